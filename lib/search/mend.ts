/** Words of a query that the index does not know: another inflection, a compound of known parts, a slip. */
import { isCommon } from '../text/common-words.ts';
import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import { APART, CORRECTED, INFLECTED, JOINED } from './alternatives.ts';
import { type Correction, correctWord } from './correct.ts';
import type { Draft } from './draft.ts';
import { allowedCost } from './edit-cost.ts';
import { partKey } from './keys.ts';
import { CORRECTED_WORDS } from './limits.ts';
import { inflections } from './related-words.ts';
import { type Alternative, alternative } from './units.ts';
import { asCompound, type Finding, readByHalf, readByItself } from './unknown-word.ts';

/** One of the usual slips of Dutch spelling: c/k, d/t, a letter doubled. */
const HALF_SLIP = 0.5;
/** Slips allowed in two words that are one. */
const JOINED_SLIPS = 1.5;
const HAS_DIGIT = /\d/;

export class Mender {
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Returns whether other words are looked for now, for which there may be synonyms. */
  async mend(slips: boolean): Promise<boolean> {
    const draft = this.#draft;
    const before = draft.stems.slice();
    let left = CORRECTED_WORDS;
    for (let at = 0; at < draft.words.length && left > 0; at++) {
      const word = draft.words[at]?.text ?? '';
      if (word.length < 4 || !draft.isUnknown(at) || HAS_DIGIT.test(word)) continue;
      const forms = await inflections(draft.index, word);
      if (forms.length > 0) {
        // Half a slip from one known word is closer than another form that the papers happen to have: migratie pakt, and gepakt.
        if (slips && (await this.#mendJoined(at, HALF_SLIP))) left--;
        else await this.#mendInflection(at, forms);
        continue;
      }
      // A frequent Dutch word that the papers lack is no slip: they say nothing about it.
      if (isCommon(draft.stems[at] ?? '')) {
        if (slips && (await this.#mendJoined(at, JOINED_SLIPS))) left--;
        continue;
      }
      left--;
      if (!slips) await this.#add(at, await asCompound(draft.index, word));
      else if (
        !(await this.#take(at, await readByItself(draft.index, word))) &&
        !(await this.#mendJoined(at, JOINED_SLIPS))
      )
        await this.#take(at, await readByHalf(draft.index, word));
    }
    return draft.stems.some((key, at) => key !== before[at]);
  }

  /** Participles and persons that the stemmer keeps apart: scant/scannen, gestemd/stemmen. */
  async #mendInflection(at: number, found: readonly string[]): Promise<void> {
    await this.#add(
      at,
      found.map((key) => alternative([key], INFLECTED)),
    );
    if (found.length === 1) this.#draft.stems[at] = found[0] ?? '';
  }

  async #add(at: number, others: readonly Alternative[]): Promise<void> {
    await this.#draft.fetch(others.flatMap(({ keys }) => keys));
    this.#draft.others[at]?.push(...others);
  }

  /** With what each is part of. */
  async #fetch(keys: readonly string[]): Promise<void> {
    await this.#draft.fetch(keys.flatMap((key) => [key, partKey(key)]));
  }

  async #take(at: number, finding: Finding): Promise<boolean> {
    const word = this.#draft.words[at];
    if (!word || finding.kind === 'nothing') return false;
    if (finding.kind === 'slip') return this.#accept(at, 1, word, finding.near);
    await this.#fetch(finding.wordings.flatMap(({ keys }) => (keys.length === 1 ? keys : [])));
    await this.#add(at, finding.wordings);
    if (finding.slip) this.#draft.corrections.push({ word, by: finding.slip });
    return true;
  }

  /** A slip in a word that was written as two: migratie pakt. */
  async #mendJoined(at: number, limit: number): Promise<boolean> {
    for (let first = at - 1; first <= at; first++) {
      const one = this.#draft.words[first];
      const two = this.#draft.words[first + 1];
      if (!one || !two || two.text.length < 4 || one.text.length < 3) continue;
      const joined = one.text + two.text;
      const near = await correctWord(this.#draft.index, joined, Math.min(limit, allowedCost(joined.length)));
      if (near.length > 0) return this.#accept(first, 2, { ...one, text: joined, end: two.end }, near);
    }
    return false;
  }

  /** `near`: one at least. */
  async #accept(at: number, length: number, word: Token, near: readonly Correction[]): Promise<boolean> {
    const first = near[0];
    if (!first) return false;
    const accepted = near.filter(({ cost }) => cost <= first.cost + 0.5).slice(0, 3);
    await this.#fetch(accepted.map(({ key }) => key));
    const alternatives = accepted.map(({ key, cost }) =>
      alternative([key], CORRECTED - 0.1 * cost - 0.1 * (cost - first.cost)),
    );
    this.#draft.corrections.push({ word, by: first });
    if (length === 1) {
      this.#draft.others[at]?.push(...alternatives);
      this.#draft.stems[at] = first.key;
      await this.#rejoin(at, first.key);
    } else {
      this.#draft.runs = this.#draft.runs.filter((run) => run.at < at || run.at >= at + length);
      this.#draft.runs.push({ at, length, alternatives });
    }
    return true;
  }

  /** A corrected word may belong to its neighbour: insolventie richtlijjn. */
  async #rejoin(at: number, key: string): Promise<void> {
    const { words } = this.#draft;
    for (const first of [at - 1, at]) {
      if (first < 0 || first + 1 >= words.length) continue;
      const joined = stem(first < at ? (words[first]?.text ?? '') + key : key + (words[first + 1]?.text ?? ''));
      await this.#draft.fetch([joined]);
      if (!this.#draft.known(joined)) continue;
      const own = (this.#draft.others[at] ?? []).map((other) =>
        alternative(other.keys, other.factor * APART, Math.min(other.evidence, other.factor * APART)),
      );
      this.#draft.addRun(first, 2, [alternative([joined], JOINED), ...own]);
    }
  }
}
