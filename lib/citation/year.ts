/** Session years ("2022/23", "2022-2023", "1999/00", "'22-'23") and dates as they stand in citations. */
import type { Cursor } from './cursor.ts';

const FULL_YEAR = /(1[89]\d\d|20\d\d) ?[/\-‐‑‒–—]{1,2} ?['’‘]?((?:1[89]|20)?\d\d)(?![\p{L}\p{N}])/uy;
const SHORT_YEAR = /['’‘]?(\d\d) ?(?:[/–]|-(?=['’‘])) ?['’‘]?(\d\d)(?![\p{L}\p{N}])/uy;
const PLAIN_YEAR = /(1[89]\d\d|20\d\d)(?![\p{L}\p{N}])/uy;

const MONTHS = ['jan', 'feb', 'm', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** A month's name or its usual abbreviation. */
export const MONTH =
  /(jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\p{L}\p{N}])\.?/iuy;
const DAY = /([1-9]|[12]\d|3[01])(?![\p{L}\p{N}])/uy;

/** A session year in full, "2022-2023", or null where the two years do not follow each other. */
export function sessionYear(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    const full = cursor.take(FULL_YEAR);
    if (full) return joinYears(Number(full[1]), full[2] ?? '');
    const short = cursor.take(SHORT_YEAR);
    if (!short) return null;
    const first = Number(short[1]);
    return joinYears(first > 45 ? 1900 + first : 2000 + first, short[2] ?? '');
  });
}

/** "vergaderjaar", "zitting" and their like. */
export const SESSION_WORD =
  /(?:(?:parlementaire? |vergader|zittings)jaar|verg\.? ?jaar|zitting|vergaderjaren)(?!\p{L})/iuy;

/** A session year that comes last: ", 2022/23", "(2022/23)". */
export function trailingSession(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    const bracket = cursor.take(/,|\(/y)?.[0] === '(';
    cursor.take(SESSION_WORD);
    const session = sessionYear(cursor);
    return session && (!bracket || cursor.take(/\)/y)) ? session : null;
  });
}

/** The session a date falls in: sessions begin on the third Tuesday of September. */
export function sessionOf(date: string): string {
  const year = Number(date.slice(0, 4));
  const firstDay = new Date(Date.UTC(year, 8, 1)).getUTCDay();
  const opening = `${year}-09-${15 + ((9 - firstDay) % 7)}`;
  return date >= opening ? `${year}-${year + 1}` : `${year - 1}-${year}`;
}

function joinYears(first: number, second: string): string | null {
  const next = first + 1;
  const fits = second.length === 4 ? Number(second) === next : Number(second) === next % 100;
  return fits ? `${first}-${next}` : null;
}

/** A calendar year standing alone. */
export function calendarYear(cursor: Cursor): number | null {
  const match = cursor.take(PLAIN_YEAR);
  return match ? Number(match[1]) : null;
}

/** A date in words, "23 november 2022", as ISO. */
export function dateInWords(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    const day = cursor.take(DAY);
    const month = day && monthNumber(cursor);
    const year = month && calendarYear(cursor);
    return day && month && year ? isoDate(year, month, Number(day[1])) : null;
  });
}

/** 1 to 12, or null where no month comes next. */
export function monthNumber(cursor: Cursor): number | null {
  const name = cursor.take(MONTH)?.[1]?.toLowerCase();
  if (!name) return null;
  if (name.startsWith('m')) return name === 'mei' ? 5 : 3;
  return MONTHS.findIndex((month) => month !== 'm' && name.startsWith(month)) + 1;
}

/** An ISO date, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** "20222023" of "2022-2023", the way official ids write it. */
export function idYear(session: string): string {
  return session.replace('-', '');
}
