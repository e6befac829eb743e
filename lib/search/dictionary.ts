/**
 * Dictionary pages: sorted keys, each with the number of its postings and where they are: on the postings page of the same number,
 * or in chunks of their own. Read without decoding the keys: a look-up compares bytes.
 */
import { ByteReader, ByteWriter, compareBytes, fromUtf8 } from './bytes.ts';
import { isLong } from './postings.ts';

export interface DictionaryEntry {
  readonly key: Uint8Array;
  readonly count: number;
  /** Bytes of a short list; the number of the first chunk of a long one. */
  readonly list: number;
}

export function encodeDictionaryPage(entries: readonly DictionaryEntry[]): Uint8Array {
  const out = new ByteWriter();
  out.varint(entries.length);
  for (const entry of entries) {
    out.varint(entry.key.length);
    out.varint(entry.count);
    out.varint(entry.list);
  }
  for (const entry of entries) out.bytes(entry.key);
  return out.finish();
}

export class DictionaryPage {
  readonly length: number;
  readonly #bytes: Uint8Array;
  /** Where key i begins; one more for the end of the last. */
  readonly #keys: Uint32Array;
  readonly #lists: Uint32Array;
  readonly #counts: Uint32Array;

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.length = reader.varint();
    this.#bytes = bytes;
    this.#keys = new Uint32Array(this.length + 1);
    this.#lists = new Uint32Array(this.length);
    this.#counts = new Uint32Array(this.length);
    let key = 0;
    let list = 0;
    for (let i = 0; i < this.length; i++) {
      this.#keys[i] = key;
      this.#lists[i] = list;
      key += reader.varint();
      const count = reader.varint();
      const own = reader.varint();
      this.#counts[i] = count;
      if (isLong(count)) this.#lists[i] = own;
      else list += own;
    }
    this.#keys[this.length] = key;
    for (let i = 0; i <= this.length; i++) this.#keys[i] = (this.#keys[i] ?? 0) + reader.at;
  }

  /** Bytes this page keeps in memory. */
  get size(): number {
    return this.#bytes.length + this.length * 12;
  }

  /** Slot of a key, -1 where the page does not hold it. */
  find(key: Uint8Array): number {
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = compareBytes(key, this.#bytes, this.#keys[middle] ?? 0, this.#keys[middle + 1] ?? 0);
      if (order === 0) return middle;
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return -1;
  }

  key(slot: number): string {
    return fromUtf8(this.#bytes.subarray(this.#keys[slot], this.#keys[slot + 1]));
  }

  count(slot: number): number {
    return this.#counts[slot] ?? 0;
  }

  /** Offset of a short list on the postings page; number of the first chunk of a long one. */
  list(slot: number): number {
    return this.#lists[slot] ?? 0;
  }
}

/** Number of the page that would hold a key, by the first key of each page; -1 where it sorts before all. */
export function pageOf(starts: readonly string[], key: string): number {
  let low = 0;
  let high = starts.length - 1;
  let page = -1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (order(starts[middle] ?? '', key) <= 0) {
      page = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return page;
}

/** Code point order, as in the bytes; differs from UTF-16 order only for surrogates. */
export function order(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) {
      const surrogateX = x >= 0xd800 && x <= 0xdfff;
      const surrogateY = y >= 0xd800 && y <= 0xdfff;
      if (surrogateX !== surrogateY) return surrogateX ? 1 : -1;
      return x - y;
    }
  }
  return a.length - b.length;
}
