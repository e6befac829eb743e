/** A compiled lexicon, opened: views on its one buffer. */
import { FLAG, HEADER, HEADER_WORDS, ID_BLOCK, MAGIC, TERM_MASK, VERSION } from './format.ts';

export interface Lexicon {
  readonly termCount: number;
  readonly records: Uint32Array;
  /** Capitals of the records with FLAG.case, which come first. */
  readonly cases: Uint32Array;
  readonly slots: Uint32Array;
  /** Number of slots over 2^32. */
  readonly scale: number;
  readonly checks: Uint16Array;
  readonly front: Uint8Array;
  readonly frontBits: number;
  /** False where the lexicon is too large to forgive slips. */
  readonly forgiving: boolean;
  readonly gate: Uint8Array;
  readonly gateBits: number;
  readonly words: Uint16Array;
  readonly wordBits: number;
  /** Id of a term by its number in the lexicon. Cost: at most 16 short decodings the first time. */
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
  if (byteLength < HEADER_WORDS * 4) throw new RangeError('Not a compiled lexicon: too short');
  const header = new Uint32Array(buffer, byteOffset, HEADER_WORDS);
  const at = (place: number): number => header[place] as number;
  if (at(HEADER.magic) !== MAGIC || at(HEADER.version) !== VERSION || at(HEADER.size) !== byteLength) {
    throw new RangeError('Not a compiled lexicon of this version');
  }
  let offset = byteOffset + HEADER_WORDS * 4;
  const take = (size: number): number => {
    const start = offset;
    offset += (size + 3) & ~3;
    return start;
  };
  const termCount = at(HEADER.terms);
  const slotCount = at(HEADER.slots);
  const records = new Uint32Array(buffer, take(at(HEADER.records) * 4), at(HEADER.records));
  const cases = new Uint32Array(buffer, take(at(HEADER.cases) * 4), at(HEADER.cases));
  const slots = new Uint32Array(buffer, take(slotCount * 4), slotCount);
  const checks = new Uint16Array(buffer, take(slotCount * 2), slotCount);
  const frontBits = at(HEADER.frontBits);
  const front = new Uint8Array(buffer, take(1 << (frontBits - 3)), 1 << (frontBits - 3));
  const gateBits = at(HEADER.gateBits);
  const gate = new Uint8Array(buffer, take(1 << (gateBits - 3)), 1 << (gateBits - 3));
  const wordBits = at(HEADER.wordBits);
  const words = new Uint16Array(buffer, take(2 << wordBits), 1 << wordBits);
  const blockCount = Math.ceil(termCount / ID_BLOCK);
  const blocks = new Uint32Array(buffer, take(blockCount * 4), blockCount);
  const ids = new Uint8Array(buffer, take(at(HEADER.idBytes)), at(HEADER.idBytes));
  const known = new Map<number, string>();
  return {
    termCount,
    records,
    cases,
    slots,
    scale: slotCount / 2 ** 32,
    checks,
    front,
    frontBits,
    forgiving: at(HEADER.forgiving) === 1,
    gate,
    gateBits,
    words,
    wordBits,
    termId(term) {
      let id = known.get(term);
      if (id === undefined) {
        id = decodeId(ids, blocks, term);
        known.set(term, id);
      }
      return id;
    },
  };
}

/** Number of the term that a record belongs to. */
export function termOfRecord(record: number): number {
  return record & TERM_MASK;
}

export function hasFlag(record: number, flag: keyof typeof FLAG): boolean {
  return (record & FLAG[flag]) !== 0;
}

/** Ids lie front-coded: [letters shared with the id before, length of the rest (255: and so on), the rest in UTF-8]. */
function decodeId(ids: Uint8Array, blocks: Uint32Array, term: number): string {
  let offset = blocks[Math.floor(term / ID_BLOCK)] ?? 0;
  const held: number[] = [];
  for (let step = term % ID_BLOCK; step >= 0; step--) {
    held.length = ids[offset++] as number;
    let length = 0;
    let part = 255;
    while (part === 255) {
      part = ids[offset++] as number;
      length += part;
    }
    for (const end = offset + length; offset < end; offset++) held.push(ids[offset] as number);
  }
  return new TextDecoder().decode(Uint8Array.from(held));
}
