/**
 * Typo correction against the vocabulary: stored trigrams name the words that could be meant, Fuse.js orders these, and the number
 * of slips decides. Cost: one read of trigram pages and one of spellings for each word; bounded by TYPO_CANDIDATES however large the
 * vocabulary is.
 */
import Fuse from 'fuse.js';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { pageOf } from './dictionary.ts';
import { allowedCost, editCost } from './edit-cost.ts';
import type { IndexReader } from './index-reader.ts';
import { trigramPage } from './keys.ts';
import { TYPO_CANDIDATES, WORD_CHARACTERS } from './limits.ts';
import { countShared, findTrigram, type TrigramList, trigramsOf } from './trigrams.ts';

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
  const found = new Map<string, Correction>();
  for (const near of await nearWords(index, word, limit)) {
    const cost = Math.min(editCost(word, fold(near.surface), limit), editCost(stem(word), near.key, limit));
    if (cost === Number.POSITIVE_INFINITY || near.key.length < 3) continue;
    const known = found.get(near.key);
    found.set(near.key, { ...near, cost, count: near.count + (known?.count ?? 0) });
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost || b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** Vocabulary near a word by shared trigrams and Fuse's score, best first: also for suggestions, where more may differ. */
export async function nearWords(
  index: IndexReader,
  word: string,
  limit: number,
): Promise<{ key: string; surface: string; count: number }[]> {
  const key = stem(word);
  const trigrams = trigramsOf(key);
  await index.load(
    index.headers.flatMap((header, segment) =>
      trigrams.flatMap((trigram) => {
        const page = pageOf(header.trigramStarts, trigram);
        return page < 0 ? [] : [{ segment, key: trigramPage(page) }];
      }),
    ),
  );
  const near: { key: string; surface: string; count: number }[] = [];
  for (const [segment, header] of index.headers.entries()) {
    const lists = trigrams.flatMap((trigram) => {
      const page = pageOf(header.trigramStarts, trigram);
      const list = page < 0 ? null : findTrigram(index.bytes(segment, trigramPage(page)), trigram);
      return list ? [list] : [];
    });
    const numbers = mostShared(lists, header.keyCount, trigrams.length, limit);
    near.push(...(await index.spellings(segment, numbers)));
  }
  const fuse = new Fuse(near, {
    keys: ['key'],
    threshold: 0.6,
    ignoreLocation: true,
    includeScore: true,
    minMatchCharLength: 1,
  });
  return fuse.search(key.slice(0, 32)).map((match) => match.item);
}

/** Terms that share enough trigrams: a slip destroys three, an exchange of letters four. */
function mostShared(lists: readonly TrigramList[], keyCount: number, trigrams: number, limit: number): number[] {
  const needed = Math.max(Math.ceil(trigrams * 0.25), trigrams - 4 * Math.ceil(limit), 1);
  const shared = new Uint8Array(keyCount);
  const touched: number[] = [];
  for (const list of lists) countShared(list, shared, touched);
  return touched
    .filter((number) => (shared[number] ?? 0) >= needed)
    .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
    .slice(0, TYPO_CANDIDATES);
}
