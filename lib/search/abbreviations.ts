/**
 * Abbreviations with their expansions, read from the text: "het Entry/Exit Systeem (EES)", "Memorandum of Understanding (MoU)".
 * After the idea of A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions" (2003): the letters of
 * the abbreviation must stand in the words before the bracket, in order, the first at the beginning of a word.
 */
import { fold } from '../text/fold.ts';
import { ENGLISH_STOP_WORDS, isStopWord } from '../text/stop-words.ts';
import { tokens } from '../text/tokens.ts';

const BRACKETED = /\(\s*([\p{Lu}][\p{L}\d\- ]{1,11})\s*\)/gu;
/** Words before the bracket that may belong to the expansion. */
const REACH = 8;

export interface Abbreviation {
  /** Folded, hyphens and spaces dropped: "ees", "euctc". */
  readonly short: string;
  /** As printed: "Entry/Exit Systeem". */
  readonly long: string;
}

/** Every definition in a text. Cost: linear in the text, a few dozen steps for each bracket. */
export function findAbbreviations(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const printed = match[1] ?? '';
    if ((printed.match(/\p{Lu}/gu) ?? []).length < 2) continue;
    const before = text.slice(Math.max(0, match.index - 160), match.index);
    const long = expansionBefore(before, fold(printed).replace(/[^a-z0-9]/g, ''));
    if (long) found.push({ short: fold(printed).replace(/[^a-z0-9]/g, ''), long });
  }
  return found;
}

/** The shortest run of words before the bracket in whose letters the abbreviation is found. */
function expansionBefore(before: string, short: string): string | null {
  const candidates = tokens(before).slice(-REACH);
  for (let from = candidates.length - 1; from >= 0; from--) {
    const first = candidates[from];
    if (!first || isSmall(first.text) || first.text.charAt(0) !== short.charAt(0)) continue;
    const run = candidates.slice(from);
    if (run.slice(1).some((word) => word.before === 'break')) continue;
    const letters = run.map((word) => word.text).join('');
    if (letters.length < short.length * 2 || !isSubsequence(short, letters)) continue;
    // Every word but the small ones should give a letter, otherwise the run reaches too far back.
    if (run.filter((word) => !isSmall(word.text)).length > short.length) return null;
    return before.slice(first.start).trim();
  }
  return null;
}

const isSmall = (word: string) => isStopWord(word) || ENGLISH_STOP_WORDS.has(word);

function isSubsequence(short: string, letters: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
