/** Place, date, office and name below the last answer: they belong to the letter, not to what was answered. */

import type { ReadExchange, Reading } from './layouts/layout.ts';
import { isLetterLine, isName } from './layouts/letter-lines.ts';
import type { Paragraph } from './outline.ts';

const OFFICE =
  /^(?:(?:de|het|the)\s+)?(?:demissionair\s+|fungerend\s+|plaatsvervangend\s+)?(?:viceminister-president|minister-president|ministers?|staatssecretaris(?:sen)?|state secretary|prime minister|voorzitter|griffier|adjunct-griffier)\b[^.?!:;]{0,160},?$/i;
const PLACE_AND_DATE =
  /^(?:(?:Den Haag|The Hague|['’‘]s-Gravenhage|\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?),?\s+(?:op\s+)?)?(?:Datum:?\s+)?\d{1,2}\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october)\s+\d{4}\.?$/iu;
const COURTESY =
  /^(?:hoogachtend|met (?:vriendelijke|de meeste) (?:groet|hoogachting)|yours (?:sincerely|faithfully)),?$/i;
/** "drs. M. Zeilemaker", "Maaike de Boer": a name by its initials or titles; plain words only right below an office. */
const TITLED =
  /^(?:(?:dr|mr|drs|ir|ing|prof)\.\s*)+\p{Lu}|^(?:\p{Lu}\p{Ll}?\.\s?-?){1,5}\s*(?:[a-z’']+\s+){0,3}\p{Lu}[\p{L}'’ -]+$/iu;
const NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:van|de|den|der|ter|ten|te|el|’t|'t|\p{Lu}[\p{L}'’.-]*)){1,6}$/u;

/** Is the paragraph nothing but a signature, or part of one? `below` says that an office stands right above. */
function signs(paragraph: Paragraph, below: boolean): 'office' | 'rest' | null {
  const rows = paragraph.rows.map((row) => row.line.text);
  if (rows.length > 6 || paragraph.text.length > 320 || /[?]$/.test(paragraph.text)) return null;
  const [first = ''] = rows;
  if (OFFICE.test(first)) {
    const named = rows.findIndex((row, index) => index > 0 && (isName(row) || NAME.test(row) || TITLED.test(row)));
    const ends = /,$/.test(paragraph.text) || named !== -1;
    // An office that wraps goes on in small letters or capitals until its comma.
    return ends && (named === -1 || rows.slice(1, named).every((row) => row.length < 90 && !/[.?!]$/.test(row)))
      ? 'office'
      : null;
  }
  if (rows.every((row) => PLACE_AND_DATE.test(row) || COURTESY.test(row))) return 'rest';
  if (below && rows.every((row) => isName(row) || NAME.test(row) || TITLED.test(row))) return 'rest';
  return null;
}

/** True for an office with the name of who holds it, as a letter ends. */
export function isSignature(paragraph: Paragraph): boolean {
  return signs(paragraph, false) === 'office';
}

/** Takes signatures from the end of the last passage of a paper and gives them to its front matter. At least one paragraph stays. */
export function withoutSignature(reading: Reading): Reading {
  const last = lastExchange(reading.exchanges);
  if (last === null) return reading;
  const passage = last.answer ?? last.question;
  const cut = signatureStart(passage);
  if (cut === passage.length) return reading;
  const kept = passage.slice(0, cut);
  const signed: ReadExchange = last.answer === null ? { ...last, question: kept } : { ...last, answer: kept };
  return {
    ...reading,
    exchanges: reading.exchanges.map((exchange) => (exchange === last ? signed : exchange)),
    front: [...reading.front, ...passage.slice(cut).flatMap((paragraph) => [...paragraph.rows])],
  };
}

function signatureStart(passage: readonly Paragraph[]): number {
  let cut = passage.length;
  for (let index = Math.max(1, passage.length - 8); index < passage.length; index += 1) {
    const rest = passage.slice(index);
    let office = false;
    const whole = rest.every((paragraph) => {
      const part = signs(paragraph, office);
      if (part === 'office') office = true;
      return part !== null || (office && isLetterLine(paragraph.text));
    });
    if (whole) {
      cut = index;
      break;
    }
  }
  return cut;
}

/** The exchange whose text ends last in the source. */
export function lastExchange(exchanges: readonly ReadExchange[]): ReadExchange | null {
  const end = (exchange: ReadExchange) =>
    Math.max(
      0,
      ...(exchange.answer ?? exchange.question).slice(-1).flatMap(({ rows }) => rows.map(({ line }) => line.number)),
    );
  let last: ReadExchange | null = null;
  for (const exchange of exchanges) if (last === null || end(exchange) > end(last)) last = exchange;
  return last;
}
