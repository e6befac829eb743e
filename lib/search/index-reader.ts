/**
 * Reads an index through the port: keys → entries → postings, each step one read for all segments. Pages used lately are kept, up to
 * a limit, until the library changes.
 */
import type { Exchange } from '../corpus/pack.ts';
import { fromUtf8, utf8 } from './bytes.ts';
import { DictionaryPage, type ListPlace, pageOf } from './dictionary.ts';
import * as keys from './keys.ts';
import { RECORDS_PER_PAGE, REMEMBERED_KEYS, REMEMBERED_POSTINGS } from './limits.ts';
import { PageCache } from './page-cache.ts';
import { Groups } from './parties.ts';
import type { SearchPort, SegmentHeader } from './port.ts';
import { chunkLength, chunksOf, readPostings, skipPostings } from './postings.ts';
import { readRecord, type SearchRecord } from './records.ts';
import { toWording, type Wording } from './synonyms.ts';

/** Where one segment keeps a key. */
export interface Place {
  readonly segment: number;
  readonly page: number;
  readonly count: number;
  readonly list: ListPlace;
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
  /** Bits of the sentences in which the key stands; null for keys without places. */
  readonly sentences: Uint8Array | null;
}

/** An exchange by segment and number in it. */
export interface Address {
  readonly segment: number;
  readonly number: number;
}

/** An address as one number: no segment has four million exchanges. */
export const addressName = ({ segment, number }: Address): number => segment * 4_194_304 + number;

