/**
 * Layout of a compiled lexicon: one buffer, little-endian, every section 4-byte aligned, so that loading it is making views.
 *
 * `rows` holds all forms by ascending mixed hash; `buckets` says where the rows with the same upper bits begin, so that a search
 * ends at once. A row is the record number + 2 in its low 20 bits (1: a form goes on after this word) and 12 bits of the hash above;
 * `checks` holds 16 bits of the second hash for the same row.
 * A false hit therefore needs 28 equal bits besides the place: about 1 in 10^8 words.
 */
export const MAGIC = 0x314c584b;
export const VERSION = 4;

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
 * Both bitmaps, the front and the gate, are Bloom filters in which all bits of a value stand in one 32-bit word, so that a look costs
 * one load. `spread` gives the value's 32 bits: the upper ones name the word, two masks of lower ones the bits. Cheaper than the full
 * mixing, and a bitmap stays in the processor's nearest cache. Blocked Bloom filters: Putze, Sanders and Singler, 2007.
 */
export function spread(value: number): number {
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
}

/** The two bits of a running hash in the front bitmap, which turns away most words before the table is asked. */
export function frontMask(mixed: number): number {
  return (1 << (mixed >>> 3)) | (1 << (mixed >>> 8));
}

/** The three bits of a value in the gate's bitmap. */
export function gateMask(mixed: number): number {
  return (1 << (mixed >>> 1)) | (1 << (mixed >>> 6)) | (1 << (mixed >>> 11));
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

/** Codes of the letters that endings are made of. */
export const LETTER_E = 5;
export const LETTER_N = 14;
export const LETTER_S = 19;

/**
 * Letters of a word of `count` letters that are left without a plural's ending: -en, -n or -s. The gate compares ends of words without it, so
 * that a form needs no mark for each of its endings.
 */
export function bareLength(count: number, last: number, lastButOne: number): number {
  if (last === LETTER_S) return count - 1;
  if (last !== LETTER_N) return count;
  return lastButOne === LETTER_E ? count - 2 : count - 1;
}

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
