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

/**
 * What the word of `count` letters in `PREFIXES` may hold: a term that begins a compound, one that ends it, a slip of one; 0 for
 * nothing. Cost: one look-up in the bitmap, for long words some seven.
 */
export function mayHold(lexicon: Lexicon, count: number): number {
  if (count > MAX_WORD) return 0;
  // A run of 64 letters, as addresses have them, wrapped round to here and would spoil every later word.
  PREFIXES[0] = SEED;
  let may = passes(lexicon, part(0, GATE_LETTERS), SALT_HEAD) ? MAY_BEGIN : 0;
  if (count < MIN_SLIP) return may;
  if (count > GATE_MORE_LETTERS && passes(lexicon, part(0, GATE_MORE_LETTERS), SALT_HEAD_MORE)) may |= MAY_BEGIN;
  if (count >= MIN_HEAD + MIN_REST && passes(lexicon, part(count - GATE_LETTERS, count), SALT_TAIL)) may |= MAY_END;
  if (count >= GATE_MORE_LETTERS + MIN_REST && passes(lexicon, part(count - GATE_MORE_LETTERS, count), SALT_TAIL_MORE))
    may |= MAY_END;
  return lexicon.forgiving ? may | maySlip(lexicon, count) : may;
}

/** What is left whole is looked up with the length of the misspelt word. */
function maySlip(lexicon: Lexicon, count: number): number {
  const [rest, third] = [slipRest(count), slipThird(count)];
  const late = passes(lexicon, part(0, rest) + count, SALT_SLIP_LATE) ? MAY_SLIP_LATE : 0;
  const early = passes(lexicon, part(count - rest, count) + count, SALT_SLIP_EARLY) ? MAY_SLIP_EARLY : 0;
  const key = slipKey(part(0, third), part(count - third, count)) + count;
  return late | early | (passes(lexicon, key, SALT_SLIP_MIDWAY) ? MAY_SLIP_MIDWAY : 0);
}

/** True when all bits of the value are set. Most values fall through at the first. */
function passes(lexicon: Lexicon, value: number, salt: number): boolean {
  const { gate, gateShift } = lexicon;
  let mixed = value ^ salt;
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
