/**
 * The spellings of a library, each numbered once: a text has few distinct words, and whatever is worked out for one (folding,
 * stemming) is worked out at its first sight. Found by their characters where they stand, so that no string is made for a word seen
 * before.
 */
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { wordText } from '../text/tokens.ts';
import { WORD_CHARACTERS } from './limits.ts';

/** The stem of what is not indexed: function words and what is too long for a word. */
export const NO_STEM = -1;
const UNKNOWN = -2;

export class Spellings {
  /** Stems by number, in the order of their first sight. */
  readonly stems: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** As printed. */
  readonly #texts: string[] = [];
  #count = 0;
  /** Open addressing: number + 1 of a spelling, 0 where there is none. A power of two long. */
  #slots = new Int32Array(1 << 12);
  #units = new Uint16Array(1 << 14);
  #hashes = new Int32Array(1 << 10);
  #ends = new Int32Array((1 << 10) + 1);
  #stemOf = new Int32Array(1 << 10);
  #uses = new Uint32Array(1 << 10);
  #isTe = new Uint8Array(1 << 10);

  get count(): number {
    return this.#count;
  }

  /** Number of the spelling from `start` to `end` of a text, new where it was not seen before. */
  find(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    let slot = hash & (this.#slots.length - 1);
    while (true) {
      const known = (this.#slots[slot] ?? 0) - 1;
      if (known < 0) return this.#add(text, start, end, hash, slot);
      if (this.#hashes[known] === hash && this.#is(known, text, start, end)) return known;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
  }

  /** Number of the stem of a printed word, {@link NO_STEM} where it is not indexed; `stop`: where its letters end. */
  stemOfWord(spelling: number, text: string, start: number, stop: number): number {
    const known = this.#stemOf[spelling] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const word = wordText(text.slice(start, stop));
    if (word === 'te') this.#isTe[spelling] = 1;
    const number = isStopWord(word) || word.length > WORD_CHARACTERS ? NO_STEM : this.stemNumber(stem(word));
    this.#stemOf[spelling] = number;
    return number;
  }

  /** Says once what the stem of a spelling is that is no printed word by itself. */
  setStem(spelling: number, number: number): void {
    this.#stemOf[spelling] = number;
  }

  /** The stem of a spelling as far as it was said: undefined before. */
  stemOf(spelling: number): number | undefined {
    const known = this.#stemOf[spelling] ?? UNKNOWN;
    return known === UNKNOWN ? undefined : known;
  }

  stemNumber(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.stems.length;
      this.#numbers.set(name, number);
      this.stems.push(name);
    }
    return number;
  }

  /** Number of a stem that was seen, undefined of another. */
  knownStem(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  isTe(spelling: number): boolean {
    return this.#isTe[spelling] === 1;
  }

  /** Counts one more occurrence. */
  use(spelling: number): void {
    this.#uses[spelling] = (this.#uses[spelling] ?? 0) + 1;
  }

  text(spelling: number): string {
    return this.#texts[spelling] ?? '';
  }

  /** The spelling to show for each stem: the most frequent one, the shortest and first in order among equals. */
  shown(): string[] {
    const best = new Int32Array(this.stems.length).fill(-1);
    for (let spelling = 0; spelling < this.#count; spelling++) {
      const own = this.#stemOf[spelling] ?? UNKNOWN;
      if (own < 0) continue;
      const other = best[own] ?? -1;
      if (other < 0 || this.#goesBefore(spelling, other)) best[own] = spelling;
    }
    return Array.from(best, (spelling, own) => (spelling < 0 ? (this.stems[own] ?? '') : this.text(spelling)));
  }

  #goesBefore(a: number, b: number): boolean {
    const more = (this.#uses[a] ?? 0) - (this.#uses[b] ?? 0);
    if (more !== 0) return more > 0;
    const longer = this.#length(a) - this.#length(b);
    return longer === 0 ? this.text(a) < this.text(b) : longer < 0;
  }

  #length(spelling: number): number {
    return (this.#ends[spelling + 1] ?? 0) - (this.#ends[spelling] ?? 0);
  }

  #is(spelling: number, text: string, start: number, end: number): boolean {
    const from = this.#ends[spelling] ?? 0;
    if (this.#length(spelling) !== end - start) return false;
    for (let i = start; i < end; i++) if (this.#units[from + i - start] !== text.charCodeAt(i)) return false;
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const number = this.#count++;
    const from = this.#ends[number] ?? 0;
    while (from + end - start > this.#units.length) this.#units = doubled(this.#units, Uint16Array);
    for (let i = start; i < end; i++) this.#units[from + i - start] = text.charCodeAt(i);
    this.#ends[number + 1] = from + end - start;
    this.#texts.push(text.slice(start, end));
    this.#hashes[number] = hash;
    this.#stemOf[number] = UNKNOWN;
    this.#slots[slot] = number + 1;
    if (this.#count === this.#hashes.length) this.#grow();
    return number;
  }

  /** Keeps the slots at most a quarter full. */
  #grow(): void {
    const before = this.#hashes.length;
    this.#hashes = doubled(this.#hashes, Int32Array);
    this.#stemOf = doubled(this.#stemOf, Int32Array);
    this.#uses = doubled(this.#uses, Uint32Array);
    this.#isTe = doubled(this.#isTe, Uint8Array);
    const ends = new Int32Array(before * 2 + 1);
    ends.set(this.#ends);
    this.#ends = ends;
    const slots = new Int32Array(this.#slots.length * 2);
    for (let number = 0; number < before; number++) {
      let slot = (this.#hashes[number] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** The same numbers with room for as many again. */
export function doubled<T extends { readonly length: number; set(from: T): void }>(
  from: T,
  Kind: new (length: number) => T,
): T {
  const into = new Kind(from.length * 2);
  into.set(from);
  return into;
}
