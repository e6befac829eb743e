/**
 * Near-identical answers: the same text given to two groups, with a word changed. Found by the smallest hashes of their
 * word triples (bottom-k sketches, A. Broder 1997), so that a hundred thousand answers are compared without comparing each pair.
 */

const SKETCH = 24;
/** Sketches must share this much of what they hold together. */
const ALIKE = 0.75;
/** Shorter answers ("Nee.") say nothing about being the same. */
const SHORTEST = 25;
const ANSWERS_PER_STEP = 256;
/** Answers compared within one bucket. */
const BUCKET = 50;

/** Sketches answers, which are given as numbers of words in `stems`. */
export class Sketcher {
  readonly #stems: readonly string[];
  /** The hash of each stem and a space, with which a triple begins; 0 where it was not needed yet. */
  readonly #begun: number[] = [];
  /** The smallest hashes of the answer that is looked at. */
  readonly #smallest = new Uint32Array(SKETCH);

  constructor(stems: readonly string[]) {
    this.#stems = stems;
  }

  /** The smallest hashes of an answer's word triples, ascending; null for an answer too short to tell. */
  sketch(answer: readonly number[]): Uint32Array | null {
    if (answer.length < SHORTEST) return null;
    const smallest = this.#smallest;
    let size = 0;
    for (let i = 0; i + 3 <= answer.length; i++) {
      const value = this.#hash(answer[i] ?? 0, answer[i + 1] ?? 0, answer[i + 2] ?? 0);
      let at = size;
      while (at > 0 && (smallest[at - 1] ?? 0) > value) at--;
      if (at === SKETCH || (at > 0 && smallest[at - 1] === value)) continue;
      if (size < SKETCH) size++;
      smallest.copyWithin(at + 1, at, size - 1);
      smallest[at] = value;
    }
    return smallest.slice(0, size);
  }

  /** FNV-1a of three words with a space between, 32 bits, with a last mixing so that the order of hashes is that of chance. */
  #hash(first: number, second: number, third: number): number {
    while (this.#begun.length <= first) this.#begun.push(0);
    let value = this.#begun[first] ?? 0;
    if (value === 0) {
      value = withSpace(withWord(0x811c9dc5, this.#stems[first] ?? ''));
      this.#begun[first] = value;
    }
    value = withWord(withSpace(withWord(value, this.#stems[second] ?? '')), this.#stems[third] ?? '');
    value ^= value >>> 15;
    value = Math.imul(value, 0x2c1b3c6d);
    return (value ^ (value >>> 12)) >>> 0;
  }
}

const withSpace = (hash: number) => Math.imul(hash ^ 0x20, 0x01000193);

function withWord(hash: number, word: string): number {
  let value = hash;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value;
}

/** Group number by answer, -1 for those like no other. In steps of a few hundred answers. */
export function* groupAlike(sketches: readonly (Uint32Array | null)[]): Generator<void, Int32Array, void> {
  const groups = new Int32Array(sketches.length).fill(-1);
  const buckets = new Map<number, number[]>();
  let count = 0;
  for (const [index, own] of sketches.entries()) {
    if (index % ANSWERS_PER_STEP === 0) yield;
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
