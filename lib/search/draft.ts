/** A query on its way to units: its words, what else may be looked for instead, and what the index knows of it. */
import { tellingness } from '../text/common-words.ts';
import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import { wordList } from '../text/word-list.ts';
import { APART, addKnown, best, NUMBER } from './alternatives.ts';
import type { Correction } from './correct.ts';
import type { Entry } from './entry.ts';
import type { IndexReader } from './index-reader.ts';
import { partKey } from './keys.ts';
import { WORD_CHARACTERS } from './limits.ts';
import {
  type Alternative,
  alternative,
  inverseFrequency,
  isTelling,
  type KnownAlternative,
  type Unit,
} from './units.ts';

/** Dutch puts the verb last: a dictionary word there that ends as infinitives and participles do. */
const VERB = /(?:en|^(?:[a-z]{2,5})?ge.+[td])$/;
const DIGITS = /^\d+$/;

/** Words that stand for one thing together. */
interface Run {
  /** Place of the first. */
  readonly at: number;
  readonly length: number;
  readonly alternatives: Alternative[];
}

export class Draft {
  readonly entries = new Map<string, Entry>();
  readonly corrections: { word: Token; by: Correction }[] = [];
  readonly index: IndexReader;
  readonly words: readonly Token[];
  /** Stems to look for; a mended word's own gives way to the one that it stands for. */
  readonly stems: string[] = [];
  /** Other wordings of single words, by place. */
  readonly others: Alternative[][] = [];
  runs: Run[] = [];

  constructor(index: IndexReader, words: readonly Token[]) {
    this.index = index;
    this.words = words;
    for (const word of words) {
      this.stems.push(stem(word.text));
      this.others.push([]);
    }
  }

  known(key: string): boolean {
    return this.entries.has(key);
  }

  isUnknown(at: number): boolean {
    const key = this.stems[at] ?? '';
    if (this.known(key) || this.known(partKey(key))) return false;
    if (this.runs.some((run) => at >= run.at && at < run.at + run.length)) return false;
    return !(this.others[at] ?? []).some(({ keys }) => keys.some((other) => this.known(other)));
  }

  /** Null where nothing has to be read. */
  fetch(wanted: readonly string[]): Promise<void> | null {
    return this.index.addEntries(wanted, this.entries);
  }

  /** What each word and the next would be as one (insolventie richtlijn, client-side scanning), by place of the first. */
  joins(): string[] {
    const joins: string[] = [];
    for (let at = 0; at + 1 < this.words.length; at++) {
      const two = (this.words[at]?.text ?? '') + (this.words[at + 1]?.text ?? '');
      joins.push(two.length > WORD_CHARACTERS ? '' : stem(two));
    }
    return joins;
  }

  addRun(at: number, length: number, alternatives: Alternative[]): void {
    for (const run of this.runs) {
      if (run.at === at && run.length === length) {
        run.alternatives.push(...alternatives);
        return;
      }
      // Runs must not overlap: the one found first stays.
      if (at < run.at + run.length && run.at < at + length) return;
    }
    this.runs.push({ at, length, alternatives });
  }

  async units(): Promise<Unit[]> {
    const last = this.words.length - 1;
    const word = this.words[last]?.text ?? '';
    const isVerb = last > 0 && VERB.test(word) && (await wordList()).isKnownWord(word);
    const units: Unit[] = [];
    for (let at = 0; at <= last; ) {
      const run = this.runs.length === 0 ? undefined : this.runs.find((one) => one.at === at);
      const length = run?.length ?? 1;
      units.push(this.#unit(at, length, run, isVerb && at === last));
      at += length;
    }
    return units;
  }

  #unit(at: number, length: number, run: Run | undefined, verb: boolean): Unit {
    const stems = this.stems.slice(at, at + length);
    const found: KnownAlternative[] = [];
    addKnown(found, alternative(stems, run ? APART : 1), this.entries);
    for (const other of run ? run.alternatives : (this.others[at] ?? [])) addKnown(found, other, this.entries);
    const alternatives = best(found);
    let weight = 0;
    for (let i = 0; i < length; i++)
      weight += DIGITS.test(this.words[at + i]?.text ?? '') ? NUMBER : tellingness(stems[i] ?? '');
    const rarity = this.#rarity(stems, alternatives[0]?.keys);
    // Two words that the papers have as one, or an editor as a saying, are no chance.
    const telling = length > 1 || this.#isTelling(weight, alternatives);
    return { words: this.words.slice(at, at + length), stems, weight, rarity, alternatives, telling, verb };
  }

  #isTelling(tells: number, alternatives: readonly KnownAlternative[]): boolean {
    let most = 0;
    for (const { entries } of alternatives) for (const entry of entries) most = Math.max(most, entry?.count ?? 0);
    return isTelling(tells, most, this.index.exchangeCount);
  }

  /** The average of the stems, or where one is nowhere that of the best wording. */
  #rarity(stems: readonly string[], wording: readonly string[] = stems): number {
    let keys = stems;
    for (const key of stems) if (!this.entries.has(key)) keys = wording;
    let sum = 0;
    for (const key of keys)
      sum += this.entries.get(key)?.rarity ?? inverseFrequency(0, this.index.exchangeCount, tellingness(key));
    return sum / Math.max(1, keys.length);
  }
}
