/** The bitmap that the gate reads: which words are worth looking into. */
import type { Entry } from './entry.ts';
import {
  FLAG_HEAD,
  FLAG_MODIFIER,
  GATE_HASHES,
  GATE_LETTERS,
  GATE_MORE_LETTERS,
  LETTER_E,
  LETTER_N,
  LETTER_S,
  MAX_WORD,
  MIN_SLIP,
  nextGateHash,
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
} from './format.ts';
import { addLetter } from './hash.ts';

/**
 * With more forms no slip is forgiven: among so many words nearly every one is a slip away from another, and the gate would let every
 * word through.
 */
const MOST_SLIP_FORMS = 60_000;
/** At most 2^21 bits, a quarter of a megabyte. */
const MOST_GATE_BITS = 21;

/** Endings that the matcher takes off before it looks for a head: none, -s, -n and -en. */
const HEAD_ENDINGS: readonly (readonly number[])[] = [[], [LETTER_S], [LETTER_N], [LETTER_E, LETTER_N]];

export interface Gate {
  readonly bits: number;
  readonly words: Uint32Array;
  readonly forgiving: boolean;
}

/** A bitmap that says which words are worth looking into: by their first or last letters. */
export function gateOf(entries: readonly Entry[]): Gate {
  const marks: [number, number][] = [];
  const slips = entries.length <= MOST_SLIP_FORMS;
  for (const { key, flags, slips: forgiven } of entries) {
    const { letters } = key;
    const { length } = letters;
    if (length < GATE_LETTERS || length > MAX_WORD) continue;
    const more = length >= GATE_MORE_LETTERS;
    const looked = more ? GATE_MORE_LETTERS : GATE_LETTERS;
    if ((flags & FLAG_MODIFIER) !== 0)
      marks.push([hashOf(letters.slice(0, looked)), more ? SALT_HEAD_MORE : SALT_HEAD]);
    if ((flags & FLAG_HEAD) !== 0) {
      for (const ending of HEAD_ENDINGS)
        marks.push([hashOf([...letters, ...ending].slice(-looked)), more ? SALT_TAIL_MORE : SALT_TAIL]);
    }
    if (forgiven && slips) marks.push(...slipMarks(letters));
  }
  const bits = Math.min(MOST_GATE_BITS, Math.max(13, Math.ceil(Math.log2(marks.length * 16 + 1))));
  const words = new Uint32Array(1 << (bits - 5));
  for (const [value, salt] of marks) {
    let mixed = value ^ salt;
    for (let bit = 0; bit < GATE_HASHES; bit++) {
      mixed = nextGateHash(mixed);
      const index = mixed >>> (32 - bits);
      words[index >> 5] = (words[index >> 5] as number) | (1 << index);
    }
  }
  return { bits, words, forgiving: slips };
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
