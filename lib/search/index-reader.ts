/**
 * Reads an index through the port: keys → entries → postings, each step one read for all segments. Pages used lately are kept, up to
 * a limit, until the library changes.
 */
import type { Exchange } from '../corpus/pack.ts';
import { ByteReader, fromUtf8, utf8 } from './bytes.ts';
import { DictionaryPage, pageOf } from './dictionary.ts';
import * as keys from './keys.ts';
import { CACHE_BYTES, KEYS_PER_PAGE, RECORDS_PER_PAGE } from './limits.ts';
import type { PageRequest, SearchPort, SegmentHeader } from './port.ts';
import { chunkLength, chunksOf, isLong, readPostings } from './postings.ts';
import { readRecord, type SearchRecord } from './records.ts';

/** Where one segment keeps a key. */
export interface Place {
  readonly segment: number;
  readonly page: number;
  readonly slot: number;
  readonly count: number;
  /** Offset on the postings page, or number of the first chunk. */
  readonly list: number;
}

export interface Entry {
  readonly key: string;
  /** Exchanges that have the key, over all segments. */
  readonly count: number;
  readonly places: readonly Place[];
}

/** Postings of one key in one segment. */
export interface Postings {
  readonly segment: number;
  readonly exchanges: Uint32Array;
  readonly impacts: Uint8Array;
}

/** An exchange by segment and number in it. */
export interface Address {
  readonly segment: number;
  readonly number: number;
}

type Page = Uint8Array | DictionaryPage;
const NOTHING = new Uint8Array(0);
const readers = new WeakMap<SearchPort, IndexReader>();

/** The reader for a port, made anew when the library has changed. */
export async function openIndex(port: SearchPort): Promise<IndexReader> {
  const generation = await port.generation();
  const known = readers.get(port);
  if (known?.generation === generation) return known;
  const reader = new IndexReader(port, generation, await port.headers());
  readers.set(port, reader);
  return reader;
}

export class IndexReader {
  readonly generation: string;
  readonly headers: readonly SegmentHeader[];
  readonly exchangeCount: number;
  readonly #port: SearchPort;
  readonly #pages = new Map<string, Page>();
  #kept = 0;

  constructor(port: SearchPort, generation: string, headers: readonly SegmentHeader[]) {
    this.#port = port;
    this.generation = generation;
    this.headers = headers;
    this.exchangeCount = headers.reduce((sum, header) => sum + header.exchangeCount, 0);
  }

  /** Looks up keys; those that no segment holds are absent from the result. One read at most. */
  async entries(wanted: Iterable<string>): Promise<Map<string, Entry>> {
    const lookups: { key: string; segment: number; page: number }[] = [];
    for (const key of new Set(wanted)) {
      for (const [segment, header] of this.headers.entries()) {
        const page = pageOf(header.dictionaryStarts, key);
        if (page >= 0) lookups.push({ key, segment, page });
      }
    }
    await this.#load(lookups.map(({ segment, page }) => ({ segment, key: keys.dictionaryPage(page) })));
    const found = new Map<string, { key: string; count: number; places: Place[] }>();
    let lastKey = '';
    let lastBytes: Uint8Array = NOTHING;
    for (const { key, segment, page } of lookups) {
      const dictionary = this.#page(segment, keys.dictionaryPage(page));
      if (!(dictionary instanceof DictionaryPage)) continue;
      if (key !== lastKey) {
        lastKey = key;
        lastBytes = utf8(key);
      }
      const slot = dictionary.find(lastBytes);
      if (slot < 0) continue;
      const count = dictionary.count(slot);
      const entry = found.get(key) ?? { key, count: 0, places: [] };
      entry.count += count;
      entry.places.push({ segment, page, slot, count, list: dictionary.list(slot) });
      found.set(key, entry);
    }
    return found;
  }

  /** Loads what {@link postings} of these entries needs. One read at most. */
  async loadPostings(entries: Iterable<Entry>): Promise<void> {
    const requests: { segment: number; key: string }[] = [];
    for (const entry of entries) {
      for (const { segment, page, count, list } of entry.places) {
        if (!isLong(count)) requests.push({ segment, key: keys.postingsPage(page) });
        else for (let i = 0; i < chunksOf(count); i++) requests.push({ segment, key: keys.chunkPage(list + i) });
      }
    }
    await this.#load(requests);
  }

  /** Postings of a loaded key, one for each segment that holds it. */
  postings(entry: Entry): Postings[] {
    return entry.places.map(({ segment, page, count, list }) => {
      const exchanges = new Uint32Array(count);
      const impacts = new Uint8Array(count);
      if (!isLong(count)) {
        readPostings(this.bytes(segment, keys.postingsPage(page)), list, count, exchanges, impacts, 0);
      } else {
        for (let i = 0, offset = 0; i < chunksOf(count); i++) {
          const length = chunkLength(count, i);
          readPostings(this.bytes(segment, keys.chunkPage(list + i)), 0, length, exchanges, impacts, offset);
          offset += length;
        }
      }
      return { segment, exchanges, impacts };
    });
  }

  /** Loads pages by key, for parts of the engine that know their own layout. */
  async load(requests: readonly { segment: number; key: string }[]): Promise<void> {
    await this.#load(requests);
  }

