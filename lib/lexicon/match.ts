/**
 * Finds terms in a text: one pass over the characters, a hash that runs along, one table look-up a word.
 *
 * Per word nothing is allocated; the text is never copied or folded as a whole. Cost: linear in the text and, but for memory
 * caches, independent of the number of terms. Compounds and slips are looked for only in words whose first or last letters say that
 * it is worth it.
 */
import { BREAK, COMBINING, codeAt, FOLD, FOREIGN, IGNORED, isUpper, LAST_LETTER, PAIR, PAIRS } from './fold.ts';
import {
  FIRST_RECORD,
  FLAG_CASE,
  FLAG_CONTEXT,
  FLAG_INTERNATIONAL,
  GOES_ON,
  RECORD_MASK,
  TERM_MASK,
} from './format.ts';
import { mayBeForm, mayHold, PREFIXES } from './gate.ts';
import { addCheck, checkBits, MULTIPLIER, mix, SEED } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match, MatchOptions } from './match.types.ts';
import { isLooseEnding, joinedEnd, joinedStart, looksLikeAddress, nextWord } from './surroundings.ts';
import { examined, examinePhrase, examineWord, LONG_WORD } from './word-parts.ts';

/** Flags that names have. */
const NAME_FLAGS = FLAG_CASE | FLAG_INTERNATIONAL;

/** State of one call, kept outside so that no word costs an allocation. Matching is synchronous, so calls never overlap. */
let lexicon: Lexicon;
let text = '';
let onlyInternational = false;
/** Slips are forgiven. */
let mayMisspell = false;
let floor = 0;
/**
 * Words met lately that hold nothing, by their hash: text repeats itself, and these need not be looked into again. True for one lexicon
 * and one choice of terms only.
 */
const EMPTY_WORDS = new Int32Array(16384);
const EMPTY_MASK = EMPTY_WORDS.length - 1;
/** Phrases that hold nothing stand among them with this added: the same letters as one word may be a compound. */
const PHRASE_SALT = 0x5bd1e995;
let emptyFor: Lexicon | null = null;
let emptyInternational = false;
/** Set by `toNotableWord`. */
let wordStart = 0;
/** Set by `toNotableWord` and `wordEnd`. */
let runningHash = 0;
/** Set by `lookUp`: record number of the form that ends here, or -1; whether a longer form may go on; whether nothing is like it. */
let foundRecord = -1;
let goesOn = false;
let unlike = true;

/**
 * All terms in `given`, from left to right, never overlapping; of two that begin alike the longer one. Offsets point into `given`
 * exactly as it was passed.
 *
 * @example matchText(loadLexicon(bytes), 'Het migratie­pact', { language: 'nl' })
 */
export function matchText(opened: Lexicon, given: string, options: MatchOptions = {}): Match[] {
  text = given;
  const dutch = options.language == null || /^nl\b/i.test(options.language);
  onlyInternational = !dutch && options.allLanguages !== true;
  if (emptyFor !== opened || emptyInternational !== onlyInternational) forgetEmptyWords(opened);
  lexicon = opened;
  mayMisspell = !onlyInternational && opened.forgiving;
  floor = 0;
  const matches: Match[] = [];
  for (let next = 0, end = toNotableWord(given, 0); end >= 0; end = toNotableWord(given, next)) {
    const start = wordStart;
    const hash = runningHash;
    if (end < given.length && FOLD[given.charCodeAt(end)] !== BREAK) {
      next = atUncommonWord(start, end, matches);
      continue;
    }
    const held = end - start < LONG_WORD ? 0 : mayHold(opened, end - start);
    if (held !== 0 || mayBeForm(opened, hash)) next = atWord(start, end, hash, matches, end, held);
    else {
      EMPTY_WORDS[hash & EMPTY_MASK] = hash;
      next = end;
    }
  }
  return matches;
}

/**
 * End of the next word, from `from` on, that deserves a look, or -1; its start is left in `wordStart`, its hash in `runningHash`, its
 * prefixes in `PREFIXES`. Most words are passed by: no form has their hash, and they are too short or known to hold none. A word ends
 * at anything that is no plain letter: what stands there says whether it is a common one.
 *
 * Small, without calls and entered often, so that engines compile it within the first paragraphs of a page.
 */
