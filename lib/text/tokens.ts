/** Words of a text with their places. One pass over the characters; no regular expression over the whole text. */
import { fold } from './fold.ts';

export interface Token {
  /** Folded word: lower case, no diacritics. */
  readonly text: string;
  /** Half-open UTF-16 range in the text that was given; includes a plural 's ("foto's"). */
  readonly start: number;
  readonly end: number;
  /**
   * What stands between this word and the one before: `hyphen` where they are printed as one word (client-side, EU-lidstaten),
   * `break` where a sentence or paragraph ended, `space` otherwise.
   */
  readonly before: 'space' | 'hyphen' | 'break';
}

const OTHER_WORD = /[\p{L}\p{N}\p{M}]/u;
/** 1 for letters and digits among the first 0x250 code points (ASCII, Latin-1, Latin Extended). */
const LATIN = new Uint8Array(0x250);
for (let unit = 0; unit < LATIN.length; unit++) LATIN[unit] = OTHER_WORD.test(String.fromCharCode(unit)) ? 1 : 0;

const others = new Map<number, boolean>();

/** Whether a UTF-16 unit belongs to a word. Letters outside the first plane do not. */
function isWordUnit(unit: number): boolean {
  if (unit < LATIN.length) return LATIN[unit] === 1;
  let known = others.get(unit);
  if (known === undefined) {
    known = OTHER_WORD.test(String.fromCharCode(unit));
    others.set(unit, known);
  }
  return known;
}

/** Soft hyphen and zero-width characters: invisible, so they neither end a word nor belong to it. */
function isInvisible(unit: number): boolean {
  if (unit < 0xad) return false;
  return unit === 0xad || unit === 0x200b || unit === 0x200c || unit === 0x200d || unit === 0x2060 || unit === 0xfeff;
}

const isHyphen = (unit: number) => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
const isApostrophe = (unit: number) =>
  unit === 0x27 || unit === 0x2019 || unit === 0x2018 || unit === 0x60 || unit === 0xb4;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Told of a word: `start` to `stop` are its letters, `end` counts a plural 's in. `before` as in {@link Token}. */
export type WordVisitor = (start: number, stop: number, end: number, before: Token['before']) => void;

/** Visits the words of a text in order, without making anything of them. */
export function scanWords(text: string, visit: WordVisitor): void {
  let before: Token['before'] = 'break';
  const length = text.length;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    if (!isWordUnit(unit)) {
      before = separator(text, at, before);
      at++;
      continue;
    }
    const start = at;
    at++;
    while (at < length) {
      const next = text.charCodeAt(at);
      if (next < LATIN.length && LATIN[next] === 1) at++;
      else if (isWordUnit(next) || isInvisible(next)) at++;
      else break;
    }
    const end = at + pluralSuffix(text, at);
    visit(start, at, end, before);
    at = end;
    before = 'hyphen';
    // Only a hyphen with words on both sides joins; anything else resets this at the first separator.
    if (at < length && !(isHyphen(text.charCodeAt(at)) && at + 1 < length && isWordUnit(text.charCodeAt(at + 1)))) {
      before = 'space';
    }
  }
}

/** A word as {@link Token} has it: folded, without the invisible characters in it. */
export function wordText(word: string): string {
  for (let i = 0; i < word.length; i++) {
    if (isInvisible(word.charCodeAt(i))) return fold(word.replace(INVISIBLE, ''));
  }
  return fold(word);
}

/**
 * All words of a text in order.
 * "De foto's van Tunesië-deal" → de, foto, van, tunesie, deal (the last with `before: 'hyphen'`).
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  scanWords(text, (start, stop, end, before) => {
    found.push({ text: wordText(text.slice(start, stop)), start, end, before });
  });
  return found;
}

/** Folded words only, for callers that need no places. */
export function words(text: string): string[] {
  return tokens(text).map((token) => token.text);
}

/** Length of a plural or genitive 's right behind a word, 0 where there is none. */
function pluralSuffix(text: string, at: number): number {
  if (at + 1 >= text.length || !isApostrophe(text.charCodeAt(at)) || (text.charCodeAt(at + 1) | 32) !== 0x73) return 0;
  return at + 2 < text.length && isWordUnit(text.charCodeAt(at + 2)) ? 0 : 2;
}

/** A sentence ends at . ! ? ; : or a blank line; what is joined stays joined only across the hyphen itself. */
function separator(text: string, at: number, before: Token['before']): Token['before'] {
  const unit = text.charCodeAt(at);
  if (before === 'break') return 'break';
  if (unit === 0x21 || unit === 0x3f || unit === 0x3b || unit === 0x3a) return 'break';
  if (unit === 0x2e) return at + 1 >= text.length || text.charCodeAt(at + 1) <= 0x20 ? 'break' : 'space';
  if (unit === 0x0a) return text.charCodeAt(at + 1) === 0x0a ? 'break' : before;
  return before === 'hyphen' && isHyphen(unit) ? 'hyphen' : 'space';
}
