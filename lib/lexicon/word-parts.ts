/**
 * Looks inside a long word: a term that ends or begins a compound, or a term with one slip of the pen. Over 300 lines, since all of it
 * reads the one word at hand, which is too often asked about to be handed from file to file.
 */
import { FOLD, LAST_LETTER, PAIR, PAIRS } from './fold.ts';
import {
  FIRST_RECORD,
  FLAG_CASE,
  FLAG_HEAD,
  FLAG_MODIFIER,
  FLAG_SLIP,
  GOES_ON,
  LETTER_E,
  LETTER_N,
  LETTER_S,
  MAX_WORD,
  MIN_HEAD,
  MIN_MODIFIER,
  MIN_REST,
  MIN_SLIP,
  RECORD_MASK,
  slipRest,
  slipThird,
} from './format.ts';
import {
  MAY_BEGIN,
  MAY_END,
  MAY_SLIP_EARLY,
  MAY_SLIP_LATE,
  MAY_SLIP_MIDWAY,
  mayBeForm,
  mayHold,
  part,
  POWERS as powers,
  PREFIXES as prefixes,
} from './gate.ts';
import { addCheck, checkBits, MULTIPLIER, mix, SEED } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import { capitalsOf } from './spelling.ts';

/** Words with fewer characters are never looked into. */
export const LONG_WORD = MIN_MODIFIER + 1;

/**
 * Result of the last `examineWord` or `examinePhrase` that answered true: a record, or -1 and the hash of the right spelling of words that
 * begin a form.
 */
export const examined = { record: -1, doubtful: false, hash: 0 };

const letters = new Uint8Array(MAX_WORD + 2);
/** A spelling with one letter put right. */
const corrected = new Uint8Array(MAX_WORD + 3);
/** Endings that may follow a term without making another word of it: plurals, diminutives, linking letters, adjectives. */
const ENDINGS = new Set(
  's en n e je jes tje tjes se er'
    .split(' ')
    .map((ending) =>
      [...ending].reduce((hash, letter) => (Math.imul(hash, MULTIPLIER) + letter.charCodeAt(0) - 96) | 0, 0),
    ),
);
const VOWELS = new Set([1, 5, 9, 15, 21, 25]);

let lexicon: Lexicon;
let count = 0;
/** Where the letters come from. */
let wordText = '';
let wordStart = 0;
let wordEnd = 0;

/**
 * True when the word [start, end) holds a term, misspelt if `slips`; which one is left in `examined`. `held`: what `mayHold` said of it,
 * while the prefixes are still its own, or -1. Cost: for words that the gate
 * lets through, some look-ups a letter.
 */
export function examineWord(
  opened: Lexicon,
  text: string,
  start: number,
  end: number,
  slips: boolean,
  held: number,
): boolean {
  lexicon = opened;
  if (!readLetters(text, start, end)) return false;
  if (held < 0) readPrefixes();
  const may = held < 0 ? mayHold(lexicon, count) : held;
  if ((may & MAY_END) !== 0 && findHead()) return true;
  if ((may & MAY_BEGIN) !== 0 && findModifier()) return true;
  return slips && may >= MAY_SLIP_LATE && findSlip(may);
}

/**
 * As `examineWord`, for the words [start, end) of which all but the last begin a form: true when they are one, or begin one, with a slip
 * ("Schengen Baromter").
 */
export function examinePhrase(opened: Lexicon, text: string, start: number, end: number): boolean {
  lexicon = opened;
  if (!readLetters(text, start, end) || count < MIN_SLIP) return false;
  readPrefixes();
  const may = mayHold(lexicon, count);
  return may >= MAY_SLIP_LATE && findSlip(may);
}

function letterAt(index: number): number {
  return letters[index] as number;
}

/** Reads the letters; false for words too short or too long to look into. */
function readLetters(text: string, start: number, end: number): boolean {
  count = 0;
  wordText = text;
  wordStart = start;
  wordEnd = end;
  for (let index = start; index < end; index++) {
    const code = FOLD[text.charCodeAt(index)] as number;
    if (count >= MAX_WORD) return false;
    if (code >= PAIR) for (const letter of PAIRS[code - PAIR] ?? []) letters[count++] = letter;
    else if (code <= LAST_LETTER) letters[count++] = code;
  }
  return count >= LONG_WORD;
}

function readPrefixes(): void {
  let value = SEED;
  for (let index = 0; index < count; index++) {
    value = (Math.imul(value, MULTIPLIER) + letterAt(index)) | 0;
    prefixes[index + 1] = value;
  }
}

