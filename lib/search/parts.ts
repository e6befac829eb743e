/** Which known words are part of a longer one: pauliana in faillissementspauliana. At build time, over the whole vocabulary. */
import { isCommon } from '../text/common-words.ts';
import { cutPlaces, splitWhere } from '../text/compound.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import type { Collection } from './collect.ts';
import { ListBuilder } from './list-builder.ts';
import { NO_STEM } from './spellings.ts';
import type { StemLists } from './stem-postings.ts';

/** Words looked at between two steps. */
const WORDS_PER_STEP = 64;
/** Words noted between two steps. */
const WORDS_PER_NOTE = 2048;
/** Shorter words are no compounds. */
const SHORTEST = 7;

/**
 * Adds a list for each part: the exchanges in which it is part of a longer word.
 * `shown`: the spelling of each stem by its number; `exchanges`: how many there are.
 */
export function* addParts(
  collection: Collection,
  lists: StemLists,
  shown: readonly string[],
  exchanges: number,
): Generator<void, void, void> {
  const { spellings, joined } = collection;
  const known = new KnownParts(spellings.stems, spellings.stems.length + spellings.count);
  for (const [stem, name] of spellings.stems.entries()) {
    if (!joined.has(stem)) known.add(name, stem);
    if (stem % WORDS_PER_NOTE === 0) yield;
  }
  for (let spelling = 0; spelling < spellings.count; spelling++) {
    const stem = spellings.stemOf(spelling) ?? NO_STEM;
    if (stem !== NO_STEM && !joined.has(stem)) known.add(fold(spellings.text(spelling)), stem);
    if (spelling % WORDS_PER_NOTE === 0) yield;
  }
  const byPart = new Map<string, number[]>();
  for (const [whole, name] of spellings.stems.entries()) {
    if (whole % WORDS_PER_STEP === 0) yield;
    if (name.length < SHORTEST || joined.has(whole)) continue;
    const parts = known.of(fold(shown[whole] ?? name));
    for (const [i, part] of parts.entries()) {
      if (part === name || parts.indexOf(part) < i) continue;
      const wholes = byPart.get(part);
      if (wholes) wholes.push(whole);
      else byPart.set(part, [whole]);
    }
  }
  const strengths = new Uint8Array(exchanges);
  let done = 0;
  for (const [part, wholes] of byPart) {
    collection.parts.set(part, strongest(wholes, lists, strengths));
    if (++done % WORDS_PER_STEP === 0) yield;
  }
}

/** The exchanges of several stems, each as strong as in the strongest. `strengths`: room for every exchange, all 0. */
function strongest(stems: readonly number[], lists: StemLists, strengths: Uint8Array): ListBuilder {
  const { exchanges, impacts } = lists.all;
  const found: number[] = [];
  for (const stem of stems) {
    const to = lists.to(stem);
    for (let i = lists.from(stem); i < to; i++) {
      const exchange = exchanges[i] ?? 0;
      const before = strengths[exchange] ?? 0;
      if (before === 0) found.push(exchange);
      strengths[exchange] = Math.max(before, impacts[i] ?? 1);
    }
  }
  const list = new ListBuilder();
  if (stems.length > 1) found.sort((a, b) => a - b);
  for (const exchange of found) {
    list.add(exchange, strengths[exchange] ?? 1);
    strengths[exchange] = 0;
  }
  return list;
}

/** Shortest part of a compound. */
const PART = 4;
/** Bits of each filter for a known word; a few in a hundred strangers pass. */
const BITS_EACH = 16;

class KnownParts {
  /** Number of the stem by folded spelling. */
  readonly #known = new Map<string, number>();
  readonly #stems: readonly string[];
  readonly #mask: number;
  /** Which hashes the known words have, read forwards and backwards: most cuts of a word are ruled out without making a string. */
  readonly #forwards: Uint8Array;
  readonly #backwards: Uint8Array;

  /** `words`: how many will be known at most. */
  constructor(stems: readonly string[], words: number) {
    this.#stems = stems;
    const bits = 2 ** Math.ceil(Math.log2(Math.max(64, words * BITS_EACH)));
    this.#mask = bits - 1;
    this.#forwards = new Uint8Array(bits / 8);
    this.#backwards = new Uint8Array(bits / 8);
  }

