/**
 * Citations written back: in the style of the Leidraad voor juridische auteurs ("Kamerstukken II 2022/23, 32317, nr. 855, p. 3"),
 * as text with its address, as BibTeX and as CSL-JSON.
 */
import type { Chamber, Citation } from './citation.ts';
import { type LawPlace, type ParsedId, parseId } from './id.ts';
import { LAWS } from './law-names.ts';
import { urlOf } from './url-of.ts';

/** What a written citation needs; any `Citation` will do, and so does an id alone. */
export type Citable = Pick<Citation, 'id'> &
  Partial<Pick<Citation, 'chamber' | 'sessionYear' | 'page' | 'pinpoint' | 'title' | 'date' | 'law' | 'url'>> & {
    /** What the reader wrote about it; only exports for reference managers carry it. */
    readonly note?: string;
  };

/** Citation in the Leidraad's style, one line of plain text. Parts that are not known are left out. */
export function format(citation: Citable): string {
  const parsed = parseId(citation.id);
  return parsed ? cite(parsed, citation) : citation.id;
}

/** The same with its title before it and its address behind it. */
export function formatWithLink(citation: Citable): string {
  const url = citation.url ?? urlOf(citation.id);
  const text = format(citation);
  const title = citation.title ? `${citation.title}, ` : '';
  return url && url !== text ? `${title}${text}, ${url}` : `${title}${text}`;
}

function cite(parsed: ParsedId, citation: Citable): string {
  switch (parsed.type) {
    case 'kst':
      return join(
        head('Kamerstukken', chamberOfPaper(parsed.number, citation), citation),
        parsed.dossier.replace('-R', ' R').replace(/-(?=[A-Z])/, ' '),
        paper(parsed.number),
        pageOf(citation),
      );
    case 'unset':
      return `Kamerstuk ${parsed.number} (nog niet opgemaakt)`;
    case 'ah':
      return join(
        `Aanhangsel Handelingen ${house(parsed.chamber)} ${shortYear(parsed.session)}`,
        `nr. ${parsed.number}`,
        pageOf(citation),
      );
    case 'h':
      return report(parsed, citation);
    case 'kv':
      return `Kamervragen ${parsed.number}`;
    case 'nds':
      return `Niet-dossierstuk ${parsed.number}`;
    case 'blg':
      return `Bijlage ${parsed.number}`;
    case 'gazette':
      return `${parsed.gazette === 'stb' ? 'Stb' : parsed.gazette === 'trb' ? 'Trb' : 'Stcrt'}. ${parsed.year}, ${parsed.number}`;
    case 'bwb':
      return lawText(parsed.law, parsed.place, citation);
    case 'celex':
      return lawText(`CELEX:${parsed.celex}`, parsed.place, citation);
    case 'ecli':
      return parsed.ecli;
    case 'url':
      return dossierText(parsed.url, citation) ?? parsed.url;
  }
}

function join(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

function house(chamber: Chamber): string {
  return chamber === 'TK' ? 'II' : chamber === 'EK' ? 'I' : 'VV';
}

/** A letter is the Eerste Kamer's numbering; a number is the Tweede Kamer's, unless the text says otherwise. */
function chamberOfPaper(number: string, citation: Citable): Chamber | null {
  if (citation.chamber) return citation.chamber;
  return /^\d/.test(number) ? 'TK' : null;
}

function head(series: string, chamber: Chamber | null, citation: Citable): string {
  const session = citation.sessionYear ? ` ${shortYear(citation.sessionYear)}` : '';
  return `${series}${chamber ? ` ${house(chamber)}` : ''}${session}`;
}

/** "2022-2023" as "2022/23"; the turn of the century in full, "1999/2000". */
function shortYear(session: string): string {
  const [first = '', second = ''] = session.split('-');
  return second.endsWith('00') ? `${first}/${second}` : `${first}/${second.slice(2)}`;
}

function paper(number: string): string {
  return /^\d/.test(number) ? `nr. ${number}` : number;
}

function pageOf(citation: Citable): string | null {
  if (citation.page) return `p. ${citation.page}`;
  return citation.pinpoint ?? null;
}

function report(parsed: Extract<ParsedId, { type: 'h' }>, citation: Citable): string {
  const start = `Handelingen ${house(parsed.chamber)} ${shortYear(parsed.session)}`;
  // Until 2011 reports were numbered by their pages, since then by meeting and item.
  if (Number(parsed.session.slice(0, 4)) < 2011 && Number(parsed.to) >= Number(parsed.from)) {
    return join(start, `p. ${parsed.from}-${parsed.to}`);
  }
  return join(start, `nr. ${parsed.from}`, `item ${parsed.to}`, pageOf(citation));
}

function lawText(id: string, place: LawPlace, citation: Citable): string {
  const name = citation.law ?? actName(id) ?? LAWS.find((law) => law.id === id)?.short ?? id;
  if (!place.article) return citation.pinpoint ? `${citation.pinpoint} ${name}` : name;
  const paragraph = place.paragraph ? ` lid ${place.paragraph}` : '';
  return `art. ${bookOf(id)}${place.article}${paragraph} ${name}`;
}

const BOOKS: Readonly<Record<string, string>> = {
  BWBR0002656: '1:',
  BWBR0003045: '2:',
  BWBR0005291: '3:',
  BWBR0002761: '4:',
  BWBR0005288: '5:',
  BWBR0005289: '6:',
  BWBR0005290: '7:',
  BWBR0006000: '7A:',
  BWBR0005034: '8:',
  BWBR0030068: '10:',
};

/** A book of the Burgerlijk Wetboek stands before the article: "6:162". */
function bookOf(law: string): string {
  return BOOKS[law] ?? '';
}

/** "Richtlijn 2011/36/EU", "Verordening (EU) 2016/399", "COM(2022) 209", from the CELEX number alone. */
function actName(id: string): string | null {
  if (BOOKS[id]) return 'BW';
  const [, sector, year, letters, digits] = /^CELEX:([35])(\d{4})([A-Z]{1,2})(\d{4})/.exec(id) ?? [];
  if (!sector || !year || !letters || !digits) return null;
  const number = String(Number(digits));
  const body = Number(year) < 1994 ? 'EEG' : Number(year) < 2010 ? 'EG' : 'EU';
  if (sector === '5') {
    const series = letters === 'JC' ? 'JOIN' : letters === 'SC' ? 'SWD' : 'COM';
    return `${series}(${year}) ${number}`;
  }
  const modern = Number(year) >= 2015;
  switch (letters) {
    case 'R':
      return modern ? `Verordening (EU) ${year}/${number}` : `Verordening (${body}) nr. ${number}/${year}`;
    case 'L':
      return modern
        ? `Richtlijn (EU) ${year}/${number}`
        : `Richtlijn ${Number(year) < 1999 ? year.slice(2) : year}/${number}/${body}`;
    case 'D':
      return modern ? `Besluit (EU) ${year}/${number}` : `Besluit ${year}/${number}`;
    case 'F':
      return `Kaderbesluit ${year}/${number}/JBZ`;
    default:
      return null;
  }
}

function dossierText(url: string, citation: Citable): string | null {
  const dossier = /^https:\/\/zoek\.officielebekendmakingen\.nl\/dossier\/(\d{5}(?:-[A-Z0-9]{1,6})?)$/.exec(url)?.[1];
  return dossier
    ? join(head('Kamerstukken', citation.chamber ?? 'TK', citation), dossier.replace(/-(?=[A-Z])/, ' '))
    : null;
}
