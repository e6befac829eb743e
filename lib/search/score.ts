/**
 * Scores: BM25F over units. Of a unit's wordings the best one counts in each exchange, so that synonyms do not add up; an exchange
 * that has more of the units stands higher than one that has more of one.
 */
import { tellingness } from '../text/common-words.ts';
import type { Address, Entry, IndexReader } from './index-reader.ts';
import { type Alternative, inverseFrequency, type Unit } from './units.ts';

export interface Scored extends Address {
  score: number;
  /** Share of what the query asks that this exchange speaks of, 0 to 1. */
  readonly coverage: number;
  /** Sum of what matched, in units of inverse frequency. */
  readonly evidence: number;
}

/** Exchanges that may be shown, by segment: 1 for yes. Null where no filter stands. */
export type Masks = readonly (Uint8Array | null)[];

interface Arrays {
  readonly total: Float32Array;
  readonly covered: Float32Array;
  /** The best wording of the unit at hand. */
  readonly best: Float32Array;
  readonly bestFactor: Float32Array;
  readonly touched: number[];
  readonly unitTouched: number[];
}

/** An everyday word that no paper has says more about the query's subject than one that stands there. */
const missing = (tells: number) => (0.5 + 0.5 * tells) / Math.max(0.1, tells);

/** The unit's own rarity: that of the reader's word, or of the best known wording. */
export function rarity(unit: Unit, entries: ReadonlyMap<string, Entry>, total: number): number {
  const known = unit.stems.filter((key) => entries.has(key));
  const keys = known.length === unit.stems.length ? known : (unit.alternatives[0]?.keys ?? unit.stems);
  return average(keys.map((key) => rarityOf(key, entries, total)));
}

function rarityOf(key: string, entries: ReadonlyMap<string, Entry>, total: number): number {
  return inverseFrequency(entries.get(key)?.count ?? 0, total, tellingness(key));
}

export async function scoreUnits(
  index: IndexReader,
  units: readonly Unit[],
  entries: ReadonlyMap<string, Entry>,
  masks: Masks,
  most: number,
): Promise<Scored[]> {
  const total = index.exchangeCount;
  const wanted = new Set(units.flatMap((unit) => unit.alternatives.flatMap(({ keys }) => keys)));
  await index.loadPostings([...wanted].flatMap((key) => entries.get(key) ?? []));
  const arrays = index.headers.map((header): Arrays => {
    const array = () => new Float32Array(header.exchangeCount);
    return { total: array(), covered: array(), best: array(), bestFactor: array(), touched: [], unitTouched: [] };
  });
  let asked = 0;
  for (const unit of units) {
    const own = unit.weight * rarity(unit, entries, total);
    if (!unit.hint) asked += unit.alternatives.length > 0 ? own : own * missing(unit.weight / unit.stems.length);
    for (const alternative of unit.alternatives) addAlternative(index, alternative, unit, entries, arrays, total);
    for (const segment of arrays) closeUnit(segment, unit.weight, unit.hint ? 0 : own);
  }
  return topScored(arrays, masks, asked, most);
}

function addAlternative(
  index: IndexReader,
  alternative: Alternative,
  unit: Unit,
  entries: ReadonlyMap<string, Entry>,
  arrays: readonly Arrays[],
  total: number,
): void {
  const limit = rarity(unit, entries, total) * 1.15;
  const evidence = alternative.evidence ?? alternative.factor;
  const [only] = alternative.keys;
  if (alternative.keys.length === 1 && only !== undefined) {
    const entry = entries.get(only);
    if (!entry) return;
    const weight = (Math.min(rarityOf(only, entries, total), limit) * alternative.factor) / 255;
    for (const { segment, exchanges, impacts } of index.postings(entry)) {
      const own = arrays[segment];
      if (own)
        for (let i = 0; i < exchanges.length; i++) raise(own, exchanges[i] ?? 0, weight * (impacts[i] ?? 0), evidence);
    }
    return;
  }
  const sums = arrays.map(() => new Map<number, { score: number; matched: number }>());
  for (const key of alternative.keys) {
    const entry = entries.get(key);
    if (!entry) continue;
    const weight = Math.min(rarityOf(key, entries, total), limit * 1.5) / 255;
    for (const { segment, exchanges, impacts } of index.postings(entry)) {
      const sum = sums[segment];
      if (!sum) continue;
      for (let i = 0; i < exchanges.length; i++) {
        const number = exchanges[i] ?? 0;
        const known = sum.get(number);
        if (known) {
          known.score += weight * (impacts[i] ?? 0);
          known.matched++;
        } else sum.set(number, { score: weight * (impacts[i] ?? 0), matched: 1 });
      }
    }
  }
  const size = alternative.keys.length;
  for (const [segment, sum] of sums.entries()) {
    const own = arrays[segment];
    if (!own) continue;
    for (const [number, { score, matched }] of sum) {
      const share = matched / size;
      raise(own, number, (score / size) * share * alternative.factor, evidence * share * share);
    }
  }
}

function raise(own: Arrays, number: number, score: number, factor: number): void {
  const before = own.best[number] ?? 0;
  if (before === 0) own.unitTouched.push(number);
  if (score > before) own.best[number] = score;
  if (factor > (own.bestFactor[number] ?? 0)) own.bestFactor[number] = factor;
}

function closeUnit(own: Arrays, weight: number, asked: number): void {
  for (const number of own.unitTouched) {
    const before = own.total[number] ?? 0;
    if (before === 0) own.touched.push(number);
    own.total[number] = before + weight * (own.best[number] ?? 0);
    own.covered[number] = (own.covered[number] ?? 0) + asked * (own.bestFactor[number] ?? 0);
    own.best[number] = 0;
    own.bestFactor[number] = 0;
  }
  own.unitTouched.length = 0;
}

/** How much of a score stands whatever the coverage. */
const UNCOVERED = 0.5;

function topScored(arrays: readonly Arrays[], masks: Masks, asked: number, most: number): Scored[] {
  const found: Scored[] = [];
  let least = 0;
  for (const [segment, own] of arrays.entries()) {
    const mask = masks[segment];
    for (const number of own.touched) {
      if (mask && mask[number] !== 1) continue;
      const evidence = own.covered[number] ?? 0;
      const coverage = asked > 0 ? evidence / asked : 0;
      const score = (own.total[number] ?? 0) * (UNCOVERED + (1 - UNCOVERED) * coverage);
      if (score <= least) continue;
      found.push({ segment, number, score, coverage, evidence });
      // Sorting a hundred thousand for the best hundred would cost more than finding them.
      if (found.length >= most * 4) {
        sort(found);
        found.length = most;
        least = found.at(-1)?.score ?? 0;
      }
    }
  }
  sort(found);
  found.length = Math.min(found.length, most);
  return found;
}

/** Best first; equals in the order of the library, so that the same query always gives the same list. */
export function sort(scored: Scored[]): void {
  scored.sort((a, b) => b.score - a.score || a.segment - b.segment || a.number - b.number);
}

const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
