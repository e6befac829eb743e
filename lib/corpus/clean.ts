/**
 * Lines → clean text: broken lines joined, hyphens at line ends kept or dropped as the word wants, soft hyphens gone, footnote
 * markers lifted out with the place they stood at.
 */
import { isDutch } from '../text/dutch.ts';
import * as dictionary from '../text/known.ts';
import { withoutInternalAddresses } from './internal-address.ts';
import { NOTE_CLOSE, NOTE_OPEN } from './source.ts';

/** What is known of a paper's words, so that a hyphen at a line end is judged by how the paper itself spells the word. */
export interface Spelling {
  has(word: string): boolean;
  /** True where this paper breaks words at syllables: then a hyphen at a line end says nothing, unless the word keeps one by rule. */
  readonly breaksWords: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const TRAILING_PART = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)-$/u;
const LEADING_WORD = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u;
/** Behind a hyphen these words continue a list: "Identiteits- en nationaliteitsvaststelling". */
const KEEPS_SPACE = /^(?:en|of|tot|dan|als|noch|alsmede|evenals|respectievelijk|c\.q\.|en\/of)(?![\p{L}\p{N}-])/u;

/** Collects the words of a paper. One pass over its lines. */
export function readSpelling(texts: Iterable<string>): Spelling {
  const words = new Set<string>();
  const broken: [string, string][] = [];
  let left: string | null = null;
  for (const text of texts) {
    if (text === '') continue;
    const plain = text.replace(/\u00AD/g, '').toLowerCase();
    if (left !== null) {
      const right = LEADING_WORD.exec(plain)?.[0];
      if (right !== undefined) broken.push([left, right]);
    }
    left = plain.endsWith('-') ? (TRAILING_PART.exec(plain.slice(-120))?.[1] ?? null) : null;
    for (const match of plain.matchAll(WORD)) {
      // The halves of a word that a line end cuts are no words.
      const cut = left !== null && match.index + match[0].length === plain.length - 1;
      if (!cut) words.add(match[0]);
    }
  }
  const solid = broken.filter(([a, b]) => words.has(a + b) && !words.has(`${a}-${b}`)).length;
  const kept = broken.filter(([a, b]) => words.has(`${a}-${b}`)).length;
  // Of words that Dutch writes as one, a paper that keeps its words whole at line ends breaks none.
  const cut = broken.filter(([a, b]) => isOneWord(a, b) && !words.has(`${a}-${b}`)).length;
  const breaksWords = (solid > 3 && solid > kept) || cut > 1 || (cut === 1 && broken.length < 4);
  return { has: (word) => words.has(word), breaksWords };
}

/** What stands between two joined lines: " ", "" or, for a hyphen to drop, null. */
function joint(left: string, right: string, spelling: Spelling): string | null {
  if (left.endsWith('\u00AD')) return '';
  if (!left.endsWith('-') || / -$/.test(left)) return /[\p{L}\p{N}]\/$/u.test(left) ? '' : ' ';
  if (KEEPS_SPACE.test(right)) return ' ';
  const first = TRAILING_PART.exec(left.slice(-120))?.[1];
  const second = LEADING_WORD.exec(right)?.[0];
  if (first === undefined || second === undefined) return '';
  return isBrokenWord(first, second, spelling) ? null : '';
}

function isBrokenWord(first: string, second: string, spelling: Spelling): boolean {
  if (!/^\p{Ll}/u.test(second) || /\d$/.test(first) || /\p{Lu}$/u.test(first)) return false;
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  if (spelling.has(`${a}-${b}`)) return false;
  if (spelling.has(a + b) || isOneWord(a, b)) return true;
  // "jeugdge-zondheidszorg": a compound whose first half is no word was cut inside one.
  if (!a.includes('-') && !isWord(a) && isDutch(a + b, dictionary)) return true;
  // "people-to-people": a word that has a hyphen already may well have another.
  if (!spelling.breaksWords || a.includes('-')) return false;
  return !(isWord(a) && isWord(b) && (HEADS_WITH_HYPHEN.has(a) || CLASHING.test(`${a.slice(-1)}${b.slice(0, 1)}`)));
}

/** Written as one in the dictionary, in any inflection: "ver-dwijnen", "uit-spraken". Compounds are for the paper to tell. */
function isOneWord(first: string, second: string): boolean {
  return (
    first.length + second.length > 5 &&
    !first.includes('-') &&
    !second.includes('-') &&
    dictionary.isKnownWord(first + second)
  );
}

function isWord(text: string): boolean {
  return text.length > 2 && dictionary.isKnownWord(text);
}

/** First parts that Dutch joins with a hyphen ("niet-begeleide", "oud-minister", "minister-president"). */
const HEADS_WITH_HYPHEN = new Set(
  'niet non ex oud adjunct kandidaat interim aspirant bijna minister ministers secretaris directeur procureur advocaat commissaris luitenant chef sociaal collega privaat semi quasi links rechts noord oost zuid west'.split(
    ' ',
  ),
);
/** Vowels that would be read as one where two words meet: "zee-eend", "informatie-uitwisseling". */
const CLASHING = /^(?:a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu])$/;

/** Joins the lines of one paragraph. Linear: pieces are put together once, at the end. */
export function joinLines(rows: readonly string[], spelling: Spelling): string {
  const pieces: string[] = [];
  for (const row of rows) {
    if (row === '') continue;
    const last = pieces.at(-1);
    if (last === undefined) {
      pieces.push(row);
      continue;
    }
    const between = joint(withoutMarkers(last), row, spelling);
    if (between === null) pieces[pieces.length - 1] = last.slice(0, -1);
    else if (between !== '') pieces.push(between);
    pieces.push(row);
  }
  return pieces
    .join('')
    .replace(/\u00AD/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const MARKER = new RegExp(`${NOTE_OPEN}([^${NOTE_CLOSE}]*)${NOTE_CLOSE}`, 'gu');

/** The text with footnote markers taken out. */
export function withoutMarkers(text: string): string {
  return text.includes(NOTE_OPEN) ? text.replace(MARKER, '') : text;
}

export interface MarkerPlace {
  readonly number: string;
  /** Offset in the cleaned text behind which the marker stood. */
  readonly at: number;
}

export interface CleanText {
  readonly text: string;
  readonly markers: readonly MarkerPlace[];
}

/** Joins paragraphs (each already joined, markers still in) to the text that readers see, and says where markers stood. */
export function cleanText(paragraphs: readonly string[]): CleanText {
  const raw = paragraphs
    .map(withoutInternalAddresses)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  const markers: MarkerPlace[] = [];
  let text = '';
  let from = 0;
  for (const match of raw.matchAll(MARKER)) {
    text += raw.slice(from, match.index);
    from = match.index + match[0].length;
    markers.push({ number: match[1] ?? '', at: text.length });
  }
  return { text: (text + raw.slice(from)).replace(/ {2,}/g, ' '), markers };
}
