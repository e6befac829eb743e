/** Abbreviations with what they stand for: "Entry/Exit Systeem (EES)", "CELAC = Community of …", and those that stand alone. */
import type { Form } from '../../corpus/pack.ts';
import { isKnownName, isKnownWord } from '../../text/known.ts';
import type { Candidate } from './candidate.ts';
import { GENERAL_ABBREVIATIONS, GENERAL_NAME_WORDS, isGeneral } from './general.ts';
import type { Passage, Scan } from './scan.ts';
import { splitCompound } from './split.ts';

const IN_BRACKETS = /([^()\n]{3,160}?)[ \u00a0]\((\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}+)?)(?:[’']s)?\)/gu;
const EXPLAINED = /^(\p{Lu}[\p{L}\p{N} ]{1,18}?) ?[=:] ?(\p{Lu}.{8,160}?)\.?$/u;
const ALONE = /^\p{Lu}[\p{Lu}\d]{2,7}$/u;
/** Weapons, aircraft, ships: F-35, MQ-9, CV90. */
const DESIGNATION = /^(\p{Lu}{1,4})(?:-\d{1,4}|(?<=\p{Lu}{2})\d{2,4})\p{Lu}?$/u;
/** So short an abbreviation means something else elsewhere: it counts only where its matter is near. */
const AMBIGUOUS_LENGTH = 4;

/** Cost: linear in the text of the corpus. */
export function abbreviations(scan: Scan): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const passage of scan.passages) {
    for (const candidate of explained(passage)) {
      const known = found.get(candidate.label.toLowerCase());
      if (known === undefined || known.forms.length < candidate.forms.length)
        found.set(candidate.label.toLowerCase(), candidate);
    }
  }
  const shorts = new Set([...found.values()].flatMap((candidate) => candidate.forms.map((form) => form.text)));
  return [...found.values(), ...alone(scan, shorts)];
}

function* explained(passage: Passage): Generator<Candidate> {
  if (passage.part === 'footnote') {
    const match = EXPLAINED.exec(passage.text.trim());
    // ECLI:NL:HR:2023:1732 is explained by nothing.
    if (match && !GENERAL_ABBREVIATIONS.has((match[1] as string).toLowerCase())) {
      const candidate = make((match[1] as string).trim(), match[2] as string, false);
      if (candidate !== null) yield candidate;
    }
  }
  for (const match of passage.text.matchAll(IN_BRACKETS)) {
    const short = match[2] as string;
    if (!isAbbreviation(short)) continue;
    const long = expansionOf(match[1] as string, short);
    const candidate = long === null ? null : make(short, long, true);
    if (candidate !== null) yield candidate;
  }
}

function isAbbreviation(short: string): boolean {
  return (
    !GENERAL_ABBREVIATIONS.has(short.toLowerCase()) &&
    short.length >= 2 &&
    (/\p{Lu}.*\p{Lu}/u.test(short) || !isKnownWord(short.toLowerCase()))
  );
}

/**
 * The words before the bracket that the letters stand for: as many as there are letters, leaving small words out (Schwartz and
 * Hearst's idea, 2003); or one capitalised word or compound right before it, whose letters are English (Asielprocedureverordening, APR).
 */
function expansionOf(before: string, short: string): string | null {
  const words = before.trim().split(/\s+/u);
  const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase();
  for (let from = words.length - 1; from >= Math.max(0, words.length - letters.length - 4); from--) {
    const phrase = words.slice(from);
    if (isSpeltByParts(letters, phrase)) return phrase.join(' ');
    const initials = phrase.flatMap((word) => word.split(/[-/]/u)).map((word) => word.charAt(0).toLowerCase());
    const capital = phrase.filter((word) => /^\p{Lu}/u.test(word)).length;
    if (/^\p{Lu}/u.test(phrase[0] as string) && capital >= 1 && isSpelt(letters, initials)) return phrase.join(' ');
  }
  const last = words.at(-1) as string;
  if (/^\p{Lu}[\p{L}-]{9,}$/u.test(last) && !isKnownWord(last.toLowerCase())) return last;
  // externe dimensie van migratie (Mocadem): a name for what was described; the description is no expansion.
  return /^\p{Lu}\p{Ll}{4,}$/u.test(short) && !isKnownName(short.toLowerCase()) ? '' : null;
}

