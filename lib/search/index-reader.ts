/**
 * Reads an index through the port: keys → entries → postings, each step one read for all segments. Pages used lately are kept, up to
 * a limit, until the library changes.
 */
import type { Exchange } from '../corpus/pack.ts';
import { tellingness } from '../text/common-words.ts';
import { fromUtf8, utf8 } from './bytes.ts';
import { DictionaryPage, pageOf } from './dictionary.ts';
import { Entry, type Place, type Postings } from './entry.ts';
import * as keys from './keys.ts';
import { RECORDS_PER_PAGE, REMEMBERED_ANSWERS, REMEMBERED_KEYS, REMEMBERED_POSTINGS } from './limits.ts';
import { PageCache } from './page-cache.ts';
import { Groups } from './parties.ts';
import type { SearchPort, SegmentHeader } from './port.ts';
import { chunkLength, chunksOf, readPostings, skipPostings } from './postings.ts';
import { readRecord, type SearchRecord } from './records.ts';
import { toWording, type Wording } from './synonyms.ts';
import { inverseFrequency } from './units.ts';

/** An exchange by segment and number in it. */
export interface Address {
  readonly segment: number;
  readonly number: number;
}

/** No segment has so many exchanges, or pages. */
const SEGMENT = 4_194_304;
/** An address as one number. */
export const addressName = (segment: number, number: number): number => segment * SEGMENT + number;

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
  readonly #records = new Map<number, SearchRecord>();
  readonly #answers = new Map<string, Map<string, unknown>>();
  #abbreviations: Abbreviations | null = null;

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
   * What was found out about a word lately: people type a query letter by letter and word by word. `question` must tell all that the
   * answer depends on besides the word.
   */
  remember<T>(question: string, word: string, findOut: (word: string) => Promise<T>): T | Promise<T> {
    let answers = this.#answers.get(question);
    if (!answers) {
      answers = new Map();
      this.#answers.set(question, answers);
    }
    const known = answers.get(word);
    return known === undefined ? this.#findOut(answers, word, findOut) : (known as T);
  }

  async #findOut<T>(answers: Map<string, unknown>, word: string, findOut: (word: string) => Promise<T>): Promise<T> {
    const answer = await findOut(word);
    if (answers.size > REMEMBERED_ANSWERS) answers.clear();
    answers.set(word, answer);
    return answer;
  }

  /** Looks up keys; those that no segment holds are absent from the result. One read at most. */
  async entries(wanted: readonly string[]): Promise<Map<string, Entry>> {
    const found = new Map<string, Entry>();
    await this.addEntries(wanted, found);
    return found;
  }

  /** The same, into a map that holds others already. Null where nothing has to be read: then waiting would be most of the cost. */
  addEntries(wanted: readonly string[], found: Map<string, Entry>): Promise<void> | null {
    let unknown: string[] | null = null;
    for (let i = 0; i < wanted.length; i++) {
      const key = wanted[i] ?? '';
      const known = this.#entries.get(key);
      if (known === undefined) {
        unknown ??= [];
        unknown.push(key);
      } else if (known !== null) found.set(key, known);
    }
    return unknown ? this.#addFound(unknown, found) : null;
  }

  async #addFound(unknown: readonly string[], found: Map<string, Entry>): Promise<void> {
    for (const [key, entry] of await this.#find(unknown)) found.set(key, entry);
  }

  async #find(wanted: readonly string[]): Promise<Map<string, Entry>> {
    const lookups: { key: string; whole: string; segment: number; page: number }[] = [];
    const needed = new Map<number, { segment: number; key: string }>();
    for (const key of new Set(wanted)) {
      const whole = keys.wholeOf(key);
      for (let segment = 0; segment < this.headers.length; segment++) {
        const page = pageOf(this.headers[segment]?.dictionaryStarts ?? [], whole);
        if (page < 0) continue;
        lookups.push({ key, whole, segment, page });
        const name = segment * SEGMENT + page;
        if (!needed.has(name)) needed.set(name, { segment, key: keys.dictionaryPage(page) });
      }
    }
    await this.#pages.load([...needed.values()]);
    const pages = new Map<number, DictionaryPage | undefined>();
    for (const { segment, page } of lookups) {
      const name = segment * SEGMENT + page;
      if (!pages.has(name)) pages.set(name, this.dictionary(segment, page));
    }
    const placesOf = new Map<string, Place[]>();
    let lastWhole = '';
    let lastBytes: Uint8Array = NOTHING;
    for (const { key, whole, segment, page } of lookups) {
      const dictionary = pages.get(segment * SEGMENT + page);
      if (whole !== lastWhole) {
        lastWhole = whole;
        lastBytes = utf8(whole);
      }
      const slot = dictionary?.find(lastBytes) ?? -1;
      if (!dictionary || slot < 0) continue;
      const parts = keys.isPartKey(key);
      const count = parts ? dictionary.parts(slot) : dictionary.count(slot);
      if (count === 0) continue;
      const place = { segment, page, count, list: dictionary.place(slot, parts) };
      const places = placesOf.get(key);
      if (places) places.push(place);
      else placesOf.set(key, [place]);
    }
    const found = new Map<string, Entry>();
    for (const [key, places] of placesOf) {
      const count = places.reduce((sum, place) => sum + place.count, 0);
      const rarity = inverseFrequency(count, this.exchangeCount, tellingness(key));
      found.set(key, new Entry(key, count, places, rarity));
    }
    if (this.#entries.size > REMEMBERED_KEYS) this.#entries.clear();
    for (const key of wanted) this.#entries.set(key, found.get(key) ?? null);
    return found;
  }

  /** Loads what {@link postings} of these entries needs: null where that is there, one read otherwise. */
  loadPostings(entries: readonly Entry[]): Promise<void> | null {
    let requests: { segment: number; key: string }[] | null = null;
    for (const entry of entries) {
      if (entry.postings) continue;
      requests ??= [];
      for (const { segment, page, count, list } of entry.places) {
        if (list.kind === 'page') requests.push({ segment, key: keys.postingsPage(page) });
        else for (let i = 0; i < chunksOf(count); i++) requests.push({ segment, key: keys.chunkPage(list.first + i) });
      }
    }
    return requests ? this.#pages.load(requests) : null;
  }

  /** Postings of a loaded key, one for each segment that holds it. */
  postings(entry: Entry): readonly Postings[] {
    if (entry.postings) return entry.postings;
    const read = this.#readPostings(entry);
    if (entry.count <= REMEMBERED_POSTINGS) entry.postings = read;
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

  /** Records in the order of `addresses`. One read at most, and no waiting where none is needed. */
  records(addresses: readonly Address[]): readonly SearchRecord[] | Promise<readonly SearchRecord[]> {
    if (this.#records.size > REMEMBERED_KEYS) this.#records.clear();
    const records: SearchRecord[] = [];
    for (let i = 0; i < addresses.length; i++) {
      const address = addresses[i];
      const known = address && this.#records.get(addressName(address.segment, address.number));
      if (!known) return this.#readRecords(addresses);
      records.push(known);
    }
    return records;
  }

  async #readRecords(addresses: readonly Address[]): Promise<SearchRecord[]> {
    const pageOf = (number: number) => keys.recordPage(Math.floor(number / RECORDS_PER_PAGE));
    const missing = addresses.filter(({ segment, number }) => !this.#records.has(addressName(segment, number)));
    await this.#pages.load(missing.map(({ segment, number }) => ({ segment, key: pageOf(number) })));
    return addresses.map((address) => {
      const { segment, number } = address;
      const name = addressName(segment, number);
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
  abbreviations(): Abbreviations | Promise<Abbreviations> {
    return this.#abbreviations ?? this.#readAbbreviations();
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
    this.#abbreviations = { byShort, byFirst };
    return this.#abbreviations;
  }
}
