/**
 * Layout of a compiled lexicon: one buffer, little-endian, every section 4-byte aligned, so that loading it is making views.
 *
 * `rows` holds all forms by ascending mixed hash; `buckets` says where the rows with the same upper bits begin, so that a search
 * ends at once. A row is the record number + 2 in its low 20 bits (1: a form goes on after this word) and 12 bits of the hash above;
 * `checks` holds 16 bits of the second hash for the same row.
 * A false hit therefore needs 28 equal bits besides the place: about 1 in 10^8 words.
 */
export const MAGIC = 0x314c584b;
export const VERSION = 3;

/** Places in the header, in 32-bit words. */
export const PLACE_MAGIC = 0;
export const PLACE_VERSION = 1;
export const PLACE_TERMS = 2;
export const PLACE_RECORDS = 3;
export const PLACE_CASES = 4;
export const PLACE_ROWS = 5;
export const PLACE_GATE_BITS = 6;
export const PLACE_WORD_BITS = 7;
export const PLACE_ID_BYTES = 8;
export const PLACE_SIZE = 9;
export const PLACE_FRONT_BITS = 10;
export const PLACE_FORGIVING = 11;
export const PLACE_BUCKET_BITS = 12;
export const HEADER_WORDS = 13;

/** Record: term number in the low 20 bits, flags above. */
export const TERM_MASK = (1 << 20) - 1;
/** Low bits of a row that name its record. */
export const RECORD_MASK = (1 << 20) - 1;
/** Row value: no form ends here, but one goes on. */
export const GOES_ON = 1;
/** Record number of a row value: value - FIRST_RECORD. */
export const FIRST_RECORD = 2;

/**
 * Bit of a running hash in the front bitmap of 2^(32 - `shift`) bits, which turns away most words before the table is asked. Cheaper than the full mixing,
 * and a bitmap stays in the processor's nearest cache.
 */
export function frontIndex(hash: number, shift: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> shift;
}

/** Only in this very case; the pattern of capitals is in `cases` (records with this flag come first). */
export const FLAG_CASE = 1 << 20;
/** Counts only where the page or paragraph is about the matter. */
export const FLAG_CONTEXT = 1 << 21;
/** Means the same in every language. */
export const FLAG_INTERNATIONAL = 1 << 22;
/** May end a compound (migratie-crisisverordening). */
export const FLAG_HEAD = 1 << 23;
/** May begin one (chatcontrole-plan). */
export const FLAG_MODIFIER = 1 << 24;
/** One slip of the pen is forgiven. */
export const FLAG_SLIP = 1 << 25;

/** Ids are stored front-coded in blocks of this many. */
export const ID_BLOCK = 16;
/** Letters at its edge that a gate looks at, for short forms and for those that have at least as many as the second. */
export const GATE_LETTERS = 6;
export const GATE_MORE_LETTERS = 9;
export const SALT_HEAD = 0x51ed270b;
export const SALT_TAIL = 0x2545f491;
export const SALT_HEAD_MORE = 0x3c6ef372;
export const SALT_TAIL_MORE = 0x1f83d9ab;
export const SALT_SLIP_LATE = 0x6c62272e;
export const SALT_SLIP_EARLY = 0x1b873593;
export const SALT_SLIP_MIDWAY = 0x165667b1;

/** Shortest form that may end or begin a compound, and that forgives a slip; in letters. */
export const MIN_HEAD = 7;
export const MIN_MODIFIER = 6;
export const MIN_SLIP = 9;
/** Longest word that is looked into; longer ones are data, not language. */
export const MAX_WORD = 60;
/** Shortest first part of a compound. */
export const MIN_REST = 3;

/** Bits in the gate's bitmap for one value (a Bloom filter). */
export const GATE_HASHES = 3;

/** The next of a value's hashes; its upper bits are the place in the bitmap. */
export function nextGateHash(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

/** Codes of the letters that endings are made of. */
export const LETTER_E = 5;
export const LETTER_N = 14;
export const LETTER_S = 19;

/** A third of a misspelt word of `count` letters. */
export function slipThird(count: number): number {
  return Math.floor(count / 3);
}

/** Letters that a slip in the first or last third leaves whole; one less than two thirds, for neighbours exchanged at the border. */
export function slipRest(count: number): number {
  return count - slipThird(count) - 1;
}

/** The first and last third as one number. */
export function slipKey(first: number, last: number): number {
  return (Math.imul(first, 0x632be5ab) + last) | 0;
}
