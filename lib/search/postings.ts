/**
 * Posting lists. A list says in which exchanges a key occurs, how strongly (BM25F's saturated weight, computed at build time, in
 * sixteen steps) and in which sentences (four bits, each for every fourth one): words that share a bit most likely stand together, at
 * a fraction of the size of exact positions. Short lists lie on the postings page of their dictionary page, long ones in chunks.
 */
import { ByteWriter } from './bytes.ts';
import { CHUNK_POSTINGS, INLINE_POSTINGS } from './limits.ts';

export interface PostingList {
  /** Exchange numbers, ascending. */
  readonly exchanges: Uint32Array;
  /** 1 to 255; read back to the next step. */
  readonly impacts: Uint8Array;
  /** Bits 0 to 3, for every fourth sentence of each posting; null for keys without places. */
  readonly sentences: Uint8Array | null;
}

export const isLong = (count: number) => count > INLINE_POSTINGS;

/** The chunks of a long list, which are the postings from one place to another. */
export function encodeChunks(list: PostingList, from: number, to: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = from; at < to; at += CHUNK_POSTINGS) {
    const chunk = new ByteWriter();
    writePostings(chunk, list, at, Math.min(to, at + CHUNK_POSTINGS));
    chunks.push(chunk.finish());
  }
  return chunks;
}

export const chunksOf = (count: number) => Math.ceil(count / CHUNK_POSTINGS);
export const chunkLength = (count: number, chunk: number) => Math.min(CHUNK_POSTINGS, count - chunk * CHUNK_POSTINGS);

/** Writes the postings from one place of a list to another. */
export function writePostings(out: ByteWriter, list: PostingList, from: number, to: number): void {
  let previous = 0;
  for (let i = from; i < to; i++) {
    const exchange = list.exchanges[i] ?? 0;
    out.varint(exchange - previous);
    previous = exchange;
  }
  for (let i = from; i < to; i++) out.byte(pack(list.impacts[i] ?? 1, list.sentences?.[i] ?? 0));
}

/** Reads `count` postings from `at` into the arrays from `offset`; `sentences` is null for keys without places. */
export function readPostings(
  bytes: Uint8Array,
  at: number,
  count: number,
  into: { readonly exchanges: Uint32Array; readonly impacts: Uint8Array; readonly sentences: Uint8Array | null },
  offset: number,
): void {
  const { exchanges } = into;
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
  for (let i = offset; i < end; i++) {
    const packed = bytes[from++] ?? 0;
    into.impacts[i] = ((packed >>> 4) + 1) * STEP - 1;
    if (into.sentences) into.sentences[i] = packed & 15;
  }
}

/** Impacts are kept in sixteen steps: finer ones changed no ranking. */
const STEP = 16;

const pack = (impact: number, sentences: number) => (((impact / STEP) | 0) << 4) | (sentences & 15);
