/** What is known of Dutch words in general, so that a word of the papers can be told from a word of every day. */
import { FREQUENT_WORDS } from './frequent-words.ts';
import { inflectedFrom } from './inflected-from.ts';
import { KNOWN_WORD_BITS, KNOWN_WORDS } from './known-words.ts';
import { bitOf, HASHES, nameKey } from './word-filter.ts';

let filter: Uint8Array | null = null;
let ranks: Map<string, number> | null = null;

/** Place among the most frequent words (0: the most frequent), or Infinity. */
export function frequencyRank(word: string): number {
  ranks ??= new Map(FREQUENT_WORDS.map((frequent, index) => [frequent, index]));
  return ranks.get(word) ?? Number.POSITIVE_INFINITY;
}

/** True when the dictionary's list has this very lower-case word (6 in 1000 others pass too). */
export function hasWord(word: string): boolean {
  return has(word);
}

/** True when the dictionary has the name; any case. */
export function isKnownName(name: string): boolean {
  return has(nameKey(name));
}

const remembered = new Map<string, boolean>();
/** Words remembered at most; a corpus of 10,000 exchanges has some 60,000. */
const REMEMBERED = 100_000;

/** True for a word of the dictionary in any inflection, or a frequent one. Give it lower case. */
export function isKnownWord(word: string): boolean {
  let known = remembered.get(word);
  if (known === undefined) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    known = judge(word);
    remembered.set(word, known);
  }
  return known;
}

function judge(word: string): boolean {
  if (word.length < 3 || frequencyRank(word) < Number.POSITIVE_INFINITY || has(word)) return true;
  return inflectedFrom(word).some((base) => base.length >= 3 && (has(base) || frequencyRank(base) < 4000));
}

function has(key: string): boolean {
  filter ??= decode(KNOWN_WORDS);
  for (let hash = 0; hash < HASHES; hash++) {
    const bit = bitOf(key, hash, KNOWN_WORD_BITS);
    if (((filter[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function decode(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
