/**
 * The gate before long words: a bitmap of the first and last letters of all forms says whether a word is worth looking into. It only
 * lets through too much, never too little.
 */
import { FOLD, TABLE_SIZE } from './fold.ts';
import { GATE_BASE, GATE_LETTERS, GATE_SALT, gateIndex, MIN_HEAD, MIN_REST, MIN_SLIP, SLIP_LETTERS } from './format.ts';
import type { Lexicon } from './lexicon.ts';

/** True when the word [start, end) may hold a term or a slip of one. Cost: six reads for most words, twelve for long ones. */
export function mayHold(lexicon: Lexicon, text: string, start: number, end: number): boolean {
  let first = 0;
  let value = 0;
  for (let index = 0; index < GATE_LETTERS; index++) {
    if (index === SLIP_LETTERS) first = value;
    value = (Math.imul(value, GATE_BASE) + letterAt(text, start + index)) | 0;
  }
  if (passes(lexicon, value, GATE_SALT.head)) return true;
  const length = end - start;
  if (length < MIN_SLIP) return false;
  if (passes(lexicon, first, GATE_SALT.slipStart)) return true;
  if (passes(lexicon, packed(text, end - SLIP_LETTERS, SLIP_LETTERS), GATE_SALT.slipEnd)) return true;
  return length >= MIN_HEAD + MIN_REST && mayEnd(lexicon, text, end);
}

/** The word, or the word without a plural's -s, -n or -en, ends as a form does. */
function mayEnd(lexicon: Lexicon, text: string, end: number): boolean {
  const size = GATE_LETTERS;
  if (passes(lexicon, packed(text, end - size, size), GATE_SALT.tail)) return true;
  const last = letterAt(text, end - 1);
  if (last !== 19 && last !== 14) return false;
  if (passes(lexicon, packed(text, end - 1 - size, size), GATE_SALT.tail)) return true;
  return (
    last === 14 && letterAt(text, end - 2) === 5 && passes(lexicon, packed(text, end - 2 - size, size), GATE_SALT.tail)
  );
}

function packed(text: string, from: number, size: number): number {
  let value = 0;
  for (let index = from; index < from + size; index++)
    value = (Math.imul(value, GATE_BASE) + letterAt(text, index)) | 0;
  return value;
}

function letterAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit < TABLE_SIZE ? (FOLD[unit] as number) : 0;
}

/** True when the bit is set. */
export function passes(lexicon: Lexicon, value: number, salt: number): boolean {
  const index = gateIndex(value, salt, lexicon.gateBits);
  return ((lexicon.gate[index >> 3] as number) & (1 << (index & 7))) !== 0;
}
