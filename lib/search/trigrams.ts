/**
 * Trigrams of the vocabulary, stored: which terms contain three letters in a row. A word with a slip or two keeps most of its
 * trigrams, so that few terms need to be compared with it. Terms are given by their number in the dictionary.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import { TRIGRAM_PAGE_BYTES } from './limits.ts';

/** Distinct trigrams of a word, its beginning and end marked: "ees" → ^ee, ees, es$. */
export function trigramsOf(word: string): string[] {
  const marked = `^${word}$`;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= marked.length; i++) found.add(marked.slice(i, i + 3));
  return [...found];
}

export interface TrigramPages {
  /** First trigram of each page. */
  readonly starts: readonly string[];
  readonly pages: readonly Uint8Array[];
}

/** `lists`: ascending term numbers by trigram. */
export function encodeTrigrams(lists: ReadonlyMap<string, readonly number[]>): TrigramPages {
  const starts: string[] = [];
  const pages: Uint8Array[] = [];
  let page = new ByteWriter();
  for (const trigram of [...lists.keys()].sort()) {
    if (page.length >= TRIGRAM_PAGE_BYTES) {
      pages.push(page.finish());
      page = new ByteWriter();
    }
    if (page.length === 0) starts.push(trigram);
    const list = new ByteWriter();
    const terms = lists.get(trigram) ?? [];
    let previous = 0;
    for (const term of terms) {
      list.varint(term - previous);
      previous = term;
    }
    page.string(trigram);
    page.varint(terms.length);
    page.varint(list.length);
    page.bytes(list.finish());
  }
  if (page.length > 0) pages.push(page.finish());
  return { starts, pages };
}

/** Where a trigram's list lies on its page. */
export interface TrigramList {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly count: number;
}

export function findTrigram(page: Uint8Array, trigram: string): TrigramList | null {
  const reader = new ByteReader(page);
  while (reader.at < page.length) {
    const here = reader.string();
    const count = reader.varint();
    const bytes = reader.varint();
    if (here === trigram) return { bytes: page, at: reader.at, count };
    if (here > trigram) return null;
    reader.at += bytes;
  }
  return null;
}

/** Adds one to `shared` for every term of the list. */
export function countShared(list: TrigramList, shared: Uint8Array, touched: number[]): void {
  const reader = new ByteReader(list.bytes, list.at);
  let term = 0;
  for (let i = 0; i < list.count; i++) {
    term += reader.varint();
    const before = shared[term] ?? 0;
    if (before === 0) touched.push(term);
    shared[term] = before + 1;
  }
}