  /** Makes a word known by its stem; where two stems claim it, the one that was seen last has it. */
  add(word: string, stem: number): void {
    const other = this.#known.get(word);
    if (other === undefined) this.#note(word);
    if (other === undefined || stem > other) this.#known.set(word, stem);
  }

  #note(word: string): void {
    let [forwards, backwards] = [SEED, SEED];
    for (let i = 0; i < word.length; i++) forwards = step(forwards, word.charCodeAt(i));
    for (let i = word.length - 1; i >= 0; i--) backwards = step(backwards, word.charCodeAt(i));
    set(this.#forwards, mixed(forwards) & this.#mask);
    set(this.#backwards, mixed(backwards) & this.#mask);
  }

  /** Stems of the known parts of a word; the other half may be an everyday word: centra in detentiecentra. */
  of(word: string): string[] {
    const { length } = word;
    const begins = this.#beginsKnown(word);
    const ends = this.#endsKnown(word);
    this.#look(word);
    if (begins && ends) {
      const parts = splitWhere(word, this.#isKnown);
      if (parts) return parts.map((part) => this.#stem(part));
    }
    const places = cutPlaces(word);
    if (begins || ends) {
      for (let i = 0; i < places.length; i += 2) {
        const [end = 0, at = 0] = [places[i], places[i + 1]];
        if (begins && this.#isKnown(0, end) && isCommon(stem(word.slice(at)))) return [this.#stem(word.slice(0, end))];
        if (ends && this.#isKnown(at, length) && isCommon(stem(word.slice(0, end))))
          return [this.#stem(word.slice(at))];
      }
    }
    // Or a word that stands nowhere else: pauliana in faillissementspauliana.
    for (let i = 0; i < places.length; i += 2) {
      const [end = 0, at = 0] = [places[i], places[i + 1]];
      if (end < 5 || length - at < 5) continue;
      const head = word.slice(0, end);
      if (begins && this.#isKnown(0, end)) return [this.#stem(head), stem(word.slice(at))];
      const everyday = stem(head);
      if (isCommon(everyday)) return [everyday, stem(word.slice(at))];
    }
    return [];
  }

  /** Stem of a known word. */
  #stem(part: string): string {
    return this.#stems[this.#known.get(part) ?? 0] ?? part;
  }

  /** The word that is asked about, and which of its beginnings' rows were filled: whether what lies between two places is known. */
  #word = '';
  #side = 0;
  #rows = new Uint8Array(0);
  #filled = new Uint8Array(0);

  #look(word: string): void {
    this.#word = word;
    if (word.length >= this.#side) {
      this.#side = word.length * 2;
      this.#rows = new Uint8Array(this.#side * this.#side);
      this.#filled = new Uint8Array(this.#side);
    } else this.#filled.fill(0);
  }

  readonly #isKnown = (start: number, end: number): boolean => {
    if (this.#filled[start] !== 1) this.#fill(start);
    return this.#rows[start * this.#side + end] === 1;
  };

  #fill(start: number): void {
    const word = this.#word;
    const row = start * this.#side;
    let hash = SEED;
    for (let at = start; at < word.length; at++) {
      hash = step(hash, word.charCodeAt(at));
      const known = has(this.#forwards, mixed(hash) & this.#mask) && this.#known.has(word.slice(start, at + 1));
      this.#rows[row + at + 1] = known ? 1 : 0;
    }
    this.#filled[start] = 1;
  }

  #beginsKnown(word: string): boolean {
    let hash = SEED;
    for (let end = 1; end <= word.length - PART; end++) {
      hash = step(hash, word.charCodeAt(end - 1));
      if (end >= PART && has(this.#forwards, mixed(hash) & this.#mask)) return true;
    }
    return false;
  }

  #endsKnown(word: string): boolean {
    let hash = SEED;
    for (let start = word.length - 1; start >= PART; start--) {
      hash = step(hash, word.charCodeAt(start));
      if (word.length - start >= PART && has(this.#backwards, mixed(hash) & this.#mask)) return true;
    }
    return false;
  }
}

/** FNV-1a. */
const SEED = 0x811c9dc5 | 0;
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
const mixed = (hash: number) => hash ^ (hash >>> 15);

function set(bits: Uint8Array, bit: number): void {
  bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
}

function has(bits: Uint8Array, bit: number): boolean {
  return ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}
