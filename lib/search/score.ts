/**
 * Scores: BM25F over units. Of a unit's wordings the best one counts in each exchange, so that synonyms do not add up; an exchange
 * that has more of the units stands higher than one that has more of one.
 */
import { tellingness } from '../text/common-words.ts';
import { BestScored } from './best-scored.ts';
import type { Address, Entry, IndexReader, Postings } from './index-reader.ts';
import { type Sums, sumsFor } from './sums.ts';
import { type Alternative, inverseFrequency, type Unit } from './units.ts';

export interface Scored extends Address {
  score: number;
  /** Share of what the query asks that this exchange speaks of, 0 to 1. */
  readonly coverage: number;
  /** Sum of what matched, in units of inverse frequency. */
  readonly evidence: number;
  /** How many of the query's words it has in some wording, everyday words counted for less. */
  readonly matched: number;
}

/** Exchanges that may be shown, by segment: 1 for yes. Null where no filter stands. */
export type Masks = readonly (Uint8Array | null)[];

/** What a missing verb counts beside another missing word. */
const MISSING_VERB = 0.4;
/** What a verb that is there counts as evidence: one can lay out a garden, a road, a file. */
const FOUND_VERB = 0.5;

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
  const wanted: Entry[] = [];
  for (const { alternatives } of units)
    for (const { keys } of alternatives)
      for (const key of keys) {
        const entry = entries.get(key);
        if (entry) wanted.push(entry);
      }
  await index.loadPostings(wanted);
  let asked = 0;
  const weighed = units.map((unit) => {
    const rare = rarity(unit, entries, total);
    const own = unit.weight * rare * (unit.verb && unit.alternatives.length > 0 ? FOUND_VERB : 1);
    if (!unit.hint)
      asked +=
        unit.alternatives.length > 0
          ? own
          : own * missing(unit.weight / unit.stems.length) * (unit.verb ? MISSING_VERB : 1);
    const wordings = unit.alternatives.map((alternative) => weigh(index, alternative, rare * 1.15, entries));
    return { weight: unit.weight, asked: unit.hint ? 0 : own, tells: unit.hint ? 0 : unit.weight, wordings };
  });
  const coverageOf = (evidence: number) => (asked > 0 ? evidence / asked : 0);
  const best = new BestScored(most);
  for (const [segment, header] of index.headers.entries()) {
    const sums = sumsFor(header.exchangeCount);
    for (const { weight, asked: own, tells, wordings } of weighed) {
      for (const wording of wordings) addWording(sums, wording, segment);
      sums.closeUnit(weight, own, tells);
    }
    const mask = masks[segment];
    sums.take((number, sum, evidence, matched) => {
      if (mask && mask[number] !== 1) return;
      best.add(sum * (UNCOVERED + (1 - UNCOVERED) * coverageOf(evidence)), segment, number, evidence, matched);
    });
  }
  const found = best.found(coverageOf);
  sort(found);
  return found;
}

/** How much of a score stands whatever the coverage. */
const UNCOVERED = 0.5;

/** A wording with what its keys weigh and where they are. */
interface WeighedWording {
  readonly factor: number;
  readonly evidence: number;
  readonly size: number;
  readonly keys: readonly { readonly weight: number; readonly bySegment: readonly (Postings | undefined)[] }[];
}

/** `limit`: the rarity that another wording may have, so that a rare one does not outweigh the reader's own. */
function weigh(
  index: IndexReader,
  { keys, factor, evidence = factor }: Alternative,
  limit: number,
  entries: ReadonlyMap<string, Entry>,
): WeighedWording {
  const most = keys.length === 1 ? limit : limit * 1.5;
  const weighed: { weight: number; bySegment: (Postings | undefined)[] }[] = [];
  for (const key of keys) {
    const entry = entries.get(key);
    if (!entry) continue;
    const bySegment: (Postings | undefined)[] = [];
    for (const postings of index.postings(entry)) bySegment[postings.segment] = postings;
    weighed.push({ weight: Math.min(rarityOf(key, entries, index.exchangeCount), most) / 255, bySegment });
  }
  return { factor, evidence, size: keys.length, keys: weighed };
}

function addWording(sums: Sums, { factor, evidence, size, keys }: WeighedWording, segment: number): void {
  for (const { weight, bySegment } of keys) {
    const postings = bySegment[segment];
    if (!postings) continue;
    if (size > 1) sums.addPart(postings, weight);
    else {
      const { exchanges, impacts } = postings;
      for (let i = 0; i < exchanges.length; i++)
        sums.raise(exchanges[i] ?? 0, weight * factor * (impacts[i] ?? 0), evidence);
    }
  }
  if (size > 1) sums.closeParts(size, factor, evidence);
}

/** Best first; equals in the order of the library, so that the same query always gives the same list. */
export const byScore = (a: Scored, b: Scored) => b.score - a.score || a.segment - b.segment || a.number - b.number;

export function sort(scored: Scored[]): void {
  scored.sort(byScore);
}

const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
