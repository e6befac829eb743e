/**
 * Character classes and folding for the matcher: one table lookup a character, no strings made.
 *
 * A code is a letter (1-26 for a-z whatever case and diacritics, 27-36 for digits), a class below `PAIR`, or `PAIR + n` for a
 * character that folds to two letters. Kept apart from `lib/text` because every page of the reader runs it on every character.
 */

/** Letters of the Latin alphabet and digits are 1..LAST_LETTER; all other codes are higher, so that one comparison tells them. */
export const LAST_LETTER = 36;
/** A letter of another script: part of a word, but of none that we know. */
export const FOREIGN = 37;
/** A combining mark: belongs to the letter before it. */
export const COMBINING = 38;
/** Soft hyphen, zero-width space and the like: invisible inside a word. */
export const IGNORED = 39;
/** Not part of a word. */
export const BREAK = 40;
/** Folds to the two letters of `PAIRS[code - PAIR]`. */
export const PAIR = 64;

export const PAIRS: readonly (readonly [number, number])[] = 'ss ae oe ij th fi fl'
  .split(' ')
  .map((pair) => [pair.charCodeAt(0) - 96, pair.charCodeAt(1) - 96]);

const PAIR_OF = 'ßæœĳþﬁﬂ';
const SINGLE_FROM = 'øđłðı';
const SINGLE_TO = 'odldi';

/** Code of every UTF-16 unit: 64 kB, so that the matcher's loop has one look-up and no branch. */
export const FOLD: Uint8Array = buildTable();

/** Code of the UTF-16 unit at `index`; `BREAK` outside the text. */
export function codeAt(text: string, index: number): number {
  return FOLD[text.charCodeAt(index)] ?? BREAK;
}

/** True for a letter with an upper-case shape. */
export function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  const character = String.fromCharCode(unit);
  return character.toLowerCase() !== character;
}

function foldCharacter(character: string): number {
  const lower = character.toLowerCase();
  const pair = PAIR_OF.indexOf(lower);
  if (pair >= 0) return PAIR + pair;
  const single = SINGLE_FROM.indexOf(lower);
  const base = (single >= 0 ? (SINGLE_TO[single] as string) : lower.normalize('NFKD')).charCodeAt(0);
  if (base >= 97 && base <= 122) return base - 96;
  if (base >= 48 && base <= 57) return base - 48 + 27;
  return character.toLowerCase() === character.toUpperCase() ? BREAK : FOREIGN;
}

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(BREAK);
  const each = (from: number, to: number, code: (unit: number) => number): void => {
    for (let unit = from; unit < to; unit++) table[unit] = code(unit);
  };
  const letter = (unit: number): number => foldCharacter(String.fromCharCode(unit));
  // Letters of other scripts; punctuation among them is too rare there to matter.
  table.fill(FOREIGN, 0x370, 0x2000).fill(FOREIGN, 0x3040, 0xd800).fill(FOREIGN, 0xf900, 0xfe00);
  each(0, 0x80, letter);
  // Of ª ² ³ ¹ º and the other signs none is a letter: superscripts mark footnotes.
  each(0xc0, 0x300, letter);
  each(0x1e00, 0x1f00, letter);
  each(0xfb00, 0xfb07, letter);
  table.fill(COMBINING, 0x300, 0x370).fill(COMBINING, 0x20d0, 0x2100);
  table.fill(IGNORED, 0x200b, 0x200e).fill(IGNORED, 0xfe00, 0xfe10);
  for (const unit of [0xad, 0x2060, 0xfeff]) table[unit] = IGNORED;
  return table;
}
