/**
 * Scores: BM25F over units. Of a unit's wordings the best one counts in each exchange, so that synonyms do not add up; an exchange
 * that has more of the units stands higher than one that has more of one.
 */
import { BestScored } from './best-scored.ts';
import type { Entry, Postings } from './entry.ts';
import type { Address, IndexReader } from './index-reader.ts';
import { type Sums, sumsFor } from './sums.ts';
import type { Unit } from './units.ts';

export interface Scored extends Address {
  score: number;
  /** Share of what the query asks that this exchange speaks of, 0 to 1. */
  readonly coverage: number;
  /** Sum of what matched, in units of inverse frequency. */
  readonly evidence: number;
  /** How many of the query's words it has in some wording, everyday words counted for less. */
  readonly matched: number;
  /** Whether a telling word is among them, see {@link Unit}. */
  readonly told: boolean;
}

/** Exchanges that may be shown, by segment: 1 for yes. Null where no filter stands. */
export type Masks = readonly (Uint8Array | null)[];

/** What a missing verb counts beside another missing word. */
const MISSING_VERB = 0.4;
/** What a verb that is there counts as evidence: one can lay out a garden, a road, a file. */
const FOUND_VERB = 0.5;
/** The rarity that another wording may have beside the unit's own, so that a rare one does not outweigh the reader's word. */
const RARER = 1.15;
const RARER_OF_SEVERAL = RARER * 1.5;
/** How much of a score stands whatever the coverage. */
const UNCOVERED = 0.5;

/** An everyday word that no paper has says more about the query's subject than one that stands there. */
const missing = (tells: number) => (0.5 + 0.5 * tells) / Math.max(0.1, tells);

/** The best `most` exchanges for some units, in no order: see {@link sort}. */
export async function scoreUnits(
  index: IndexReader,
  units: readonly Unit[],
  masks: Masks,
  most: number,
): Promise<Scored[]> {
  const wanted: Entry[] = [];
  for (const { alternatives } of units)
    for (const { entries } of alternatives) for (const entry of entries) if (entry) wanted.push(entry);
  const reading = index.loadPostings(wanted);
  if (reading) await reading;
  // In the order in which the wordings are gone through.
  const lists: (readonly Postings[])[] = [];
  for (const entry of wanted) lists.push(index.postings(entry));
  let asked = 0;
  for (const unit of units) asked += asks(unit);
  const best = new BestScored(most, asked);
  for (let segment = 0; segment < index.headers.length; segment++) {
    const sums = sumsFor(index.headers[segment]?.exchangeCount ?? 0);
    let at = 0;
    for (const unit of units) at = addUnit(sums, unit, lists, at, segment);
    const mask = masks[segment] ?? null;
    sums.take((number, sum, evidence, matched, told) => {
      if (mask && mask[number] !== 1) return;
      const coverage = asked > 0 ? evidence / asked : 0;
      best.add(sum * (UNCOVERED + (1 - UNCOVERED) * coverage), segment, number, evidence, matched, told);
    });
  }
  return best.found();
}

/** What an exchange that has the unit shows of the query. */
const shows = ({ weight, rarity, verb, alternatives }: Unit) =>
  weight * rarity * (verb && alternatives.length > 0 ? FOUND_VERB : 1);

/** What the query asks with a unit. */
function asks(unit: Unit): number {
  const own = shows(unit);
  if (unit.alternatives.length > 0) return own;
  return own * missing(unit.weight / unit.stems.length) * (unit.verb ? MISSING_VERB : 1);
}

/** Sums up one unit in one segment. Its wordings' postings stand in `lists` from `from` on; returns where those of the next do. */
function addUnit(
  sums: Sums,
  unit: Unit,
  lists: readonly (readonly Postings[])[],
  from: number,
  segment: number,
): number {
  let at = from;
  for (const { keys, factor, evidence, entries } of unit.alternatives) {
    const several = keys.length > 1;
    const most = unit.rarity * (several ? RARER_OF_SEVERAL : RARER);
    for (const entry of entries) {
      if (!entry) continue;
      const postings = inSegment(lists[at++] ?? [], segment);
      if (!postings) continue;
      const weight = Math.min(entry.rarity, most) / 255;
      if (several) sums.addPart(postings, weight);
      else sums.add(postings, weight * factor, evidence);
    }
    if (several) sums.closeParts(keys.length, factor, evidence);
  }
  sums.closeUnit(unit.weight, shows(unit), unit.telling);
  return at;
}

/** A key's postings in one segment, undefined where it has none there. */
function inSegment(all: readonly Postings[], segment: number): Postings | undefined {
  for (let i = 0; i < all.length; i++) {
    const postings = all[i];
    if (postings?.segment === segment) return postings;
  }
  return undefined;
}

/** Best first; equals in the order of the library, so that the same query always gives the same list. */
export const byScore = (a: Scored, b: Scored) => b.score - a.score || a.segment - b.segment || a.number - b.number;

export function sort(scored: Scored[]): void {
  scored.sort(byScore);
}