/** The longest term at the end of the word, inflected or not, behind a first part that can be a word. */
function findHead(): boolean {
  const last = letterAt(count - 1);
  for (let from = MIN_REST; from <= count - MIN_HEAD; from++) {
    let record = recordOf(from, count, FLAG_HEAD);
    if (record < 0 && (last === LETTER_S || last === LETTER_N)) record = recordOf(from, count - 1, FLAG_HEAD);
    if (record < 0 && last === LETTER_N && letterAt(count - 2) === LETTER_E)
      record = recordOf(from, count - 2, FLAG_HEAD);
    if (record < 0) continue;
    const known = isFirstPart(from) || isTwoWords(0, from);
    if (!known && !isPronounceable(0, from)) continue;
    examined.record = record;
    examined.doubtful = !known;
    return true;
  }
  return false;
}

/** The letters before `from` are a word, or one with a linking -s, -e or -en. */
function isFirstPart(from: number): boolean {
  if (isWord(0, from)) return true;
  const last = letterAt(from - 1);
  if (last === LETTER_S || last === LETTER_E) return isWord(0, from - 1);
  return last === LETTER_N && letterAt(from - 2) === LETTER_E && isWord(0, from - 2);
}

/** The longest term at the beginning, before an ending or a last part that can be a word. */
function findModifier(): boolean {
  for (let to = count - 1; to >= MIN_MODIFIER; to--) {
    const record = recordOf(0, to, FLAG_MODIFIER);
    if (record < 0) continue;
    const rest = count - to;
    const linked = letterAt(to) === LETTER_S;
    const known =
      ENDINGS.has(part(to, count)) ||
      (rest <= 2 && letterAt(to) > 26) ||
      (rest >= MIN_REST && (isWord(to, count) || (linked && isWord(to + 1, count)) || isTwoWords(to, count)));
    if (!known && (rest < 4 || !isPronounceable(to, count))) continue;
    examined.record = record;
    // What begins with a name may be a brand.
    examined.doubtful = !known || ((lexicon.records[record] as number) & FLAG_CASE) !== 0;
    return true;
  }
  return false;
}

/**
 * A form that differs by one slip: where the gate knows what the slip left whole, every substitution, omission, addition and exchange
 * of neighbours in the other part is tried by its hash, which follows from the prefix values.
 */
function findSlip(may: number): boolean {
  // A word that compounds are made with is meant as it stands, and so are its plural and a compound of two.
  if (isWord(0, count) || isWord(0, count - 1) || isWord(0, count - 2) || isTwoWords(0, count)) return false;
  const third = slipThird(count);
  return (
    ((may & MAY_SLIP_LATE) !== 0 && slipIn(slipRest(count), count)) ||
    ((may & MAY_SLIP_EARLY) !== 0 && slipIn(0, third + 1)) ||
    ((may & MAY_SLIP_MIDWAY) !== 0 && slipIn(third, count - third))
  );
}

function slipIn(from: number, to: number): boolean {
  for (let length = Math.max(MIN_SLIP, count - 1); length <= count + 1; length++)
    if (slipBetween(from, to, length)) return true;
  return false;
}

/** Tries the corrections at [from, to) that make a form of `length` letters. */
function slipBetween(from: number, to: number, length: number): boolean {
  const { front, frontShift } = lexicon;
  for (let at = from; at < to || (length > count && at <= to); at++) {
    const before = prefixes[at] as number;
    const rest = count - at;
    if (length < count) {
      const hash = Math.imul(before, powers[rest - 1] as number) + part(at + 1, count);
      if (tries(hash | 0, at, 0, 1)) return true;
      continue;
    }
    const replaced = length === count ? 1 : 0;
    const place = powers[rest - replaced] as number;
    let hash = (Math.imul(before, powers[rest + 1 - replaced] as number) + part(at + replaced, count)) | 0;
    for (let letter = 1; letter <= 26; letter++) {
      hash = (hash + place) | 0;
      // `mayBeForm`, written out: nearly all of them end here.
      const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      const mask = (1 << (mixed >>> 3)) | (1 << (mixed >>> 8));
      if (((front[mixed >>> frontShift] as number) & mask) === mask && tries(hash, at, letter, replaced)) return true;
    }
    if (replaced === 1 && at + 1 < count && exchanged(at)) return true;
  }
  return false;
}

/** Looks up a corrected spelling: `letter` (none if 0) in place of the `replaced` letters at `at`. */
function tries(hash: number, at: number, letter: number, replaced: number): boolean {
  if (!mayBeForm(lexicon, hash)) return false;
  let size = 0;
  for (let index = 0; index < at; index++) corrected[size++] = letterAt(index);
  if (letter > 0) corrected[size++] = letter;
  for (let index = at + replaced; index < count; index++) corrected[size++] = letterAt(index);
  return accept(hash, size, at + replaced < count);
}

