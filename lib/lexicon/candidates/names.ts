/** Proper names: Schengen Barometer, Global Compact on Migration, Kais Saied, Frontex. */
import { frequencyRank, hasWord, isKnownName, isKnownWord } from '../../text/known.ts';
import type { Candidate } from './candidate.ts';
import {
  DIGNITIES,
  GENERAL_ABBREVIATIONS,
  GENERAL_NAME_WORDS,
  INSTITUTIONS,
  isGeneral,
  isGeneralHead,
} from './general.ts';
import type { Passage, Scan, Word } from './scan.ts';
import { splitCompound } from './split.ts';

/** Words that may stand inside a name without a capital. */
const CONNECTORS = new Set([
  'of',
  'on',
  'for',
  'the',
  'and',
  'van',
  'voor',
  'en',
  'tegen',
  'inzake',
  'in',
  'du',
  'des',
  'la',
]);
/** What stands before the name of a politician or an official: the person is not the matter. */
const PERSON_BEFORE =
  /(?:lid|leden|minister|premier|heer|mevrouw|dhr\.|mw\.|commissaris|staatssecretaris|president|voorzitter|motie)(?:\s+(?:van|voor))?\s+$/iu;
/** First words of Dutch place names. */
const PLACE_FIRST = new Set(['den', 'ter', 'ten', 'sint']);
const LONGEST = 9;

/** Cost: linear in the words of the corpus. */
export function names(scan: Scan): Candidate[] {
  const found = new Map<string, { label: string; words: readonly Word[]; count: number; passage: Passage }>();
  for (const passage of scan.passages) {
    for (const run of runsOf(passage)) {
      const label = passage.text.slice((run[0] as Word).start, (run.at(-1) as Word).end).replaceAll('\u00ad', '');
      const key = label.toLowerCase();
      const entry = found.get(key);
      if (entry === undefined) found.set(key, { label, words: run, count: 1, passage });
      else entry.count++;
    }
  }
  return [...found.values()].flatMap(({ label, words, count, passage }) =>
    nameCandidate(label, words, count, passage, scan),
  );
}

/** Maximal runs of capitalised words with connectors between, on one line and without punctuation inside. */
function* runsOf(passage: Passage): Generator<Word[]> {
  const { words, text } = passage;
  let run: Word[] = [];
  for (let index = 0; index <= words.length; index++) {
    const word = words[index];
    const previous = words[index - 1];
    const gap = word && previous ? text.slice(previous.end, word.start) : '';
    const joins = run.length > 0 && word !== undefined && /^[ \u00a0]$/u.test(gap);
    if (word !== undefined && joins && (isCapital(word) || (CONNECTORS.has(word.text) && run.length < LONGEST))) {
      run.push(word);
      continue;
    }
    const trimmed = trim(run);
    if (trimmed.length > 0) yield trimmed;
    run = word !== undefined && isCapital(word) ? [word] : [];
  }
}

/** Without connectors at the ends, everyday words that only begin the sentence, and what is joined by "en" without need. */
function trim(run: readonly Word[]): Word[] {
  let words = [...run];
  const joint = words.findIndex((word) => word.text === 'en');
  // "Centrum tegen Kinderhandel en Mensenhandel" is one name, "Polen en Hongarije" two.
  if (joint > 0 && !words.slice(0, joint).some((word) => CONNECTORS.has(word.text))) words = words.slice(0, joint);
  while (words.length > 0 && CONNECTORS.has((words.at(-1) as Word).text)) words.pop();
  while (words.length > 0 && isOpening(words)) words.shift();
  return words;
}

/** True when the first word is no part of the name: a connector, or an everyday word with the capital of its sentence. */
function isOpening(words: readonly Word[]): boolean {
  const first = words[0] as Word;
  if (CONNECTORS.has(first.lower)) return true;
  if (/^\p{Lu}{2,}$/u.test(first.text) || words.length === 1) return false;
  if (first.opens && isEveryday(first.lower)) return true;
  // Hollywoodster Ashton Kutcher, Afrikanen van Kais Saied: a person behind what he is.
  const second = words[1] as Word;
  const rest = words.slice(CONNECTORS.has(second.text) ? 2 : 1);
  return rest.length === 2 && isPerson(rest as [Word, Word]) && (isKnownWord(first.lower) || first.text.length > 9);
}

