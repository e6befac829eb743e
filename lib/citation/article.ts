/** Articles of laws, treaties and EU acts: "artikel 8, negende lid, van de Wet op het primair onderwijs", "art. 6:162 BW". */
import { antecedentAct } from './antecedent.ts';
import type { CitationKind } from './citation.ts';
import { Cursor } from './cursor.ts';
import { actLetter, actNumber } from './eu.ts';
import { type LawPlace, parseId, withPlace } from './id.ts';
import { civilCodeArticle, lawAt } from './law-lookup.ts';
import { CIVIL_CODE } from './law-names.ts';
import { MAX_LIST } from './limits.ts';
import { add, type Recogniser, type Scan } from './scan.ts';
import { wordEnd } from './words.ts';

const NUMBER =
  /(\d{1,4}(?:[A-Z]|[a-z]{0,6})(?:[.:]\d{1,4}[a-z]{0,4}){0,3}|\d{1,2}A:\d{1,4}[a-z]{0,2})(?![\p{L}\p{N}])/uy;
const ORDINALS =
  'eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende';
const ORDINAL_LIST = ORDINALS.split('|');
const WRITTEN = new RegExp(
  `[,(]? ?((?:${ORDINALS})(?: ?(?:,|en|tot en met) (?:${ORDINALS})){0,6}) (?:lid|leden)(?!\\p{L})\\)?`,
  'iuy',
);
const NUMBERED =
  /[,(]? ?(?:lid|leden|par\.|§) (\d{1,3}[a-z]{0,4})((?: ?(?:,|en|t\/m|-) ?\d{1,3}[a-z]{0,2}){0,6})(?![\p{L}\p{N}])\)?/iuy;
const BRACKETED = /\((\d{1,2})\)/y;
const PART =
  /[,(]? ?(?:en (?=onder|sub))?(?:(?:de )?aanhef(?: en)?[, ]{0,3})?(?:onder(?:deel|delen)?|sub|letters?|punt) (?:[a-z]{1,2}|\d{1,2}°?|[ivx]{1,4})(?:(?:,| ?en) (?:onder )?(?:[a-z]|\d{1,2}°?)(?![\p{L}\p{N}]))*(?![\p{L}\p{N}])°?/iuy;
const SENTENCE = new RegExp(
  `[,(]? ?(?:(?:${ORDINALS}|laatste) (?:vol)?(?:zin|alinea|streepje|gedachtestreepje|onderdeel)|slot|aanhef)(?!\\p{L})`,
  'iuy',
);
const JOINER =
  / ?(?:, ?(?:en )?|(?:en|of|alsmede|juncto|jo\.?|t\/m|tot en met|[-–]) ?)(?:(?:van )?(?:de )?art(?:ikel(?:en)?|t?\.)? ?)?(?=\d)/iuy;
const TO_LAW =
  / ?,? ?(?:(?:van|uit|in|bij|volgens)(?!\p{L}) ?)?(?:(?:het|de|deze|dit|die|dat|diezelfde|voornoemde|genoemde|bovengenoemde|voorgestelde|huidige|nieuwe)(?!\p{L}) ?){0,2}/iuy;
const BOOK = /boek (\d{1,2}A?) (?:van (?:het )?)?(?:BW(?!\p{L})|Burgerlijk Wetboek(?!\p{L}))/iuy;
const BOOK_BEHIND = /,? ?(?:\(?boek (\d{1,2}A?)\)?|(?<=BW) ?(\d{1,2}A?))(?![\p{L}\p{N}])/iuy;

interface Article {
  readonly start: number;
  readonly end: number;
  readonly place: LawPlace;
  readonly pinpoint: string | null;
}

/** A law or act that an article belongs to. */
interface Act {
  readonly id: string;
  readonly end: number;
  readonly short: string | null;
  readonly wholeCivilCode?: boolean;
}

/** "artikel …", "artikelen 3 en 8 …", "art. …": the law may follow, or stand before ("Awb, artikel 4:84"). */
export const article: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, scan.text.charCodeAt(end) === 46 ? end + 1 : end);
  const articles = readArticles(cursor, start);
  if (articles.length === 0) return null;
  const act = readAct(scan, cursor);
  return act ? addArticles(scan, articles, act) : null;
};

/** Reads "artikel 8, derde lid, en 9" from the numbers on. */
function readArticles(cursor: Cursor, start: number): Article[] {
  const articles: Article[] = [];
  let from = start;
  for (let item = 0; item < MAX_LIST; item++) {
    if (item > 0) {
      if (!cursor.glued(JOINER)) break;
      from = cursor.at;
    }
    const before = cursor.at;
    const number = cursor.take(NUMBER)?.[1];
    if (!number) {
      cursor.at = before;
      break;
    }
    articles.push(readPlace(cursor, from, number));
  }
  return articles;
}

function readPlace(cursor: Cursor, start: number, article: string): Article {
  const from = cursor.at;
  let paragraph: string | null = null;
  let several = false;
  let more = false;
  for (let step = 0; step < 5; step++) {
    const written = cursor.take(WRITTEN)?.[1];
    const numbered = written ? null : (cursor.take(NUMBERED) ?? cursor.glued(BRACKETED));
    if (written || numbered) {
      const one = written ? ordinal(written) : numbered?.[2] ? null : (numbered?.[1] ?? null);
      several ||= one === null || paragraph !== null;
      paragraph = one;
    } else if (cursor.take(PART) ?? cursor.take(SENTENCE)) more = true;
    else break;
  }
  const printed = cursor.text
    .slice(from, cursor.at)

    .replace(/^[,( ]+|[) ]+$/g, '');
  const place = { article, ...(paragraph && !several && { paragraph }) };
  return { start, end: cursor.at, place, pinpoint: (more || several) && printed ? printed : null };
}

