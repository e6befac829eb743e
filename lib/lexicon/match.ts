/**
 * Finds terms in a text: one pass over the characters, a hash that runs along, one table look-up a word.
 *
 * Per word nothing is allocated; the text is never copied or folded as a whole. Cost: linear in the text and, but for memory
 * caches, independent of the number of terms. Compounds and slips are looked for only in words whose first or last letters say that
 * it is worth it.
 */
import {
  BREAK,
  COMBINING,
  codeAt,
  FOLD,
  FOREIGN,
  foldRare,
  IGNORED,
  isUpper,
  LAST_LETTER,
  PAIR,
  PAIRS,
  TABLE_SIZE,
} from './fold.ts';
import { FIRST_RECORD, FLAG, GOES_ON, RECORD_MASK, slotIndex, TERM_MASK } from './format.ts';
import { mayHold } from './gate.ts';
import { addCheck, checkBits, MULTIPLIER, mix, SEED } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match, MatchOptions } from './match.types.ts';
import { joinedEnd, joinedStart, looksLikeAddress, nextWord } from './surroundings.ts';
import { examined, examineWord, LONG_WORD } from './word-parts.ts';

/** State of one call, kept outside so that no word costs an allocation. Matching is synchronous, so calls never overlap. */
let lexicon: Lexicon;
let text = '';
let onlyInternational = false;
let floor = 0;
/** Set by `wordEnd`. */
let runningHash = 0;
/** Set by `lookUp`: record number of the form that ends here, or -1; and whether a longer form may go on. */
let foundRecord = -1;
let goesOn = false;

/**
 * All terms in `given`, from left to right, never overlapping; of two that begin alike the longer one. Offsets point into `given`
 * exactly as it was passed.
 *
 * @example matchText(loadLexicon(bytes), 'Het migratie­pact', { language: 'nl' })
 */
export function matchText(opened: Lexicon, given: string, options: MatchOptions = {}): Match[] {
  lexicon = opened;
  text = given;
  const dutch = options.language == null || /^nl\b/i.test(options.language);
  onlyInternational = !dutch && options.allLanguages !== true;
  floor = 0;
  const matches: Match[] = [];
  const { slots, scale } = opened;
  const length = given.length;
  let index = 0;
  while (index < length) {
    let unit = given.charCodeAt(index);
    let code = unit < TABLE_SIZE ? (FOLD[unit] as number) : foldRare(unit);
    if (code === BREAK || code === COMBINING || code === IGNORED) {
      index++;
      continue;
    }
    const start = index;
    let hash = SEED;
    while ((code - 1) >>> 0 < LAST_LETTER) {
      hash = (Math.imul(hash, MULTIPLIER) + code) | 0;
      if (++index === length) {
        code = BREAK;
        break;
      }
      unit = given.charCodeAt(index);
      code = unit < TABLE_SIZE ? (FOLD[unit] as number) : foldRare(unit);
    }
    if (code !== BREAK) {
      index = atUncommonWord(start, matches);
      continue;
    }
    // Most words end here: no slot where their hash would be, and too short to be looked into.
    const mixed = mix(hash);
    if (slots[slotIndex(mixed, scale)] === 0) {
      if (index - start < LONG_WORD || !mayHold(opened, given, start, index)) continue;
    }
    index = atWord(start, index, hash, matches, index, true);
  }
  text = '';
  return matches;
}

/** A word with marks, ligatures, invisible characters or letters of another script in it. */
function atUncommonWord(start: number, matches: Match[]): number {
  const end = wordEnd(start, SEED);
  if (end < 0) return -end;
  let next = end;
  while (next < text.length && codeAt(text, next) === IGNORED) next++;
  return atWord(start, end, runningHash, matches, next, false);
}

/** Handles the word [start, end); answers where to go on. */
function atWord(start: number, end: number, hash: number, matches: Match[], next: number, plain: boolean): number {
  lookUp(hash, start, end);
  let record = foundRecord;
  let recordEnd = end;
  let wordStop = end;
  let running = hash;
  while (goesOn) {
    const following = nextWord(text, wordStop);
    if (following < 0) break;
    wordStop = wordEnd(following, running);
    if (wordStop < 0) break;
    running = runningHash;
    lookUp(running, start, wordStop);
    if (foundRecord >= 0) {
      record = foundRecord;
      recordEnd = wordStop;
    }
  }
  let doubtful = false;
  if (record < 0) {
    if (end - start < LONG_WORD || !(plain ? mayHold(lexicon, text, start, end) : true)) return next;
    if (!examineWord(lexicon, text, start, end, onlyInternational)) return next;
    record = examined.record;
    doubtful = examined.doubtful;
  }
  const value = lexicon.records[record] as number;
  if (onlyInternational && (value & FLAG.international) === 0) return Math.max(next, recordEnd);
  const from = joinedStart(text, start, floor);
  const to = joinedEnd(text, recordEnd);
  if (looksLikeAddress(text, from, to)) return Math.max(next, to);
  floor = to;
  matches.push({
    start: from,
    end: to,
    termId: lexicon.termId(value & TERM_MASK),
    doubtful: doubtful || (value & FLAG.context) !== 0,
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
  const mixed = mix(hash);
  const { slots } = lexicon;
  const print = mixed << 20;
  let slot = slotIndex(mixed, lexicon.scale);
  let check = -1;
  for (let value = slots[slot] as number; value !== 0; value = slots[slot] as number) {
    // Equal in the upper 12 bits.
    if ((value ^ print) >>> 20 === 0) {
      if (check < 0) check = checkOf(start, end);
      if (lexicon.checks[slot] === check) enter(value & RECORD_MASK, start, end);
    }
    if (++slot === slots.length) slot = 0;
  }
}

function enter(value: number, start: number, end: number): void {
  if (value === GOES_ON) {
    goesOn = true;
    return;
  }
  const number = value - FIRST_RECORD;
  const record = lexicon.records[number] as number;
  if ((record & FLAG.case) !== 0 && lexicon.cases[number] !== capitalsOf(start, end)) return;
  if (foundRecord < 0 || number < foundRecord) foundRecord = number;
}

function checkOf(start: number, end: number): number {
  let check = SEED;
  for (let index = start; index < end; index++) {
    const code = codeAt(text, index);
    if (code >= PAIR) for (const letter of PAIRS[code - PAIR] ?? []) check = addCheck(check, letter);
    else if (code !== BREAK && code <= LAST_LETTER) check = addCheck(check, code);
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
