/** Words that stand together in the query and in a sentence of the text belong together: a bonus for the best exchanges. */
import type { Entry, IndexReader } from './index-reader.ts';
import { PROXIMITY_CANDIDATES } from './limits.ts';
import { rarity, type Scored, sort } from './score.ts';
import type { Unit } from './units.ts';

/** What two neighbouring words add at most, as a share of the less rare one's weight. */
const TOGETHER = 0.3;
/** In longer queries the neighbours say little. */
const MOST_UNITS = 8;

/** Postings of the units must have been loaded. */
export function addProximity(
  index: IndexReader,
  units: readonly Unit[],
  entries: ReadonlyMap<string, Entry>,
  scored: Scored[],
): void {
  if (units.length < 2 || units.length > MOST_UNITS || scored.length < 2) return;
  const near = scored.slice(0, PROXIMITY_CANDIDATES);
  const sentences = units.map((unit) => sentencesOf(index, unit, entries, near));
  const weights = units.map((unit) => unit.weight * rarity(unit, entries, index.exchangeCount));
  let moved = false;
  for (const [at, candidate] of near.entries()) {
    for (let i = 0; i + 1 < units.length; i++) {
      if ((sentences[i]?.[at] ?? 0) & (sentences[i + 1]?.[at] ?? 0)) {
        candidate.score += TOGETHER * Math.min(weights[i] ?? 0, weights[i + 1] ?? 0);
        moved = true;
      }
    }
  }
  if (moved) sort(scored);
}

/** Sentence bits of a unit's wordings in each candidate. */
function sentencesOf(
  index: IndexReader,
  unit: Unit,
  entries: ReadonlyMap<string, Entry>,
  near: readonly Scored[],
): Uint8Array {
  const bits = new Uint8Array(near.length);
  for (const { keys } of unit.alternatives) {
    const entry = entries.get(keys[0] ?? '');
    if (!entry || keys.length > 1) continue;
    for (const { segment, exchanges, sentences } of index.postings(entry)) {
      if (!sentences) continue;
      for (let at = 0; at < near.length; at++) {
        const candidate = near[at];
        if (candidate?.segment !== segment) continue;
        const place = indexOf(exchanges, candidate.number);
        if (place >= 0) bits[at] = (bits[at] ?? 0) | (sentences[place] ?? 0);
      }
    }
  }
  return bits;
}

function indexOf(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
