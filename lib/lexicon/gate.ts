/**
 * The gate before long words: a bitmap of the first and last letters of all forms says whether a word is worth looking into. It only
 * lets through too much, never too little.
 */
import {
  frontIndex,
  GATE_HASHES,
  GATE_LETTERS,
  GATE_MORE_LETTERS,
  MAX_WORD,
  MIN_HEAD,
  MIN_REST,
  MIN_SLIP,
  nextGateHash,
  SALT_HEAD,
  SALT_HEAD_MORE,
  SALT_SLIP_EARLY,
  SALT_SLIP_LATE,
  SALT_SLIP_MIDWAY,
  SALT_TAIL,
  SALT_TAIL_MORE,
  slipKey,
  slipRest,
  slipThird,
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
/** What is asked of the bitmap about one word, and what it means if it is there. */
const KEYS = new Int32Array(7);
const MEANINGS = new Int32Array(7);

/**
 * What the word of `count` letters in `PREFIXES` may hold: a term that begins a compound, one that ends it, a slip of one; 0 for
 * nothing. Cost: one look-up in the bitmap, for long words some seven. Written without calls: on a fresh page it runs many times before
 * engines compile it, and there a call is what costs.
 */
export function mayHold(lexicon: Lexicon, count: number): number {
  if (count > MAX_WORD) return 0;
  const prefixes = PREFIXES;
  const keys = KEYS;
  const meanings = MEANINGS;
  // A run of 64 letters, as addresses have them, wrapped round to here and would spoil every later word.
  prefixes[0] = SEED;
  const whole = prefixes[count] as number;
  let size = 1;
  keys[0] = ((prefixes[GATE_LETTERS] as number) - HEAD_SEED) ^ SALT_HEAD;
  meanings[0] = MAY_BEGIN;
  if (count >= MIN_SLIP) {
    if (count > GATE_MORE_LETTERS) {
      keys[size] = ((prefixes[GATE_MORE_LETTERS] as number) - HEAD_SEED_MORE) ^ SALT_HEAD_MORE;
      meanings[size++] = MAY_BEGIN;
    }
    if (count >= MIN_HEAD + MIN_REST) {
      keys[size] = (whole - Math.imul(prefixes[count - GATE_LETTERS] as number, TAIL_POWER)) ^ SALT_TAIL;
      meanings[size++] = MAY_END;
    }
    if (count >= GATE_MORE_LETTERS + MIN_REST) {
      keys[size] = (whole - Math.imul(prefixes[count - GATE_MORE_LETTERS] as number, TAIL_POWER_MORE)) ^ SALT_TAIL_MORE;
      meanings[size++] = MAY_END;
    }
    if (lexicon.forgiving) size = addSlipKeys(count, size);
  }
  const { gate, gateShift } = lexicon;
  let may = 0;
  for (let index = 0; index < size; index++) {
    // `nextGateHash`, written out: most values fall through at the first bit.
    const key = keys[index] as number;
    const bit = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> gateShift;
    if (((gate[bit >>> 5] as number) & (1 << bit)) !== 0 && passes(lexicon, key)) may |= meanings[index] as number;
  }
  return may;
}

/** What a slip leaves whole is looked up with the length of the misspelt word. */
function addSlipKeys(count: number, from: number): number {
  const prefixes = PREFIXES;
  const powers = POWERS;
  const keys = KEYS;
  const meanings = MEANINGS;
  const third = slipThird(count);
  const rest = slipRest(count);
  const whole = prefixes[count] as number;
  const power = powers[rest] as number;
  const start = ((prefixes[third] as number) - Math.imul(SEED, powers[third] as number)) | 0;
  const end = (whole - Math.imul(prefixes[count - third] as number, powers[third] as number)) | 0;
  keys[from] = ((prefixes[rest] as number) - Math.imul(SEED, power) + count) ^ SALT_SLIP_LATE;
  meanings[from] = MAY_SLIP_LATE;
  keys[from + 1] = (whole - Math.imul(prefixes[count - rest] as number, power) + count) ^ SALT_SLIP_EARLY;
  meanings[from + 1] = MAY_SLIP_EARLY;
  keys[from + 2] = (slipKey(start, end) + count) ^ SALT_SLIP_MIDWAY;
  meanings[from + 2] = MAY_SLIP_MIDWAY;
  return from + 3;
}

/** True when all bits of the salted value are set. */
function passes(lexicon: Lexicon, salted: number): boolean {
  const { gate, gateShift } = lexicon;
  let mixed = salted;
  for (let bit = 0; bit < GATE_HASHES; bit++) {
    mixed = nextGateHash(mixed);
    const index = mixed >>> gateShift;
    if (((gate[index >>> 5] as number) & (1 << index)) === 0) return false;
  }
  return true;
}

/** False when no form has this running hash; true may be a chance likeness. */
export function mayBeForm(lexicon: Lexicon, hash: number): boolean {
  const bit = frontIndex(hash, lexicon.frontShift);
  return ((lexicon.front[bit >>> 5] as number) & (1 << bit)) !== 0;
}
