/** Words that stand together in the query and in a sentence of the text belong together: a bonus for the best exchanges. */
import type { IndexReader } from './index-reader.ts';
import { PROXIMITY_CANDIDATES } from './limits.ts';
import { type Scored, sort } from './score.ts';
import type { Unit } from './units.ts';

/** What two neighbouring words add at most, as a share of the less rare one's weight. */
const TOGETHER = 0.3;
/** In longer queries the neighbours say little. */
const MOST_UNITS = 8;

/** Adds to `scored` for units whose postings were loaded; leaves it unsorted. */
export function addProximity(index: IndexReader, units: readonly Unit[], scored: Scored[]): void {
  if (units.length < 2 || units.length > MOST_UNITS || scored.length < 2) return;
  let near = scored;
  if (scored.length > PROXIMITY_CANDIDATES) {
    sort(scored);
    near = scored.slice(0, PROXIMITY_CANDIDATES);
  }
  let weight = 0;
  let sentences: readonly number[] = [];
  for (const unit of units) {
    const ownWeight = unit.weight * unit.rarity;
    const own = sentencesOf(index, unit, near);
    // The first has nobody before it.
    for (let at = 0; at < sentences.length; at++) {
      const candidate = near[at];
      if (candidate && (sentences[at] ?? 0) & (own[at] ?? 0)) candidate.score += TOGETHER * Math.min(weight, ownWeight);
    }
    weight = ownWeight;
    sentences = own;
  }
}

/** Sentence bits of a unit's wordings in each candidate. */
function sentencesOf(index: IndexReader, unit: Unit, near: readonly Scored[]): number[] {
  const bits: number[] = [];
  for (let at = 0; at < near.length; at++) bits.push(0);
  for (const { entries } of unit.alternatives) {
    const entry = entries[0];
    if (!entry || entries.length > 1) continue;
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
