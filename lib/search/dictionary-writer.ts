/** Writes the dictionary of a segment: its keys in order, a page at a time, with their postings and spellings. */
import { ByteWriter, utf8 } from './bytes.ts';
import type { Collection } from './collect.ts';
import { type DictionaryEntry, encodeDictionaryPage, order } from './dictionary.ts';
import * as keys from './keys.ts';
import { KEYS_PER_PAGE } from './limits.ts';
import { encodeChunks, isLong, writePostings } from './postings.ts';
import type { StemLists } from './stem-postings.ts';
import { writeSurface } from './surfaces.ts';

/** All keys in the order of the dictionary. By first character, so that no step takes long. */
export function* sortedKeys(collection: Collection): Generator<void, string[], void> {
  const byFirst = new Map<number, string[]>();
  for (const all of [collection.lists.keys(), collection.spellings.stems]) {
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

/** What goes into a dictionary: postings by key, and the spelling to show for each stem by its number. */
interface Entries {
  readonly collection: Collection;
  readonly lists: StemLists;
  readonly shown: readonly string[];
}

/** Writes the pages of keys, of their postings and of spellings. Gives the first key of each. */
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
    pages.set(keys.surfacesPage(page), written.surfaces);
    yield;
  }
  return starts;
}

/** `chunk`: the number of the next chunk of a long list. */
function writePage(onPage: readonly string[], { collection, lists, shown }: Entries, chunk: number) {
  const entries: DictionaryEntry[] = [];
  const postings = new ByteWriter();
  const surfaces = new ByteWriter();
  const chunks: Uint8Array[] = [];
  for (const key of onPage) {
    const own = keys.isStemKey(key) ? undefined : collection.lists.get(key);
    const stem = own ? -1 : (collection.spellings.knownStem(key) ?? 0);
    const list = own ? own.list() : lists.all;
    const from = own ? 0 : lists.from(stem);
    const to = own ? own.count : lists.to(stem);
    const before = postings.length;
    let place = chunk + chunks.length;
    if (isLong(to - from)) chunks.push(...encodeChunks(list, from, to));
    else {
      writePostings(postings, list, from, to);
      place = postings.length - before;
    }
    entries.push({ key: utf8(key), count: to - from, list: place });
    if (own) surfaces.byte(0);
    else writeSurface(surfaces, key, shown[stem] ?? key);
  }
  return {
    dictionary: encodeDictionaryPage(entries),
    postings: postings.finish(),
    surfaces: surfaces.finish(),
    chunks,
  };
}