function toNotableWord(given: string, from: number): number {
  const { length } = given;
  // Module-level constants are read through a cell in every step; local ones sit in registers.
  const lastLetter = LAST_LETTER;
  const table = FOLD;
  const prefixes = PREFIXES;
  const empty = EMPTY_WORDS;
  const { front, frontShift } = lexicon;
  for (let index = from; index < length; index++) {
    let code = table[given.charCodeAt(index)] as number;
    if (code === BREAK) continue;
    const start = index;
    let hash = SEED;
    while (code <= lastLetter) {
      // MULTIPLIER, as a number: only where they see it do engines take the product for a whole one.
      hash = (hash * 1_000_003 + code) | 0;
      index++;
      prefixes[(index - start) & 63] = hash;
      code = index < length ? (table[given.charCodeAt(index)] as number) : BREAK;
    }
    if (code === BREAK) {
      // `mayBeForm`, written out.
      const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      const mask = (1 << (mixed >>> 3)) | (1 << (mixed >>> 8));
      const known = ((front[mixed >>> frontShift] as number) & mask) === mask;
      if ((!known && index - start < LONG_WORD) || empty[hash & EMPTY_MASK] === hash) continue;
    }
    wordStart = start;
    runningHash = hash;
    return index;
  }
  return -1;
}

function forgetEmptyWords(opened: Lexicon): void {
  // Not at the first page, which finds it so.
  if (emptyFor !== null) EMPTY_WORDS.fill(0);
  emptyFor = opened;
  emptyInternational = onlyInternational;
  // No place holds the hash that belongs there.
  EMPTY_WORDS[0] = 1;
}

/** A word with marks, ligatures, invisible characters or letters of another script in it. */
function atUncommonWord(start: number, at: number, matches: Match[]): number {
  const end = wordEnd(start, SEED);
  if (end < 0) return -end;
  // Nothing but invisible characters or stray marks.
  if (end <= start || (start === at && codeAt(text, start) > LAST_LETTER && codeAt(text, start) < PAIR)) return at + 1;
  let next = end;
  while (next < text.length && codeAt(text, next) === IGNORED) next++;
  return atWord(start, end, runningHash, matches, next, -1);
}

/** Handles the word [start, end); answers where to go on. `held`: what `mayHold` said of a plain word, -1 of others. */
function atWord(start: number, end: number, hash: number, matches: Match[], next: number, held: number): number {
  lookUp(hash, start, end);
  let record = foundRecord;
  // Not so where a word was turned down for its capitals: next time it may have them.
  const empty = held >= 0 && unlike;
  let recordEnd = end;
  let wordStop = end;
  let running = hash;
  while (goesOn) {
    const following = nextWord(text, wordStop);
    if (following < 0) break;
    wordStop = wordEnd(following, running);
    if (wordStop < 0) break;
    running = runningHash;
    if (!mayBeForm(lexicon, running)) break;
    lookUp(running, start, wordStop);
    if (foundRecord >= 0 && !isLooseEnding(text, following, wordStop)) {
      record = foundRecord;
      recordEnd = wordStop;
    }
  }
  let doubtful = false;
  // The last word that was tried is no word of a form: it may be misspelt.
  const phrase = running ^ PHRASE_SALT;
  if (record < 0 && wordStop > end && mayMisspell && EMPTY_WORDS[phrase & EMPTY_MASK] !== phrase) {
    if (examinePhrase(lexicon, text, start, wordStop)) {
      record = examined.record;
      recordEnd = wordStop;
      doubtful = true;
    } else EMPTY_WORDS[phrase & EMPTY_MASK] = phrase;
  }
  if (record < 0) {
    // A look at a phrase leaves other prefixes behind.
    const may = held > 0 && wordStop > end ? -1 : held;
    if (may === 0 || end - start < LONG_WORD || !examineWord(lexicon, text, start, end, mayMisspell, may)) {
      if (empty) EMPTY_WORDS[hash & EMPTY_MASK] = hash;
      return next;
    }
    record = examined.record;
    doubtful = examined.doubtful;
  }
  const value = lexicon.records[record] as number;
  if (onlyInternational && (value & FLAG_INTERNATIONAL) === 0) return Math.max(next, recordEnd);
  const from = joinedStart(text, start, floor);
  const to = joinedEnd(text, recordEnd);
  if (looksLikeAddress(text, from, to)) return Math.max(next, to);
  floor = to;
  matches.push({
    start: from,
    end: to,
    termId: lexicon.termId(value & TERM_MASK),
    // "Frontex-missie" or "Frontex-helm": a name with something behind it may be a brand.
    doubtful: doubtful || (value & FLAG_CONTEXT) !== 0 || (to > recordEnd + 2 && (value & NAME_FLAGS) !== 0),
  });
  return Math.max(next, to);
}

