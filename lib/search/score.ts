/**
 * Scores: BM25F over units. Of a unit's wordings the best one counts in each exchange, so that synonyms do not add up; an exchange
 * that has more of the units stands higher than one that has more of one.
 */
import { tellingness } from '../text/common-words.ts';
import { BestScored } from './best-scored.ts';
import type { Address, Entry, IndexReader, Postings } from './index-reader.ts';
import { KEPT_SUMS } from './limits.ts';
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

/** What the words of a wording count for where they stand in different sentences. */
const SCATTERED = 0.7;

/** Evidence from which a word of the query counts as found. */
const MATCHED = 0.3;

/** What is summed up for each exchange, side by side: most of a query's time goes into reaching for these. */
const SUMS = 5;
const TOTAL = 0;
const COVERED = 1;
const FOUND = 2;
/** The best wording of the unit at hand. */
const BEST = 3;
const EVIDENCE = 4;

/** Sums over the exchanges of one segment. Kept between queries: all are 0 again after {@link Sums.clear}. */
class Sums {
  readonly values: Float32Array;
  readonly touched: number[] = [];
  readonly #unitTouched: number[] = [];
  /** The keys of a wording of several: made when one is met. */
  #part: {
    readonly sum: Float32Array;
    readonly matched: Uint8Array;
    /** Bits of the sentences that have all keys so far. */
    readonly sentences: Uint8Array;
    readonly touched: number[];
  } | null = null;

  constructor(size: number) {
    this.values = new Float32Array(size * SUMS);
  }

  raise(number: number, score: number, evidence: number): void {
    const { values } = this;
    const at = number * SUMS;
    const before = values[at + BEST] ?? 0;
    if (before === 0) this.#unitTouched.push(number);
    if (score > before) values[at + BEST] = score;
    if (evidence > (values[at + EVIDENCE] ?? 0)) values[at + EVIDENCE] = evidence;
  }

  addPart({ exchanges, impacts, sentences }: Postings, weight: number): void {
    const size = this.values.length / SUMS;
    this.#part ??= {
      sum: new Float32Array(size),
      matched: new Uint8Array(size),
      sentences: new Uint8Array(size),
      touched: [],
    };
    const { sum, matched, touched } = this.#part;
    const together = this.#part.sentences;
    for (let i = 0; i < exchanges.length; i++) {
      const number = exchanges[i] ?? 0;
      const before = matched[number] ?? 0;
      if (before === 0) touched.push(number);
      const own = sentences?.[i] ?? 255;
      together[number] = before === 0 ? own : (together[number] ?? 0) & own;
      matched[number] = before + 1;
      sum[number] = (sum[number] ?? 0) + weight * (impacts[i] ?? 0);
    }
  }

  /** A wording of `size` keys counts by the share of them that an exchange has, twice over. */
  closeParts(size: number, factor: number, evidence: number): void {
    if (!this.#part) return;
    const { sum, matched, sentences, touched } = this.#part;
    for (const number of touched) {
      // Words that stand apart may have nothing to do with each other.
      const share = ((matched[number] ?? 0) / size) * (sentences[number] === 0 ? SCATTERED : 1);
      this.raise(number, ((sum[number] ?? 0) / size) * share * factor, evidence * share * share);
      sum[number] = 0;
      matched[number] = 0;
    }
    touched.length = 0;
  }

  closeUnit(weight: number, asked: number, tells: number): void {
    const { values } = this;
    for (const number of this.#unitTouched) {
      const at = number * SUMS;
      const before = values[at + TOTAL] ?? 0;
      const evidence = values[at + EVIDENCE] ?? 0;
      if (before === 0) this.touched.push(number);
      values[at + TOTAL] = before + weight * (values[at + BEST] ?? 0);
      values[at + COVERED] = (values[at + COVERED] ?? 0) + asked * evidence;
      if (evidence >= MATCHED) values[at + FOUND] = (values[at + FOUND] ?? 0) + tells;
      values[at + BEST] = 0;
      values[at + EVIDENCE] = 0;
    }
    this.#unitTouched.length = 0;
  }

  clear(): void {
    const { values } = this;
    for (const number of this.touched) {
      const at = number * SUMS;
      values[at + TOTAL] = 0;
      values[at + COVERED] = 0;
      values[at + FOUND] = 0;
    }
    this.touched.length = 0;
  }
}

