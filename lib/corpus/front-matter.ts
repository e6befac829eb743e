/** What a paper says of itself before its first question: title, dossier, number, date, committee, signatories, agenda. */
import { recognise } from '../citation/index.ts';
import { joinLines, type Spelling } from './clean.ts';
import { withoutInternalAddresses } from './internal-address.ts';
import type { AgendaItem, Document } from './pack.ts';
import type { SourceLine } from './source.ts';

type Facts = Pick<Document, 'title' | 'kind' | 'dossier' | 'number' | 'date' | 'committee' | 'signatories' | 'agenda'>;

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const DATE = new RegExp(`\\b(\\d{1,2})\\s+(${MONTHS.join('|')})\\s+(\\d{4})\\b`, 'i');
const KIND =
  /(?:nader(?:e|er)?\s+|tweede\s+)?(?:verslag van een (?:\w+ )?schriftelijk overleg|lijst van vragen en antwoorden|lijst van vragen|inbreng verslag van een schriftelijk overleg|aanhangsel van de handelingen|nota naar aanleiding van het (?:\w+ )?verslag|memorie van antwoord)/i;
const DOSSIER_LINE = /^(\d{2})\s?(\d{3})(?:[-\s](\d{2}|[IVXLC]{1,6}))?(?:\s+(?=[^\d])(.*))?$/u;

/** "17 oktober 2023" → "2023-10-17"; null where there is none. */
export function isoDate(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const month = MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1;
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
export function readFacts(lines: readonly SourceLine[], all: readonly SourceLine[], spelling: Spelling): Facts {
  const texts = blocks(lines, spelling);
  const rows = lines.filter((line) => line.text !== '').map((line) => line.text);
  const kind = rows.map((row) => KIND.exec(row)?.[0]).find((found) => found !== undefined) ?? 'schriftelijk overleg';
  const { dossier, number, heading } = dossierOf(rows);
  const subject = rows
    .map((row) => /^(?:onderwerp|betreft):?\s+(.+)$/i.exec(row)?.[1])
    .find((found) => found !== undefined);
  const joined = texts.join('\n');
  return {
    title: heading ?? subject ?? titleOfQuestions(joined) ?? kind,
    kind: kind.toLowerCase(),
    dossier,
    number,
    date: dateOf(rows, joined),
    committee: committeeOf(joined),
    signatories: signatoriesOf(all),
    agenda: agendaOf(texts),
  };
}

function dossierOf(rows: readonly string[]): { dossier: string | null; number: string | null; heading: string | null } {
  for (const [index, row] of rows.slice(0, 30).entries()) {
    const match = DOSSIER_LINE.exec(row);
    if (match === null) continue;
    const addition = match[3] === undefined ? '' : `-${match[3]}`;
    const below = rows.slice(index + 1, index + 6);
    const number = below
      .map((line) => /^nr\.?\s*([A-Z]|\d+)\b/i.exec(line)?.[1] ?? /^([A-Z]{1,2})$/.exec(line)?.[1])
      .find((found) => found !== undefined);
    const heading = match[4] ?? below.find((line) => !/^nr\b|^[A-Z]{1,2}$/i.test(line) && !KIND.test(line));
    return { dossier: `${match[1]}${match[2]}${addition}`, number: number ?? null, heading: heading?.trim() ?? null };
  }
  return { dossier: null, number: null, heading: null };
}

/** "Vragen van het lid X aan de Minister over het tekort aan hartmedicatie (ingezonden 14 april 2023)" → its subject. */
function titleOfQuestions(text: string): string | null {
  const match = /\bvragen van (?:het lid|de leden)\b[^\n]*?\bover ([^\n]+?)\s*\((?:ingezonden|ontvangen)/i.exec(
    text.replace(/\n/g, ' '),
  );
  return match?.[1] === undefined ? null : match[1].charAt(0).toUpperCase() + match[1].slice(1);
}

function dateOf(rows: readonly string[], joined: string): string | null {
  for (const pattern of [/^vastgesteld\s+(.+)$/i, /^datum:?\s+(.+)$/i]) {
    const row = rows.map((line) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
    if (row !== undefined) return isoDate(row);
  }
  const answered =
    /\(ontvangen ([^)]+)\)|\b(?:bij brief van|op) (\d{1,2} \w+ \d{4})[^.]*\b(?:beantwoord|geantwoord)/i.exec(joined);
  return answered === null ? null : isoDate(answered[1] ?? answered[2] ?? '');
}

function committeeOf(text: string): string | null {
  const match =
    /\b((?:vaste|algemene|tijdelijke)(?: \w+)? commissie voor \p{Lu}[\p{L}-]*(?:(?:,| en)? \p{Lu}[\p{L}-]*)*)/u.exec(
      text.replace(/\n/g, ' '),
    );
  return match?.[1] ?? null;
}

const OFFICE =
  /^(?:de|het)\s+((?:viceminister-president, )?(?:minister|staatssecretaris|minister-president)\b[^.]*?),?$/i;
const NAME =
  /^(?:(?:dr|mr|drs|ir|prof)\.\s+)*(?:\p{Lu}\.\s?(?:-\p{Lu}\.)?)+\s*(?:(?:van|de|den|der|ter|ten|te|’t|'t)\s+)*\p{Lu}[\p{L}'’-]+(?:\s+(?:van|de|den|der|ter|ten)\s+\p{Lu}[\p{L}'’-]+|[\s-]\p{Lu}[\p{L}'’-]+)*$/u;

/** Offices with the name below them, as a letter is signed. */
export function signatoriesOf(lines: readonly SourceLine[]): { role: string; name: string | null }[] {
  const rows = lines.filter((line) => line.text !== '').map((line) => line.text);
  const found: { role: string; name: string | null }[] = [];
  for (const [index, row] of rows.entries()) {
    const role = row.length < 140 ? OFFICE.exec(row)?.[1] : undefined;
    const name = rows[index + 1];
    if (role === undefined || name === undefined || !NAME.test(name)) continue;
    const title = role.charAt(0).toLowerCase() + role.slice(1);
    if (!found.some((entry) => entry.name === name)) found.push({ role: title, name });
  }
  return found;
}

/** The papers a consultation was about: the list behind "over de volgende stukken". */
function agendaOf(texts: readonly string[]): AgendaItem[] {
  const items: AgendaItem[] = [];
  for (const text of texts) {
    if (!/^[•·–-]\s/.test(text)) continue;
    const item = text
      .replace(/^[•·–-]\s+/, '')
      .replace(/[;.]$/, '')
      .trim();
    const references = recognise(item).map((citation) => ({
      text: citation.text,
      id: citation.id,
      url: citation.url,
      ...(citation.corrected === undefined ? {} : { corrected: true }),
    }));
    const title = item.replace(/\s*\([^()]*\)\s*$/, '').trim();
    items.push({ text: item, title, references });
  }
  return items;
}
