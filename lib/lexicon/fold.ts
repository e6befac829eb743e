/**
 * Character classes and folding for the matcher: one table lookup a character, no strings made.
 *
 * A code is a letter (1-26 for a-z whatever case and diacritics, 27-36 for digits), a class below `PAIR`, or `PAIR + n` for a
 * character that folds to two letters. Kept apart from `lib/text` because every page of the reader runs it on every character.
 */

/** Not part of a word. */
export const BREAK = 0;
/** Letters of the Latin alphabet and digits are 1..LAST_LETTER. */
export const LAST_LETTER = 36;
/** A letter of another script: part of a word, but of none that we know. */
export const FOREIGN = 37;
/** A combining mark: belongs to the letter before it. */
export const COMBINING = 38;
/** Soft hyphen, zero-width space and the like: invisible inside a word. */
export const IGNORED = 39;
/** Folds to the two letters of `PAIRS[code - PAIR]`. */
export const PAIR = 64;

export const PAIRS: readonly (readonly [number, number])[] = ['ss', 'ae', 'oe', 'ij', 'th', 'fi', 'fl'].map((pair) => [
  pair.charCodeAt(0) - 96,
  pair.charCodeAt(1) - 96,
]);

const PAIR_OF = 'ßæœĳþﬁﬂ';
const SINGLE_FROM = 'øđłðıħŧ';
const SINGLE_TO = 'odldiht';
/** Latin letters and combining marks; everything above is rare on Dutch pages and takes the slow path. */
export const TABLE_SIZE = 0x370;

/** Code of every character below `TABLE_SIZE`. */
export const FOLD: Uint8Array = buildTable();

/** Code of a character at or above `TABLE_SIZE`. */
export function foldRare(unit: number): number {
  if (unit >= 0x2000 && unit < 0x2070) return unit === 0x2060 || (unit >= 0x200b && unit <= 0x200d) ? IGNORED : BREAK;
  if (unit === 0xfeff || (unit >= 0xfe00 && unit <= 0xfe0f)) return IGNORED;
  if ((unit >= 0x1e00 && unit < 0x1f00) || (unit >= 0xfb00 && unit <= 0xfb06) || (unit >= 0xff10 && unit <= 0xff5a)) {
    return foldCharacter(String.fromCharCode(unit));
  }
  if ((unit >= 0x1ab0 && unit < 0x1b00) || (unit >= 0x20d0 && unit < 0x2100)) return COMBINING;
  if (unit < 0x2000 || (unit >= 0x3040 && unit < 0xd800) || (unit >= 0xf900 && unit < 0xfe00)) return FOREIGN;
  return BREAK;
}

/** Code of the UTF-16 unit at `index`. */
export function codeAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit < TABLE_SIZE ? (FOLD[unit] as number) : foldRare(unit);
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
  const table = new Uint8Array(TABLE_SIZE);
  for (let unit = 0; unit < TABLE_SIZE; unit++) {
    if (unit >= 0x300) table[unit] = COMBINING;
    // ª ² ³ ¹ º: superscripts are footnote signs, not letters.
    else if (unit >= 0xa0 && unit < 0xc0) table[unit] = unit === 0xad ? IGNORED : BREAK;
    else table[unit] = foldCharacter(String.fromCharCode(unit));
  }
  return table;
}
