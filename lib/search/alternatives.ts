/** How other ways to say a word are weighed, and which of them are tried. */
import type { Entry } from './entry.ts';
import { partKey } from './keys.ts';
import { ALTERNATIVES } from './limits.ts';
import type { Alternative, KnownAlternative } from './units.ts';

/** How much other ways to say a word count beside the word itself. */
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

/** A single word counts, for less, where it is part of a longer one: so much beside the word itself. Short ones are parts by chance. */
const PART = 0.6;
const SHORTEST_PART = 4;

/** Adds those wordings of which the index has anything to `known`. `entries`: what it has, of every key that is meant. */
export function addKnown(
  known: KnownAlternative[],
  { keys, factor, evidence }: Alternative,
  entries: ReadonlyMap<string, Entry>,
): void {
  const key = keys[0] ?? '';
  if (keys.length > 1) {
    const found = keys.map((one) => entries.get(one));
    if (found.some((entry) => entry !== undefined)) known.push({ keys, factor, evidence, entries: found });
    return;
  }
  const own = entries.get(key);
  if (own) known.push({ keys, factor, evidence, entries: [own] });
  const longer = key.length < SHORTEST_PART ? undefined : entries.get(partKey(key));
  if (longer) known.push({ keys: [longer.key], factor: factor * PART, evidence: evidence * PART, entries: [longer] });
}

/** The best of them, each wording once. */
export function best(alternatives: KnownAlternative[]): KnownAlternative[] {
  // A word and what it is part of: most words have no other wording, and the word itself counts most.
  if (alternatives.length < 2 || (alternatives.length === 2 && isPartOf(alternatives[1], alternatives[0])))
    return alternatives;
  const byKeys = new Map<string, KnownAlternative>();
  for (const alternative of alternatives) {
    const name = alternative.keys.length === 1 ? (alternative.keys[0] ?? '') : alternative.keys.join(' ');
    const known = byKeys.get(name);
    if (!known || known.factor < alternative.factor) byKeys.set(name, alternative);
  }
  return [...byKeys.values()].sort((a, b) => b.factor - a.factor).slice(0, ALTERNATIVES);
}

const isPartOf = (one: Alternative | undefined, other: Alternative | undefined) =>
  one?.keys.length === 1 && other?.keys.length === 1 && one.keys[0] === partKey(other.keys[0] ?? '');
