/**
 * Posting lists. A list says in which exchanges a key occurs, and by the kind of key (`Detail`):
 * - `place`: how strongly (BM25F's saturated weight, computed at build time, in sixteen steps) and in which sentences (four bits, each
 *   for every fourth one): words that share a bit most likely stand together, at a fraction of the size of exact positions;
 * - `strength`: how strongly, two postings a byte;
 * - `none`: the exchanges alone, as runs: how many are left out, and how many more follow the first. What a filter lets through
 *   mostly stands together: a document, a heading.
 * Short lists lie on the postings page of their dictionary page, long ones in chunks.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import { CHUNK_POSTINGS, INLINE_POSTINGS } from './limits.ts';

export type Detail = 'place' | 'strength' | 'none';

export interface PostingList {
  /** Exchange numbers, ascending. */
  readonly exchanges: Uint32Array;
  /** 1 to 255; read back to the next step, as 255 where nothing is kept. */
  readonly impacts: Uint8Array;
  /** Bits 0 to 3, for every fourth sentence of each posting; null for keys without places. */
  readonly sentences: Uint8Array | null;
}

export const isLong = (count: number) => count > INLINE_POSTINGS;

/** The chunks of a long list, which are the postings from one place to another. */
export function encodeChunks(list: PostingList, from: number, to: number, detail: Detail): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = from; at < to; at += CHUNK_POSTINGS) {
    const chunk = new ByteWriter();
    writePostings(chunk, list, at, Math.min(to, at + CHUNK_POSTINGS), detail);
    chunks.push(chunk.finish());
  }
  return chunks;
}

export const chunksOf = (count: number) => Math.ceil(count / CHUNK_POSTINGS);
export const chunkLength = (count: number, chunk: number) => Math.min(CHUNK_POSTINGS, count - chunk * CHUNK_POSTINGS);

/** Writes the postings from one place of a list to another. */
export function writePostings(out: ByteWriter, list: PostingList, from: number, to: number, detail: Detail): void {
  if (detail === 'none') {
    writeRuns(out, list.exchanges, from, to);
    return;
  }
  let previous = 0;
  for (let i = from; i < to; i++) {
    const exchange = list.exchanges[i] ?? 0;
    out.varint(exchange - previous);
    previous = exchange;
  }
  const step = (i: number) => (i < to ? ((list.impacts[i] ?? 1) / STEP) | 0 : 0);
  if (detail === 'place') for (let i = from; i < to; i++) out.byte((step(i) << 4) | ((list.sentences?.[i] ?? 0) & 15));
  else for (let i = from; i < to; i += 2) out.byte((step(i) << 4) | step(i + 1));
}

function writeRuns(out: ByteWriter, exchanges: Uint32Array, from: number, to: number): void {
  let next = 0;
  for (let i = from; i < to; ) {
    const first = exchanges[i] ?? 0;
    let length = 1;
    while (i + length < to && exchanges[i + length] === first + length) length++;
    out.varint(first - next);
    out.varint(length - 1);
    next = first + length;
    i += length;
  }
}

/** Reads runs of `count` exchanges in all; returns where they end. */
function readRuns(bytes: Uint8Array, at: number, count: number, into: Uint32Array | null, offset: number): number {
  const reader = new ByteReader(bytes, at);
  let next = 0;
  for (let read = 0; read < count; ) {
    const first = next + reader.varint();
    const length = Math.min(count - read, reader.varint() + 1);
    if (into) for (let i = 0; i < length; i++) into[offset + read + i] = first + i;
    read += length;
    next = first + length;
  }
  return reader.at;
}

const detailBytes = (count: number, detail: Detail) => (detail === 'place' ? count : (count + 1) >>> 1);

/** Where the list after one of `count` postings at `at` begins. */
export function skipPostings(bytes: Uint8Array, at: number, count: number, detail: Detail): number {
  if (detail === 'none') return readRuns(bytes, at, count, null, 0);
  let next = at;
  for (let left = count; left > 0; next++) if ((bytes[next] ?? 0) < 128) left--;
  return next + detailBytes(count, detail);
}

/** Reads `count` postings from `at` into the arrays from `offset`; `sentences` is null for keys without places. */
export function readPostings(
  bytes: Uint8Array,
  at: number,
  count: number,
  detail: Detail,
  into: PostingList,
  offset: number,
): void {
  const { exchanges, impacts, sentences } = into;
  if (detail === 'none') {
    readRuns(bytes, at, count, exchanges, offset);
    impacts.fill(255, offset, offset + count);
    return;
  }
  let from = at;
  let exchange = 0;
  const end = offset + count;
  for (let i = offset; i < end; i++) {
    let byte = bytes[from++] ?? 0;
    if (byte < 128) exchange += byte;
    else {
      let value = byte & 127;
      let shift = 7;
      do {
        byte = bytes[from++] ?? 0;
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127 && shift < 35);
      exchange += value;
    }
    exchanges[i] = exchange;
  }
  if (detail === 'place') {
    for (let i = offset; i < end; i++) {
      const packed = bytes[from++] ?? 0;
      impacts[i] = ((packed >>> 4) + 1) * STEP - 1;
      if (sentences) sentences[i] = packed & 15;
    }
  } else {
    for (let i = offset; i < end; i += 2) {
      const packed = bytes[from++] ?? 0;
      impacts[i] = ((packed >>> 4) + 1) * STEP - 1;
      if (i + 1 < end) impacts[i + 1] = ((packed & 15) + 1) * STEP - 1;
    }
  }
}

/** Impacts are kept in sixteen steps: finer ones changed no ranking. */
const STEP = 16;
