/** The official gazettes: "Stb. 2022, 533", "Staatscourant 2023, nr. 11874", "Trb. 2001, 73". */
import { Cursor } from './cursor.ts';
import { MAX_LIST } from './limits.ts';
import { add, type Recogniser } from './scan.ts';
import { calendarYear, dateInWords } from './year.ts';

const LEAD =
  /\.?\s{0,2}(?:van\s{1,2}het\s{1,2}Koninkrijk(?:\s{1,2}der\s{1,2}Nederlanden)?)?,?\s{0,2}(?:jaargang\s{1,2}|van\s{1,2}(?=\d))?/iuy;
const SEPARATOR = /\s{0,2}(?:[,:/-]|\()?\s{0,3}(?:nrs?|no|nummers?)?\.?\s{0,3}/iuy;
const NUMBER = /(\d{1,6})(?![\p{L}\p{N}]|[.,]\d)/uy;
const AND = /\s{0,3}(?:,|en|alsmede)\s{1,3}(?:nr\.?\s{0,2})?(?=\d)/iuy;
const NOT_A_NUMBER = /\s{0,2}(?:%|euro|jan|feb|maart|april|mei|juni|juli|aug|sep|okt|nov|dec|jaar|\d)/iuy;

const KINDS = { stb: 'staatsblad', stcrt: 'staatscourant', trb: 'tractatenblad' } as const;

/** A recogniser for one of the three gazettes. */
export function gazette(code: keyof typeof KINDS): Recogniser {
  return (scan, start, end) => {
    const cursor = new Cursor(scan.text, end);
    cursor.glued(LEAD);
    const date = dateInWords(cursor);
    const year = date ? Number(date.slice(0, 4)) : calendarYear(cursor);
    if (!year) return null;
    let at: number | null = null;
    let from = start;
    for (let item = 0; item < MAX_LIST; item++) {
      if (!cursor.take(item === 0 ? SEPARATOR : AND)) break;
      if (item > 0) from = cursor.at;
      const number = cursor.take(NUMBER)?.[1];
      // "Stb. 2022, 533 en 12 januari": what follows the "en" is a date, not another number.
      if (!number || cursor.sees(NOT_A_NUMBER) || (item > 0 && cursor.sees(/,\s?\d/y))) break;
      at = add(scan, from, cursor.at, KINDS[code], `${code}-${year}-${Number(number)}`, { date });
      if (cursor.sees(/\s{0,2}[,;]/y)) break;
    }
    return at;
  };
}