/** True when the letters are the initials in order; small words may be left out, the first must agree. */
function isSpelt(letters: string, initials: readonly string[]): boolean {
  if (letters.charAt(0) !== initials[0] || initials.length < 2) return false;
  let at = 0;
  for (const initial of initials) if (letters.charAt(at) === initial) at++;
  return at === letters.length && initials.length <= letters.length * 2;
}

/** kritische depositiewaarde, KDW: all letters, one for each part of each word, whatever its case. */
function isSpeltByParts(letters: string, phrase: readonly string[]): boolean {
  if (letters.length < 3 || phrase.length > letters.length) return false;
  const initials = phrase.map((word) => {
    const split = splitCompound(word);
    return word.charAt(0).toLowerCase() + (split === null || /-/u.test(word) ? '' : split.head.charAt(0));
  });
  return initials.join('') === letters && phrase.every((word) => word.length >= 4);
}

function make(short: string, long: string, inText: boolean): Candidate | null {
  const words = long.split(/[\s/-]+/u).filter((word) => word.length > 3);
  if (long !== '' && words.every((word) => isGeneral(word.toLowerCase()))) return null;
  const first = (words[0] ?? '').toLowerCase();
  if (GENERAL_NAME_WORDS.has(first)) return null;
  const spaced = short.includes(' ');
  const ambiguous = !spaced && short.length < AMBIGUOUS_LENGTH;
  const forms: Form[] = [{ text: short, caseSensitive: true, ...(ambiguous ? { needsContext: true } : {}) }];
  const context = contextOf(words);
  if (ambiguous && context.length === 0) return null;
  const asLabel = inText && long !== '';
  if (long !== '') forms.splice(asLabel ? 0 : 1, 0, { text: long });
  return {
    kind: 'abbreviation',
    label: asLabel ? long : short,
    forms,
    ...(long === '' ? {} : { expansion: `${short}: ${long}` }),
    ...(ambiguous ? { context } : {}),
  };
}

/** Words of the expansion that tell what it is about. */
export function contextOf(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.toLowerCase()).filter((word) => word.length >= 5 && !isGeneral(word)))];
}

/** Capitals without an explanation: four letters and more, more than once or as the first part of a compound. */
function alone(scan: Scan, known: ReadonlySet<string>): Candidate[] {
  const result: Candidate[] = [];
  for (const [lower, usage] of scan.usage) {
    const designation = [...usage.spellings.keys()].find((text) => DESIGNATION.test(text));
    const letters = DESIGNATION.exec(designation ?? '')?.[1]?.toLowerCase() ?? '';
    if (
      designation !== undefined &&
      !known.has(designation) &&
      !GENERAL_ABBREVIATIONS.has(letters) &&
      usage.count > 1
    ) {
      result.push({ kind: 'abbreviation', label: designation, forms: [{ text: designation, caseSensitive: true }] });
      continue;
    }
    const spelling = [...usage.spellings.keys()].find((text) => ALONE.test(text));
    if (spelling === undefined || known.has(spelling) || spelling.length < AMBIGUOUS_LENGTH) continue;
    if (GENERAL_ABBREVIATIONS.has(lower) || isKnownWord(lower) || /\d$/u.test(spelling)) continue;
    const inCompounds = [...scan.usage.keys()].some((word) => word.startsWith(`${lower}-`));
    if (usage.count < 2 && !inCompounds && !isKnownName(lower)) continue;
    result.push({ kind: 'abbreviation', label: spelling, forms: [{ text: spelling, caseSensitive: true }] });
  }
  return result;
}