const kept = new WeakMap<IndexReader, Sums[]>();

/** The sums of an index, all 0. Whoever takes them clears them before anybody else can run. */
function sumsOf(index: IndexReader): Sums[] {
  const known = kept.get(index);
  if (known) return known;
  const sums = index.headers.map((header) => new Sums(header.exchangeCount));
  if (index.exchangeCount <= KEPT_SUMS) kept.set(index, sums);
  return sums;
}

/** What a missing verb counts beside another missing word. */
const MISSING_VERB = 0.4;

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
  const sums = sumsOf(index);
  let asked = 0;
  for (const unit of units) {
    const rare = rarity(unit, entries, total);
    const own = unit.weight * rare;
    if (!unit.hint)
      asked +=
        unit.alternatives.length > 0
          ? own
          : own * missing(unit.weight / unit.stems.length) * (unit.verb ? MISSING_VERB : 1);
    for (const alternative of unit.alternatives) addAlternative(index, alternative, rare * 1.15, entries, sums);
    for (const segment of sums) segment.closeUnit(unit.weight, unit.hint ? 0 : own, unit.hint ? 0 : unit.weight);
  }
  const found = topScored(sums, masks, asked, most);
  for (const own of sums) own.clear();
  return found;
}

/** `limit`: the rarity that another wording may have, so that a rare one does not outweigh the reader's own. */
function addAlternative(
  index: IndexReader,
  alternative: Alternative,
  limit: number,
  entries: ReadonlyMap<string, Entry>,
  sums: readonly Sums[],
): void {
  const { keys, factor, evidence = factor } = alternative;
  const single = keys.length === 1;
  for (const key of keys) {
    const entry = entries.get(key);
    if (!entry) continue;
    const weight = Math.min(rarityOf(key, entries, index.exchangeCount), single ? limit : limit * 1.5) / 255;
    for (const postings of index.postings(entry)) {
      const own = sums[postings.segment];
      if (!own) continue;
      if (!single) own.addPart(postings, weight);
      else {
        const { exchanges, impacts } = postings;
        for (let i = 0; i < exchanges.length; i++)
          own.raise(exchanges[i] ?? 0, weight * factor * (impacts[i] ?? 0), evidence);
      }
    }
  }
  if (!single) for (const own of sums) own.closeParts(keys.length, factor, evidence);
}

/** How much of a score stands whatever the coverage. */
const UNCOVERED = 0.5;

function topScored(sums: readonly Sums[], masks: Masks, asked: number, most: number): Scored[] {
  const best = new BestScored(most);
  const coverageOf = (evidence: number) => (asked > 0 ? evidence / asked : 0);
  const scoreOf = (total: number, evidence: number) => total * (UNCOVERED + (1 - UNCOVERED) * coverageOf(evidence));
  for (const [segment, { values, touched }] of sums.entries()) {
    const mask = masks[segment];
    for (const number of touched) {
      if (mask && mask[number] !== 1) continue;
      const at = number * SUMS;
      best.add(scoreOf(values[at + TOTAL] ?? 0, values[at + COVERED] ?? 0), segment, number);
    }
  }
  const found: Scored[] = [];
  for (const { segment, number } of best.places()) {
    const values = sums[segment]?.values;
    const at = number * SUMS;
    const evidence = values?.[at + COVERED] ?? 0;
    const score = scoreOf(values?.[at + TOTAL] ?? 0, evidence);
    found.push({
      segment,
      number,
      score,
      coverage: coverageOf(evidence),
      evidence,
      matched: values?.[at + FOUND] ?? 0,
    });
  }
  sort(found);
  return found;
}

/** Best first; equals in the order of the library, so that the same query always gives the same list. */
export const byScore = (a: Scored, b: Scored) => b.score - a.score || a.segment - b.segment || a.number - b.number;

export function sort(scored: Scored[]): void {
  scored.sort(byScore);
}

const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
