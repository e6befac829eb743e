/** What an exchange's score is summed up from, while a query is ranked. */
import type { Postings } from './entry.ts';
import type { Unit } from './units.ts';

/** What the words of a wording count for where they stand in different sentences. */
const SCATTERED = 0.7;

/** Evidence from which a word of the query counts as found. */
const MATCHED = 0.3;
/** Evidence from which a telling word tells. */
const TELLS = 0.5;

/** What is summed up for each exchange, side by side: most of a query's time goes into reaching for these. */
const SUMS = 6;
const TOTAL = 0;
const COVERED = 1;
const FOUND = 2;
/** The best wording of the unit at hand. */
const BEST = 3;
const EVIDENCE = 4;
/** 1 where a telling unit was found. */
const TOLD = 5;

/** Sums over the exchanges of one segment. */
export class Sums {
  readonly size: number;
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

  /** `size`: exchanges. */
  constructor(size: number) {
    this.size = size;
    this.values = new Float32Array(size * SUMS);
  }

  /** A wording of one key. */
  add({ exchanges, impacts }: Postings, weight: number, evidence: number): void {
    for (let i = 0; i < exchanges.length; i++) this.#raise(exchanges[i] ?? 0, weight * (impacts[i] ?? 0), evidence);
  }

  #raise(number: number, score: number, evidence: number): void {
    const { values } = this;
    const at = number * SUMS;
    const before = values[at + BEST] ?? 0;
    if (before === 0) this.#unitTouched.push(number);
    if (score > before) values[at + BEST] = score;
    if (evidence > (values[at + EVIDENCE] ?? 0)) values[at + EVIDENCE] = evidence;
  }

  /** One key of a wording of several. */
  addPart({ exchanges, impacts, sentences }: Postings, weight: number): void {
    const { size } = this;
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
      this.#raise(number, ((sum[number] ?? 0) / size) * share * factor, evidence * share * share);
      sum[number] = 0;
      matched[number] = 0;
    }
    touched.length = 0;
  }

  /** `asked`: what full evidence of the unit counts for; `telling`: as in {@link Unit}. */
  closeUnit(weight: number, asked: number, telling: boolean): void {
    const { values } = this;
    for (const number of this.#unitTouched) {
      const at = number * SUMS;
      const before = values[at + TOTAL] ?? 0;
      const evidence = values[at + EVIDENCE] ?? 0;
      if (before === 0) this.touched.push(number);
      values[at + TOTAL] = before + weight * (values[at + BEST] ?? 0);
      values[at + COVERED] = (values[at + COVERED] ?? 0) + asked * evidence;
      if (evidence >= MATCHED) values[at + FOUND] = (values[at + FOUND] ?? 0) + weight;
      if (telling && evidence >= TELLS) values[at + TOLD] = 1;
      values[at + BEST] = 0;
      values[at + EVIDENCE] = 0;
    }
    this.#unitTouched.length = 0;
  }

  /** Shows the sums of every exchange that has any, and makes them 0 again. */
  take(see: (number: number, total: number, evidence: number, matched: number, told: boolean) => void): void {
    const { values } = this;
    for (const number of this.touched) {
      const at = number * SUMS;
      see(
        number,
        values[at + TOTAL] ?? 0,
        values[at + COVERED] ?? 0,
        values[at + FOUND] ?? 0,
        (values[at + TOLD] ?? 0) > 0,
      );
      values[at + TOTAL] = 0;
      values[at + COVERED] = 0;
      values[at + FOUND] = 0;
      values[at + TOLD] = 0;
    }
    this.touched.length = 0;
  }
}

/** One room for all queries and segments, as ranking one never waits: so it stays in the processor's cache. */
let room = new Sums(0);

/** Sums for a segment of so many exchanges, all 0. Whoever asks takes them before anybody else can ask. */
export function sumsFor(exchanges: number): Sums {
  if (room.size < exchanges) room = new Sums(exchanges);
  return room;
}
