/** What the compiler noted of a form's letters, computed of the words [start, end) of a text. */
import { BREAK, codeAt, isUpper, LAST_LETTER, PAIR, PAIRS } from './fold.ts';
import { addCheck, checkBits, SEED } from './hash.ts';

/** 16 bits of the second hash. */
export function checkOf(text: string, start: number, end: number): number {
  let check = SEED;
  for (let index = start; index < end; index++) {
    const code = codeAt(text, index);
    if (code >= PAIR) for (const letter of PAIRS[code - PAIR] ?? []) check = addCheck(check, letter);
    else if (code <= LAST_LETTER) check = addCheck(check, code);
  }
  return checkBits(check);
}

/** Pattern of capitals of the first 31 letters, as the compiler computes it. */
export function capitalsOf(text: string, start: number, end: number): number {
  let capitals = 0;
  let letter = 0;
  for (let index = start; index < end && letter < 31; index++) {
    const code = codeAt(text, index);
    if (code === BREAK || (code > LAST_LETTER && code < PAIR)) continue;
    if (isUpper(text.charCodeAt(index))) capitals |= 1 << letter;
    letter += code >= PAIR ? 2 : 1;
  }
  return capitals >>> 0;
}
