/** What a paper says of itself before its first question: title, dossier, number, date, committee, signatories, agenda. */
import { recognise } from '../citation/index.ts';
import { sentences } from '../text/sentences.ts';
import { joinLines, type Spelling } from './clean.ts';
import { withoutInternalAddresses } from './internal-address.ts';
import type { AgendaItem, Document } from './pack.ts';
import type { SourceLine } from './source.ts';

type Facts = Pick<Document, 'title' | 'kind' | 'dossier' | 'number' | 'date' | 'committee' | 'agenda'> & {
  /** Publication id of a paper that has no dossier (nds-tk-…, ah-tk-…), or null. */
  readonly publication: string | null;
};

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
/** As English translations spell them. */
const ENGLISH_MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DATE = new RegExp(`\\b(\\d{1,2})\\s+(${[...MONTHS, ...ENGLISH_MONTHS].join('|')})\\s+(\\d{4})\\b`, 'i');
const KIND =
  /(?:nader(?:e|er)?\s+|tweede\s+)?(?:verslag van een (?:\w+ )?schriftelijk overleg|lijst van vragen en antwoorden|lijst van vragen|inbreng verslag van een schriftelijk overleg|aanhangsel van de handelingen|nota naar aanleiding van het (?:\w+ )?verslag|memorie van antwoord)/i;
/** "36 200 VI Vaststelling …", "21 501-32 …"; budget chapters and funds carry a numeral or one letter. */
const DOSSIER_LINE = /^(\d{2})\s?(\d{3})(?:[-\s](\d{2}|[IVXLC]{1,6}|[A-M](?=\s+\p{Lu}\p{Ll})))?(?:\s+(?=[^\d])(.*))?$/u;

