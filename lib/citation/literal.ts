/** Ids that stand in the text as such: "kst-32317-855", "BWBR0001854", "2017Z13793", "CELEX:32011L0036", JCI. */
import type { CitationKind } from './citation.ts';
import { Cursor } from './cursor.ts';
import { fromUrl } from './from-url.ts';
import { CELEX_NUMBER, type ParsedId, parseId, withPlace } from './id.ts';
import { add, type Recogniser, type Scan } from './scan.ts';

const REST = /-[A-Za-z0-9]{1,12}(?:-[A-Za-z0-9]{1,10}){0,5}/y;

/** The kind of document an id names. */
export function kindOf(parsed: ParsedId): CitationKind {
  switch (parsed.type) {
    case 'kst':
    case 'unset':
      return 'kamerstuk';
    case 'ah':
      return 'aanhangsel';
    case 'h':
      return 'handelingen';
    case 'kv':
      return 'kamervraag';
    case 'nds':
      return 'niet-dossierstuk';
    case 'blg':
      return 'bijlage';
    case 'gazette':
      return parsed.gazette === 'stb' ? 'staatsblad' : parsed.gazette === 'trb' ? 'tractatenblad' : 'staatscourant';
    case 'bwb':
      return 'wet';
    case 'celex':
      return 'eu';
    case 'ecli':
      return 'ecli';
    case 'url':
      return 'web';
  }
}

/** "kst-…", "ah-tk-…", "h-tk-…", "kv-tk-…", "nds-tk-…", "blg-…", "stb-…". */
export const publicationId: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, end);
  const rest = cursor.glued(REST)?.[0];
  if (!rest) return null;
  for (let tail = rest; tail.includes('-'); tail = tail.slice(0, tail.lastIndexOf('-'))) {
    const id = canonicalId(scan.text.slice(start, end).toLowerCase() + tail);
    const parsed = parseId(id);
    if (parsed && parsed.type !== 'url') {
      return add(scan, start, end + tail.length, kindOf(parsed), id, chamberOf(parsed));
    }
  }
  return null;
};

function canonicalId(id: string): string {
  return id.replace(
    /^(ah|h|kv|nds)-(TK|EK|VV)-/,
    (_, kind: string, chamber: string) => `${kind}-${chamber.toLowerCase()}-`,
  );
}

function chamberOf(parsed: ParsedId): { chamber?: 'TK' | 'EK' | 'VV'; sessionYear?: string } {
  if (parsed.type === 'ah' || parsed.type === 'h') return { chamber: parsed.chamber, sessionYear: parsed.session };
  return parsed.type === 'kv' || parsed.type === 'nds' ? { chamber: parsed.chamber } : {};
}

const BWB_DIGITS = /(\d{7})(?![\p{L}\p{N}])/uy;
const JCI_PLACE = /(?:[&?][a-z]{1,20}=[\w:.-]{1,20}){1,10}/iuy;

/** "BWBR0001854", with the place of a JCI ("&artikel=273g&lid=2") where one follows. */
export const bwb: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, end);
  const digits = cursor.glued(BWB_DIGITS)?.[1];
  if (!digits) return null;
  const place = writtenPlace(cursor) ?? jciPlace(cursor.glued(JCI_PLACE)?.[0] ?? '');
  const id = withPlace(scan.text.slice(start, end).toUpperCase() + digits, place);
  return parseId(id) ? add(scan, start, cursor.at, 'wet', id) : null;
};

const WRITTEN_PLACE = / art\.? (\d[0-9a-z.:]{0,14}[0-9a-z]|\d)(?: lid (\d{1,3}[a-z]{0,4}))?(?![\p{L}\p{N}])/uy;

/** "BWBR0001854 art 273g lid 1", the way ids are written here. */
function writtenPlace(cursor: Cursor): { article: string; paragraph?: string } | null {
  const match = cursor.glued(WRITTEN_PLACE);
  return match?.[1] ? { article: match[1], ...(match[2] && { paragraph: match[2] }) } : null;
}

function jciPlace(query: string): { article?: string; paragraph?: string } {
  const article = /[&?]artikel=([\w:.]{1,16})/i.exec(query)?.[1];
  const paragraph = /[&?]lid=(\d{1,3}[a-z]{0,4})/i.exec(query)?.[1];
  return { ...(article && { article }), ...(article && paragraph && { paragraph }) };
}

const JCI = /[\d.]{1,4}:[cv]:(BWB[RV])(?=\d{7})/iuy;

/** "jci1.3:c:BWBR0001854&artikel=273g". */
export const jci: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, end);
  const series = cursor.glued(JCI)?.[1];
  const law = series ? bwb(scan, cursor.at - series.length, cursor.at) : null;
  return law === null ? null : widen(scan, start, law);
};

const CELEX = new RegExp(`(?:[ -]{0,2}(?:nummer|nr).?)? ?:? ?(${CELEX_NUMBER})(?![p{L}p{N}])`, 'iuy');

/** "CELEX:32011L0036", "CELEX-nummer 32011L0036". */
export const celex: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, end);
  const number = cursor.glued(CELEX)?.[1]?.toUpperCase();
  const id = withPlace(`CELEX:${number}`, (number && writtenPlace(cursor)) || {});
  return number && parseId(id) ? add(scan, start, cursor.at, 'eu', id) : null;
};

const ELI = /\/(?:reg|dir|dec|reg_impl|reg_del|dir_impl|dec_impl)\/[\w/()-]{4,60}/iuy;

/** "eli/reg/2016/679/oj" without the address before it. */
export const eli: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, end);
  const path = cursor.glued(ELI)?.[0];
  const id = path ? fromUrl(`http://data.europa.eu/eli${path}`) : null;
  return id ? add(scan, start, cursor.at, 'eu', id) : null;
};

const PARLIS = /(20\d\d)([ZD])(\d{5})(?![p{L}p{N}])/y;
const QUESTIONS_BEFORE = /(?:vragen?|kamervra(?:ag|gen)|vraagnummer|kenmerk vragen)[^.;\n]{0,110}$/iu;

/** The chamber's own numbers: "2017Z13793" (a case), "2023D38711" (a document). */
export function parliamentNumber(scan: Scan, start: number): number | null {
  const match = new Cursor(scan.text, start).glued(PARLIS);
  if (!match) return null;
  const end = start + match[0].length;
  const asked = match[2] === 'Z' && QUESTIONS_BEFORE.test(scan.text.slice(Math.max(0, start - 130), start));
  if (asked) return add(scan, start, end, 'kamervraag', `kv-tk-${match[0]}`, { chamber: 'TK' });
  const page = `https://www.tweedekamer.nl/kamerstukken/detail?id=${match[0]}${match[2] === 'D' ? `&did=${match[0]}` : ''}`;
  return add(scan, start, end, 'web', page, { chamber: 'TK' });
}

/** Moves the beginning of the last citation found to `start`. */
function widen(scan: Scan, start: number, end: number): number {
  const last = scan.found.pop();
  if (last) scan.found.push({ ...last, start, text: scan.text.slice(start, end) });
  return end;
}
