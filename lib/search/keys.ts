/**
 * Keys of the inverted index. Plain stems stand for themselves; everything else starts with a character that sorts before any
 * letter or digit, so that one dictionary holds words, terms and filters alike. Terms and filters are only ever asked for by their
 * whole name, so that a hash of it does: names of papers and forms of terms would be a third of a small dictionary.
 */

import { fold } from '../text/fold.ts';

const PART = '+';
const FORM = '#';
const TERM = '$';
const FILTER = '%';

const partKeys = new Map<string, string>();
const PART_KEYS = 20_000;

/**
 * Exchanges in which the stem is part of a longer word. Kept beside the stem's own, see {@link wholeOf}. The same string for the same
 * stem: one put together anew is hashed anew at every look-up, and every word of a query is looked up under it several times.
 */
export function partKey(stem: string): string {
  let key = partKeys.get(stem);
  if (key === undefined) {
    key = PART + stem;
    if (partKeys.size >= PART_KEYS) partKeys.clear();
    partKeys.set(stem, key);
  }
  return key;
}
/** Exchanges of a lexicon term, by one of its forms (folded words, one space between). */
export const formKey = (form: string) => FORM + hashed(form);
/** Exchanges of a lexicon term, by its id. */
export const termKey = (id: string) => TERM + hashed(id);
/** A filter's exchanges. */
export const filterKey = (
  kind: 'group' | 'minister' | 'topic' | 'dossier' | 'document' | 'reference' | 'agenda',
  value: string,
) => FILTER + hashed(`${kind}:${value}`);

export const ministerKey = (minister: { readonly role: string; readonly name: string | null }) =>
  filterKey('minister', fold(`${minister.role}|${minister.name ?? ''}`));

export const isPartKey = (key: string) => key.startsWith(PART);
/** The key in the dictionary beside which a part's postings stand; any other key is its own. */
export const wholeOf = (key: string) => (isPartKey(key) ? key.slice(PART.length) : key);

/** What is kept of a key's postings beside the exchanges, see postings.ts. */
export function detailOf(key: string): 'place' | 'strength' | 'none' {
  const first = key.charAt(0);
  if (first === FILTER) return 'none';
  return first === PART || first === FORM || first === TERM ? 'strength' : 'place';
}

/** Whether a key is a plain stem, with places in its postings and one of its own in the typo vocabulary. */
export const isStemKey = (key: string) => detailOf(key) === 'place';

/** Of each, six bits of a hash. */
const SYMBOLS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~';
/** FNV-1a with a last mixing, as five symbols. 30 bits: among ten thousand names one in a hundred thousand meets a stranger's. */
const hashed = (name: string) => mixed(hashOn(HASH_START, name));

/** Where the hash of a name begins, and how it goes on with the name's next characters. */
export const HASH_START = 0x811c9dc5;
export function hashOn(before: number, text: string): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** As {@link formKey}, by the hash of the form. */
export const formKeyOf = (hash: number) => FORM + mixed(hash);

function mixed(before: number): string {
  let hash = Math.imul(before ^ (before >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  const symbol = (place: number) => SYMBOLS.charCodeAt((hash >>> (place * 6)) & 63);
  return String.fromCharCode(symbol(0), symbol(1), symbol(2), symbol(3), symbol(4));
}

/** Page keys. */
export const dictionaryPage = (page: number) => `v${page}`;
export const postingsPage = (page: number) => `p${page}`;
export const chunkPage = (chunk: number) => `c${chunk}`;
export const trigramPage = (page: number) => `t${page}`;
export const recordPage = (page: number) => `e${page}`;
export const DATES_PAGE = 'd';
export const ABBREVIATIONS_PAGE = 'a';
