/** The pieces a citation of a parliamentary paper is made of: chamber, dossier, paper number, page. */
import type { Chamber } from './citation.ts';
import type { Cursor } from './cursor.ts';
import { gluedDay } from './misprint.ts';
import { dateInWords, MONTH } from './year.ts';

const END = '(?![\\p{L}\\p{N}])';
const TWEEDE = new RegExp(`(?:der |van de )?(?:Tweede Kamer(?: der Staten-Generaal)?|T\\.?K\\.?|II|2|11)${END}`, 'uy');
const EERSTE = new RegExp(`(?:der |van de )?(?:Eerste Kamer(?: der Staten-Generaal)?|E\\.?K\\.?|I|1)${END}`, 'uy');
const JOINT = new RegExp(`(?:Verenigde Vergadering|VV)${END}`, 'uy');
const EITHER = new RegExp(`I ?(?:\\/|en) ?II${END}`, 'uy');

/** "II", "TK", "Tweede Kamer"; "I", "EK", "Eerste Kamer"; "VV". */
export function chamber(cursor: Cursor): Chamber | null {
  // "I/II" names both: the number belongs to the second.
  if (cursor.take(EITHER)) return 'TK';
  if (cursor.take(JOINT)) return 'VV';
  if (cursor.take(TWEEDE)) return 'TK';
  return cursor.take(EERSTE) ? 'EK' : null;
}

// Behind the digits an addition may be glued ("31.700XII"), but no other letter and no further digit.
const DOSSIER =
  /(\d{5}|\d{2}(?:[ .\u00a0\u2009\u202f-]{1,2}| )\d{3}|\d{4})(?!\p{N}|(?![IVXL]{1,6}[AB]?(?![\p{L}\p{N}]))\p{L})/uy;
const LONG_DOSSIER =
  /(\d{5}|\d{2}(?:[ .\u00a0\u2009\u202f-]{1,2}| )\d{3})(?!\p{N}|(?![IVXL]{1,6}[AB]?(?![\p{L}\p{N}]))\p{L})/uy;
const KINGDOM = /\(?R[ -]?(\d{3,4})\)?(?![\p{L}\p{N}])/uy;
const CHAPTER_WORD = /,? ?(?:hoofdstuk|hfdst\.?|hfst\.?|h\.) ?([IVXL]{1,6}|[A-Z])(?![\p{L}\p{N}])/iuy;
const ROMAN = / ?[-.‐‑–]? ?([IVXL]{1,6}[AB]?)(?![\p{L}\p{N}])/uy;
/** A fund's budget ("36200 A"): a letter counts as an addition only where a number or letter follows. */
const FUND =
  / ?[-.‐‑–]? ?([A-Z])(?=,? ?(?:nrs?|nummer|no)?\.? ?\d{1,4}(?![\p{L}\p{N}])|, (?:nr\. )?[A-Z]{1,2}(?: ?[,.;)]|$))/uy;
const COUNCIL =
  / ?[-‐‑–] ?(\d{2})(?![\p{L}\p{N}])(?= ?[-–] ?\d|[,;: )]{0,3}(?:nrs?|nummer|no)[. ]{0,3}\d| ?[,.;)\]]|$)/iuy;
const ROMAN_VALUE = /^(?:X{0,3})(?:IX|IV|V?I{0,3})(?:A|B)?$/;

export interface Dossier {
  /** As in ids: "32317", "36200-VI", "21501-02". */
  readonly id: string;
  readonly end: number;
}

/** A dossier number with its addition. `strict` asks for five digits, so that a year or an amount is never taken for one. */
export function dossier(cursor: Cursor, strict: boolean, house: Chamber | null = null): Dossier | null {
  return cursor.attempt(() => {
    const match = cursor.take(strict ? LONG_DOSSIER : DOSSIER);
    const digits = match?.[1]?.replace(/\D/g, '');
    if (!digits || digits.startsWith('0')) return null;
    const addition = additionTo(cursor, digits, house);
    return { id: addition ? `${digits}-${addition}` : digits, end: cursor.at };
  });
}

function additionTo(cursor: Cursor, digits: string, house: Chamber | null): string | null {
  const chapter = cursor.glued(CHAPTER_WORD)?.[1]?.toUpperCase();
  if (chapter) return chapter;
  const roman = cursor.attempt(() => {
    const value = cursor.glued(ROMAN)?.[1];
    if (!value || !ROMAN_VALUE.test(value)) return null;
    // "Kamerstuk I 31145 V": in the Eerste Kamer a last single letter is the paper.
    return house === 'EK' && value.length === 1 && !cursor.sees(NUMBER_FOLLOWS) ? null : value;
  });
  if (roman) return roman;
  const fund = cursor.glued(FUND)?.[1];
  if (fund) return fund;
  const kingdom = cursor.attempt(() => cursor.take(KINGDOM)?.[1] ?? null);
  if (kingdom) return `R${kingdom}`;
  return cursor.attempt(() => {
    const council = cursor.glued(COUNCIL)?.[1];
    // Only Council dossiers (21501-02) have an addition in digits; elsewhere "32317-49" is dossier and paper.
    return council && (digits === '21501' || cursor.sees(/ ?[-–] ?\d|[,;:]? ?(?:nrs?|nummer|no)[. ]{0,3}\d/iuy))
      ? council
      : null;
  });
}

