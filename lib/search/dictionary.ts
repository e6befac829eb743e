/**
 * Dictionary pages: sorted keys, each with the number of its own postings and of those in which it is part of a longer word. The
 * lists themselves lie in the same order on the postings page of the same number, or in chunks where they are long. Read without
 * decoding the keys: a look-up compares bytes.
 *
 * Layout: number of keys, of those without places and of those with strengths, number of the first chunk; by block of thirty-two keys
 * the bytes of its names and of its short lists; by key its counts; the names, front-coded within a block. All numbers are varints.
 */
import { ByteReader, ByteWriter, compareBytes, fromUtf8 } from './bytes.ts';
import { chunksOf, type Detail, isLong } from './postings.ts';

export interface DictionaryEntry {
  readonly key: Uint8Array;
  readonly detail: Detail;
  /** Postings of its own. */
  readonly count: number;
  /** Postings of what it is part of. */
  readonly parts: number;
  /** Bytes of its short lists on the postings page. */
  readonly bytes: number;
}

/** Where a list is: in chunks from one number on, or on the postings page behind others of its block. */
export type ListPlace =
  | { readonly kind: 'chunks'; readonly first: number }
  | { readonly kind: 'page'; readonly start: number; readonly before: readonly SkippedList[] };

interface SkippedList {
  readonly count: number;
  readonly detail: Detail;
}

/** Keys to a block: one is written in full, the others only say where they differ from the one before. */
export const BLOCK_KEYS = 32;
/** Shared and own bytes of a name lie in one byte; this says that they do not fit. */
const WIDE = 255;

/** Keys that only strengths are kept of sort first, then those without any detail, then those with places. */
export function encodeDictionaryPage(entries: readonly DictionaryEntry[], firstChunk: number): Uint8Array {
  const out = new ByteWriter();
  const names = new ByteWriter();
  out.varint(entries.length);
  out.varint(entries.filter(({ detail }) => detail !== 'place').length);
  out.varint(entries.filter(({ detail }) => detail === 'strength').length);
  out.varint(firstChunk);
  for (let first = 0; first < entries.length; first += BLOCK_KEYS) {
    const block = entries.slice(first, first + BLOCK_KEYS);
    const before = names.length;
    writeNames(names, block);
    out.varint(names.length - before);
    out.varint(block.reduce((sum, { bytes }) => sum + bytes, 0));
  }
  for (const { count, parts } of entries) {
    out.varint(count * 2 + (parts > 0 ? 1 : 0));
    if (parts > 0) out.varint(parts);
  }
  out.bytes(names.finish());
  return out.finish();
}

function writeNames(out: ByteWriter, block: readonly DictionaryEntry[]): void {
  let previous: Uint8Array | null = null;
  for (const { key } of block) {
    let shared = 0;
    if (previous === null) out.varint(key.length);
    else {
      while (shared < key.length && key[shared] === previous[shared]) shared++;
      const own = key.length - shared;
      // Fifteen of both would be taken for the sign that they do not fit.
      if (shared <= 15 && own <= 15 && shared + own < 30) out.byte((shared << 4) | own);
      else {
        out.byte(WIDE);
        out.varint(shared);
        out.varint(own);
      }
    }
    out.bytes(key.subarray(shared));
    previous = key;
  }
}

/** Where a key is put together while it is looked at. */
const seen = new Uint8Array(256);

