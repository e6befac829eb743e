/** Writes the dictionary of a segment: its keys in order, a page at a time, with their postings. */
import { ByteWriter, utf8 } from './bytes.ts';
import type { Collection } from './collect.ts';
import { type DictionaryEntry, encodeDictionaryPage, order } from './dictionary.ts';
import * as keys from './keys.ts';
import { KEYS_PER_PAGE } from './limits.ts';
import { type Detail, encodeChunks, isLong, type PostingList, writePostings } from './postings.ts';
import type { StemLists } from './stem-postings.ts';

/** All keys in the order of the dictionary. By first character, so that no step takes long. */
export function* sortedKeys(collection: Collection): Generator<void, string[], void> {
  const byFirst = new Map<number, string[]>();
  const partsOnly = [...collection.parts.keys()].filter((key) => collection.spellings.knownStem(key) === undefined);
  for (const all of [collection.lists.keys(), collection.spellings.stems, partsOnly]) {
    for (const key of all) {
      const own = byFirst.get(key.charCodeAt(0));
      if (own) own.push(key);
      else byFirst.set(key.charCodeAt(0), [key]);
    }
    yield;
  }
  const sorted: string[] = [];
  for (const [, own] of [...byFirst].sort((a, b) => a[0] - b[0])) {
    // Without surrogates the order of UTF-16 is that of code points, and the engine's own sorting is faster.
    for (const key of own.some((key) => SURROGATE.test(key)) ? own.sort(order) : own.sort()) sorted.push(key);
    yield;
  }
  return sorted;
}

const SURROGATE = /[\ud800-\udfff]/;

/** What goes into a dictionary. */
interface Entries {
  readonly collection: Collection;
  /** Postings by stem. */
  readonly lists: StemLists;
}

/** Writes the pages of keys and of their postings. Gives the first key of each. */
export function* writeDictionary(
  sorted: readonly string[],
  entries: Entries,
  pages: Map<string, Uint8Array>,
): Generator<void, string[], void> {
  const starts: string[] = [];
  let chunk = 0;
  for (let first = 0; first < sorted.length; first += KEYS_PER_PAGE) {
    const page = starts.length;
    starts.push(sorted[first] ?? '');
    const written = writePage(sorted.slice(first, first + KEYS_PER_PAGE), entries, chunk);
    for (const bytes of written.chunks) pages.set(keys.chunkPage(chunk++), bytes);
    pages.set(keys.dictionaryPage(page), written.dictionary);
    pages.set(keys.postingsPage(page), written.postings);
    yield;
  }
  return starts;
}

/** `chunk`: the number of the next chunk of a long list. */
function writePage(onPage: readonly string[], { collection, lists }: Entries, chunk: number) {
  const entries: DictionaryEntry[] = [];
  const postings = new ByteWriter();
  const chunks: Uint8Array[] = [];
  const write = (list: PostingList, from: number, to: number, detail: Detail) => {
    if (isLong(to - from)) chunks.push(...encodeChunks(list, from, to, detail));
    else writePostings(postings, list, from, to, detail);
    return to - from;
  };
  for (const key of onPage) {
    const before = postings.length;
    const detail = keys.detailOf(key);
    const own = collection.lists.get(key);
    const stem = collection.spellings.knownStem(key);
    let count = 0;
    if (own) count = write(own.list(), 0, own.count, detail);
    else if (stem !== undefined) count = write(lists.all, lists.from(stem), lists.to(stem), detail);
    const part = collection.parts.get(key);
    const parts = part ? write(part.list(), 0, part.count, 'strength') : 0;
    entries.push({ key: utf8(key), detail, count, parts, bytes: postings.length - before });
  }
  return { dictionary: encodeDictionaryPage(entries, chunk), postings: postings.finish(), chunks };
}
