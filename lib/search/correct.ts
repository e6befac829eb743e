/**
 * Typo correction against the vocabulary: stored trigrams name the words that could be meant, Fuse.js orders these, and the number
 * of slips decides. Cost: one read of trigram pages and one of spellings for each word; bounded by TYPO_CANDIDATES however large the
 * vocabulary is.
 */
import Fuse from 'fuse.js';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { allowedCost, editCost } from './edit-cost.ts';
import type { IndexReader } from './index-reader.ts';
import { trigramPage } from './keys.ts';
import { TYPO_CANDIDATES, WORD_CHARACTERS } from './limits.ts';
import { countShared, trigramBuckets, trigramPageOf } from './trigrams.ts';

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
  return index.remember(`slip ${limit} ${word}`, () => findCorrections(index, word, limit));
}

async function findCorrections(index: IndexReader, word: string, limit: number): Promise<Correction[]> {
  const key = stem(word);
  const found = new Map<string, { segment: number; number: number; key: string; cost: number; count: number }>();
  for (const near of await candidates(index, key, limit)) {
    const cost = Math.min(editCost(key, near.key, limit), editCost(word, near.key, limit));
    if (cost === Number.POSITIVE_INFINITY) continue;
    const known = found.get(near.key);
    found.set(near.key, { ...near, cost, count: near.count + (known?.count ?? 0) });
  }
  const ordered = byFuse([...found.values()], word)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST);
  const surfaces = await Promise.all(ordered.map(({ segment, number }) => index.surfaceOf(segment, number)));
  return ordered.flatMap((near, i) => {
    const surface = surfaces[i] ?? near.key;
    // Short stems are near each other by chance: Hamas and Haga. The words themselves must be, too.
    const apart = word.length < SHORT && editCost(word, fold(surface), limit) > limit;
    return apart ? [] : [{ key: near.key, surface, cost: near.cost, count: near.count }];
  });
}

/** Words of the vocabulary like a word, best first, however many letters differ: for suggestions. */
export async function nearWords(index: IndexReader, word: string, most: number): Promise<string[]> {
  const near = byFuse(await candidates(index, stem(word), 3), word).filter(({ key }) => key.length > 3);
  return Promise.all(near.slice(0, most).map(({ segment, number }) => index.surfaceOf(segment, number)));
}

interface Candidate {
  readonly segment: number;
  readonly number: number;
  readonly key: string;
  readonly count: number;
}

/** Equal slips are told apart as Fuse.js scores them, then by how frequent a word is. */
function byFuse<T extends Candidate>(near: readonly T[], word: string): T[] {
  if (near.length < 2) return [...near];
  const sorted = [...near].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const fuse = new Fuse(sorted, { keys: ['key'], threshold: 0.6, ignoreLocation: true });
  return fuse.search(word.slice(0, 32)).map((match) => match.item);
}

/** The terms of each segment that share most trigrams with a stem. */
async function candidates(index: IndexReader, key: string, limit: number): Promise<Candidate[]> {
  const layouts = index.headers.map(({ trigrams: { buckets, starts } }) =>
    trigramBuckets(key, buckets).map((bucket) => {
      const page = trigramPageOf(starts, bucket);
      return { page: trigramPage(page), slot: bucket - (starts[page] ?? 0) };
    }),
  );
  await index.load(layouts.flatMap((lists, segment) => lists.map(({ page }) => ({ segment, key: page }))));
  const near: Candidate[] = [];
  for (const [segment, header] of index.headers.entries()) {
    const lists = layouts[segment] ?? [];
    const shared = new Uint8Array(header.keyCount);
    for (const { page, slot } of lists) countShared(index.bytes(segment, page), slot, shared);
    near.push(...(await index.keysAt(segment, mostShared(shared, lists.length, limit))));
  }
  return near;
}

/** Terms that share enough trigrams: a slip destroys up to three of a word's, of which every other one is stored. */
function mostShared(shared: Uint8Array, trigrams: number, limit: number): number[] {
  const needed = Math.max(Math.ceil(trigrams * 0.2), Math.floor(trigrams / 2) - 2 * Math.ceil(limit), 1);
  const byCount: number[][] = [];
  for (let number = 0; number < shared.length; number++) {
    const count = shared[number] ?? 0;
    if (count < needed) continue;
    byCount[count] ??= [];
    byCount[count].push(number);
  }
  return byCount.reverse().flat().slice(0, TYPO_CANDIDATES);
}
