/** Terms of several plain words: quoted ones, headings, an adjective that goes with its noun, asiel- en migratiepact. */
import { frequencyRank, isKnownName, isKnownWord } from '../../text/known.ts';
import { ENGLISH_STOP_WORDS, STOP_WORDS } from '../../text/stop-words.ts';
import type { Candidate } from './candidate.ts';
import { isGeneral, isGeneralHead, isInstrumentHead } from './general.ts';
import { type Scan, type Word, wordsOf } from './scan.ts';
import { splitCompound } from './split.ts';

const QUOTED = /[‘“„"']([^‘’“”"\n]{4,60})[’”"']/gu;
const COORDINATED = /(?<![\p{L}-])(\p{L}{4,}-) (?:en|of) (\p{L}{8,})/gu;
const ADJECTIVE = /(?:ische?|ele|aire|ale|ieve|lijke|este|rne|ende|ële|eerde|ieke)$/u;
/** An adjective and noun must stand together so often to be a fixed pair. */
const ENOUGH_PAIRS = 3;

/** Cost: linear in the text of the corpus. */
export function phrases(scan: Scan): Candidate[] {
  return [...quotations(scan), ...foreignRuns(scan), ...coordinations(scan), ...pairs(scan), ...headings(scan)];
}

/** Quoted words that are not everyday Dutch: ‘function creep’, ‘with knowing use’. */
function quotations(scan: Scan): Candidate[] {
  const result = new Map<string, Candidate>();
  for (const passage of scan.passages) {
    if (passage.part === 'footnote') continue;
    for (const match of passage.text.matchAll(QUOTED)) {
      const label = (match[1] as string).trim().replace(/[.,;:]$/u, '');
      const words = wordsOf(label);
      if (words.length < 2 || words.length > 5 || /[.?!,]/u.test(label)) continue;
      if (words.some((word) => /^\p{Lu}\p{Ll}/u.test(word.text))) continue;
      if (words.some((word) => DUTCH_SMALL.has(word.lower))) continue;
      const foreign = words.filter((word) => isForeign(word.lower)).length;
      if (foreign > 0 && foreign * 2 >= words.length) {
        result.set(label.toLowerCase(), { kind: 'quotation', label, forms: [{ text: label }], international: true });
      }
    }
  }
  return [...result.values()];
}

/** English phrases in running text that are not everyday business language: comprehensive partnership package. */
function foreignRuns(scan: Scan): Candidate[] {
  const counts = new Map<string, { label: string; count: number; mostly: boolean }>();
  for (const passage of scan.passages) {
    const { words, text } = passage;
    for (let from = 0; from < words.length; from++) {
      let to = from;
      while (
        to < words.length &&
        to - from < 4 &&
        isRunning(words[to] as Word) &&
        (to === from || text.slice((words[to - 1] as Word).end, (words[to] as Word).start) === ' ')
      )
        to++;
      if (to - from < 2) continue;
      const run = words.slice(from, to);
      const label = text.slice((run[0] as Word).start, (run.at(-1) as Word).end);
      from = to;
      const foreign = run.filter((word) => isForeign(word.lower)).length;
      if (foreign * 2 < run.length || BUSINESS_ENGLISH.test(label)) continue;
      const entry = counts.get(label.toLowerCase()) ?? { label, count: 0, mostly: foreign * 3 >= run.length * 2 };
      entry.count++;
      counts.set(label.toLowerCase(), entry);
    }
  }
  return [...counts.values()]
    .filter(({ count, mostly }) => mostly || count >= ENOUGH_PAIRS)
    .map(({ label }) => ({ kind: 'quotation', label, forms: [{ text: label }], international: true }));
}

/** Loan phrases that news uses without explanation. */
const BUSINESS_ENGLISH =
  /(?:practice|diligence|balances|majeure|paper|officer|approach|update|benchmark|stakeholder|level|human|roadmap|governance|input|output|mainstream)/u;

function isRunning(word: Word): boolean {
  return (
    /^\p{Ll}[\p{Ll}-]{2,}$/u.test(word.text) &&
    !STOP_WORDS.has(word.lower) &&
    (isForeign(word.lower) || ENGLISH_LOOK.test(word.lower))
  );
}

const ENGLISH_LOOK = /(?:ing|tion|ship|age|ment|ness|ity|side|creep|use)$/u;
const DUTCH_SMALL = new Set([
  'de',
  'het',
  'een',
  'van',
  'en',
  'te',
  'dat',
  'die',
  'niet',
  'wordt',
  'worden',
  'zijn',
  'voor',
  'aan',
  'bij',
  'met',
  'naar',
]);

/** Neither a word of the dictionary, nor a compound of them, nor a name: most likely English. */
function isForeign(lower: string): boolean {
  if (ENGLISH_STOP_WORDS.has(lower) && !STOP_WORDS.has(lower)) return true;
  if (frequencyRank(lower) < 10_000 || isKnownWord(lower) || isKnownName(lower) || /\d/u.test(lower)) return false;
  return lower.includes('-')
    ? lower.split('-').some((part) => part.length > 3 && isForeign(part)) || /-side$/u.test(lower)
    : splitCompound(lower) === null;
}

/** asiel- en migratiepact, Opvang- en Procedurerichtlijn: the second word is an instrument. */
function coordinations(scan: Scan): Candidate[] {
  const result = new Map<string, Candidate>();
  for (const passage of scan.passages) {
    for (const match of passage.text.matchAll(COORDINATED)) {
      const head = splitCompound(match[2] as string)?.head;
      if (head === undefined || !isInstrumentHead(head)) continue;
      const text = match[0].replaceAll('\u00ad', '');
      // A capital that only opens the sentence is no part of the name.
      const label = /^\p{Lu}/u.test(match[2] as string) ? text : text.charAt(0).toLowerCase() + text.slice(1);
      const alone = `${(match[1] as string).slice(0, -1)}${head}`;
      result.set(label.toLowerCase(), { kind: 'phrase', label, forms: [{ text: label }] });
      if (!isKnownWord(alone.toLowerCase()))
        result.set(alone.toLowerCase(), { kind: 'compound', label: alone, forms: [{ text: alone }] });
    }
  }
  return [...result.values()];
}

/** secundaire migratie, online radicalisering, rechtsextremistische radicalisering. */
function pairs(scan: Scan): Candidate[] {
  const counts = new Map<string, { label: string; count: number; topic: boolean; adjective: string; noun: string }>();
  for (const passage of scan.passages) {
    const { words, text } = passage;
    for (let index = 0; index + 1 < words.length; index++) {
      const adjective = words[index] as Word;
      const noun = words[index + 1] as Word;
      if (text.slice(adjective.end, noun.start) !== ' ' || !isPair(adjective, noun)) continue;
      const key = `${adjective.lower} ${noun.lower}`;
      const entry = counts.get(key) ?? {
        label: key,
        count: 0,
        topic: false,
        adjective: adjective.lower,
        noun: noun.lower,
      };
      entry.count++;
      entry.topic ||= passage.part === 'topic';
      counts.set(key, entry);
    }
  }
  return [...counts.values()]
    .filter(
      (pair) =>
        pair.count >= ENOUGH_PAIRS ||
        pair.topic ||
        (frequencyRank(pair.adjective) === Number.POSITIVE_INFINITY && isSpecificPair(pair.adjective, pair.noun)),
    )
    .map(({ label }) => ({ kind: 'phrase', label, forms: [{ text: label }] }));
}

function isPair(adjective: Word, noun: Word): boolean {
  if (adjective.lower.length < 6 || noun.lower.length < 7 || !/^\p{Ll}+$/u.test(noun.text)) return false;
  if (
    !(ADJECTIVE.test(adjective.lower) || adjective.lower === 'online') ||
    (frequencyRank(adjective.lower) < 10_000 && adjective.lower !== 'online')
  )
    return false;
  if (
    !/^\p{L}+$/u.test(adjective.text) ||
    isKnownName(adjective.lower) ||
    /^(?:euro|neder|tune)/u.test(adjective.lower)
  )
    return false;
  return (
    frequencyRank(noun.lower) === Number.POSITIVE_INFINITY &&
    !isGeneral(noun.lower) &&
    !isGeneralHead(noun.lower) &&
    !/(?:en|de|t)$/u.test(noun.lower)
  );
}

/** Words that are each rare: rechtsextremistische radicalisering. */
function isSpecificPair(adjective: string, noun: string): boolean {
  return adjective.length >= 14 && noun.length >= 10 && splitCompound(adjective) !== null;
}

/** A heading of two to five words that names its matter: "Externe dimensie van migratie". */
function headings(scan: Scan): Candidate[] {
  const result: Candidate[] = [];
  for (const passage of scan.passages) {
    if (passage.part !== 'topic') continue;
    for (const clause of passage.text.split(/[,;:()–]|\s-\s/u)) {
      const words = wordsOf(clause);
      const content = words.filter((word) => !STOP_WORDS.has(word.lower));
      if (words.length < 2 || words.length > 5 || content.length < 2 || words.length - content.length > 2) continue;
      if (/\d/u.test(clause) || content.filter((word) => !isGeneral(word.lower)).length < 2) continue;
      if (
        /^(?:incl|inclusief|voortgang|overig|overige|algemeen|inleiding|reactie|stand|voorkomen|verbetering)$/u.test(
          (words[0] as Word).lower,
        )
      )
        continue;
      const text = clause.trim();
      const label = content.slice(1).some((word) => /^\p{Lu}/u.test(word.text))
        ? text
        : text.charAt(0).toLowerCase() + text.slice(1);
      result.push({ kind: 'phrase', label, forms: [{ text: label }] });
    }
  }
  return result;
}
