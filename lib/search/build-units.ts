/**
 * From the words of a query to units: function words dropped, words joined and split as compounds are, synonyms and expansions of
 * abbreviations added, misspelt words corrected. Reads the index twice for a query of known words, a few times more for others.
 */
import { isCommon, tellingness } from '../text/common-words.ts';
import { cuts } from '../text/compound.ts';
import { stem } from '../text/stem.ts';
import { ENGLISH_STOP_WORDS, isStopWord, QUERY_FRAME_WORDS } from '../text/stop-words.ts';
import type { Token } from '../text/tokens.ts';
import {
  ABBREVIATION,
  APART,
  best,
  CORRECTED,
  HALF,
  INFLECTED,
  JOINED,
  NUMBER,
  SPLIT,
  SPLIT_UNKNOWN,
  withParts,
} from './alternatives.ts';
import { type Correction, correctWord } from './correct.ts';
import { allowedCost } from './edit-cost.ts';
import type { Entry, IndexReader } from './index-reader.ts';
import { partKey } from './keys.ts';
import { CORRECTED_WORDS, WORD_CHARACTERS } from './limits.ts';
import { inflections, knownHalf, splitWord } from './related-words.ts';
import { findSynonyms } from './synonyms.ts';
import type { Alternative, Unit } from './units.ts';

/** In longer queries the parts of words add noise, not answers. */
const MOST_SPLIT = 8;

export interface BuiltUnits {
  readonly units: Unit[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** Words that were taken for another. */
  readonly corrections: readonly { readonly word: Token; readonly by: Correction }[];
}

interface Options {
  /** Whether unknown words may be taken for known ones: other inflections, compounds of known parts. */
  readonly mend: boolean;
  /** Whether they may be slips: not in a printed text, where an unknown word is a name. */
  readonly slips: boolean;
}

export async function buildUnits(index: IndexReader, words: readonly Token[], options: Options): Promise<BuiltUnits> {
  const kept = contentWords(words);
  const builder = new UnitBuilder(index, kept);
  await builder.lookUp();
  if (options.mend && (await builder.mend(options.slips))) await builder.lookUp();
  if (options.mend) await builder.splitKnown();
  return { units: builder.units(), entries: builder.entries, corrections: builder.corrections };
}

/** Words that are not merely the frame of a question; the frame itself where nothing else is there. */
export function contentWords(words: readonly Token[]): Token[] {
  const telling = words.filter((word) => !isStopWord(word.text) && word.text.length <= WORD_CHARACTERS);
  const kept = telling.filter((word) => !QUERY_FRAME_WORDS.has(word.text) && !ENGLISH_STOP_WORDS.has(word.text));
  return kept.length > 0 ? kept : telling;
}

class UnitBuilder {
  readonly entries = new Map<string, Entry>();
  readonly corrections: { word: Token; by: Correction }[] = [];
  readonly #index: IndexReader;
  readonly #words: readonly Token[];
  readonly #stems: string[];
  /** Other wordings of single words, by place. */
  readonly #others: Alternative[][];
  /** Runs of words that stand for one thing, by place of the first. */
  readonly #runs = new Map<number, { length: number; alternatives: Alternative[] }>();

  constructor(index: IndexReader, words: readonly Token[]) {
    this.#index = index;
    this.#words = words;
    this.#stems = words.map((word) => stem(word.text));
    this.#others = words.map(() => []);
  }

