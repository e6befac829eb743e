/** The official gazettes: "Stb. 2022, 533", "Staatscourant 2023, nr. 11874", "Trb. 2001, 73". */
import { Cursor } from './cursor.ts';
import { MAX_LIST } from './limits.ts';
import { add, type Recogniser } from './scan.ts';
import { calendarYear, dateInWords } from './year.ts';

const LEAD = /\.? ?(?:van het Koninkrijk(?: der Nederlanden)?)?,? ?(?:jaargang |van (?=\d))?/iuy;
const SEPARATOR = / ?(?:[,:/-]|\()? ?(?:nrs?|no|nummers?)?\.? ?/iuy;
const NUMBER = /(\d{2} \d{3}|\d{1,6})(?![\p{L}\p{N}]|[.,]\d)/uy;
const AND = / ?(?:,|en|alsmede) (?:nr\.? ?)?(?=\d)/iuy;
const NOT_A_NUMBER = / ?(?:%|euro|jan|feb|maart|april|mei|juni|juli|aug|sep|okt|nov|dec|jaar|\d)/iuy;

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
      if (!number || cursor.sees(NOT_A_NUMBER) || (item > 0 && cursor.sees(/, ?\d/y))) break;
      at = add(scan, from, cursor.at, KINDS[code], `${code}-${year}-${Number(number.replace(' ', ''))}`, { date });
      if (cursor.sees(/ ?[,;]/y)) break;
    }
    return at;
  };
}
