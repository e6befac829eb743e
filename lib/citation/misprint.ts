/** Misprints that can be put right without guessing. */
import type { Cursor } from './cursor.ts';
import { isoDate, monthNumber } from './year.ts';

interface Cut {
  readonly number: string;
  readonly date: string;
}

const YEAR = /(1[89]\d\d|20\d\d)(?!\d)/y;
const NUMBERS_AROUND = /nrs?\.? ?(\d{1,4})(?!\d)/giu;
/** How far around a misprint other papers' numbers may tell how long its own is: about one note. */
const AROUND = 250;

/**
 * "Nr. 29554 november 2020": the separator between number and day was lost in print; the cursor stands behind the digits. Paper
 * numbers have at most four digits, so the cut is safe where only one gives such a number and a day of the month, or where
 * the other numbers around have as many digits as one of the cuts only.
 */
export function gluedDay(
  cursor: Cursor,
  digits: string,
): (Cut & { readonly end: number; readonly corrected: true }) | null {
  const printedAt = cursor.at;
  const month = monthNumber(cursor);
  const year = Number(cursor.take(YEAR)?.[1]);
  if (!month || !year) return null;
  const cuts = [1, 2].flatMap((size): Cut[] => {
    const number = digits.slice(0, -size);
    const day = digits.slice(-size);
    const date = number.length > 4 || day.startsWith('0') ? null : isoDate(year, month, Number(day));
    return date ? [{ number, date }] : [];
  });
  const lengths = cuts.length > 1 ? lengthsAround(cursor.text, printedAt) : null;
  const [cut, other] = lengths ? cuts.filter(({ number }) => lengths.has(number.length)) : cuts;
  return cut && !other ? { ...cut, end: cursor.at, corrected: true } : null;
}

function lengthsAround(text: string, at: number): ReadonlySet<number> {
  const window = text.slice(Math.max(0, at - AROUND), at + AROUND);
  return new Set(Array.from(window.matchAll(NUMBERS_AROUND), (match) => match[1]?.length ?? 0));
}
