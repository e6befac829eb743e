/** A query on its way to units: its words, what else may be looked for instead, and what the index knows of it. */
import { tellingness } from '../text/common-words.ts';
import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import { wordList } from '../text/word-list.ts';
import { APART, best, NUMBER, withParts } from './alternatives.ts';
import type { Correction } from './correct.ts';
import type { Entry, IndexReader } from './index-reader.ts';
import { partKey } from './keys.ts';
import { WORD_CHARACTERS } from './limits.ts';
import type { Alternative, Unit } from './units.ts';

/** Dutch puts the verb last: a dictionary word there that ends as infinitives and participles do. */
const VERB = /(?:en|^(?:[a-z]{2,5})?ge.+[td])$/;

export class Draft {
  readonly entries = new Map<string, Entry>();
  readonly corrections: { word: Token; by: Correction }[] = [];
  readonly index: IndexReader;
  readonly words: readonly Token[];
  /** Stems to look for; a mended word's own gives way to the one that it stands for. */
  readonly stems: string[];
  /** Other wordings of single words, by place. */
  readonly others: Alternative[][];
  /** Runs of words that stand for one thing, by place of the first. */
  readonly runs = new Map<number, { length: number; alternatives: Alternative[] }>();

  constructor(index: IndexReader, words: readonly Token[]) {
    this.index = index;
    this.words = words;
    this.stems = words.map((word) => stem(word.text));
    this.others = words.map(() => []);
  }

  tells(key: string, word: Token | undefined): number {
    return /^\d+$/.test(word?.text ?? '') ? NUMBER : tellingness(key);
  }

  known(key: string): boolean {
    return this.entries.has(key);
  }

  isUnknown(at: number): boolean {
    const key = this.stems[at] ?? '';
    if (this.known(key) || this.known(partKey(key))) return false;
    for (const [first, run] of this.runs) if (at >= first && at < first + run.length) return false;
    return !(this.others[at] ?? []).some(({ keys }) => keys.some((other) => this.known(other)));
  }

  async fetch(wanted: Iterable<string>): Promise<void> {
    const missing: string[] = [];
    for (const key of wanted) if (!this.entries.has(key)) missing.push(key);
    if (missing.length > 0) await this.index.addEntries(missing, this.entries);
  }

  /** Neighbours that may be one word: insolventie richtlijn, client-side scanning. */
  joins(): { at: number; length: number; joined: string }[] {
    const joins: { at: number; length: number; joined: string }[] = [];
    for (let at = 0; at + 1 < this.words.length; at++) {
      const two = (this.words[at]?.text ?? '') + (this.words[at + 1]?.text ?? '');
      if (two.length > WORD_CHARACTERS) continue;
      joins.push({ at, length: 2, joined: stem(two) });
    }
    return joins;
  }

  addRun(at: number, length: number, alternatives: Alternative[]): void {
    for (const [first, run] of this.runs) {
      if (first === at && run.length === length) {
        run.alternatives.push(...alternatives);
        return;
      }
      // Runs must not overlap: the one found first stays.
      if (at < first + run.length && first < at + length) return;
    }
    this.runs.set(at, { length, alternatives });
  }

  async units(): Promise<Unit[]> {
    const verb = await this.#verb();
    const units: Unit[] = [];
    for (let at = 0; at < this.words.length; ) {
      const run = this.runs.get(at);
      const length = run?.length ?? 1;
      const stems = this.stems.slice(at, at + length);
      const own: Alternative[] = run
        ? [{ keys: stems, factor: APART }, ...run.alternatives]
        : [{ keys: stems, factor: 1 }, ...(this.others[at] ?? [])];
      const alternatives: Alternative[] = [];
      for (const alternative of own)
        for (const one of withParts(alternative)) if (one.keys.some((key) => this.known(key))) alternatives.push(one);
      const weight = stems.reduce((sum, key, i) => sum + this.tells(key, this.words[at + i]), 0);
      units.push({
        words: this.words.slice(at, at + length),
        stems,
        weight,
        alternatives: best(alternatives),
        verb: at === verb,
      });
      at += length;
    }
    return units;
  }

  /** Place of the word that is likely the verb of the query, -1 where there is none. */
  async #verb(): Promise<number> {
    const last = this.words.length - 1;
    const word = this.words[last]?.text ?? '';
    return last > 0 && VERB.test(word) && (await wordList()).isKnownWord(word) ? last : -1;
  }
}
