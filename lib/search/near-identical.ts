/**
 * Near-identical answers: the same text given to two groups, with a word changed. Found by the smallest hashes of their
 * word triples (bottom-k sketches, A. Broder 1997), so that a hundred thousand answers are compared without comparing each pair.
 */

const SKETCH = 24;
/** Sketches must share this much of what they hold together. */
const ALIKE = 0.75;
/** Shorter answers ("Nee.") say nothing about being the same. */
const SHORTEST = 25;
/** Answers compared within one bucket. */
const BUCKET = 50;

/** The smallest hashes of an answer's word triples, ascending; null for an answer too short to tell. */
export function sketch(stems: readonly string[]): Uint32Array | null {
  if (stems.length < SHORTEST) return null;
  const hashes = new Set<number>();
  for (let i = 0; i + 3 <= stems.length; i++) hashes.add(hash(`${stems[i]} ${stems[i + 1]} ${stems[i + 2]}`));
  return Uint32Array.from(hashes).sort().slice(0, SKETCH);
}

/** Group number by answer, -1 for those like no other. */
export function groupAlike(sketches: readonly (Uint32Array | null)[]): Int32Array {
  const groups = new Int32Array(sketches.length).fill(-1);
  const buckets = new Map<number, number[]>();
  let count = 0;
  for (const [index, own] of sketches.entries()) {
    if (!own) continue;
    // Two sketches that are alike share their smallest values more often than not: three buckets miss next to none.
    for (const value of own.subarray(0, 3)) {
      const bucket = buckets.get(value) ?? [];
      const twin = bucket.find((other) => alike(own, sketches[other] ?? null));
      if (twin !== undefined && groups[index] === -1) {
        if (groups[twin] === -1) groups[twin] = count++;
        groups[index] = groups[twin] ?? -1;
      }
      if (bucket.length < BUCKET) bucket.push(index);
      buckets.set(value, bucket);
    }
  }
  return groups;
}

function alike(a: Uint32Array, b: Uint32Array | null): boolean {
  if (!b) return false;
  let i = 0;
  let k = 0;
  let seen = 0;
  let shared = 0;
  const size = Math.min(a.length, b.length);
  while (seen < size && i < a.length && k < b.length) {
    const x = a[i] ?? 0;
    const y = b[k] ?? 0;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) k++;
    seen++;
  }
  return shared / size >= ALIKE;
}

/** FNV-1a, 32 bits, with a last mixing so that the order of hashes is that of chance. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