function isPerson([first, last]: readonly [Word, Word]): boolean {
  const plain = /^\p{Lu}\p{Ll}+$/u;
  return (
    plain.test(first.text) &&
    plain.test(last.text) &&
    !isKnownWord(last.lower) &&
    !isKnownName(last.lower) &&
    !isWordOnly(first.lower)
  );
}

function isWordOnly(lower: string): boolean {
  return isKnownWord(lower) && !isKnownName(lower);
}

function isCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}

function isEveryday(lower: string): boolean {
  return isGeneral(lower) || isWordOnly(lower);
}

function nameCandidate(
  label: string,
  words: readonly Word[],
  count: number,
  passage: Passage,
  scan: Scan,
): Candidate[] {
  const content = words.filter((word) => !CONNECTORS.has(word.text));
  const before = passage.text.slice(0, (words[0] as Word).start).slice(-24);
  if (content.length === 0 || PERSON_BEFORE.test(before)) return [];
  if (content.length === 1) return singleName(content[0] as Word, scan);
  const first = (content[0] as Word).lower;
  const last = (content.at(-1) as Word).lower;
  if (DIGNITIES.has(first) || content.some((word) => INSTITUTIONS.has(word.lower))) return [];
  // EU Associatieraad: found as a compound.
  if (content.length === 2 && GENERAL_ABBREVIATIONS.has(first)) return [];
  if (isGeneralPart(first) && (isGeneralPart(last) || isGeneral(last) || isKnownName(last)) && content.length < 3)
    return [];
  if (words.some((word) => word.opens && word !== words[0])) return [];
  // Den Haag, Ter Apel: places.
  if (words.length === 2 && PLACE_FIRST.has(first)) return [];
  const own = content.filter((word) => !isGeneralPart(word.lower));
  const places = content.filter((word) => isKnownName(word.lower) && !hasWord(word.lower)).length;
  if (own.length === 0 || places === content.length || (places > 0 && own.length < 2)) return [];
  // Everyday words in capitals, once: a heading or an office, not a name.
  const strange = own.filter((word) => !isKnownWord(word.lower) && !isKnownName(word.lower)).length;
  const rare = own.filter((word) => frequencyRank(word.lower) === Number.POSITIVE_INFINITY).length;
  if (strange === 0 && rare === 0 && count < 2) return [];
  // The head of a table: "Strafduur Aantal Gemiddelde".
  const opens = words.length === content.length && (words[0] as Word).opens;
  if (opens && count < 2 && content.some((word) => isGeneralHead(word.lower))) return [];
  const english = words.some((word) => /^(?:of|on|for|the|and)$/u.test(word.text));
  const international = english || strange >= 2 || (strange === 1 && own.length === 2 && count > 1);
  return [{ kind: 'name', label, forms: [{ text: label }], ...(international ? { international } : {}) }];
}

/** A word, or a hyphenated one beginning so, that says nothing of its own: EU-steun, Raad, Europese. */
function isGeneralPart(lower: string): boolean {
  const first = lower.split('-')[0] as string;
  return GENERAL_NAME_WORDS.has(lower) || GENERAL_ABBREVIATIONS.has(first);
}

/** One word with a capital of its own that no dictionary knows and no compound explains. */
function singleName(word: Word, scan: Scan): Candidate[] {
  const usage = scan.usage.get(word.lower);
  if (usage === undefined || usage.names < 2 || usage.count > usage.names * 2) return [];
  if (!/^\p{Lu}[\p{Ll}]+$/u.test(word.text) || word.text.length < 5 || isGeneral(word.lower)) return [];
  if (isKnownName(word.lower) || isKnownWord(word.lower) || splitCompound(word.lower) !== null) return [];
  if (/(?:sch|sche|se|er|ers|iër|iërs)$/u.test(word.lower)) return [];
  return [{ kind: 'name', label: word.text, forms: [{ text: word.text, caseSensitive: true }] }];
}
