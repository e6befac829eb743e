/** Reports of meetings and answers to written questions: "Handelingen II 2022/23, nr. 51, item 5", "Aanhangsel … nr. 2168". */
import type { Chamber } from './citation.ts';
import { Cursor } from './cursor.ts';
import { chamber, pages } from './kamerstuk-parts.ts';
import { MAX_LIST } from './limits.ts';
import { add, type Recogniser, type Scan } from './scan.ts';
import { dateInWords, idYear, SESSION_WORD, sessionOf, sessionYear, trailingSession } from './year.ts';

const OF = /(?:van de|bij de|der|van het|tot de)(?!\p{L})/iuy;
const REPORTS = /(?:Handelingen|Hand\.)(?!\p{L})/iuy;
const SEPARATOR = /[,;:()]/y;
const MARKER = /(?:nrs?|no|nummers?|aanhangselnummer)(?!\p{L})\.?/iuy;
const MEETING = /(?:nr|no|nummer|vergadering)(?!\p{L})\.?/iuy;
const ITEM = /[,;]? ?(?:(?:item|agendapunt|onderwerp)(?:nummer|s)?(?!\p{L})\.? ?(?:nr\.? ?)?|-(?=\d))/iuy;
/** "nr. 51, p. 51-5-12": meeting and item stand with the page. */
const PAGED = /,? ?(?:pp?|blz|pag)\.? ?(\d{1,3})-(?=\d{1,2}-\d)/iuy;
const SMALL = /(\d{1,3})(?![\p{L}\p{N}])/uy;
const NUMBER = /(\d{1,5})(?![\p{L}\p{N}])/uy;
const AND = / ?(?:,|en|&) (?:nr\.? ?)?(?=\d)/iuy;
const PAGE_RANGE =
  /[,;]? ?(?:(?:pp?|pag|blz|bladzijden?|pagina['’]?s?)\.? ?)(?:\d{1,3}-)?(\d{3,5}) ?(?:[-–—]|t\/m|tot en met) ?(?:\d{1,3}-)?(\d{3,5})(?![\p{L}\p{N}])/iuy;

interface Head {
  chamber: Chamber | null;
  session: string | null;
}

/** Chamber and session year, in either order, with the words between them. */
function readHead(cursor: Cursor): Head {
  const head: Head = { chamber: null, session: null };
  for (let step = 0; step < 10; step++) {
    const session = sessionYear(cursor);
    if (session) head.session = session;
    else if (!head.chamber && !cursor.sees(/\d{3}/y) && !cursor.sees(/\d{1,2}-/y)) head.chamber = chamber(cursor);
    const date = session ? null : dateInWords(cursor);
    if (date) head.session ??= sessionOf(date);
    const moved =
      date ?? cursor.take(OF) ?? cursor.take(REPORTS) ?? cursor.take(SESSION_WORD) ?? cursor.take(SEPARATOR);
    if (!moved && !session && (!head.chamber || !cursor.sees(/['’]?\d{2,4} ?[/\-–]|verg|zitt/iuy))) break;
  }
  return head;
}

const YEAR_BEFORE = /(?<!\d)(\d{4} ?[/\-–] ?\d{2,4})[,;:)]? ?$/u;

/** "vergaderjaar 2022/23, Aanhangsel …": the session year stands before. */
function sessionBefore(text: string, start: number): string | null {
  const year = YEAR_BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[1];
  return year ? sessionYear(new Cursor(year, 0)) : null;
}

/** "Handelingen II 2022/23, nr. 51, item 5, p. 3"; before 2011 by pages, "p. 3564-3568". */
export const meetingReport: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, skipDot(scan.text, end));
  const head = readHead(cursor);
  head.session ??= sessionBefore(scan.text, start);
  const word = scan.text.slice(start, end);
  // "HTK", "HEK": the chamber is in the word.
  if (word === 'HTK' || word === 'HEK') head.chamber = word === 'HTK' ? 'TK' : 'EK';
  if (!head.chamber) return null;
  cursor.take(MEETING);
  const meeting = cursor.take(SMALL)?.[1];
  if (meeting && cursor.take(ITEM)) return readItems(scan, cursor, start, head, meeting);
  const paged = meeting ? cursor.attempt(() => (cursor.take(PAGED)?.[1] === meeting ? true : null)) : null;
  if (meeting && paged) return readItems(scan, cursor, start, head, meeting);
  const whole = cursor.at;
  const range = cursor.take(PAGE_RANGE);
  const session = head.session ?? trailingSession(cursor);
  if (range?.[1] && range[2] && session && Number(range[2]) >= Number(range[1]) && Number(session.slice(0, 4)) < 2011) {
    const id = `h-${head.chamber.toLowerCase()}-${idYear(session)}-${range[1]}-${range[2]}`;
    return add(scan, start, cursor.at, 'handelingen', id, {
      chamber: head.chamber,
      sessionYear: session,
      page: `${range[1]}-${range[2]}`,
    });
  }
  cursor.at = whole;
  const at = meeting ? wholeMeeting(scan, cursor, start, head, meeting) : null;
  // What cannot be resolved is still a report: its numbers must not be taken for a paper's.
  return at ?? (head.session ? endOfUnresolved(scan.text, whole) : null);
};

const UNRESOLVED = /(?:[ ,;]{0,3}(?:\d{1,2}[ .]?\d{3}|(?:nrs?|no|nummers?|p|pp|blz|pag)\.? ?\d[\w-]{0,9})){0,4}/iuy;

function endOfUnresolved(text: string, at: number): number {
  UNRESOLVED.lastIndex = at;
  return UNRESOLVED.test(text) ? UNRESOLVED.lastIndex : at;
}

function readItems(scan: Scan, cursor: Cursor, start: number, head: Head, meeting: string): number | null {
  let end: number | null = null;
  let from = start;
  for (let index = 0; index < MAX_LIST; index++) {
    if (index > 0) {
      if (!cursor.take(AND)) break;
      from = cursor.at;
    }
    const before = cursor.at;
    const item = cursor.take(SMALL)?.[1];
    if (!item || (index > 0 && cursor.sees(/ ?\p{L}{3}/uy))) {
      cursor.at = before;
      break;
    }
    // "51-5-12": meeting, item and page in one.
    const glued = cursor.glued(/-(\d{1,4})(?: ?[-–] ?\d{1,4})?(?![\p{L}\p{N}])/uy)?.[0]?.slice(1);
    const session = head.session ?? trailingSession(cursor);
    const page = glued ?? pages(cursor);
    if (!session) return null;
    const id = `h-${(head.chamber ?? 'TK').toLowerCase()}-${idYear(session)}-${Number(meeting)}-${Number(item)}`;
    end = add(scan, from, cursor.at, 'handelingen', id, { chamber: head.chamber, sessionYear: session, page });
    if (page) break;
  }
  return end;
}

/** A meeting as a whole has no official id; the Tweede Kamer keeps a page for each. */
function wholeMeeting(scan: Scan, cursor: Cursor, start: number, head: Head, meeting: string): number | null {
  const session = head.session ?? trailingSession(cursor);
  if (head.chamber !== 'TK' || !session || Number(session.slice(0, 4)) < 2012 || Number(meeting) > 120) return null;
  const page = pages(cursor);
  const address = `https://www.tweedekamer.nl/kamerstukken/plenaire_verslagen/detail/${session}/${Number(meeting)}`;
  return add(scan, start, cursor.at, 'handelingen', address, { chamber: head.chamber, sessionYear: session, page });
}

/** "Aanhangsel (van de) Handelingen II 2020/21, nr. 2168"; the Tweede Kamer unless the Eerste is named. */
export const answersAppendix: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, skipDot(scan.text, end));
  const head = readHead(cursor);
  head.session ??= sessionBefore(scan.text, start);
  const marked = cursor.take(MARKER) !== null;
  let at: number | null = null;
  let from = start;
  for (let index = 0; index < MAX_LIST; index++) {
    if (index > 0) {
      if (!cursor.take(AND)) break;
      from = cursor.at;
    }
    const number = cursor.take(NUMBER)?.[1];
    if (!number || (index > 0 && cursor.sees(/ ?\p{L}{3}/uy))) break;
    const session = head.session ?? trailingSession(cursor);
    if (!session || (!marked && number.length < 2)) break;
    head.session = session;
    const page = pages(cursor);
    const code = head.chamber === 'EK' ? 'ek' : 'tk';
    at = add(scan, from, cursor.at, 'aanhangsel', `ah-${code}-${idYear(session)}-${Number(number)}`, {
      chamber: head.chamber === 'EK' ? 'EK' : 'TK',
      sessionYear: session,
      page,
    });
  }
  return at;
};

const APPENDIX_NUMBER = / ?:? ?(\d{2})(\d{2})(\d{5})(?![\p{L}\p{N}])/uy;

/** "Aanhangselnummer 242501244": two short years and a number of five digits. */
export const appendixNumber: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, end);
  const match = cursor.glued(APPENDIX_NUMBER);
  const [first, second, number] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!match || second !== (first + 1) % 100 || number === 0) return answersAppendix(scan, start, end);
  const century = first > 45 ? 1900 : 2000;
  const session = `${century + first}-${century + first + 1}`;
  return add(scan, start, cursor.at, 'aanhangsel', `ah-tk-${idYear(session)}-${number}`, {
    chamber: 'TK',
    sessionYear: session,
  });
};

function skipDot(text: string, at: number): number {
  return text.charCodeAt(at) === 46 ? at + 1 : at;
}