/**
 * End of the word at `start`, carrying on with `hash`; leaves the new value in `runningHash`. Invisible characters inside are
 * skipped, combining marks belong to the word. Negative (minus the place to go on) for a word with letters of another script.
 */
function wordEnd(start: number, hash: number): number {
  let index = start;
  let end = start;
  let foreign = false;
  for (; index < text.length; index++) {
    const code = codeAt(text, index);
    if (code === BREAK) break;
    if (code === IGNORED) continue;
    end = index + 1;
    if (code === COMBINING) continue;
    if (code === FOREIGN) foreign = true;
    else if (code >= PAIR)
      for (const letter of PAIRS[code - PAIR] ?? []) hash = (Math.imul(hash, MULTIPLIER) + letter) | 0;
    else hash = (Math.imul(hash, MULTIPLIER) + code) | 0;
  }
  runningHash = hash;
  return foreign ? -Math.max(end, start + 1) : end;
}

/** Looks a running hash up; the words it covers are [start, end). */
function lookUp(hash: number, start: number, end: number): void {
  foundRecord = -1;
  goesOn = false;
  unlike = true;
  const mixed = mix(hash);
  const { rows, buckets } = lexicon;
  const print = mixed << 20;
  const bucket = mixed >>> lexicon.bucketShift;
  const stop = buckets[bucket + 1] as number;
  let check = -1;
  for (let row = buckets[bucket] as number; row < stop; row++) {
    const value = rows[row] as number;
    // Equal in the upper 12 bits.
    if ((value ^ print) >>> 20 !== 0) continue;
    unlike = false;
    // A chance likeness costs a look at the next word, no more.
    if ((value & RECORD_MASK) === GOES_ON) goesOn = true;
    else {
      if (check < 0) check = checkOf(start, end);
      if (lexicon.checks[row] === check) enter(value & RECORD_MASK, start, end);
    }
  }
}

function enter(value: number, start: number, end: number): void {
  const number = value - FIRST_RECORD;
  const record = lexicon.records[number] as number;
  if ((record & FLAG_CASE) !== 0 && lexicon.cases[number] !== capitalsOf(start, end)) return;
  if (foundRecord < 0 || number < foundRecord) foundRecord = number;
}

function checkOf(start: number, end: number): number {
  let check = SEED;
  for (let index = start; index < end; index++) {
    const code = codeAt(text, index);
    if (code >= PAIR) for (const letter of PAIRS[code - PAIR] ?? []) check = addCheck(check, letter);
    else if (code <= LAST_LETTER) check = addCheck(check, code);
  }
  return checkBits(check);
}

/** Pattern of capitals of the first 31 letters, as the compiler computes it. */
function capitalsOf(start: number, end: number): number {
  let capitals = 0;
  let letter = 0;
  for (let index = start; index < end && letter < 31; index++) {
    const code = codeAt(text, index);
    if (code === BREAK || (code > LAST_LETTER && code < PAIR)) continue;
    if (isUpper(text.charCodeAt(index))) capitals |= 1 << letter;
    letter += code >= PAIR ? 2 : 1;
  }
  return capitals >>> 0;
}
