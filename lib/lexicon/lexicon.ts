/** A compiled lexicon, opened: views on its one buffer. */
import {
  HEADER_WORDS,
  ID_BLOCK,
  MAGIC,
  PLACE_BUCKET_BITS,
  PLACE_CASES,
  PLACE_FORGIVING,
  PLACE_FRONT_BITS,
  PLACE_GATE_BITS,
  PLACE_ID_BYTES,
  PLACE_MAGIC,
  PLACE_RECORDS,
  PLACE_ROWS,
  PLACE_SIZE,
  PLACE_TERMS,
  PLACE_VERSION,
  PLACE_WORD_BITS,
  VERSION,
} from './format.ts';

export interface Lexicon {
  readonly termCount: number;
  readonly records: Uint32Array;
  /** Capitals of the records with FLAG_CASE, which come first. */
  readonly cases: Uint32Array;
  readonly rows: Uint32Array;
  readonly checks: Uint16Array;
  /** Where the rows of each bucket begin, and behind the last where they end. */
  readonly buckets: Uint32Array;
  /** By which a mixed hash becomes its bucket's number. */
  readonly bucketShift: number;
  readonly front: Uint32Array;
  /** By which a spread value becomes the number of its word in the bitmap. */
  readonly frontShift: number;
  /** False where the lexicon is too large to forgive slips. */
  readonly forgiving: boolean;
  readonly gate: Uint32Array;
  readonly gateShift: number;
  readonly words: Uint16Array;
  readonly wordBits: number;
  /** Id of a term by its number in the lexicon. Cost: at most 16 short decodings the first time, which its neighbours are spared. */
  termId(term: number): string;
}

/**
 * Opens a compiled lexicon. Cost: the making of views, independent of the number of terms (a copy only where `bytes` does not begin
 * on a 4-byte boundary).
 * @throws RangeError when the bytes are not a compiled lexicon of this version.
 */
export function loadLexicon(bytes: Uint8Array): Lexicon {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = aligned;
  const header = new Uint32Array(buffer, byteOffset, Math.min(HEADER_WORDS, byteLength >> 2));
  const at = (place: number): number => header[place] as number;
  if (at(PLACE_MAGIC) !== MAGIC || at(PLACE_VERSION) !== VERSION || at(PLACE_SIZE) !== byteLength) {
    throw new RangeError('Not a lexicon of this version');
  }
  let offset = byteOffset + HEADER_WORDS * 4;
  const view = <T>(
    View: new (buffer: ArrayBufferLike, at: number, size: number) => T,
    size: number,
    width: number,
  ): T => {
    const start = offset;
    offset += (size * width + 3) & ~3;
    return new View(buffer, start, size);
  };
  const termCount = at(PLACE_TERMS);
  const [rowCount, bucketBits] = [at(PLACE_ROWS), at(PLACE_BUCKET_BITS)];
  const [frontBits, gateBits, wordBits] = [at(PLACE_FRONT_BITS), at(PLACE_GATE_BITS), at(PLACE_WORD_BITS)];
  const records = view(Uint32Array, at(PLACE_RECORDS), 4);
  const cases = view(Uint32Array, at(PLACE_CASES), 4);
  const rows = view(Uint32Array, rowCount, 4);
  const checks = view(Uint16Array, rowCount, 2);
  const buckets = view(Uint32Array, (1 << bucketBits) + 1, 4);
  const front = view(Uint32Array, 1 << (frontBits - 5), 4);
  const gate = view(Uint32Array, 1 << (gateBits - 5), 4);
  const words = view(Uint16Array, 1 << wordBits, 2);
  const blocks = view(Uint32Array, Math.ceil(termCount / ID_BLOCK), 4);
  const ids = view(Uint8Array, at(PLACE_ID_BYTES), 1);
  const known = new Map<number, string>();
  return {
    termCount,
    records,
    cases,
    rows,
    checks,
    buckets,
    bucketShift: 32 - bucketBits,
    front,
    frontShift: 37 - frontBits,
    forgiving: at(PLACE_FORGIVING) === 1,
    gate,
    gateShift: 37 - gateBits,
    words,
    wordBits,
    termId(term) {
      return known.get(term) ?? decodeIds(ids, blocks, term, known);
    },
  };
}

const decoder = new TextDecoder();

/**
 * Decodes a term's id, and those before it in its block into the bargain. Ids lie front-coded: [letters shared with the id before, length
 * of the rest (255: and so on), the rest in UTF-8].
 */
function decodeIds(ids: Uint8Array, blocks: Uint32Array, term: number, known: Map<number, string>): string {
  let id = '';
  let offset = blocks[Math.floor(term / ID_BLOCK)] ?? 0;
  const held: number[] = [];
  for (let at = term - (term % ID_BLOCK); at <= term; at++) {
    held.length = ids[offset++] as number;
    let length = 0;
    let part = 255;
    while (part === 255) {
      part = ids[offset++] as number;
      length += part;
    }
    for (const end = offset + length; offset < end; offset++) held.push(ids[offset] as number);
    id = decoder.decode(new Uint8Array(held));
    known.set(at, id);
  }
  return id;
}

/** What the browser has of its own since 2025; in Node since version 25. */
type FromBase64 = { fromBase64?: (text: string) => Uint8Array };

/** A compiled lexicon as it travels in a message. */
export function lexiconBytes(base64: string): Uint8Array {
  const decoded = (Uint8Array as FromBase64).fromBase64?.(base64);
  if (decoded !== undefined) return decoded;
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  // A loop, since a function for each of a hundred thousand characters takes ten times as long on a page that has just begun.
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