  async lookUp(): Promise<void> {
    const wanted = new Set<string>();
    for (const key of this.#stems) wanted.add(key).add(partKey(key));
    for (const { joined } of this.#joins()) wanted.add(joined);
    await this.#addAbbreviations(wanted);
    for (const match of findSynonyms(this.#stems)) {
      const alternatives = match.meant.map(({ wording, factor, evidence }) => ({ keys: wording, factor, evidence }));
      for (const { keys } of alternatives) for (const key of keys) wanted.add(key).add(partKey(key));
      if (match.length === 1) this.#others[match.at]?.push(...alternatives);
      else this.#addRun(match.at, match.length, alternatives);
    }
    await this.#fetch(wanted);
    for (const { at, length, joined } of this.#joins()) {
      if (this.#known(joined)) this.#addRun(at, length, [{ keys: [joined], factor: JOINED }]);
    }
  }

  /** Words that the index does not know: another inflection, a compound of known parts, a slip. */
  /** Returns whether other words are looked for now, for which there may be synonyms. */
  async mend(slips: boolean): Promise<boolean> {
    const before = this.#stems.join(' ');
    let left = CORRECTED_WORDS;
    for (const [at, word] of this.#words.entries()) {
      if (left === 0) break;
      if (!this.#isUnknown(at)) continue;
      if (word.text.length < 4 || /\d/.test(word.text)) continue;
      if (await this.#mendInflection(at)) continue;
      // A frequent Dutch word that the papers lack is no slip: they say nothing about it.
      if (isCommon(this.#stems[at] ?? '')) {
        if (slips && (await this.#mendJoined(at))) left--;
        continue;
      }
      left--;
      if (!slips) {
        await this.#mendCompound(at);
        continue;
      }
      if ((await this.#mendCompound(at)) || (await this.#mendSlip(at)) || (await this.#mendJoined(at))) continue;
      await this.#mendHalf(at);
    }
    return this.#stems.join(' ') !== before;
  }

  units(): Unit[] {
    const units: Unit[] = [];
    for (let at = 0; at < this.#words.length; ) {
      const run = this.#runs.get(at);
      const length = run?.length ?? 1;
      const stems = this.#stems.slice(at, at + length);
      const own: Alternative[] = run
        ? [{ keys: stems, factor: APART }, ...run.alternatives]
        : [{ keys: stems, factor: 1 }, ...(this.#others[at] ?? [])];
      const alternatives = own
        .flatMap((alternative) => withParts(alternative))
        .filter(({ keys }) => keys.some((key) => this.#known(key)));
      const weight = stems.reduce((sum, key, i) => sum + this.#tells(key, this.#words[at + i]), 0);
      units.push({ words: this.#words.slice(at, at + length), stems, weight, alternatives: best(alternatives) });
      at += length;
    }
    return units;
  }

  #tells(key: string, word: Token | undefined): number {
    return /^\d+$/.test(word?.text ?? '') ? NUMBER : tellingness(key);
  }

  #known(key: string): boolean {
    return this.entries.has(key);
  }

  #isUnknown(at: number): boolean {
    const key = this.#stems[at] ?? '';
    if (this.#known(key) || this.#known(partKey(key))) return false;
    for (const [first, run] of this.#runs) if (at >= first && at < first + run.length) return false;
    return !(this.#others[at] ?? []).some(({ keys }) => keys.some((other) => this.#known(other)));
  }

  async #fetch(wanted: Iterable<string>): Promise<void> {
    const missing = [...wanted].filter((key) => !this.entries.has(key));
    if (missing.length === 0) return;
    for (const [key, entry] of await this.#index.entries(missing)) this.entries.set(key, entry);
  }

  /** Neighbours that may be one word: insolventie richtlijn, client-side scanning. */
  #joins(): { at: number; length: number; joined: string }[] {
    const joins: { at: number; length: number; joined: string }[] = [];
    for (let at = 0; at + 1 < this.#words.length; at++) {
      const two = (this.#words[at]?.text ?? '') + (this.#words[at + 1]?.text ?? '');
      if (two.length > WORD_CHARACTERS) continue;
      joins.push({ at, length: 2, joined: stem(two) });
    }
    return joins;
  }

  #addRun(at: number, length: number, alternatives: Alternative[]): void {
    for (const [first, run] of this.#runs) {
      if (first === at && run.length === length) {
        run.alternatives.push(...alternatives);
        return;
      }
      // Runs must not overlap: the one found first stays.
      if (at < first + run.length && first < at + length) return;
    }
    this.#runs.set(at, { length, alternatives });
  }

  async #addAbbreviations(wanted: Set<string>): Promise<void> {
    const { byShort, byFirst } = await this.#index.abbreviations();
    if (byShort.size === 0) return;
    for (const [at, word] of this.#words.entries()) {
      for (const keys of byShort.get(word.text) ?? []) {
        this.#others[at]?.push({ keys, factor: ABBREVIATION });
        for (const key of keys) wanted.add(key);
      }
      for (const { wording, short } of byFirst.get(this.#stems[at] ?? '') ?? []) {
        if (!wording.every((key, i) => this.#stems[at + i] === key)) continue;
        wanted.add(short);
        if (wording.length === 1) this.#others[at]?.push({ keys: [short], factor: ABBREVIATION });
        else this.#addRun(at, wording.length, [{ keys: [short], factor: ABBREVIATION }]);
      }
    }
  }

  /** Participles and persons that the stemmer keeps apart: scant/scannen, gestemd/stemmen. */
  async #mendInflection(at: number): Promise<boolean> {
    const found = await inflections(this.#index, this.#words[at]?.text ?? '');
    await this.#fetch(found);
    this.#others[at]?.push(...found.map((key) => ({ keys: [key], factor: INFLECTED })));
    if (found.length === 1) this.#stems[at] = found[0] ?? '';
    return found.length > 0;
  }

  /** schengenbarometer, where the papers write Schengen Barometer. */
  async #mendCompound(at: number): Promise<boolean> {
    const parts = await splitWord(this.#index, this.#words[at]?.text ?? '', 3);
    if (!parts) return false;
    await this.#fetch(parts);
    this.#others[at]?.push({ keys: parts, factor: SPLIT_UNKNOWN });
    return true;
  }

  async #mendSlip(at: number): Promise<boolean> {
    const word = this.#words[at];
    if (!word) return false;
    return this.#accept(at, 1, word, await correctWord(this.#index, word.text));
  }

  /** A slip in a word that was written as two: migratie pakt. */
  async #mendJoined(at: number): Promise<boolean> {
    for (const first of [at - 1, at]) {
      const [one, two] = [this.#words[first], this.#words[first + 1]];
      if (!one || !two || two.text.length < 4 || one.text.length < 3) continue;
      const joined = one.text + two.text;
      const near = await correctWord(this.#index, joined, Math.min(1.5, allowedCost(joined.length)));
      if (await this.#accept(first, 2, { ...one, text: joined, end: two.end }, near)) return true;
    }
    return false;
  }

  /** A slip in one half of a word that the papers write as two: shengenbarometer. */
  async #mendHalf(at: number): Promise<boolean> {
    const word = this.#words[at];
    if (!word || word.text.length < 9) return false;
    const halves = cuts(word.text).filter(({ head, tail }) => head.length >= 4 && tail.length >= 5);
    await this.#fetch(halves.flatMap(({ head, tail }) => [stem(head), stem(tail)]));
    for (const { head, tail } of halves) {
      const knownTail = this.#known(stem(tail));
      if (knownTail === this.#known(stem(head))) continue;
      const [bad, good] = knownTail ? [head, tail] : [tail, head];
      if (isCommon(stem(bad)) || good.length < 5) continue;
      const near = (await correctWord(this.#index, bad, Math.min(1, allowedCost(bad.length))))[0];
      if (!near) continue;
      await this.#fetch([near.key]);
      this.corrections.push({
        word,
        by: { ...near, surface: knownTail ? `${near.surface} ${good}` : `${good} ${near.surface}` },
      });
      this.#others[at]?.push({ keys: [near.key, stem(good)], factor: SPLIT_UNKNOWN });
      return true;
    }
    return false;
  }

  async #accept(at: number, length: number, word: Token, near: readonly Correction[]): Promise<boolean> {
    const first = near[0];
    if (!first) return false;
    const accepted = near.filter(({ cost }) => cost <= first.cost + 0.5).slice(0, 3);
    await this.#fetch(accepted.flatMap(({ key }) => [key, partKey(key)]));
    const alternatives = accepted.map(({ key, cost }) => ({
      keys: [key],
      factor: CORRECTED - 0.1 * cost - 0.1 * (cost - first.cost),
    }));
    this.corrections.push({ word, by: first });
    if (length === 1) {
      this.#others[at]?.push(...alternatives);
      this.#stems[at] = first.key;
      await this.#rejoin(at, first.key);
    } else {
      for (let i = at; i < at + length; i++) this.#runs.delete(i);
      this.#runs.set(at, { length, alternatives });
    }
    return true;
  }

  /** A corrected word may belong to its neighbour: insolventie richtlijjn. */
  async #rejoin(at: number, key: string): Promise<void> {
    const joins = [
      { at: at - 1, joined: stem((this.#words[at - 1]?.text ?? '') + key) },
      { at, joined: stem(key + (this.#words[at + 1]?.text ?? '')) },
    ].filter(({ at: first }) => first >= 0 && first + 1 < this.#words.length);
    await this.#fetch(joins.map(({ joined }) => joined));
    for (const { at: first, joined } of joins) {
      if (!this.#known(joined)) continue;
      const own = (this.#others[at] ?? []).map((other) => ({ ...other, factor: other.factor * APART }));
      this.#addRun(first, 2, [{ keys: [joined], factor: JOINED }, ...own]);
    }
  }

  /** Compounds that the papers have are looked for by their parts too: tunesiëdeal finds what is said of Tunesië. */
  async splitKnown(): Promise<void> {
    if (this.#words.length > MOST_SPLIT) return;
    for (const [at, word] of this.#words.entries()) {
      if (word.text.length < 8 || !this.#known(this.#stems[at] ?? '')) continue;
      const text = this.#stems[at] === stem(word.text) ? word.text : (this.#stems[at] ?? '');
      const parts = await splitWord(this.#index, text, 2);
      if (parts) {
        await this.#fetch(parts);
        this.#others[at]?.push({ keys: parts, factor: SPLIT });
      } else {
        const half = await knownHalf(this.#index, text);
        if (!half) continue;
        await this.#fetch([half, partKey(half)]);
        this.#others[at]?.push({ keys: [half], factor: HALF });
      }
    }
  }
}
