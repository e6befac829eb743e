/** Words of a query that the index does not know: another inflection, a compound of known parts, a slip. */
import { isCommon } from '../text/common-words.ts';
import { cuts } from '../text/compound.ts';
import { isDutch } from '../text/dutch.ts';
import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import { wordList } from '../text/word-list.ts';
import {
  APART,
  CORRECTED,
  HALF_UNKNOWN,
  INFLECTED,
  JOINED,
  SPLIT,
  SPLIT_KNOWN,
  SPLIT_UNKNOWN,
} from './alternatives.ts';
import { type Correction, correctWord } from './correct.ts';
import type { Draft } from './draft.ts';
import { allowedCost } from './edit-cost.ts';
import { isPartKey, partKey } from './keys.ts';
import { CORRECTED_WORDS } from './limits.ts';
import { meantByParts } from './meant-by-parts.ts';
import { inflections, knownHalf, splitWord } from './related-words.ts';

/** What a compound counts for whose parts stand in longer words. */
const OF_LONGER = 0.85;
/** Ways to put the parts of a compound together. */
const COMBINATIONS = 4;

/** One of each list, in all ways, at most {@link COMBINATIONS}; the first of all first. */
function combined(lists: readonly (readonly string[])[]): string[][] {
  let found: string[][] = [[]];
  for (const list of lists) found = list.flatMap((key) => found.map((before) => [...before, key]));
  return found.slice(0, COMBINATIONS);
}

/** One of the usual slips of Dutch spelling: c/k, d/t, a letter doubled. */
const HALF_SLIP = 0.5;
/** Letters of a word in which one slip is seldom chance. */
const LONG = 10;