const NUMBER_FOLLOWS = /[,;:-]? ?(?:(?:nrs?|nummer|no)(?!\p{L})|\d|[A-Z]{1,2}(?![\p{L}\p{N}]))/uy;
const MARKER =
  /(?:op )?(?:stuk(?:ken)? )?(?:onder ?)?(?:(nrs|nos|nummers|nrs\.)|nr|no|nummer|nº|№|#) ?\.?[: ]{0,2}(?=[\p{L}\p{N}])/iuy;
const NUMBER = /(\d{1,4}[a-z]?|\d{5,7})(?![\p{L}\p{N}])/uy;
const LETTER = /(?!TK|EK|VV|EU|EG)([A-Z]{1,2})(?![\p{L}\p{N}])/uy;
/** What may stand behind a paper's number that no "nr." announces; anything else makes it a plain number. */
const CLOSER =
  /$|[,;:.)\]»"”’'…]|(?:p|pp|blz|pag|pagina|bladzijde|en|e\.v|onder|t\/m|of)(?![\p{L}\p{N}])|[-–] ?\d|[[(]|\n/iuy;

/** "nr.", "nrs", "nummer", "stuk nr."; the flag tells a plural. */
export function numberMarker(cursor: Cursor): { readonly plural: boolean } | null {
  const match = cursor.take(MARKER);
  return match ? { plural: match[1] !== undefined } : null;
}

export interface PaperNumber {
  readonly number: string;
  readonly end: number;
  readonly date?: string;
  readonly corrected?: true;
}

/**
 * A paper's number or letter. `announced`: "nr." stood before it. Without, a date ("2 oktober") or anything that is not
 * followed by the end of a citation is refused.
 */
export function paperNumber(
  cursor: Cursor,
  announced: boolean,
  sort: 'digits' | 'letters' | 'any' = 'any',
): PaperNumber | null {
  return cursor.attempt(() => {
    const digits = sort === 'letters' ? undefined : cursor.take(NUMBER)?.[1];
    if (digits) {
      const number = digits.replace(/^0+(?=\d)/, '');
      const end = cursor.at;
      if (cursor.sees(MONTH)) {
        if (!announced) return null;
        return number.length > 4 ? gluedDay(cursor, number) : { number, end };
      }
      if (number.length > 4 && /^\d+$/.test(number)) return null;
      if (!announced && !closes(cursor)) return null;
      return { number, end };
    }
    const letter = sort === 'digits' ? undefined : cursor.take(LETTER)?.[1];
    if (!letter || (!announced && !closes(cursor))) return null;
    return { number: letter, end: cursor.at };
  });
}

function closes(cursor: Cursor): boolean {
  return cursor.atEnd() || cursor.sees(CLOSER);
}

const PAGE = /[,;]? ?\(?(?:pp?|pag|blz|bladzijden?|pagina(?:['’]s)?) ?\.? ?(?=\d|[ivxlc]+(?![\p{L}\p{N}]))/iuy;
const PAGES =
  /(\d{1,5}|[ivxlc]{1,7})(?: ?[-–—/] ?\d{1,5}| (?:t\/m|tot en met|en) \d{1,5}(?![\p{L}\p{N}])|, \d{1,4}(?: ?[-–] ?\d{1,4})?(?= ?(?:[,.;)\]]|$|en \d|e\.? ?v)))*(?: ?(?:e\.? ?v\.?|ev|ff?\.)(?![\p{L}\p{N}]))?/iuy;

/** "p. 3", "blz. 2–3", "pagina 5 e.v."; as printed, without the word for page. */
export function pages(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    if (!cursor.take(PAGE)) return null;
    const match = cursor.take(PAGES);
    if (!match) return null;
    // "p. 5 en 3 april", "p. 5 en 6 maanden": what follows "en" is not a page.
    const plain = match[0].replace(/[–—]/g, '-').replace(/ ?- ?/g, '-');
    if (cursor.sees(MONTH)) {
      const first = match[1] ?? '';
      cursor.at = match.index + first.length;
      return first;
    }
    return plain.replace(/ e\.? ?v\.?$| ?ev$/i, ' e.v.');
  });
}

/** ", 23 november 2022" behind a number. */
export function trailingDate(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    cursor.take(/,/y);
    return dateInWords(cursor);
  });
}

const SORT_OF_PAPER =
  /,? ?(?:MvT|MvA|NnavV|memorie van (?:toelichting|antwoord)|nota naar aanleiding van het (?:nader )?verslag|(?:nader )?(?:verslag|rapport)|advies|brief|motie|amendement)(?!\p{L})/iuy;

/** "(MvT)", ", Memorie van Toelichting": what the paper is, between its number and the page; read over only if a page follows. */
export function sortOfPaper(cursor: Cursor): void {
  cursor.attempt(() =>
    (cursor.take(/\((?:[^()\n]{0,60})\)/y) ?? cursor.take(SORT_OF_PAPER)) && cursor.sees(PAGE) ? true : null,
  );
}

const PINPOINT =
  /,? ?((?:onder|par\.|paragraaf|§{1,2}|punt|bijlage) ?(?:\d{1,3}[a-z]?(?:\.\d{1,3}){0,3}|[IVX]{1,5}))(?![\p{L}\p{N}])/uy;

/** ", onder 3b", "par. 2.1", "§ 3". */
export function pinpoint(cursor: Cursor): string | null {
  return cursor.take(PINPOINT)?.[1] ?? null;
}
