/** The bitmap that the gate reads: which words are worth looking into. */
import type { Entry } from './entry.ts';
import { LAST_LETTER } from './fold.ts';
import {
  bareLength,
  FLAG_HEAD,
  FLAG_MODIFIER,
  GATE_LETTERS,
  GATE_MORE_LETTERS,
  gateMask,
  LETTER_E,
  MAX_WORD,
  MIN_SLIP,
  SALT_HEAD,
  SALT_HEAD_MORE,
  SALT_SLIP_EARLY,
  SALT_SLIP_LATE,
  SALT_SLIP_MIDWAY,
  SALT_TAIL,
  SALT_TAIL_MORE,
  slipKey,
  slipRest,
  slipThird,
  spread,
} from './format.ts';
import { addLetter } from './hash.ts';

/**
 * With more forms no slip is forgiven: among so many words nearly every one is a slip away from another, and the gate would let every
 * word through.
 */
const MOST_SLIP_FORMS = 60_000;
/** With more, slips of phrases are forgiven in their last word only: too many words are a slip away from one that begins some phrase. */
const MOST_PHRASE_SLIP_FORMS = 2000;
/** At most 2^21 bits, a quarter of a megabyte. */
const MOST_GATE_BITS = 21;

export interface Gate {
  readonly bits: number;
  readonly words: Uint32Array;
  readonly forgiving: boolean;
}

/** A bitmap that says which words are worth looking into: by their first or last letters. */
export function gateOf(entries: readonly Entry[]): Gate {
  const marks: [number, number][] = [];
  const slips = entries.length <= MOST_SLIP_FORMS;
  const everyWord = entries.length <= MOST_PHRASE_SLIP_FORMS;
  for (const { key, flags, slips: forgiven } of entries) {
    const { letters } = key;
    const { length } = letters;
    if (length < GATE_LETTERS || length > MAX_WORD) continue;
    const more = length >= GATE_MORE_LETTERS;
    const looked = more ? GATE_MORE_LETTERS : GATE_LETTERS;
    if ((flags & FLAG_MODIFIER) !== 0)
      marks.push([hashOf(letters.slice(0, looked)), more ? SALT_HEAD_MORE : SALT_HEAD]);
    if ((flags & FLAG_HEAD) !== 0) marks.push(...tailMarks(letters));
    if (forgiven && slips)
      for (const end of everyWord ? key.ends : [length]) marks.push(...slipMarks(letters.slice(0, end)));
  }
  const bits = Math.min(MOST_GATE_BITS, Math.max(13, Math.ceil(Math.log2(marks.length * 16 + 1))));
  const words = new Uint32Array(1 << (bits - 5));
  for (const [value, salt] of marks) {
    const mixed = spread(value ^ salt);
    const place = mixed >>> (37 - bits);
    words[place] = (words[place] as number) | gateMask(mixed);
  }
  return { bits, words, forgiving: slips };
}

/** What words that end in a form end with when their plural's ending is off: that of the form itself, -s, -n or -en. */
function* tailMarks(letters: readonly number[]): Generator<[number, number]> {
  const { length } = letters;
  const lengths = new Set([length, bareLength(length, letters[length - 1] as number, letters[length - 2] as number)]);
  // A form in -e may have its -n: "regeling, regelinge-n".
  if (letters[length - 1] === LETTER_E) lengths.add(length - 1);
  for (const count of lengths) {
    const bare = letters.slice(0, count);
    if (count >= GATE_MORE_LETTERS) yield [hashOf(bare.slice(-GATE_MORE_LETTERS)), SALT_TAIL_MORE];
    else if (count >= GATE_LETTERS) yield [hashOf(bare.slice(-GATE_LETTERS)), SALT_TAIL];
    // So short that a letter of the word's first part is among those that are looked at.
    else for (let letter = 1; letter <= LAST_LETTER; letter++) yield [hashOf([letter, ...bare]), SALT_TAIL];
  }
}

/** What slips leave whole of a form, for misspellings that are a letter shorter, as long, or a letter longer. */
function* slipMarks(letters: readonly number[]): Generator<[number, number]> {
  const { length } = letters;
  for (let count = Math.max(MIN_SLIP, length - 1); count <= length + 1; count++) {
    const rest = slipRest(count);
    const third = slipThird(count);
    yield [hashOf(letters.slice(0, rest)) + count, SALT_SLIP_LATE];
    yield [hashOf(letters.slice(length - rest)) + count, SALT_SLIP_EARLY];
    yield [slipKey(hashOf(letters.slice(0, third)), hashOf(letters.slice(length - third))) + count, SALT_SLIP_MIDWAY];
  }
}

function hashOf(letters: readonly number[]): number {
  return letters.reduce(addLetter, 0);
}
