/**
 * What a word that the index does not have may be, looked at by itself: a slip, a compound of known parts, one of which a half is
 * known. What its neighbours say of it is the mender's. Remembered by word.
 */
import { isCommon } from '../text/common-words.ts';
import { cuts } from '../text/compound.ts';
import { isDutch } from '../text/dutch.ts';
import { stem } from '../text/stem.ts';
import { type WordList, wordList } from '../text/word-list.ts';
import { HALF_UNKNOWN, SPLIT, SPLIT_KNOWN, SPLIT_UNKNOWN } from './alternatives.ts';
import { type Correction, correctWord } from './correct.ts';
import { allowedCost } from './edit-cost.ts';
import type { IndexReader } from './index-reader.ts';
import { isPartKey, partKey } from './keys.ts';
import { meantByParts } from './meant-by-parts.ts';
import { knownHalf, splitWord } from './related-words.ts';
import { type Alternative, alternative } from './units.ts';

export type Finding =
  | { readonly kind: 'nothing' }
  /** Words that it may be a slip of, best first. */
  | { readonly kind: 'slip'; readonly near: readonly Correction[] }
  /** Other wordings; `slip`: what one of its halves was taken for. */
  | { readonly kind: 'wordings'; readonly wordings: readonly Alternative[]; readonly slip: Correction | null };

const NOTHING: Finding = { kind: 'nothing' };
const wordings = (found: readonly Alternative[], slip: Correction | null = null): Finding => ({
  kind: 'wordings',
  wordings: found,
  slip,
});

/** Letters of a word in which one slip is seldom chance. */
const LONG = 10;
/** What a compound counts for whose parts stand in longer words. */
const OF_LONGER = 0.85;
/** Ways to put the parts of a compound together. */
const COMBINATIONS = 4;
/** Letters of a word of which one half may be misspelt, and of the half that is not. */
const SHORTEST_HALVES = 9;
const SHORTEST_HALF = 5;

/** The likeliest reading: to be asked first. */
export function readByItself(index: IndexReader, word: string): Finding | Promise<Finding> {
  return index.remember('by itself', word, async () => {
    const list = await wordList();
    // A long word that is one slip from a known one is hardly a compound of chance parts.
    if (word.length >= LONG && !list.isKnownWord(word) && !list.isKnownName(word)) {
      const near = await correctWord(index, word, 1);
      if (near.length > 0) return { kind: 'slip', near };
    }
    const parts = await asCompound(index, word);
    if (parts.length > 0) return wordings(parts);
    const meant = await meantByParts(index, word);
    if (meant.length > 0) return wordings(meant);
    const near = isDutch(word, list) ? [] : await correctWord(index, word);
    return near.length > 0 ? { kind: 'slip', near } : NOTHING;
  });
}

/** What is left of a word that neither its neighbours nor it itself explain: a slip in one half, or what its known half says. */
export function readByHalf(index: IndexReader, word: string): Finding | Promise<Finding> {
  return index.remember('by half', word, async () => {
    const mended = await mendedHalf(index, word, await wordList());
    if (mended) return mended;
    // Visum of toeristenvisum.
    const half = await knownHalf(index, word);
    return half ? wordings([alternative([half], HALF_UNKNOWN)]) : NOTHING;
  });
}

/** schengenbarometer, where the papers write Schengen Barometer. */
export async function asCompound(index: IndexReader, word: string): Promise<readonly Alternative[]> {
  const parts = await splitWord(index, word, 3);
  if (!parts) return [];
  // What the dictionary has as a word of its own has a meaning of its own: a spoorlijn is neither a trace nor a line.
  const { isKnownWord } = await wordList();
  const asParts = parts.map((key) => (isPartKey(key) ? key : partKey(key)));
  const known = await index.entries(asParts);
  const own = parts.map((key, i) => [key, ...(known.has(asParts[i] ?? '') ? [asParts[i] ?? ''] : [])]);
  return combined(own).map((keys, i) => {
    // Drugsplan: the papers may have both parts in longer words only.
    const share = i === 0 ? 1 : OF_LONGER;
    return isKnownWord(word)
      ? alternative(keys, SPLIT * share, SPLIT_KNOWN * share)
      : alternative(keys, SPLIT_UNKNOWN * share);
  });
}

/** One of each list, in all ways, at most {@link COMBINATIONS}; the first of all first. */
function combined(lists: readonly (readonly string[])[]): string[][] {
  let found: string[][] = [[]];
  for (const list of lists) found = list.flatMap((key) => found.map((before) => [...before, key]));
  return found.slice(0, COMBINATIONS);
}

/** A slip in one half of a word that the papers write as two: shengenbarometer. */
async function mendedHalf(index: IndexReader, word: string, { isKnownWord }: WordList): Promise<Finding | null> {
  if (word.length < SHORTEST_HALVES) return null;
  const halves = cuts(word).filter(({ head, tail }) => head.length >= 4 && tail.length >= SHORTEST_HALF);
  const known = await index.entries(halves.flatMap(({ head, tail }) => [stem(head), stem(tail)]));
  for (const { head, tail } of halves) {
    const knownTail = known.has(stem(tail));
    if (knownTail === known.has(stem(head))) continue;
    const [bad, good] = knownTail ? [head, tail] : [tail, head];
    if (isCommon(stem(bad)) || isKnownWord(bad) || good.length < SHORTEST_HALF) continue;
    const near = (await correctWord(index, bad, Math.min(1, allowedCost(bad.length))))[0];
    if (!near) continue;
    const surface = knownTail ? `${near.surface} ${good}` : `${good} ${near.surface}`;
    return wordings([alternative([near.key, stem(good)], SPLIT_UNKNOWN)], { ...near, surface });
  }
  return null;
}
