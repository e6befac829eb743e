/**
 * Typo correction against the vocabulary: stored trigrams name the words that could be meant, the number of slips decides, and
 * Fuse.js tells equals apart. Cost: four reads for each word; bounded however large the vocabulary is, see near-words.ts.
 */
import Fuse from 'fuse.js';
import { fold } from '../text/fold.ts';
import { plural, stem } from '../text/stem.ts';
import { allowedCost, editCost } from './edit-cost.ts';
import type { IndexReader } from './index-reader.ts';
import { TYPO_CANDIDATES, WORD_CHARACTERS } from './limits.ts';
import { type NearWord, wordsNear } from './near-words.ts';
import { printedForms } from './printed-form.ts';

/** Corrections of one word. */
const MOST = 4;
/** Letters below which a word's stem says too little. */
const SHORT = 6;

export interface Correction {
  /** Stem in the index. */
  readonly key: string;
  /** As printed in the papers. */
  readonly surface: string;
  readonly cost: number;
  readonly count: number;
}

/** Known words that a misspelt one may stand for, best first; none when nothing is near. `word` is folded. */
export async function correctWord(
  index: IndexReader,
  word: string,
  limit = allowedCost(word.length),
): Promise<Correction[]> {
  if (limit === 0 || word.length > WORD_CHARACTERS || /\d/.test(word)) return [];
  return index.remember(`slip ${limit}`, word, () => findCorrections(index, word, limit));
}

async function findCorrections(index: IndexReader, word: string, limit: number): Promise<Correction[]> {
  const key = stem(word);
  const near: (NearWord & { cost: number })[] = [];
  for (const other of await wordsNear(index, key, LETTERS_APART, limit + 1)) {
    const cost = Math.min(
      editCost(key, other.key, limit),
      editCost(word, other.key, limit),
      editCost(word, plural(other.key), limit),
    );
    if (cost < Number.POSITIVE_INFINITY) near.push({ ...other, cost });
  }
  const nearest = near.sort((a, b) => a.cost - b.cost || b.count - a.count).slice(0, TYPO_CANDIDATES);
  const ordered = byFuse(nearest, word)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST);
  const surfaces = await printedForms(
    index,
    ordered.map((other) => other.key),
    word,
  );
  return ordered.flatMap((other, i) => {
    const surface = surfaces[i] ?? other.key;
    // Short stems are near each other by chance: Hamas and Haga. The words themselves must be, too.
    const apart = word.length < SHORT && editCost(word, fold(surface), limit) > limit;
    return apart ? [] : [{ key: other.key, surface, cost: other.cost, count: other.count }];
  });
}

/** Letters that a word may be longer or shorter than the stem it stands for: two slips and an ending. */
const LETTERS_APART = 4;
/** Slips in a word that is merely suggested. */
const SUGGESTED_COST = 3;

/** Words of the vocabulary like a word, best first: for suggestions. */
export async function nearWords(index: IndexReader, word: string, most: number): Promise<string[]> {
  const key = stem(word);
  const near = (await wordsNear(index, key, LETTERS_APART, SUGGESTED_COST + 1)).filter(
    (other) => other.key.length > 3 && editCost(key, other.key, SUGGESTED_COST) < Number.POSITIVE_INFINITY,
  );
  const best = byFuse(near, word).slice(0, most);
  return printedForms(
    index,
    best.map((other) => other.key),
    word,
  );
}

/** Equal slips are told apart as Fuse.js scores them, then by how frequent a word is. */
function byFuse<T extends NearWord>(near: readonly T[], word: string): T[] {
  if (near.length < 2) return [...near];
  const sorted = [...near].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const fuse = new Fuse(sorted, { keys: ['key'], threshold: 0.6, ignoreLocation: true });
  return fuse.search(word.slice(0, 32)).map((match) => match.item);
}
