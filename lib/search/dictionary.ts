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

/** Every so many keys one is written in full; those between only say where they differ from the one before. */
const RESTART = 16;

export function encodeDictionaryPage(entries: readonly DictionaryEntry[]): Uint8Array {
  const out = new ByteWriter();
  out.varint(entries.length);
  const names = new ByteWriter();
  let previous: Uint8Array = new Uint8Array(0);
  for (const [i, { key }] of entries.entries()) {
    const before = names.length;
    let shared = 0;
    if (i % RESTART !== 0) while (shared < key.length && key[shared] === previous[shared]) shared++;
    names.varint(shared);
    names.varint(key.length - shared);
    for (let at = shared; at < key.length; at++) names.byte(key[at] ?? 0);
    out.varint(names.length - before);
    previous = key;
  }
  for (const { count, list } of entries) {
    out.varint(count);
    out.varint(list);
  }
  out.bytes(names.finish());
  return out.finish();
}

export class DictionaryPage {
  readonly length: number;
  readonly #bytes: Uint8Array;
  /** Where each key that is written in full begins. */
  readonly #restarts: Uint32Array;
  readonly #lists: Uint32Array;
  readonly #counts: Uint32Array;

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.length = reader.varint();
    this.#bytes = bytes;
    this.#restarts = new Uint32Array(Math.ceil(this.length / RESTART));
    this.#lists = new Uint32Array(this.length);
    this.#counts = new Uint32Array(this.length);
    let name = 0;
    for (let i = 0; i < this.length; i++) {
      if (i % RESTART === 0) this.#restarts[i / RESTART] = name;
      name += reader.varint();
    }
    let list = 0;
    for (let i = 0; i < this.length; i++) {
      const count = reader.varint();
      const own = reader.varint();
      this.#counts[i] = count;
      this.#lists[i] = isLong(count) ? own : list;
      if (!isLong(count)) list += own;
    }
    for (let i = 0; i < this.#restarts.length; i++) this.#restarts[i] = (this.#restarts[i] ?? 0) + reader.at;
  }

  /** Bytes this page keeps in memory. */
  get size(): number {
    return this.#bytes.length + this.length * 8 + this.#restarts.length * 4;
  }

  /** Slot of a key, -1 where the page does not hold it. */
  find(key: Uint8Array): number {
    let low = 0;
    let high = this.#restarts.length - 1;
    let block = -1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      // A restart shares nothing: one byte for that, then its length.
      const reader = new ByteReader(this.#bytes, (this.#restarts[middle] ?? 0) + 1);
      const length = reader.varint();
      const order = compareBytes(key, this.#bytes, reader.at, reader.at + length);
      if (order === 0) return middle * RESTART;
      if (order > 0) {
        block = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    return block < 0 ? -1 : this.#findInBlock(key, block);
  }

  #findInBlock(key: Uint8Array, block: number): number {
    const reader = new ByteReader(this.#bytes, this.#restarts[block] ?? 0);
    const last = Math.min(this.length, (block + 1) * RESTART);
    /** Bytes that the wanted key shares with the one just passed, which sorts before it. */
    let matched = 0;
    for (let slot = block * RESTART; slot < last; slot++) {
      const shared = reader.varint();
      const length = reader.varint();
      const start = reader.at;
      reader.at += length;
      if (shared > matched) continue;
      if (shared < matched) return -1;
      let i = 0;
      while (i < length && matched + i < key.length && key[matched + i] === this.#bytes[start + i]) i++;
      if (i === length && matched + i === key.length) return slot;
      if (i < length && (matched + i === key.length || (key[matched + i] ?? 0) < (this.#bytes[start + i] ?? 0)))
        return -1;
      matched += i;
    }
    return -1;
  }

  key(slot: number): string {
    const block = Math.floor(slot / RESTART);
    const reader = new ByteReader(this.#bytes, this.#restarts[block] ?? 0);
    let key: number[] = [];
    for (let i = block * RESTART; i <= slot; i++) {
      const shared = reader.varint();
      const length = reader.varint();
      key = key.slice(0, shared);
      for (let k = 0; k < length; k++) key.push(reader.byte());
    }
    return fromUtf8(Uint8Array.from(key));
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
