/**
 * Layout of a compiled lexicon: one buffer, little-endian, every section 4-byte aligned, so that loading it is making views.
 *
 * `slots` is an open-addressed table (linear probing). A slot is 0 when empty, else the record number + 2 in its low 20 bits (1: a
 * form goes on after this word) and 12 bits of the hash above; `checks` holds 16 bits of the second hash for the same slot.
 * A false hit therefore needs 28 equal bits besides the place: about 1 in 10^8 words.
 */
export const MAGIC = 0x314c584b;
export const VERSION = 1;

/** Places in the header, in 32-bit words. */
export const HEADER = {
  magic: 0,
  version: 1,
  terms: 2,
  records: 3,
  cases: 4,
  slots: 5,
  gateBits: 6,
  wordBits: 7,
  idBytes: 8,
  size: 9,
} as const;
export const HEADER_WORDS = 12;

/** Record: term number in the low 20 bits, flags above. */
export const TERM_BITS = 20;
export const TERM_MASK = (1 << TERM_BITS) - 1;
/** Low bits of a slot that name its record. */
export const RECORD_BITS = 20;
export const RECORD_MASK = (1 << RECORD_BITS) - 1;
/** Slot value: no form ends here, but one goes on. */
export const GOES_ON = 1;
/** Record number of a slot value: value - FIRST_RECORD. */
export const FIRST_RECORD = 2;

export const FLAG = {
  /** Only in this very case; the pattern of capitals is in `cases` (records with this flag come first). */
  case: 1 << 20,
  /** Counts only where the page or paragraph is about the matter. */
  context: 1 << 21,
  /** Means the same in every language. */
  international: 1 << 22,
  /** May end a compound (migratie-crisisverordening). */
  head: 1 << 23,
  /** May begin one (chatcontrole-plan). */
  modifier: 1 << 24,
  /** One slip of the pen is forgiven. */
  slip: 1 << 25,
} as const;

/** Ids are stored front-coded in blocks of this many. */
export const ID_BLOCK = 16;
/** Letters that a gate looks at. */
export const GATE_LETTERS = 6;
/** They are read as digits of a number to this base. */
export const GATE_BASE = 37;
/** Letters at either end of which a slip leaves one whole. */
export const SLIP_LETTERS = 4;
export const GATE_SALT = {
  slipStart: 0x3c6ef372,
  slipEnd: 0x7a5a1b2d,
  head: 0x51ed270b,
  tail: 0x2545f491,
  slipHead: 0x6c62272e,
  slipTail: 0x1b873593,
} as const;

/** Shortest form that may end or begin a compound, and that forgives a slip; in letters. */
export const MIN_HEAD = 7;
export const MIN_MODIFIER = 6;
export const MIN_SLIP = 9;
/** Longest word that is looked into; longer ones are data, not language. */
export const MAX_WORD = 60;
/** Shortest first part of a compound. */
export const MIN_REST = 3;

export function gateIndex(packed: number, salt: number, bits: number): number {
  let value = Math.imul(packed ^ salt, 0x9e3779b1);
  value ^= value >>> 15;
  value = Math.imul(value, 0x85ebca6b);
  return (value >>> 7) & ((1 << bits) - 1);
}

/** Slot where the search for a mixed hash begins; `scale` is the number of slots over 2^32. */
export function slotIndex(mixed: number, scale: number): number {
  return Math.trunc((mixed >>> 0) * scale);
}
