/**
 * The gate before long words: a bitmap of the first and last letters of all forms says whether a word is worth looking into. It only
 * lets through too much, never too little.
 */
import {
  frontMask,
  GATE_LETTERS,
  GATE_MORE_LETTERS,
  LETTER_E,
  LETTER_N,
  LETTER_S,
  MAX_WORD,
  MIN_REST,
  MIN_SLIP,
  SALT_HEAD,
  SALT_HEAD_MORE,
  SALT_SLIP_EARLY,
  SALT_SLIP_LATE,
  SALT_SLIP_MIDWAY,
  SALT_TAIL,
  SALT_TAIL_MORE,
  slipKey,
  slipThird,
  spread,
} from './format.ts';
import { MULTIPLIER, SEED } from './hash.ts';
import type { Lexicon } from './lexicon.ts';

/** Powers of the multiplier. */
export const POWERS = new Int32Array(MAX_WORD + 4);
POWERS[0] = 1;
for (let index = 1; index < POWERS.length; index++) POWERS[index] = Math.imul(POWERS[index - 1] as number, MULTIPLIER);

/**
 * `PREFIXES[n]`: running hash of the first n letters of the word that is being read. The matcher's loop writes it (one store a
 * letter), so that the hash of any part of the word is a subtraction away. Longer words wrap round and are not looked into.
 */
export const PREFIXES = new Int32Array(64);
PREFIXES[0] = SEED;

/** Hash, without the seed, of the letters [from, to) of the word in `PREFIXES`. */
export function part(from: number, to: number): number {
  return ((PREFIXES[to] as number) - Math.imul(PREFIXES[from] as number, POWERS[to - from] as number)) | 0;
}

/** What a word may hold, as bits of one number. */
export const MAY_BEGIN = 1;
export const MAY_END = 2;
/** A slip lies in one third of a word and leaves the other two whole. */
export const MAY_SLIP_LATE = 4;
export const MAY_SLIP_EARLY = 8;
export const MAY_SLIP_MIDWAY = 16;

const HEAD_SEED = Math.imul(SEED, POWERS[GATE_LETTERS] as number);
const HEAD_SEED_MORE = Math.imul(SEED, POWERS[GATE_MORE_LETTERS] as number);
const TAIL_POWER = POWERS[GATE_LETTERS] as number;
const TAIL_POWER_MORE = POWERS[GATE_MORE_LETTERS] as number;
const THIRDS = Uint8Array.from({ length: MAX_WORD + 1 }, (_, count) => slipThird(count));
/**
 * What the word of `count` letters in `PREFIXES` may hold: a term that begins a compound, one that ends it, a slip of one; 0 for
 * nothing. Cost: one look-up in the bitmap, for long words some seven.
 */
export function mayHold(lexicon: Lexicon, count: number): number {
  if (count > MAX_WORD) return 0;
  const prefixes = PREFIXES;
  // A run of 64 letters, as addresses have them, wrapped round to here and would spoil every later word.
  prefixes[0] = SEED;
  const { gate, gateShift } = lexicon;
  const head = (prefixes[GATE_LETTERS] as number) - HEAD_SEED;
  let may = isMarked(gate, gateShift, head ^ SALT_HEAD) ? MAY_BEGIN : 0;
  if (count < MIN_SLIP) return may;
  const whole = prefixes[count] as number;
  if (count > GATE_MORE_LETTERS) {
    const more = (prefixes[GATE_MORE_LETTERS] as number) - HEAD_SEED_MORE;
    if (isMarked(gate, gateShift, more ^ SALT_HEAD_MORE)) may |= MAY_BEGIN;
    // Long enough for a term of MIN_HEAD letters behind a first part of MIN_REST. What follows is `bareLength`, with the letters that two
    // hashes differ by.
    let bare = count;
    const last = (whole - Math.imul(prefixes[count - 1] as number, MULTIPLIER)) | 0;
    if (last === LETTER_S) bare -= 1;
    else if (last === LETTER_N) bare -= part(count - 2, count - 1) === LETTER_E ? 2 : 1;
    const end = prefixes[bare] as number;
    const tail = end - Math.imul(prefixes[bare - GATE_LETTERS] as number, TAIL_POWER);
    if (isMarked(gate, gateShift, tail ^ SALT_TAIL)) may |= MAY_END;
    if (bare >= GATE_MORE_LETTERS + MIN_REST) {
      const longer = end - Math.imul(prefixes[bare - GATE_MORE_LETTERS] as number, TAIL_POWER_MORE);
      if (isMarked(gate, gateShift, longer ^ SALT_TAIL_MORE)) may |= MAY_END;
    }
  }
  if (!lexicon.forgiving) return may;
  // What a slip leaves whole is looked up with the length of the misspelt word.
  const third = THIRDS[count] as number;
  // `slipRest`.
  const rest = count - third - 1;
  const power = POWERS[rest] as number;
  const late = (prefixes[rest] as number) - Math.imul(SEED, power) + count;
  if (isMarked(gate, gateShift, late ^ SALT_SLIP_LATE)) may |= MAY_SLIP_LATE;
  const early = whole - Math.imul(prefixes[count - rest] as number, power) + count;
  if (isMarked(gate, gateShift, early ^ SALT_SLIP_EARLY)) may |= MAY_SLIP_EARLY;
  const edge = POWERS[third] as number;
  const first = ((prefixes[third] as number) - Math.imul(SEED, edge)) | 0;
  const midway = slipKey(first, whole - Math.imul(prefixes[count - third] as number, edge)) + count;
  return isMarked(gate, gateShift, midway ^ SALT_SLIP_MIDWAY) ? may | MAY_SLIP_MIDWAY : may;
}

/** So small that engines compile it within the first paragraphs of a page, and long before what calls it. */
function isMarked(gate: Uint32Array, gateShift: number, value: number): boolean {
  // `spread` and `gateMask`, written out.
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  const mask = (1 << (mixed >>> 1)) | (1 << (mixed >>> 6)) | (1 << (mixed >>> 11));
  return ((gate[mixed >>> gateShift] as number) & mask) === mask;
}

/** False when no form has this running hash; true may be a chance likeness. */
export function mayBeForm(lexicon: Lexicon, hash: number): boolean {
  const mixed = spread(hash);
  const mask = frontMask(mixed);
  return ((lexicon.front[mixed >>> lexicon.frontShift] as number) & mask) === mask;
}
