/** Citations for reference managers: BibTeX and CSL-JSON, written by hand because a few fields are all there is to write. */
import { type Citable, format } from './format.ts';
import { type ParsedId, parseId } from './id.ts';
import { urlOf } from './url-of.ts';

/** An item of CSL-JSON (citeproc-js schema 1.0), the fields that are used here. */
export interface CslItem {
  readonly id: string;
  readonly type: 'report' | 'legislation' | 'legal_case' | 'hearing' | 'webpage';
  readonly title: string;
  readonly language: 'nl';
  readonly number?: string;
  readonly 'collection-title'?: string;
  readonly authority?: string;
  readonly page?: string;
  readonly section?: string;
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly URL?: string;
  readonly note?: string;
}

/** One item a citation, in the order given. */
export function toCslJson(citations: readonly Citable[]): CslItem[] {
  return citations.map(cslItem);
}

function cslItem(citation: Citable): CslItem {
  const parsed = parseId(citation.id);
  const url = citation.url ?? urlOf(citation.id);
  const issued = issuedOf(citation, parsed);
  return {
    id: citation.id,
    type: typeOf(parsed),
    title: citation.title ?? format(citation),
    language: 'nl',
    ...numbersOf(parsed),
    ...(citation.page && { page: citation.page }),
    ...(issued && { issued: { 'date-parts': [issued] as const } }),
    ...(url && { URL: url }),
    ...(citation.note && { note: citation.note }),
  };
}

function typeOf(parsed: ParsedId | null): CslItem['type'] {
  switch (parsed?.type) {
    case 'bwb':
    case 'celex':
    case 'gazette':
      return 'legislation';
    case 'ecli':
      return 'legal_case';
    case 'h':
      return 'hearing';
    case 'url':
    case undefined:
      return 'webpage';
    default:
      return 'report';
  }
}

function numbersOf(parsed: ParsedId | null): Partial<CslItem> {
  switch (parsed?.type) {
    case 'kst':
      return {
        number: parsed.number,
        'collection-title': `Kamerstukken ${parsed.dossier}`,
        authority: 'Staten-Generaal',
      };
    case 'ah':
      return {
        number: parsed.number,
        'collection-title': 'Aanhangsel van de Handelingen',
        authority: 'Staten-Generaal',
      };
    case 'h':
      return { number: `${parsed.from}-${parsed.to}`, 'collection-title': 'Handelingen', authority: 'Staten-Generaal' };
    case 'bwb':
    case 'celex':
      return parsed.place.article ? { section: parsed.place.article } : {};
    case 'ecli':
      return { number: parsed.ecli };
    case 'gazette':
      return { number: parsed.number };
    default:
      return {};
  }
}

/** The date where one stands in the citation, or else the year its number or session gives. */
function issuedOf(citation: Citable, parsed: ParsedId | null): number[] | null {
  if (citation.date) return citation.date.split('-').map(Number);
  if (parsed?.type === 'gazette') return [Number(parsed.year)];
  if (parsed?.type === 'ecli') return [Number(parsed.ecli.split(':')[3])];
  return null;
}

/** BibTeX, one `@misc` entry a citation; characters that TeX reads as commands are escaped. */
export function toBibtex(citations: readonly Citable[]): string {
  const seen = new Map<string, number>();
  return citations.map((citation) => bibtexEntry(citation, seen)).join('\n\n');
}

function bibtexEntry(citation: Citable, seen: Map<string, number>): string {
  const base = citation.id
    .replace(/^https?:\/\//, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  const count = (seen.get(base) ?? 0) + 1;
  seen.set(base, count);
  const item = cslItem(citation);
  const fields: [string, string | undefined][] = [
    ['title', `{${texEscape(item.title)}}`],
    ['howpublished', `{${texEscape(format(citation))}}`],
    ['year', item.issued && `{${item.issued['date-parts'][0][0]}}`],
    ['number', item.number && `{${texEscape(item.number)}}`],
    ['pages', item.page && `{${texEscape(item.page).replaceAll('-', '--')}}`],
    ['url', item.URL && `{${item.URL.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ['note', item.note && `{${texEscape(item.note)}}`],
    ['langid', '{dutch}'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${count === 1 ? base : `${base}-${count}`},\n${lines.join(',\n')}\n}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function texEscape(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`);
}
