/** How other ways to say a word are weighed, and which of them are tried. */
import { partKey } from './keys.ts';
import { ALTERNATIVES } from './limits.ts';
import type { Alternative } from './units.ts';

/** How much other ways to say a word count beside the word itself. */
const PART = 0.6;
export const JOINED = 1;
export const APART = 0.85;
export const SPLIT = 0.6;
export const SPLIT_UNKNOWN = 0.85;
/** As evidence, for a word that the dictionary has. */
export const SPLIT_KNOWN = 0.35;
export const HALF = 0.4;
export const HALF_UNKNOWN = 0.5;
/** A bare number tells little: years and amounts stand everywhere. */
export const NUMBER = 0.3;
export const ABBREVIATION = 0.9;
export const CORRECTED = 0.95;
export const INFLECTED = 0.9;

/** A single word counts, for less, where it is part of a longer one. */
export function withParts(alternative: Alternative): Alternative[] {
  const [key] = alternative.keys;
  if (alternative.keys.length !== 1 || key === undefined || key.length < 4) return [alternative];
  const { factor, evidence = factor } = alternative;
  return [alternative, { keys: [partKey(key)], factor: factor * PART, evidence: evidence * PART }];
}

export function best(alternatives: Alternative[]): Alternative[] {
  // A word and what it is part of: most words have no other wording, and the word itself counts most.
  if (alternatives.length < 2 || (alternatives.length === 2 && isPartOf(alternatives[1], alternatives[0])))
    return alternatives;
  const byKeys = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const name = alternative.keys.join(' ');
    const known = byKeys.get(name);
    if (!known || known.factor < alternative.factor) byKeys.set(name, alternative);
  }
  return [...byKeys.values()].sort((a, b) => b.factor - a.factor).slice(0, ALTERNATIVES);
}

const isPartOf = (one: Alternative | undefined, other: Alternative | undefined) =>
  one?.keys.length === 1 && other?.keys.length === 1 && one.keys[0] === partKey(other.keys[0] ?? '');