export class Mender {
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Returns whether other words are looked for now, for which there may be synonyms. */
  async mend(slips: boolean): Promise<boolean> {
    const before = this.#draft.stems.join(' ');
    let left = CORRECTED_WORDS;
    for (const [at, word] of this.#draft.words.entries()) {
      if (left === 0) break;
      if (!this.#draft.isUnknown(at)) continue;
      if (word.text.length < 4 || /\d/.test(word.text)) continue;
      const forms = await inflections(this.#draft.index, word.text);
      if (forms.length > 0) {
        // Half a slip from one known word is closer than another form that the papers happen to have: migratie pakt, and gepakt.
        if (slips && (await this.#mendJoined(at, HALF_SLIP))) left--;
        else await this.#mendInflection(at, forms);
        continue;
      }
      // A frequent Dutch word that the papers lack is no slip: they say nothing about it.
      if (isCommon(this.#draft.stems[at] ?? '')) {
        if (slips && (await this.#mendJoined(at))) left--;
        continue;
      }
      left--;
      if (!slips) {
        await this.#mendCompound(at);
        continue;
      }
      // A long word that is one slip from a known one is hardly a compound of chance parts.
      const list = await wordList();
      const inDictionary = list.isKnownWord(word.text) || list.isKnownName(word.text);
      if (!inDictionary && word.text.length >= LONG && (await this.#mendSlip(at, 1))) continue;
      if ((await this.#mendCompound(at)) || (await this.#mendMeant(at))) continue;
      if ((!isDutch(word.text, list) && (await this.#mendSlip(at))) || (await this.#mendJoined(at))) continue;
      if (await this.#mendHalf(at)) continue;
      // Then what its known half says: visum of toeristenvisum.
      const half = await knownHalf(this.#draft.index, word.text);
      if (half) {
        await this.#draft.fetch([half, partKey(half)]);
        this.#draft.others[at]?.push({ keys: [half], factor: HALF_UNKNOWN });
      }
    }
    return this.#draft.stems.join(' ') !== before;
  }

  /** Participles and persons that the stemmer keeps apart: scant/scannen, gestemd/stemmen. */
  async #mendInflection(at: number, found: readonly string[]): Promise<void> {
    await this.#draft.fetch(found);
    this.#draft.others[at]?.push(...found.map((key) => ({ keys: [key], factor: INFLECTED })));
    if (found.length === 1) this.#draft.stems[at] = found[0] ?? '';
  }

  /** schengenbarometer, where the papers write Schengen Barometer. */
  async #mendCompound(at: number): Promise<boolean> {
    const text = this.#draft.words[at]?.text ?? '';
    const parts = await splitWord(this.#draft.index, text, 3);
    if (!parts) return false;
    await this.#draft.fetch(parts);
    // What the dictionary has as a word of its own has a meaning of its own: a spoorlijn is neither a trace nor a line.
    const { isKnownWord } = await wordList();
    const asParts = parts.map((key) => (isPartKey(key) ? key : partKey(key)));
    await this.#draft.fetch(asParts);
    const own = parts.map((key, i) => [key, ...(this.#draft.known(asParts[i] ?? '') ? [asParts[i] ?? ''] : [])]);
    for (const [i, keys] of combined(own).entries()) {
      // Drugsplan: the papers may have both parts in longer words only.
      const share = i === 0 ? 1 : OF_LONGER;
      this.#draft.others[at]?.push(
        isKnownWord(text)
          ? { keys, factor: SPLIT * share, evidence: SPLIT_KNOWN * share }
          : { keys, factor: SPLIT_UNKNOWN * share },
      );
    }
    return true;
  }

  async #mendMeant(at: number): Promise<boolean> {
    const found = await meantByParts(this.#draft.index, this.#draft.words[at]?.text ?? '');
    await this.#draft.fetch(found.flatMap(({ keys }) => keys));
    this.#draft.others[at]?.push(...found);
    return found.length > 0;
  }

  async #mendSlip(at: number, limit?: number): Promise<boolean> {
    const word = this.#draft.words[at];
    if (!word) return false;
    return this.#accept(at, 1, word, await correctWord(this.#draft.index, word.text, limit));
  }

  /** A slip in a word that was written as two: migratie pakt. */
  async #mendJoined(at: number, limit = 1.5): Promise<boolean> {
    for (const first of [at - 1, at]) {
      const [one, two] = [this.#draft.words[first], this.#draft.words[first + 1]];
      if (!one || !two || two.text.length < 4 || one.text.length < 3) continue;
      const joined = one.text + two.text;
      const near = await correctWord(this.#draft.index, joined, Math.min(limit, allowedCost(joined.length)));
      if (await this.#accept(first, 2, { ...one, text: joined, end: two.end }, near)) return true;
    }
    return false;
  }

  /** A slip in one half of a word that the papers write as two: shengenbarometer. */
  async #mendHalf(at: number): Promise<boolean> {
    const word = this.#draft.words[at];
    if (!word || word.text.length < 9) return false;
    const { isKnownWord } = await wordList();
    const halves = cuts(word.text).filter(({ head, tail }) => head.length >= 4 && tail.length >= 5);
    await this.#draft.fetch(halves.flatMap(({ head, tail }) => [stem(head), stem(tail)]));
    for (const { head, tail } of halves) {
      const knownTail = this.#draft.known(stem(tail));
      if (knownTail === this.#draft.known(stem(head))) continue;
      const [bad, good] = knownTail ? [head, tail] : [tail, head];
      if (isCommon(stem(bad)) || isKnownWord(bad) || good.length < 5) continue;
      const near = (await correctWord(this.#draft.index, bad, Math.min(1, allowedCost(bad.length))))[0];
      if (!near) continue;
      await this.#draft.fetch([near.key]);
      this.#draft.corrections.push({
        word,
        by: { ...near, surface: knownTail ? `${near.surface} ${good}` : `${good} ${near.surface}` },
      });
      this.#draft.others[at]?.push({ keys: [near.key, stem(good)], factor: SPLIT_UNKNOWN });
      return true;
    }
    return false;
  }

  async #accept(at: number, length: number, word: Token, near: readonly Correction[]): Promise<boolean> {
    const first = near[0];
    if (!first) return false;
    const accepted = near.filter(({ cost }) => cost <= first.cost + 0.5).slice(0, 3);
    await this.#draft.fetch(accepted.flatMap(({ key }) => [key, partKey(key)]));
    const alternatives = accepted.map(({ key, cost }) => ({
      keys: [key],
      factor: CORRECTED - 0.1 * cost - 0.1 * (cost - first.cost),
    }));
    this.#draft.corrections.push({ word, by: first });
    if (length === 1) {
      this.#draft.others[at]?.push(...alternatives);
      this.#draft.stems[at] = first.key;
      await this.#rejoin(at, first.key);
    } else {
      for (let i = at; i < at + length; i++) this.#draft.runs.delete(i);
      this.#draft.runs.set(at, { length, alternatives });
    }
    return true;
  }

  /** A corrected word may belong to its neighbour: insolventie richtlijjn. */
  async #rejoin(at: number, key: string): Promise<void> {
    const joins = [
      { at: at - 1, joined: stem((this.#draft.words[at - 1]?.text ?? '') + key) },
      { at, joined: stem(key + (this.#draft.words[at + 1]?.text ?? '')) },
    ].filter(({ at: first }) => first >= 0 && first + 1 < this.#draft.words.length);
    await this.#draft.fetch(joins.map(({ joined }) => joined));
    for (const { at: first, joined } of joins) {
      if (!this.#draft.known(joined)) continue;
      const own = (this.#draft.others[at] ?? []).map((other) => ({ ...other, factor: other.factor * APART }));
      this.#draft.addRun(first, 2, [{ keys: [joined], factor: JOINED }, ...own]);
    }
  }
}