export class DictionaryPage {
  readonly length: number;
  readonly #bytes: Uint8Array;
  /** Where the names of each block begin, and its short lists on the postings page. */
  readonly #names: Uint32Array;
  readonly #lists: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #parts: Uint32Array;
  readonly #withoutPlaces: number;
  readonly #withStrengths: number;
  /** Number of the first chunk of each long list, by slot * 2, one more for parts. */
  readonly #chunks = new Map<number, number>();

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.#bytes = bytes;
    this.length = reader.varint();
    this.#withoutPlaces = reader.varint();
    this.#withStrengths = reader.varint();
    let chunk = reader.varint();
    const blocks = Math.ceil(this.length / BLOCK_KEYS);
    this.#names = new Uint32Array(blocks + 1);
    this.#lists = new Uint32Array(blocks);
    let list = 0;
    for (let block = 0; block < blocks; block++) {
      this.#names[block + 1] = (this.#names[block] ?? 0) + reader.varint();
      this.#lists[block] = list;
      list += reader.varint();
    }
    this.#counts = new Uint32Array(this.length);
    this.#parts = new Uint32Array(this.length);
    for (let slot = 0; slot < this.length; slot++) {
      const code = reader.varint();
      const count = code >>> 1;
      const parts = code & 1 ? reader.varint() : 0;
      this.#counts[slot] = count;
      this.#parts[slot] = parts;
      if (isLong(count)) {
        this.#chunks.set(slot * 2, chunk);
        chunk += chunksOf(count);
      }
      if (isLong(parts)) {
        this.#chunks.set(slot * 2 + 1, chunk);
        chunk += chunksOf(parts);
      }
    }
    for (let block = 0; block <= blocks; block++) this.#names[block] = (this.#names[block] ?? 0) + reader.at;
  }

  /** Bytes this page keeps in memory. */
  get size(): number {
    return this.#bytes.length + this.length * 8 + this.#lists.length * 8;
  }

  get blocks(): number {
    return this.#lists.length;
  }

  /** Slot of a key, -1 where the page does not hold it. */
  find(key: Uint8Array): number {
    const block = this.blockOf(key);
    return block < 0 ? -1 : this.#findInBlock(key, block);
  }

  /** The block that holds a key, or would; -1 where it sorts before all. */
  blockOf(key: Uint8Array): number {
    let low = 0;
    let high = this.#lists.length - 1;
    let block = -1;
    const reader = new ByteReader(this.#bytes);
    while (low <= high) {
      const middle = (low + high) >>> 1;
      reader.at = this.#names[middle] ?? 0;
      const length = reader.varint();
      if (compareBytes(key, this.#bytes, reader.at, reader.at + length) >= 0) {
        block = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    return block;
  }

  #findInBlock(key: Uint8Array, block: number): number {
    const bytes = this.#bytes;
    const reader = new ByteReader(bytes, this.#names[block] ?? 0);
    const last = Math.min(this.length, (block + 1) * BLOCK_KEYS);
    /** Bytes that the wanted key shares with the one just passed, which sorts before it. */
    let matched = 0;
    for (let slot = block * BLOCK_KEYS; slot < last; slot++) {
      const { shared, own } = readLengths(reader, slot % BLOCK_KEYS === 0);
      const start = reader.at;
      reader.at += own;
      if (shared > matched) continue;
      if (shared < matched) return -1;
      let i = 0;
      while (i < own && matched + i < key.length && key[matched + i] === bytes[start + i]) i++;
      if (i === own && matched + i === key.length) return slot;
      if (i < own && (matched + i === key.length || (key[matched + i] ?? 0) < (bytes[start + i] ?? 0))) return -1;
      matched += i;
    }
    return -1;
  }

  key(slot: number): string {
    let key = '';
    this.visit(Math.floor(slot / BLOCK_KEYS), (bytes, length, own) => {
      if (own === slot) key = fromUtf8(bytes.subarray(0, length));
    });
    return key;
  }

  /** Shows the keys of a block one after another: bytes that are only good until the next, their number, and the key's slot. */
  visit(block: number, see: (bytes: Uint8Array, length: number, slot: number) => void): void {
    const reader = new ByteReader(this.#bytes, this.#names[block] ?? 0);
    const last = Math.min(this.length, (block + 1) * BLOCK_KEYS);
    let name = seen;
    for (let slot = block * BLOCK_KEYS; slot < last; slot++) {
      const { shared, own } = readLengths(reader, slot % BLOCK_KEYS === 0);
      if (shared + own > name.length) {
        const longer = new Uint8Array(2 * (shared + own));
        longer.set(name);
        name = longer;
      }
      for (let k = shared; k < shared + own; k++) name[k] = reader.byte();
      see(name, shared + own, slot);
    }
  }

  /** Postings of a key's own. */
  count(slot: number): number {
    return this.#counts[slot] ?? 0;
  }

  /** Postings of what a key is part of. */
  parts(slot: number): number {
    return this.#parts[slot] ?? 0;
  }

  /** Where a key's own list is, or with `parts` that of what it is part of. */
  place(slot: number, parts: boolean): ListPlace {
    const first = this.#chunks.get(slot * 2 + (parts ? 1 : 0));
    if (first !== undefined) return { kind: 'chunks', first };
    const block = Math.floor(slot / BLOCK_KEYS);
    const before: SkippedList[] = [];
    const skip = (count: number, detail: Detail) => {
      if (count > 0 && !isLong(count)) before.push({ count, detail });
    };
    for (let other = block * BLOCK_KEYS; other < slot; other++) {
      skip(this.count(other), this.#detail(other));
      skip(this.parts(other), 'strength');
    }
    if (parts) skip(this.count(slot), this.#detail(slot));
    return { kind: 'page', start: this.#lists[block] ?? 0, before };
  }

  #detail(slot: number): Detail {
    return slot >= this.#withoutPlaces ? 'place' : slot < this.#withStrengths ? 'strength' : 'none';
  }
}

function readLengths(reader: ByteReader, first: boolean): { shared: number; own: number } {
  if (first) return { shared: 0, own: reader.varint() };
  const packed = reader.byte();
  return packed === WIDE
    ? { shared: reader.varint(), own: reader.varint() }
    : { shared: packed >>> 4, own: packed & 15 };
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
