/** Which known words are part of a longer one: pauliana in faillissementspauliana. At build time, over the whole vocabulary. */
import { isCommon } from '../text/common-words.ts';
import { cuts, splitCompound } from '../text/compound.ts';
import { stem } from '../text/stem.ts';

/** Shortest part of a compound. */
const PART = 4;
/** Bits of each filter for a known word; a few in a hundred strangers pass. */
const BITS_EACH = 32;

export class KnownParts {
  readonly #known: ReadonlyMap<string, number>;
  readonly #stems: readonly string[];
  readonly #mask: number;
  /** Which hashes the known words have, read forwards and backwards: most cuts of a word are ruled out without making a string. */
  readonly #forwards: Uint8Array;
  readonly #backwards: Uint8Array;

  /** `known`: number of the stem by folded spelling. */
  constructor(known: ReadonlyMap<string, number>, stems: readonly string[]) {
    this.#known = known;
    this.#stems = stems;
    const bits = 2 ** Math.ceil(Math.log2(Math.max(64, known.size * BITS_EACH)));
    this.#mask = bits - 1;
    this.#forwards = new Uint8Array(bits / 8);
    this.#backwards = new Uint8Array(bits / 8);
    for (const word of known.keys()) {
      let [forwards, backwards] = [SEED, SEED];
      for (let i = 0; i < word.length; i++) forwards = step(forwards, word.charCodeAt(i));
      for (let i = word.length - 1; i >= 0; i--) backwards = step(backwards, word.charCodeAt(i));
      set(this.#forwards, mixed(forwards) & this.#mask);
      set(this.#backwards, mixed(backwards) & this.#mask);
    }
  }

  /** Stems of the known parts of a word; the other half may be an everyday word: centra in detentiecentra. */
  of(word: string): string[] {
    const begins = this.#beginsKnown(word);
    const ends = this.#endsKnown(word);
    if (begins && ends) {
      const parts = splitCompound(word, (part) => this.#known.has(part));
      if (parts) return parts.flatMap((part) => this.#stem(part) ?? []);
    }
    if (begins || ends) {
      for (const { head, tail } of cuts(word)) {
        const [first, second] = [this.#stem(head), this.#stem(tail)];
        if (first !== null && isCommon(stem(tail))) return [first];
        if (second !== null && isCommon(stem(head))) return [second];
      }
    }
    // Or a word that stands nowhere else: pauliana in faillissementspauliana.
    for (const { head, tail } of cuts(word)) {
      if (head.length < 5 || tail.length < 5) continue;
      const first = this.#stem(head) ?? (isCommon(stem(head)) ? stem(head) : null);
      if (first !== null) return [first, stem(tail)];
    }
    return [];
  }

  #stem(part: string): string | null {
    const number = this.#known.get(part);
    return number === undefined ? null : (this.#stems[number] ?? null);
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
