/**
 * Keys of the inverted index. Plain stems stand for themselves; everything else starts with a character that sorts before any
 * letter or digit, so that one dictionary holds words, compound parts, terms and filters alike.
 */

import { fold } from '../text/fold.ts';

/** Exchanges in which the stem is part of a longer word. */
export const partKey = (stem: string) => `+${stem}`;
/** Exchanges of a lexicon term, by one of its forms (folded words, one space between). */
export const formKey = (form: string) => `#${form}`;
/** Exchanges of a lexicon term, by its id. */
export const termKey = (id: string) => `$${id}`;
/** A filter's exchanges. */
export const filterKey = (
  kind: 'group' | 'minister' | 'topic' | 'dossier' | 'document' | 'reference' | 'agenda',
  value: string,
) => `%${kind}:${value}`;

export const ministerKey = (minister: { readonly role: string; readonly name: string | null }) =>
  filterKey('minister', fold(`${minister.role}|${minister.name ?? ''}`));

/** Whether a key is a plain stem, with positions and a place in the typo vocabulary. */
export function isStemKey(key: string): boolean {
  const unit = key.charCodeAt(0);
  return unit >= 0x30;
}

/** Page keys. */
export const dictionaryPage = (page: number) => `v${page}`;
export const postingsPage = (page: number) => `p${page}`;
export const surfacesPage = (page: number) => `s${page}`;
export const chunkPage = (chunk: number) => `c${chunk}`;
export const trigramPage = (page: number) => `t${page}`;
export const recordPage = (page: number) => `e${page}`;
export const DATES_PAGE = 'd';
export const ABBREVIATIONS_PAGE = 'a';
