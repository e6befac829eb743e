/** EU acts and proposals by number: "Verordening (EU) 2016/399", "richtlijn 2011/36/EU", "COM(2022) 209". */
import type { Cursor } from './cursor.ts';
import { Cursor as TextCursor } from './cursor.ts';
import { MAX_LIST } from './limits.ts';
import { add, type Recogniser } from './scan.ts';

export interface EuropeanAct {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

type Letter = 'R' | 'L' | 'D' | 'F' | 'H';

/** Which kind of act a word announces; compounds ("uitvoeringsverordening", "mensenhandelrichtlijn") by their end. */
export function actLetter(word: string): Letter | null {
  // Asked of every word of a text: most are turned away by their last letters.
  if (word.length < 7 || !/(?:lijn|ing|luit|en|tives?|tions?)$/.test(word)) return null;
  if (/^directives?$/.test(word)) return 'L';
  if (/^regulations?$/.test(word)) return 'R';
  if (/richtlijn(?:en)?$/.test(word)) return 'L';
  if (/verordening(?:en)?$/.test(word)) return 'R';
  if (/^kaderbesluit(?:en)?$/.test(word)) return 'F';
  if (/^(?:uitvoerings)?(?:besluit(?:en)?|beschikking(?:en)?)$/.test(word)) return 'D';
  return /^aanbeveling(?:en)?$/.test(word) ? 'H' : null;
}

const BODY = '(?:EU|EG|EEG|EC|EEC|EGKS|Euratom|GBVB|JBZ)';
const OF_THE_BODY = /(?: ?van (?:het Europees Parlement en de Raad|de (?:Raad|Commissie)|de Europese Commissie))?/iuy;
const LEAD = new RegExp(` ?(\\(?) ?(\\(?${BODY}(?: ?, ?${BODY})?\\)?)? ?([nN](?:r|o|ummer)s?\\.?)? ?`, 'uy');
const NUMBER = new RegExp(`(\\d{1,4}) ?/ ?(\\d{1,4})(?: ?/ ?(${BODY}))?(?![\\p{L}\\p{N}/])`, 'uy');
const AND = / ?(?:,|en|alsmede|of|and) (?=\(|EU|EG|EEG|EC|n[ro]|\d)/uy;

/** Reads the number behind the word that announces an act; the cursor stands behind that word. */
export function actNumber(cursor: Cursor, letter: Letter, start: number): EuropeanAct | null {
  return cursor.attempt(() => {
    cursor.glued(OF_THE_BODY);
    const lead = cursor.glued(LEAD);
    const number = cursor.glued(NUMBER);
    if (!lead || !number) return null;
    const body = Boolean(lead[2] || number[3]);
    const parts = yearAndNumber(
      letter,
      number[1] ?? '',
      number[2] ?? '',
      lead[3] !== undefined,
      number[3] !== undefined,
    );
    // A Dutch "besluit 2020/12" has no body of the Union in it.
    // Nor is "richtlijn 2022/23" more than a session year.
    if (!body && Number(number[2]) === (Number(number[1]) + 1) % 100) return null;
    if (!parts || (!body && (letter === 'D' || letter === 'H' || (letter === 'R' && parts.year < 2015)))) return null;
    const end = cursor.at;
    return { id: `CELEX:3${parts.year}${letter}${parts.number.padStart(4, '0')}`, start, end };
  });
}

/**
 * Which of the two numbers is the year. Directives and decisions have it first; regulations had it last ("nr. 810/2009")
 * until 2015 and first since ("2016/399").
 */
function yearAndNumber(
  letter: Letter,
  first: string,
  second: string,
  numbered: boolean,
  bodyBehind: boolean,
): { readonly year: number; readonly number: string } | null {
  const firstYear = fullYear(first);
  const secondYear = fullYear(second);
  const yearLast =
    letter === 'R' ? numbered || firstYear === null || firstYear < 2015 : numbered && bodyBehind && first.length !== 4;
  if (yearLast && secondYear !== null) return { year: secondYear, number: first };
  return !yearLast && firstYear !== null ? { year: firstYear, number: second } : null;
}

function fullYear(digits: string): number | null {
  const year = digits.length === 2 ? (Number(digits) > 50 ? 1900 : 2000) + Number(digits) : Number(digits);
  return (digits.length === 4 || (digits.length === 2 && year < 2000)) && year >= 1952 && year <= 2099 ? year : null;
}

/** "Verordening (EU) 2016/399", "richtlijnen 2013/32/EU en 2013/33/EU". */
export const europeanAct: Recogniser = (scan, start, end) => {
  const letter = actLetter(scan.text.slice(start, end).toLowerCase());
  if (!letter) return null;
  const cursor = new TextCursor(scan.text, end);
  let at: number | null = null;
  let from = start;
  for (let item = 0; item < MAX_LIST; item++) {
    if (item > 0) {
      if (!cursor.glued(AND)) break;
      from = cursor.at;
    }
    const act = actNumber(cursor, letter, from);
    if (!act) break;
    at = add(scan, act.start, act.end, 'eu', act.id);
  }
  return at;
};

const PROPOSAL =
  / ?[(/]? ?((?:19|20)\d\d) ?[)/:]? ?(?:nr\.? ?)?\(?(\d{1,4})\)?(?![\p{L}\p{N}]|\/\d)(?: ?[:/]? ?(?:def(?:initief)?|final|fin)(?!\p{L})\.?)?/iuy;
/** Communications and reports carry other letters than proposals; only the nearest word before tells which it is. */
const COMMUNICATION =
  /(?:mededeling|actieplan|strategie|groenboek|witboek|werkprogramma)(?:en|s)?(?!\p{L})(?:(?!voorstel|verordening|richtlijn|COM ?[(/])[^.;]){0,100}$/iu;

/** "COM(2022) 209", "COM/2022/209 final", "SWD(2020) 207", "JOIN(2021) 24". */
export const commissionPaper: Recogniser = (scan, start, end) => {
  const series = scan.text.slice(start, end);
  if (series !== series.toUpperCase()) return null;
  const cursor = new TextCursor(scan.text, end);
  const match = cursor.glued(PROPOSAL);
  const year = Number(match?.[1]);
  if (!match || year < 1970 || !/[(/]/.test(match[0])) return null;
  const letters =
    series === 'COM'
      ? COMMUNICATION.test(scan.text.slice(Math.max(0, start - 120), start))
        ? 'DC'
        : 'PC'
      : series === 'JOIN'
        ? 'JC'
        : 'SC';
  // A bracket that belongs to the sentence, not to the number, stays outside.
  const surplus = match[0].split('(').length < match[0].split(')').length && match[0].endsWith(')');
  const behind = surplus ? cursor.at - 1 : cursor.at;
  return add(scan, start, behind, 'eu', `CELEX:5${year}${letters}${(match[2] ?? '').padStart(4, '0')}`);
};
