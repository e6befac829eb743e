/** Finds the name of a law at a place in a text: the longest name wins, white space and hyphens between its words do not matter. */
import type { Cursor } from './cursor.ts';
import { CIVIL_CODE, CIVIL_CODE_ABBREVIATION, CIVIL_CODE_NAMES, LAWS, type Law } from './law-names.ts';
import { isDigit, isLetter, wordEnd, wordsOf } from './words.ts';

interface Entry {
  readonly law: Law;
  readonly words: readonly string[];
  /** Capitals must be as here; null where they do not matter. */
  readonly exact: string | null;
}

export interface FoundLaw {
  readonly law: Law;
  readonly end: number;
  /** True for an abbreviation, which names a law only next to an article. */
  readonly abbreviated: boolean;
}

const WHOLE_CIVIL_CODE: Law = {
  id: 'BW',
  short: 'BW',
  names: CIVIL_CODE_NAMES,
  abbreviations: [CIVIL_CODE_ABBREVIATION],
};

const BY_FIRST_WORD = new Map<string, Entry[]>();
for (const law of [...LAWS, WHOLE_CIVIL_CODE]) {
  for (const name of law.names) enter({ law, words: wordsOf(name), exact: null });
  for (const name of law.abbreviations) enter({ law, words: wordsOf(name), exact: name });
}
for (const entries of BY_FIRST_WORD.values()) entries.sort((a, b) => b.words.length - a.words.length);

function enter(entry: Entry): void {
  const first = entry.words[0];
  if (first === undefined) return;
  const entries = BY_FIRST_WORD.get(first) ?? [];
  entries.push(entry);
  BY_FIRST_WORD.set(first, entries);
}

/** First words, folded, of every name and abbreviation: the places worth a look in running text. */
export const LAW_FIRST_WORDS: ReadonlySet<string> = new Set(BY_FIRST_WORD.keys());

/** The law whose name begins at the cursor, or null. The cursor does not move. */
export function lawAt(cursor: Cursor): FoundLaw | null {
  const start = cursor.next();
  if (start < 0) return null;
  const first = cursor.text.slice(start, wordEnd(cursor.text, start)).toLowerCase();
  for (const entry of BY_FIRST_WORD.get(first) ?? []) {
    const end = endOfWords(cursor.text, start, entry.words);
    if (end === null) continue;
    const asPrinted = cursor.text.slice(start, end);
    if (entry.exact !== null && asPrinted !== entry.exact) continue;
    const abbreviated = entry.exact !== null && !entry.law.names.includes(entry.exact);
    return { law: entry.law, end, abbreviated };
  }
  return null;
}

/** Longest stretch between two words of one name: ", " or a line break behind a hyphen. */
const MAX_BETWEEN = 4;

function endOfWords(text: string, start: number, words: readonly string[]): number | null {
  let at = start;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const from = at;
      while (at < text.length && at - from < MAX_BETWEEN && isBetween(text.charCodeAt(at))) at++;
    }
    const end = isDigit(text.charCodeAt(at)) ? at + word.length : wordEnd(text, at);
    if (text.slice(at, end).toLowerCase() !== word) return null;
    at = end;
  }
  const next = text.charCodeAt(at);
  return isLetter(next) || isDigit(next) ? null : at;
}

/** Space, comma, hyphen, bracket or apostrophe. */
function isBetween(code: number): boolean {
  return code === 32 || code === 39 || code === 40 || code === 41 || code === 44 || code === 45 || code === 0x2019;
}

/** The Burgerlijk Wetboek's book an article belongs to: "7:226" is article 226 of book 7. Null where no book is named. */
export function civilCodeArticle(article: string): { readonly law: string; readonly article: string } | null {
  const [, book, number] = /^(\d{1,2}A?)[:.](\d.*)$/i.exec(article) ?? [];
  const law = book && CIVIL_CODE[book.toUpperCase()];
  return law && number ? { law, article: number } : null;
}
