/** What stands around and between words: gaps inside a term, parts joined by a hyphen, web addresses. */
import { BREAK, COMBINING, codeAt, FOREIGN, IGNORED, LAST_LETTER, PAIR } from './fold.ts';

/** Longest gap between two words of one term, in characters. */
const MAX_GAP = 4;

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x202f || unit === 0x2009;
}

function isWordUnit(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const code = codeAt(text, index);
  return code <= LAST_LETTER || code >= PAIR;
}

/**
 * Start of the next word of the same term, or -1: behind spaces, a hyphen or dash, a slash, an apostrophe inside a word; behind a full stop only before a digit
 * ("art. 25bis", "PAcCTO 2.0"). An empty line ends a term.
 */
export function nextWord(text: string, end: number): number {
  let newlines = 0;
  for (let index = end; index < text.length && index - end <= MAX_GAP; index++) {
    const unit = text.charCodeAt(index);
    const code = codeAt(text, index);
    if (code === IGNORED || code === COMBINING) continue;
    if (code !== BREAK) return index;
    if (unit === 0x0a && ++newlines > 1) return -1;
    if (isSpace(unit) || isHyphen(unit) || unit === 0x2013 || unit === 0x2f || unit === 0x28 || unit === 0x29) continue;
    // Foto's: one word to the eye.
    if (isApostrophe(unit) && index === end && isWordUnit(text, index + 1)) continue;
    if (unit !== 0x2e || !/^\.\s?\d/.test(text.slice(index, index + 3))) return -1;
  }
  return -1;
}

/** "Thorn en" is not the plural of Thorn: an ending that stands alone is a word of its own, but for the s of "foto's". */
export function isLooseEnding(text: string, start: number, end: number): boolean {
  return (
    end - start <= 2 && /^(?:en|[ens])$/i.test(text.slice(start, end)) && !isApostrophe(text.charCodeAt(start - 1))
  );
}

/** Takes along what is joined to a term by a hyphen on its right ("Frontex-missie") and a genitive or plural 's. */
export function joinedEnd(text: string, end: number): number {
  let result = end;
  const unit = text.charCodeAt(result);
  if (isApostrophe(unit) && (text.charCodeAt(result + 1) | 32) === 0x73 && !isWordUnit(text, result + 2)) {
    result += 2;
  }
  while (isHyphen(text.charCodeAt(result)) && isWordUnit(text, result + 1)) {
    result++;
    while (codeAt(text, result) !== BREAK && codeAt(text, result) !== FOREIGN) result++;
    while (codeAt(text, result - 1) === IGNORED) result--;
  }
  return result;
}

/** Takes along what is joined to a term by a hyphen on its left ("EU-migratiepact"), not before `floor`. */
export function joinedStart(text: string, start: number, floor: number): number {
  let result = start;
  while (result - 2 >= floor && isHyphen(text.charCodeAt(result - 1)) && isWordUnit(text, result - 2)) {
    let index = result - 2;
    while (index > floor && codeAt(text, index - 1) !== BREAK) index--;
    while (codeAt(text, index) === IGNORED || codeAt(text, index) === COMBINING) index++;
    if (codeAt(text, index) === FOREIGN) break;
    result = index;
  }
  return result;
}

/** True inside web addresses, mail addresses, account names and file names: what stands there is not prose. */
export function looksLikeAddress(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 0x40 || before === 0x5f) return true;
  if (before === 0x2e && isWordUnit(text, start - 2) && text.charCodeAt(start - 2) > 0x39) return true;
  if (before === 0x2f && (text.charCodeAt(start - 2) === 0x2f || isInPath(text, start - 2))) return true;
  const after = text.charCodeAt(end);
  if (after === 0x40 || after === 0x5f) return true;
  const next = text.charCodeAt(end + 1);
  return after === 0x2e && next >= 0x61 && next <= 0x7a;
}

/** A slash belongs to a path when what stands before it, up to a space, has a full stop or another slash in it. */
function isInPath(text: string, from: number): boolean {
  for (let index = from; index >= 0 && from - index < 80; index--) {
    const unit = text.charCodeAt(index);
    if (isSpace(unit)) return false;
    if (unit === 0x2f || unit === 0x2e) return true;
  }
  return false;
}