/** The number of a written paragraph, null for several of them. */
function ordinal(words: string): string | null {
  const index = ORDINAL_LIST.indexOf(words.toLowerCase());
  return index < 0 ? null : String(index + 1);
}

function readAct(scan: Scan, cursor: Cursor): Act | null {
  cursor.take(/\)/y);
  const before = cursor.at;
  cursor.glued(TO_LAW);
  const start = cursor.next();
  if (start < 0) return null;
  const book = cursor.take(BOOK)?.[1];
  const bookLaw = book ? CIVIL_CODE[book.toUpperCase()] : undefined;
  if (bookLaw) return { id: bookLaw, end: cursor.at, short: 'BW' };
  const found = lawAt(cursor);
  if (found) {
    cursor.at = found.end;
    if (found.law.id !== 'BW')
      return found.law.id ? { id: found.law.id, end: found.end, short: found.law.short } : null;
    const behind = cursor.glued(BOOK_BEHIND);
    const law = CIVIL_CODE[(behind?.[1] ?? behind?.[2] ?? '').toUpperCase()];
    return law
      ? { id: law, end: cursor.at, short: 'BW' }
      : { id: 'BW', end: found.end, short: 'BW', wholeCivilCode: true };
  }
  const end = wordEnd(scan.text, start);
  const word = scan.text.slice(start, end).toLowerCase();
  const letter = actLetter(word);
  cursor.at = end;
  const act = letter ? actNumber(cursor, letter, start) : null;
  if (act) return { id: act.id, end: act.end, short: null };
  const pointed = /\b(?:de|het|die|dat|deze|dit|diezelfde|genoemde|voornoemde|bovengenoemde) /i.test(
    scan.text.slice(before, start),
  );
  const antecedent = pointed ? antecedentAct(scan, word) : null;
  return antecedent ? { id: antecedent, end, short: null } : null;
}

function addArticles(scan: Scan, articles: readonly Article[], act: Act): number | null {
  const resolved = articles.map((one) => resolve(one, act));
  if (resolved.every((id) => id === null)) return null;
  for (const [index, one] of articles.entries()) {
    const id = resolved[index];
    if (!id) continue;
    const end = index === articles.length - 1 ? act.end : one.end;
    add(scan, one.start, end, kindOfAct(id), id, { law: act.short, pinpoint: one.pinpoint });
  }
  return act.end;
}

function resolve(one: Article, act: Act): string | null {
  if (!act.wholeCivilCode) return checked(withPlace(act.id, bookless(one.place, act)));
  const civil = civilCodeArticle(one.place.article ?? '');
  return civil && checked(withPlace(civil.law, { ...one.place, article: civil.article }));
}

/** "artikel 7:226 van Boek 7 van het Burgerlijk Wetboek": the book is named twice. */
function bookless(place: LawPlace, act: Act): LawPlace {
  const civil = act.short === 'BW' ? civilCodeArticle(place.article ?? '') : null;
  return civil && civil.law === act.id ? { ...place, article: civil.article } : place;
}

function checked(id: string): string | null {
  return parseId(id) ? id : null;
}

export function kindOfAct(id: string): CitationKind {
  return id.startsWith('CELEX:') ? 'eu' : 'wet';
}

const ARTICLE_BEHIND = / ?[,(]? ?(?:in het bijzonder |onder meer )?art(?:ikel(?:en)?|t?\.)(?!\p{L}) ?(?=\d)/iuy;

/** "de Awb (artikel 4:84)", "AVG, art. 28": the articles behind a name, unless they name a law of their own. */
export function articlesBehind(scan: Scan, nameStart: number, nameEnd: number, act: Omit<Act, 'end'>): number | null {
  const cursor = new Cursor(scan.text, nameEnd);
  if (!cursor.glued(ARTICLE_BEHIND)) return null;
  const articles = readArticles(cursor, nameStart);
  const last = articles.at(-1);
  if (!last) return null;
  const end = last.end;
  if (readAct(scan, cursor)) return null;
  const first = articles[0];
  return first ? addArticles(scan, articles, { ...act, end }) : null;
}

const RECITAL = /(?: (?:nr\.? ?)?)(\d{1,3})(?![\p{L}\p{N}])/uy;

/** "recital 9", "overweging 12", of an act that follows (also behind articles of the same act). */
export const recital: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, end);
  const number = cursor.glued(RECITAL)?.[1];
  if (!number) return null;
  const own = cursor.at;
  cursor.take(/(?:,|en) (?=art)/iuy);
  if (cursor.take(/art(?:ikel(?:en)?|t?\.)(?!\p{L})/iuy)) readArticles(cursor, own);
  const act = readAct(scan, cursor);
  if (!act?.id.startsWith('CELEX:')) return null;
  const pinpoint = scan.text.slice(start, own);
  const alone = !/art/i.test(scan.text.slice(own, act.end));
  return add(scan, start, alone ? act.end : own, 'eu', act.id, { law: act.short, pinpoint });
};