/** "17 oktober 2023" → "2023-10-17"; null where there is none. */
function isoDate(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const name = (match[2] ?? '').toLowerCase();
  const month = Math.max(MONTHS.indexOf(name), ENGLISH_MONTHS.indexOf(name)) + 1;
  const day = Number(match[1]);
  if (day < 1 || day > 31) return null;
  return `${match[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Paragraphs of the front matter: blocks between blank lines, sentences joined. */
function blocks(lines: readonly SourceLine[], spelling: Spelling): string[] {
  const out: string[] = [];
  let rows: string[] = [];
  const flush = () => {
    if (rows.length > 0) out.push(withoutInternalAddresses(joinLines(rows, spelling)));
    rows = [];
  };
  for (const line of lines) {
    if (line.text === '') flush();
    else {
      if (/^[•·]\s/.test(line.text) || (rows.length > 0 && line.pageStart)) flush();
      rows.push(line.text);
    }
  }
  flush();
  return out.filter((block) => block !== '');
}

/** Facts of a report. `lines` are its front matter without furniture and footnotes. */
export function readFacts(
  lines: readonly SourceLine[],
  spelling: Spelling | null,
  /** Texts of footnotes whose markers stand in these lines. */
  notes: readonly string[] = [],
): Facts {
  const texts = blocks(lines, spelling ?? { has: () => false, breaksWords: false });
  const rows = lines.filter((line) => line.text !== '').map((line) => line.text);
  const kind = rows.map((row) => KIND.exec(row)?.[0]).find((found) => found !== undefined) ?? 'schriftelijk overleg';
  const { dossier, number, heading } = dossierOf(rows);
  const subject = subjectOf(rows);
  const joined = texts.join('\n').slice(0, 30_000);
  return {
    title: heading ?? subject ?? titleOfQuestions(joined) ?? kind,
    kind: kind.toLowerCase(),
    dossier,
    number,
    date: dateOf(rows, joined),
    committee: committeeOf(joined),
    publication: publicationOf(rows, joined, dossier),
    agenda: agendaOf(texts, notes),
  };
}

/** "Onderwerp …"; a subject that stops in mid-phrase goes on below. */
function subjectOf(rows: readonly string[]): string | null {
  const at = rows.findIndex((row) => /^(?:onderwerp|betreft):?\s+\S/i.test(row));
  const first = rows[at]?.replace(/^(?:onderwerp|betreft):?\s+/i, '');
  return first === undefined ? null : wrapped(first, rows[at + 1]);
}

/** A title that stops in mid-phrase goes on below. */
function wrapped(title: string, below: string | undefined): string {
  const open = /\b(?:de|het|een|van|over|en|op|in|voor|tijdens|met|aan|bij|inzake|ter|ten|tot|naar|tussen)$/i.test(
    title,
  );
  return open && below !== undefined && !KIND.test(below) ? `${title} ${below}` : title;
}

function dossierOf(rows: readonly string[]): { dossier: string | null; number: string | null; heading: string | null } {
  for (const [index, row] of rows.slice(0, 30).entries()) {
    const match = DOSSIER_LINE.exec(row);
    if (match === null) continue;
    const addition = match[3] === undefined ? '' : `-${match[3]}`;
    const below = rows.slice(index + 1, index + 6);
    const number = below
      .map(
        (line) =>
          /^nr\.?\s*([A-Z]|\d+)\b/i.exec(line)?.[1] ??
          /^([A-Z]{1,2})(?:$|\s+(?=VERSLAG|MEMORIE|BRIEF|NADER|NADERE|NOTA|LIJST|VOORLOPIG)\p{Lu}{4})/u.exec(line)?.[1],
      )
      .find((found) => found !== undefined);
    const title = match[4] ?? below.find((line) => !/^nr\b|^[A-Z]{1,2}$/i.test(line) && !KIND.test(line));
    const heading =
      title === undefined ? undefined : wrapped(title, rows[rows.indexOf(title === match[4] ? row : title) + 1]);
    return { dossier: `${match[1]}${match[2]}${addition}`, number: number ?? null, heading: heading?.trim() ?? null };
  }
  return { dossier: null, number: null, heading: null };
}

/**
 * "2023D21877 INBRENG …" → nds-tk-2023D21877; "Aanhangsel van de Handelingen … 2611 … (ontvangen 1 juni 2023)" → ah-tk-20222023-2611.
 * The session year runs from the third Tuesday of September; in September itself the date does not say which one, so none is given.
 */
function publicationOf(rows: readonly string[], joined: string, dossier: string | null): string | null {
  if (dossier !== null) return null;
  const paper = rows
    .slice(0, 6)
    .map((row) => /^(\d{4}D\d{5})\b/.exec(row)?.[1])
    .find((found) => found !== undefined);
  if (paper !== undefined) return `nds-tk-${paper}`;
  const head = rows.slice(0, 8);
  const short = /^AH (\d{1,4})$/.exec(head[0] ?? '')?.[1];
  const isAppendix = short !== undefined || head.some((row) => /\baanhangsel van de handelingen\b/i.test(row));
  const number = short ?? head.map((row) => /^(\d{1,4})$/.exec(row)?.[1]).find((found) => found !== undefined);
  const printed = head
    .map((row) => /\bvergaderjaar (\d{4})\s?[–—-]\s?(\d{4})\b/i.exec(row))
    .find((found) => found != null);
  if (isAppendix && number !== undefined && printed != null) return `ah-tk-${printed[1]}${printed[2]}-${number}`;
  const received = isoDate(/\(ontvangen ([^)]+)\)/i.exec(joined)?.[1] ?? '');
  if (!isAppendix || number === undefined || received === null) return null;
  const [year = 0, month = 0] = received.split('-').map(Number);
  if (month === 9) return null;
  const first = month > 9 ? year : year - 1;
  return `ah-tk-${first}${first + 1}-${number}`;
}

/** "Vragen van het lid X aan de Minister over het tekort aan hartmedicatie (ingezonden 14 april 2023)" → its subject. */
function titleOfQuestions(text: string): string | null {
  const plain = text.replace(/\n/g, ' ');
  const match =
    /\bvragen van (?:het lid|de leden)\b[^\n]*?\bover ([^\n]+?)\s*\((?:ingezonden|ontvangen)/i.exec(plain) ??
    /\bquestions (?:from|by|of) (?:the )?members?\b[^\n]*?\b(?:on|about|regarding|concerning) ([^\n]+?)\s*\((?:submitted|received)/i.exec(
      plain,
    );
  return match?.[1] === undefined ? null : match[1].charAt(0).toUpperCase() + match[1].slice(1);
}

function dateOf(rows: readonly string[], joined: string): string | null {
  for (const pattern of [
    /^vastgesteld\s+(.+)$/i,
    /^datum:?\s+(.+)$/i,
    /^ontvangen\s+(\d.+)$/i,
    /^(?:den haag|['’‘]s-gravenhage),\s+(\d.+)$/i,
  ]) {
    const row = rows.map((line) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
    const date = row === undefined ? null : isoDate(row);
    if (date !== null) return date;
  }
  const answered =
    /\(ontvangen ([^)]+)\)|\b(?:bij brief van|op) (\d{1,2} \w+ \d{4})[^.]*\b(?:beantwoord|geantwoord)|\banswers? given by\b[^.]*\bon (\d{1,2} \w+ \d{4})/i.exec(
      joined,
    );
  return answered === null ? null : isoDate(answered[1] ?? answered[2] ?? answered[3] ?? '');
}

function committeeOf(text: string): string | null {
  const match =
    /\b((?:vaste|algemene|tijdelijke)(?: \w+)? commissie voor \p{Lu}[\p{L}-]*(?:(?:,| en)? \p{Lu}[\p{L}-]*)*)/u.exec(
      text.replace(/\n/g, ' '),
    );
  return match?.[1] ?? null;
}

/**
 * The papers a consultation was about: the list behind "over de volgende stukken", or else every sentence of the front matter
 * (and its footnotes) that cites one.
 */
function agendaOf(texts: readonly string[], notes: readonly string[]): AgendaItem[] {
  const listed = texts.filter((text) => /^[•·–-]\s/.test(text)).map((text) => text.replace(/^[•·–-]\s+/, ''));
  const cited = [...texts.filter((text) => !/^[•·–-]\s/.test(text)), ...notes].flatMap((text) =>
    sentences(text).map(([from, to]) => text.slice(from, to)),
  );
  const items = [
    ...listed.map((text) => agendaItem(text)),
    ...cited.map((text) => agendaItem(text)).filter(({ references }) => references.length > 0),
  ];
  return items.filter(({ text }) => text !== '');
}

function agendaItem(text: string): AgendaItem {
  const item = text.replace(/[;.]$/, '').trim();
  const references = recognise(item)
    .filter((citation) => citation.named !== true)
    .map((citation) => ({
      text: citation.text,
      id: citation.id,
      url: citation.url,
      ...(citation.corrected === undefined ? {} : { corrected: true }),
    }));
  return { text: item, title: item.replace(/\s*\([^()]*\)\s*$/, '').trim(), references };
}
