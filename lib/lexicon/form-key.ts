/** A form as the matcher sees it: folded letters, where its words may be set apart, and its pattern of capitals. */
import { BREAK, COMBINING, codeAt, FOREIGN, IGNORED, isUpper, LAST_LETTER, PAIR, PAIRS } from './fold.ts';

export interface FormKey {
  /** Folded letters of all words, without what stood between. */
  readonly letters: readonly number[];
  /** Ends of the words in `letters`, ascending; the last is `letters.length`. */
  readonly ends: readonly number[];
  /** Bit n: the n-th letter is a capital (first 31 letters). */
  readonly capitals: number;
  /** True when the form has no space: it may take part in a compound. */
  readonly oneWord: boolean;
}

/** Null when the form has no letters or a letter of another script. Cost: linear in its length. */
export function formKey(text: string): FormKey | null {
  const letters: number[] = [];
  const ends: number[] = [];
  let capitals = 0;
  let kind = 0;
  for (let index = 0; index < text.length; index++) {
    const code = codeAt(text, index);
    if (code === COMBINING || code === IGNORED) continue;
    if (code === FOREIGN) return null;
    if (code === BREAK) {
      kind = 0;
      closeWord(letters, ends);
      continue;
    }
    const codes = code >= PAIR ? (PAIRS[code - PAIR] as readonly number[]) : [code];
    const nextKind = code <= LAST_LETTER && code > 26 ? 2 : 1;
    if (kind !== 0 && nextKind !== kind) closeWord(letters, ends);
    kind = nextKind;
    if (letters.length < 31 && isUpper(text.charCodeAt(index))) capitals |= 1 << letters.length;
    letters.push(...codes);
  }
  closeWord(letters, ends);
  if (letters.length === 0) return null;
  return { letters, ends, capitals, oneWord: !/\s/u.test(text.trim()) };
}

/** Folded letters as a string, for maps at compile time. */
export function keyString(letters: readonly number[]): string {
  return String.fromCharCode(...letters.map((code) => (code <= 26 ? code + 96 : code + 21)));
}

function closeWord(letters: readonly number[], ends: number[]): void {
  if (letters.length > (ends.at(-1) ?? 0)) ends.push(letters.length);
}