  /** Bytes of a loaded page; empty where there is none. */
  bytes(segment: number, key: string): Uint8Array {
    const page = this.#page(segment, key);
    return page instanceof Uint8Array ? page : NOTHING;
  }

  /** Keys by their number in a segment's dictionary, with the spelling to show. One read at most. */
  async spellings(
    segment: number,
    numbers: readonly number[],
  ): Promise<{ key: string; surface: string; count: number }[]> {
    const pageNumbers = [...new Set(numbers.map((number) => Math.floor(number / KEYS_PER_PAGE)))];
    await this.#load(
      pageNumbers.flatMap((page) => [
        { segment, key: keys.dictionaryPage(page) },
        { segment, key: keys.surfacesPage(page) },
      ]),
    );
    return numbers.flatMap((number) => {
      const page = Math.floor(number / KEYS_PER_PAGE);
      const slot = number % KEYS_PER_PAGE;
      const dictionary = this.#page(segment, keys.dictionaryPage(page));
      if (!(dictionary instanceof DictionaryPage) || slot >= dictionary.length) return [];
      const key = dictionary.key(slot);
      return { key, surface: this.#surface(segment, page, slot, key), count: dictionary.count(slot) };
    });
  }

  /** The spelling to show for an entry. Its surfaces page is read when needed. */
  async surface(entry: Entry): Promise<string> {
    const place = entry.places[0];
    if (!place) return entry.key;
    await this.#load([{ segment: place.segment, key: keys.surfacesPage(place.page) }]);
    return this.#surface(place.segment, place.page, place.slot, entry.key);
  }

  /** Records in the order of `addresses`. One read at most. */
  async records(addresses: readonly Address[]): Promise<SearchRecord[]> {
    await this.#load(
      addresses.map(({ segment, number }) => ({
        segment,
        key: keys.recordPage(Math.floor(number / RECORDS_PER_PAGE)),
      })),
    );
    return addresses.map(({ segment, number }) => {
      const page = this.bytes(segment, keys.recordPage(Math.floor(number / RECORDS_PER_PAGE)));
      const record = readRecord(page, number % RECORDS_PER_PAGE);
      if (!record) throw new Error(`The index of ${this.headers[segment]?.id} lacks exchange number ${number}.`);
      return record;
    });
  }

  exchanges(ids: readonly string[]): Promise<readonly (Exchange | undefined)[]> {
    return this.#port.exchanges(ids);
  }

  #surface(segment: number, page: number, slot: number, key: string): string {
    const reader = new ByteReader(this.bytes(segment, keys.surfacesPage(page)));
    for (let i = 0; i < slot; i++) {
      reader.varint();
      const length = reader.varint();
      reader.at += length;
    }
    const shared = reader.varint();
    return key.slice(0, shared) + reader.string();
  }

  #page(segment: number, key: string): Page | undefined {
    return this.#pages.get(`${segment} ${key}`);
  }

  async #load(requests: readonly { segment: number; key: string }[]): Promise<void> {
    const missing = new Map<string, PageRequest>();
    for (const { segment, key } of requests) {
      const name = `${segment} ${key}`;
      const known = this.#pages.get(name);
      if (known === undefined) missing.set(name, { segment: this.headers[segment]?.id ?? '', key });
      else if (this.#kept > CACHE_BYTES / 2) {
        // Last used goes last, as a Map keeps the order of insertion; needless while there is room.
        this.#pages.delete(name);
        this.#pages.set(name, known);
      }
    }
    if (missing.size === 0) return;
    this.#makeRoom();
    const pages = await this.#port.pages([...missing.values()]);
    let at = 0;
    for (const name of missing.keys()) {
      const bytes = pages[at++];
      if (!bytes) continue;
      const page = name.includes(' v') ? new DictionaryPage(bytes) : bytes;
      this.#kept += sizeOf(page);
      this.#pages.set(name, page);
    }
  }

  /** Frees the pages that were not used for longest. Only between reads: what is loaded for one step stays for it. */
  #makeRoom(): void {
    if (this.#kept <= CACHE_BYTES) return;
    for (const [name, page] of this.#pages) {
      if (this.#kept <= CACHE_BYTES / 2) break;
      this.#kept -= sizeOf(page);
      this.#pages.delete(name);
    }
  }

  /** Abbreviations with their expansions, of all segments. */
  async abbreviations(): Promise<ReadonlyMap<string, readonly string[]>> {
    this.#abbreviations ??= this.#readAbbreviations();
    return this.#abbreviations;
  }

  #abbreviations: Promise<ReadonlyMap<string, readonly string[]>> | null = null;

  async #readAbbreviations(): Promise<ReadonlyMap<string, readonly string[]>> {
    await this.#load(this.headers.map((_, segment) => ({ segment, key: keys.ABBREVIATIONS_PAGE })));
    const all = new Map<string, readonly string[]>();
    for (const [segment] of this.headers.entries()) {
      const bytes = this.bytes(segment, keys.ABBREVIATIONS_PAGE);
      if (bytes.length === 0) continue;
      const own = JSON.parse(fromUtf8(bytes)) as Record<string, string[]>;
      for (const [short, expansions] of Object.entries(own))
        all.set(short, [...new Set([...(all.get(short) ?? []), ...expansions])]);
    }
    return all;
  }
}

const sizeOf = (page: Page) => (page instanceof DictionaryPage ? page.size : page.length);
