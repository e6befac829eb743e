/**
 * Posting lists. A list says in which exchanges a key occurs, how strongly (BM25F's saturated weight, computed at build time, in one
 * byte) and where (word positions over the whole exchange). Short lists lie on the postings page of their dictionary page; long ones
 * in chunks of their own, with the positions apart, as these are read for the few best exchanges only.
 */
import { type ByteReader, ByteWriter } from './bytes.ts';
import { CHUNK_POSTINGS, INLINE_POSTINGS, POSITIONS_PER_POSTING } from './limits.ts';

export interface PostingList {
  /** Exchange numbers, ascending. */
  readonly exchanges: number[];
  /** 1 to 255. */
  readonly impacts: number[];
  /** Ascending word positions of each posting; absent for keys without places. */
  readonly positions: (readonly number[])[] | null;
}

export const isLong = (count: number) => count > INLINE_POSTINGS;

export interface EncodedList {
  /** What goes on the postings page: nothing of a long list. */
  readonly inline: Uint8Array;
  readonly chunks: readonly { readonly postings: Uint8Array; readonly positions: Uint8Array | null }[];
}

export function encodeList(list: PostingList): EncodedList {
  const count = list.exchanges.length;
  const inline = new ByteWriter();
  if (!isLong(count)) {
    writePostings(inline, list, 0, count);
    if (list.positions) writePositions(inline, list.positions, 0, count);
    return { inline: inline.finish(), chunks: [] };
  }
  const chunks: { postings: Uint8Array; positions: Uint8Array | null }[] = [];
  for (let from = 0; from < count; from += CHUNK_POSTINGS) {
    const to = Math.min(count, from + CHUNK_POSTINGS);
    const postings = new ByteWriter();
    writePostings(postings, list, from, to);
    let positions: ByteWriter | null = null;
    if (list.positions) {
      positions = new ByteWriter();
      writePositions(positions, list.positions, from, to);
    }
    chunks.push({ postings: postings.finish(), positions: positions?.finish() ?? null });
  }
  return { inline: inline.finish(), chunks };
}

export const chunksOf = (count: number) => Math.ceil(count / CHUNK_POSTINGS);
export const chunkLength = (count: number, chunk: number) => Math.min(CHUNK_POSTINGS, count - chunk * CHUNK_POSTINGS);

function writePostings(out: ByteWriter, list: PostingList, from: number, to: number): void {
  let previous = 0;
  for (let i = from; i < to; i++) {
    const exchange = list.exchanges[i] ?? 0;
    out.varint(exchange - previous);
    previous = exchange;
  }
  for (let i = from; i < to; i++) out.byte(list.impacts[i] ?? 1);
}

function writePositions(out: ByteWriter, positions: readonly (readonly number[])[], from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const places = positions[i] ?? [];
    const count = Math.min(places.length, POSITIONS_PER_POSTING);
    out.varint(count);
    let previous = 0;
    for (let k = 0; k < count; k++) {
      const place = places[k] ?? 0;
      out.varint(place - previous);
      previous = place;
    }
  }
}

/** Reads exchange numbers and impacts from `at` into `exchanges` and `impacts` from `offset`; returns the position behind them. */
export function readPostings(
  bytes: Uint8Array,
  at: number,
  count: number,
  exchanges: Uint32Array,
  impacts: Uint8Array,
  offset: number,
): number {
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
  impacts.set(bytes.subarray(from, from + count), offset);
  return from + count;
}

/** Reads the positions of the wanted postings (ascending indexes into the list); others are passed over. */
export function readPositions(
  reader: ByteReader,
  count: number,
  wanted: readonly number[],
  found: (index: number, places: number[]) => void,
): void {
  let next = 0;
  for (let i = 0; i < count && next < wanted.length; i++) {
    const places = reader.varint();
    if (wanted[next] !== i) {
      for (let k = 0; k < places; k++) reader.varint();
      continue;
    }
    next++;
    const read: number[] = [];
    let place = 0;
    for (let k = 0; k < places; k++) {
      place += reader.varint();
      read.push(place);
    }
    found(i, read);
  }
}
