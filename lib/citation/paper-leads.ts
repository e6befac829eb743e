/** The words and numbers a citation of a parliamentary paper can begin with, from the plain label to a bare "(32317, nr. 855)". */
import { Cursor } from './cursor.ts';
import { readPapers } from './kamerstuk.ts';
import { dossier, numberMarker, paperNumber } from './kamerstuk-parts.ts';
import { parliamentNumber } from './literal.ts';
import { add, type Recogniser, type Scan } from './scan.ts';
import { sessionYear } from './year.ts';

/** "Kamerstuk", "Kamerstukken". */
export const label: Recogniser = (scan, start, end) => readPapers(scan, start, skipDot(scan.text, end), 'label');

/** "Kamer-stukken": a word that was cut at the end of a line and joined with its hyphen. */
export const cutLabel: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, end);
  return cursor.glued(/- ?stuk(?:-? ?ken)?(?!\p{L})/iuy) ? readPapers(scan, start, cursor.at, 'label') : null;
};

/** "Parliamentary Papers II 2022/23, 32317, no. 855" of English translations. */
export const englishLabel: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, end);
  return cursor.glued(/ (?:papers?|documents?|proceedings)(?!\p{L})/iuy)
    ? readPapers(scan, start, skipDot(scan.text, cursor.at), 'label')
    : null;
};

/** "TK 2022–2023, …", "Tweede Kamer, vergaderjaar …", "vergaderjaar 2022–2023, …": only where year or number follow. */
export const hint: Recogniser = (scan, start) => {
  const cursor = new Cursor(scan.text, start);
  const lead = cursor.glued(
    /(?:(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?|TK|EK)(?=[ ,:(]{1,3}(?:['’(]?\d|vergaderjaar|verg|zitting|dossier|Kamerstuk))|(?:vergader|zittings)jaar(?= ['’]?\d)/uy,
  );
  if (!lead || cursor.sees(/,? ?Kamerstuk/iuy)) return null;
  const first = lead[0][0];
  const chamber = first === 'T' ? 'TK' : first === 'E' ? 'EK' : null;
  // With a session year the citation is as good as labelled: "Tweede Kamer 2008-2009, 31459, 22".
  const ahead = new Cursor(scan.text, cursor.at);
  ahead.take(/[,:(]/y);
  ahead.take(/(?:vergader|zittings)jaar/iuy);
  const dated = sessionYear(ahead) !== null && ahead.sees(/[,:;)]? ?\d{2}[ .]?\d{3}/uy);
  return readPapers(scan, start, cursor.at, dated ? 'label' : chamber ? 'chamber' : 'hint', { chamber });
};

/** "dossier 32317", "wetsvoorstel 36 204": a dossier, with a paper's number where one follows. */
export const dossierLead: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, end);
  cursor.take(/(?:met )?(?:nummer|nr)\.?(?!\p{L})/iuy);
  return cursor.sees(/\(?\d{2}[ .\u00a0]?\d{3}(?!\d)/uy) ? readPapers(scan, start, cursor.at, 'label') : null;
};

const REVERSED = / ?(?:\(|,? ?(?:van|bij|in|uit) (?:het )?)? ?(Kamerstuk(?:ken)?|dossier|wetsvoorstel)? ?/iuy;

const ABOUT_PAPERS = /(?<!\p{L})(?:stuk|motie|moties|amendement)(?!\p{L})/iu;

/** "nr. 855 (Kamerstuk 32317)", "stuk nr. 12 (36 410-VI)": the number comes first. */
export const numberFirst: Recogniser = (scan, start) => {
  const cursor = new Cursor(scan.text, start);
  const paper = numberMarker(cursor) && paperNumber(cursor, true);
  if (!paper || paper.corrected || !/^\d/.test(paper.number)) return null;
  const lead = cursor.glued(REVERSED);
  const bracket = lead?.[0].includes('(') === true;
  // "nummer 2 (12 500)" is a ranking; only a paper's own words, or a label in the brackets, make it a paper.
  if (!lead?.[1] && !(bracket && ABOUT_PAPERS.test(scan.text.slice(Math.max(0, start - 12), start + 5)))) return null;
  for (let step = 0; step < 4; step++) {
    if (!cursor.take(/(?:II|I|TK|EK|Tweede Kamer|Eerste Kamer)(?!\p{L})|,|nr\./uy) && !sessionYear(cursor)) break;
  }
  const named = dossier(cursor, true);
  if (!named || (bracket && !cursor.take(/\)/y)) || cursor.sees(/[-,]? ?(?:nrs?(?!\p{L})|\d)/iuy)) return null;
  return add(scan, start, cursor.at, 'kamerstuk', `kst-${named.id}-${paper.number}`);
};

/** Words behind which "32317-800" is a dossier and a paper. */
const ANNOUNCED = /(?:nrs?|nummer|moties?|amendement|stuk|brief|agenda|verslag|fiche)\.? \(?$/iu;
const GLUED = /[1-4]\d{4}-(?:[IVX]{1,5}-)?\d{1,4}(?![\p{L}\p{N}-])/uy;

/** "2022-2023, 32317, nr. 855": the session year comes first. */
function yearFirst(scan: Scan, start: number): number | null {
  const cursor = new Cursor(scan.text, start);
  const known = sessionYear(cursor) !== null && cursor.take(/[,;:]/y) !== null;
  const named = known ? dossier(cursor, true) : null;
  return named && cursor.sees(/[,;:]? ?(?:nrs?|nummers?)[. ]{1,2}\d/iuy)
    ? readPapers(scan, start, start, 'hint')
    : null;
}

/** Digits: the chamber's own numbers, or a dossier with "nr." behind it and nothing but a bracket before. */
export function digits(scan: Scan, start: number, end: number): number | null {
  const length = end - start;
  if (length === 4) return parliamentNumber(scan, start) ?? yearFirst(scan, start);
  if (length !== 5 && length !== 2) return null;
  const before = scan.text.slice(Math.max(0, start - 12), start);
  if (/[\d€$£][ .,]?$|\d[ .,-]{0,2}$|(?:postbus|bus|tel|telefoon|kvk|fax)\.?:? ?$/i.test(before)) return null;
  const cursor = new Cursor(scan.text, start);
  if (ANNOUNCED.test(before) && cursor.sees(GLUED)) return readPapers(scan, start, start, 'chamber');
  const named = dossier(cursor, true);
  if (!named || Number(named.id.slice(0, 5)) < 10000 || Number(named.id.slice(0, 5)) > 49999) return null;
  if (
    !cursor.sees(
      /(?: ?\/ ?\d{2} ?\d{3})? ?[,;:]? ?(?:nr|nrs|nummer|nummers|stuk nr)[. ]{1,3}(?:\d|[A-Z]{1,2}(?!\p{L}))/uy,
    )
  )
    return null;
  return readPapers(scan, start, start, 'hint');
}

function skipDot(text: string, at: number): number {
  return text.charCodeAt(at) === 46 ? at + 1 : at;
}
