/**
 * Finds terms in a text: one pass over the characters, a hash that runs along, one table look-up a word.
 *
 * Per word nothing is allocated; the text is never copied or folded as a whole. Cost: linear in the text and, but for memory
 * caches, independent of the number of terms. Compounds and slips are looked for only in words whose first or last letters say that
 * it is worth it.
 */
import { BREAK, COMBINING, codeAt, FOLD, FOREIGN, IGNORED, LAST_LETTER, PAIR, PAIRS } from './fold.ts';
import {
  FIRST_RECORD,
  FLAG_CASE,
  FLAG_CONTEXT,
  FLAG_INTERNATIONAL,
  FLAG_SLIP,
  GOES_ON,
  RECORD_MASK,
  TERM_MASK,
} from './format.ts';
import { mayBeForm, mayHold, PREFIXES } from './gate.ts';
import { MULTIPLIER, mix, SEED } from './hash.ts';
import { EMPTY_MASK, EMPTY_WORDS, PHRASE_SALT, RIGHTS, readFor, SLIPS, SLIPS_MASK } from './lately.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match, MatchOptions } from './match.types.ts';
import { capitalsOf, checkOf } from './spelling.ts';
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
/** Set by `toNotableWord`. */
let wordStart = 0;
/** Set by `toNotableWord` and `wordEnd`. */
let runningHash = 0;
/** Set by `lookUp`: record number of the form that ends here, or -1; whether a longer form may go on; whether nothing is like it. */
let foundRecord = -1;
let goesOn = false;
let unlike = true;
/** Set by `follow`. */
let phraseRecord = -1;
let phraseEnd = 0;
let phraseTried = 0;

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
  readFor(opened, onlyInternational);
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
    const held = mayBeForm(opened, hash) ? UNASKED : end - start < LONG_WORD ? 0 : mayHold(opened, end - start);
    if (held !== 0) next = atWord(start, end, hash, matches, end, held);
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

/** A word that is a form itself need not be asked what it holds. */
const UNASKED = -2;

/** Handles the word [start, end); answers where to go on. `asked`: what `mayHold` said of a plain word, `UNASKED`, or -1 of others. */
function atWord(start: number, end: number, hash: number, matches: Match[], next: number, asked: number): number {
  lookUp(hash, start, end, false);
  let record = foundRecord;
  let held = asked;
  if (held === UNASKED && record < 0) held = end - start < LONG_WORD ? 0 : mayHold(lexicon, end - start);
  // Not so where a word was turned down for its capitals: next time it may have them.
  const empty = held >= 0 && unlike;
  let recordEnd = end;
  let tried = end;
  let doubtful = false;
  if (goesOn) {
    follow(start, end, hash, false);
    tried = phraseTried;
    if (phraseRecord >= 0) {
      record = phraseRecord;
      recordEnd = phraseEnd;
    }
  }
  // The last word that was tried is no word of a form: it may be misspelt.
  const phrase = runningHash ^ PHRASE_SALT;
  if (record < 0 && tried > end && mayMisspell && EMPTY_WORDS[phrase & EMPTY_MASK] !== phrase) {
    if (examinePhrase(lexicon, text, start, tried)) {
      record = examinedFrom(start, tried);
      recordEnd = phraseEnd;
      doubtful = true;
    } else EMPTY_WORDS[phrase & EMPTY_MASK] = phrase;
  }
  if (record < 0) {
    const slot = hash & SLIPS_MASK;
    if (SLIPS[slot] === hash) {
      examined.record = -1;
      examined.hash = RIGHTS[slot] as number;
      examined.doubtful = true;
    } else {
      // A look at a phrase leaves other prefixes behind.
      const may = held > 0 && tried > end ? -1 : held;
      if (may === 0 || end - start < LONG_WORD || !examineWord(lexicon, text, start, end, mayMisspell, may)) {
        if (empty) EMPTY_WORDS[hash & EMPTY_MASK] = hash;
        return next;
      }
      if (examined.record < 0 && empty) {
        SLIPS[slot] = hash;
        RIGHTS[slot] = examined.hash;
      }
    }
    doubtful = examined.doubtful;
    record = examinedFrom(start, end);
    recordEnd = phraseEnd;
    if (record < 0) return next;
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
 * Goes on behind [start, end), whose letters have this hash and begin a form, word by word. Leaves the longest form in `phraseRecord` and
 * `phraseEnd`, and the end of the last word that was tried in `phraseTried` (not behind `end` where there was none).
 */
function follow(start: number, end: number, hash: number, misspelt: boolean): void {
  phraseRecord = -1;
  phraseTried = end;
  runningHash = hash;
  do {
    const following = nextWord(text, phraseTried);
    if (following < 0) return;
    phraseTried = wordEnd(following, runningHash);
    if (phraseTried < 0 || !mayBeForm(lexicon, runningHash)) return;
    lookUp(runningHash, start, phraseTried, misspelt);
    if (foundRecord >= 0 && !isLooseEnding(text, following, phraseTried)) {
      phraseRecord = foundRecord;
      phraseEnd = phraseTried;
    }
  } while (goesOn);
}

/** The record that `examined` stands for, or -1: where its slip makes words that begin a form, those behind [start, end) must end it. */
function examinedFrom(start: number, end: number): number {
  phraseEnd = end;
  if (examined.record >= 0) return examined.record;
  follow(start, end, examined.hash, true);
  return phraseRecord;
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

/**
 * Looks a running hash up; the words it covers are [start, end). Where they are `misspelt` and the hash is that of the right spelling,
 * their letters cannot be compared: what is found is doubtful.
 */
function lookUp(hash: number, start: number, end: number, misspelt: boolean): void {
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
      if (check < 0 && !misspelt) check = checkOf(text, start, end);
      if (misspelt || lexicon.checks[row] === check) enter(value & RECORD_MASK, start, end, misspelt);
    }
  }
}

function enter(value: number, start: number, end: number, misspelt: boolean): void {
  const number = value - FIRST_RECORD;
  const record = lexicon.records[number] as number;
  if (misspelt && (record & FLAG_SLIP) === 0) return;
  if ((record & FLAG_CASE) !== 0 && lexicon.cases[number] !== capitalsOf(text, start, end)) return;
  if (foundRecord < 0 || number < foundRecord) foundRecord = number;
}