function exchanged(at: number): boolean {
  const [one, other] = [letterAt(at), letterAt(at + 1)];
  if (one === other) return false;
  const rest = count - at;
  const difference =
    Math.imul(other - one, powers[rest - 1] as number) + Math.imul(one - other, powers[rest - 2] as number);
  const hash = ((prefixes[count] as number) + difference) | 0;
  if (!mayBeForm(lexicon, hash)) return false;
  corrected.set(letters.subarray(0, count));
  corrected[at] = other;
  corrected[at + 1] = one;
  return accept(hash, count, true);
}

/** `within`: not the last letter was put right. Of a phrase's other words many have an ending elsewhere ("landelijke") that is no slip. */
function accept(hash: number, size: number, within: boolean): boolean {
  const mixed = mix(hash);
  examined.record = find(mixed, corrected, 0, size, FLAG_SLIP);
  examined.doubtful = true;
  examined.hash = hash;
  return examined.record >= 0 || (within && beginsForm(mixed, size));
}

/** True when a form goes on after the word in `corrected`. */
function beginsForm(mixed: number, size: number): boolean {
  const { rows, buckets, checks } = lexicon;
  const print = ((mixed << 20) | GOES_ON) >>> 0;
  const bucket = mixed >>> lexicon.bucketShift;
  const stop = buckets[bucket + 1] as number;
  for (let row = buckets[bucket] as number; row < stop; row++)
    if (rows[row] === print) return checks[row] === checkOf(corrected, 0, size);
  return false;
}

/** Record of the form that is spelt by the letters [from, to) and has `flag`, or -1. */
function recordOf(from: number, to: number, flag: number): number {
  const hash = (part(from, to) + Math.imul(SEED, powers[to - from] as number)) | 0;
  return mayBeForm(lexicon, hash) ? find(mix(hash), letters, from, to, flag) : -1;
}

function find(mixed: number, spelt: Uint8Array, from: number, to: number, flag: number): number {
  const { rows, buckets } = lexicon;
  const print = mixed << 20;
  const bucket = mixed >>> lexicon.bucketShift;
  const stop = buckets[bucket + 1] as number;
  let check = -1;
  let best = -1;
  for (let row = buckets[bucket] as number; row < stop; row++) {
    const value = rows[row] as number;
    if ((value ^ print) >>> 20 !== 0 || (value & RECORD_MASK) === GOES_ON) continue;
    const number = (value & RECORD_MASK) - FIRST_RECORD;
    const record = lexicon.records[number] as number;
    if ((record & flag) === 0 || ((record & FLAG_CASE) !== 0 && !isNamed(number, flag))) continue;
    if (check < 0) check = checkOf(spelt, from, to);
    if (lexicon.checks[row] === check && (best < 0 || number < best)) best = number;
  }
  return best;
}

/** A name with its own capitals may begin a compound, and only that: Frontexbaas. */
function isNamed(number: number, flag: number): boolean {
  return flag === FLAG_MODIFIER && lexicon.cases[number] === capitalsOf(wordText, wordStart, wordEnd);
}

function checkOf(spelt: Uint8Array, from: number, to: number): number {
  let check = SEED;
  for (let index = from; index < to; index++) check = addCheck(check, spelt[index] as number);
  return checkBits(check);
}

/** True when the letters [from, to) are a word that compounds are made with. */
function isWord(from: number, to: number): boolean {
  if (to - from < MIN_REST) return false;
  const mixed = mix(part(from, to));
  const { words } = lexicon;
  const print = mixed & 0xffff || 1;
  let slot = (mixed >>> 16) & (words.length - 1);
  for (let value = words[slot]; value !== 0; value = words[slot]) {
    // Words are known by sixteen bits, and so by chance is a string of consonants now and then ("xcfbqnm").
    if (value === print) return to - from < MIN_SPOKEN || hasVowel(from, to);
    slot = (slot + 1) & (words.length - 1);
  }
  return false;
}

function isTwoWords(from: number, to: number): boolean {
  for (let middle = from + 4; middle <= to - 4; middle++) {
    if (isWord(from, middle) && (isWord(middle, to) || (letterAt(middle) === LETTER_S && isWord(middle + 1, to))))
      return true;
  }
  return false;
}

/** Shorter words may be abbreviations: btw, ggz. */
const MIN_SPOKEN = 5;

function hasVowel(from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = letterAt(index);
    if (code > 26 || VOWELS.has(code)) return true;
  }
  return false;
}

/** Weeds out strings of letters that no Dutch word has: no vowel, or four consonants in a row at its edge. */
function isPronounceable(from: number, to: number): boolean {
  let run = 0;
  let vowels = 0;
  for (let index = from; index < to; index++) {
    const code = letterAt(index);
    if (code > 26 || code === 24 || code === 17) return false;
    if (VOWELS.has(code)) {
      vowels++;
      run = 0;
    } else if (++run > 4 || (run > 3 && index - from < 4)) return false;
  }
  return vowels > 0;
}