export interface Abbreviations {
  /** "ees" → its expansions. */
  readonly byShort: ReadonlyMap<string, readonly Wording[]>;
  /** Expansions by their first stem. */
  readonly byFirst: ReadonlyMap<string, readonly { readonly wording: Wording; readonly short: string }[]>;
}

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
  /** Parliamentary groups of all segments, with what readers call them. */
  readonly groups: Groups;
  readonly #port: SearchPort;
  readonly #pages: PageCache;
  /** Keys looked up lately, null for those that are nowhere. */
  readonly #entries = new Map<string, Entry | null>();
  /** Short lists live as long as their entry is remembered. */
  readonly #read = new WeakMap<Entry, readonly Postings[]>();
  readonly #records = new Map<number, SearchRecord>();
  readonly #answers = new Map<string, unknown>();
  #abbreviations: Promise<Abbreviations> | null = null;

  constructor(port: SearchPort, generation: string, headers: readonly SegmentHeader[]) {
    this.#port = port;
    this.#pages = new PageCache(
      port,
      headers.map((header) => header.id),
    );
    this.generation = generation;
    this.headers = headers;
    this.groups = new Groups(headers.flatMap((header) => header.groups));
    this.exchangeCount = headers.reduce((sum, header) => sum + header.exchangeCount, 0);
  }

  /** Bytes of the pages that are kept between searches. */
  get keptBytes(): number {
    return this.#pages.kept;
  }

  /**
   * What was found out about a word lately, by what was asked of it: people type a query letter by letter and word by word. `name` must
   * tell the question and the word.
   */
  async remember<T>(name: string, findOut: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(name);
    if (known !== undefined) return known as T;
    const answer = await findOut();
    if (this.#answers.size > REMEMBERED_KEYS) this.#answers.clear();
    this.#answers.set(name, answer);
    return answer;
  }

  /** Looks up keys; those that no segment holds are absent from the result. One read at most. */
  async entries(wanted: Iterable<string>): Promise<Map<string, Entry>> {
    const found = new Map<string, Entry>();
    await this.addEntries(wanted, found);
    return found;
  }

  /** The same, into a map that holds others already. */
  async addEntries(wanted: Iterable<string>, found: Map<string, Entry>): Promise<void> {
    const unknown: string[] = [];
    for (const key of wanted) {
      const known = this.#entries.get(key);
      if (known === undefined) unknown.push(key);
      else if (known !== null) found.set(key, known);
    }
    if (unknown.length > 0) for (const [key, entry] of await this.#find(unknown)) found.set(key, entry);
  }

  async #find(wanted: readonly string[]): Promise<Map<string, Entry>> {
    const lookups: { key: string; whole: string; segment: number; page: number }[] = [];
    const needed = new Map<string, { segment: number; key: string }>();
    for (const key of new Set(wanted)) {
      const whole = keys.wholeOf(key);
      for (const [segment, header] of this.headers.entries()) {
        const page = pageOf(header.dictionaryStarts, whole);
        if (page < 0) continue;
        lookups.push({ key, whole, segment, page });
        const name = keys.dictionaryPage(page);
        needed.set(`${segment} ${name}`, { segment, key: name });
      }
    }
    await this.#pages.load([...needed.values()]);
    const found = new Map<string, { key: string; count: number; places: Place[] }>();
    let lastWhole = '';
    let lastBytes: Uint8Array = NOTHING;
    for (const { key, whole, segment, page } of lookups) {
      const dictionary = this.dictionary(segment, page);
      if (whole !== lastWhole) {
        lastWhole = whole;
        lastBytes = utf8(whole);
      }
      const slot = dictionary?.find(lastBytes) ?? -1;
      if (!dictionary || slot < 0) continue;
      const parts = keys.isPartKey(key);
      const count = parts ? dictionary.parts(slot) : dictionary.count(slot);
      if (count === 0) continue;
      const entry = found.get(key) ?? { key, count: 0, places: [] };
      entry.count += count;
      entry.places.push({ segment, page, count, list: dictionary.place(slot, parts) });
      found.set(key, entry);
    }
    if (this.#entries.size > REMEMBERED_KEYS) this.#entries.clear();
    for (const key of wanted) this.#entries.set(key, found.get(key) ?? null);
    return found;
  }

  /** Loads what {@link postings} of these entries needs. One read at most. */
  async loadPostings(entries: Iterable<Entry>): Promise<void> {
    const requests: { segment: number; key: string }[] = [];
    for (const entry of entries) {
      if (this.#read.has(entry)) continue;
      for (const { segment, page, count, list } of entry.places) {
        if (list.kind === 'page') requests.push({ segment, key: keys.postingsPage(page) });
        else for (let i = 0; i < chunksOf(count); i++) requests.push({ segment, key: keys.chunkPage(list.first + i) });
      }
    }
    if (requests.length > 0) await this.#pages.load(requests);
  }

  /** Postings of a loaded key, one for each segment that holds it. */
  postings(entry: Entry): readonly Postings[] {
    const known = this.#read.get(entry);
    if (known) return known;
    const read = this.#readPostings(entry);
    if (entry.count <= REMEMBERED_POSTINGS) this.#read.set(entry, read);
    return read;
  }

  #readPostings(entry: Entry): readonly Postings[] {
    const detail = keys.detailOf(entry.key);
    return entry.places.map(({ segment, page, count, list }) => {
      const own = {
        segment,
        exchanges: new Uint32Array(count),
        impacts: new Uint8Array(count),
        sentences: detail === 'place' ? new Uint8Array(count) : null,
      };
      if (list.kind === 'page') {
        const bytes = this.bytes(segment, keys.postingsPage(page));
        let at = list.start;
        for (const other of list.before) at = skipPostings(bytes, at, other.count, other.detail);
        readPostings(bytes, at, count, detail, own, 0);
      } else {
        for (let i = 0, offset = 0; i < chunksOf(count); i++) {
          const length = chunkLength(count, i);
          readPostings(this.bytes(segment, keys.chunkPage(list.first + i)), 0, length, detail, own, offset);
          offset += length;
        }
      }
      return own;
    });
  }

  /** Loads pages by key, for parts of the engine that know their own layout. */
  async load(requests: readonly { segment: number; key: string }[]): Promise<void> {
    await this.#pages.load(requests);
  }

  /** Bytes of a loaded page; empty where there is none. */
  bytes(segment: number, key: string): Uint8Array {
    return this.#pages.bytes(segment, key);
  }

  /** A loaded dictionary page; undefined where there is none. */
  dictionary(segment: number, page: number): DictionaryPage | undefined {
    const found = this.#pages.get(segment, keys.dictionaryPage(page));
    return found instanceof DictionaryPage ? found : undefined;
  }

  /** Records in the order of `addresses`. One read at most. */
  async records(addresses: readonly Address[]): Promise<SearchRecord[]> {
    const pageOf = (number: number) => keys.recordPage(Math.floor(number / RECORDS_PER_PAGE));
    if (this.#records.size > REMEMBERED_KEYS) this.#records.clear();
    const missing = addresses.filter((address) => !this.#records.has(addressName(address)));
    if (missing.length > 0)
      await this.#pages.load(missing.map(({ segment, number }) => ({ segment, key: pageOf(number) })));
    return addresses.map((address) => {
      const { segment, number } = address;
      const name = addressName(address);
      const known = this.#records.get(name);
      if (known) return known;
      const read = readRecord(this.bytes(segment, pageOf(number)), number % RECORDS_PER_PAGE);
      if (!read) throw new Error(`The index of ${this.headers[segment]?.id} lacks exchange number ${number}.`);
      this.#records.set(name, read);
      return read;
    });
  }

  exchanges(ids: readonly string[]): Promise<readonly (Exchange | undefined)[]> {
    return this.#port.exchanges(ids);
  }

  /** Abbreviations with the wordings of their expansions, of all segments. Read once. */
  abbreviations(): Promise<Abbreviations> {
    this.#abbreviations ??= this.#readAbbreviations();
    return this.#abbreviations;
  }

  async #readAbbreviations(): Promise<Abbreviations> {
    await this.#pages.load(this.headers.map((_, segment) => ({ segment, key: keys.ABBREVIATIONS_PAGE })));
    const byShort = new Map<string, Wording[]>();
    const byFirst = new Map<string, { wording: Wording; short: string }[]>();
    for (const [segment] of this.headers.entries()) {
      const bytes = this.bytes(segment, keys.ABBREVIATIONS_PAGE);
      if (bytes.length === 0) continue;
      for (const [short, expansions] of Object.entries(JSON.parse(fromUtf8(bytes)) as Record<string, string[]>)) {
        for (const wording of expansions.map(toWording)) {
          const known = byShort.get(short) ?? [];
          const first = wording[0];
          if (first === undefined || known.some((other) => other.join(' ') === wording.join(' '))) continue;
          byShort.set(short, [...known, wording]);
          byFirst.set(first, [...(byFirst.get(first) ?? []), { wording, short }]);
        }
      }
    }
    return { byShort, byFirst };
  }
}
