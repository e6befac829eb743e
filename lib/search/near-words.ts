/**
 * The words of the vocabulary that are spelt like another, found without looking at the rest of it: its neighbours in the dictionary,
 * and the blocks that its stored trigrams name. Cost: two reads, of at most {@link TYPO_BLOCKS} blocks for each segment, however
 * large the vocabulary is.
 */
import { utf8 } from './bytes.ts';
import { BLOCK_KEYS, pageOf } from './dictionary.ts';
import type { IndexReader } from './index-reader.ts';
import { dictionaryPage, isStemKey, trigramPage } from './keys.ts';
import { KEYS_PER_PAGE, TYPO_BLOCKS, TYPO_NEIGHBOURS } from './limits.ts';
import { askedBuckets, readBlocks, trigramPageOf } from './trigrams.ts';

export interface NearWord {
  readonly key: string;
  /** Exchanges that have it, by itself or in a longer word, over all segments. */
  readonly count: number;
}

const BLOCKS_PER_PAGE = KEYS_PER_PAGE / BLOCK_KEYS;

/** Stems without digits that may be near a stem, at most `apart` letters longer or shorter; in no order that means anything. */
export async function wordsNear(index: IndexReader, key: string, apart: number): Promise<NearWord[]> {
  await loadTrigrams(index, key);
  const blocks = index.headers.map((_, segment) => namedBlocks(index, segment, key));
  const around = index.headers.map((header) => Math.max(0, pageOf(header.dictionaryStarts, key)));
  await index.load(
    blocks.flatMap((own, segment) => {
      const pages = new Set([around[segment] ?? 0, ...own.map((block) => Math.floor(block / BLOCKS_PER_PAGE))]);
      return [...pages].map((page) => ({ segment, key: dictionaryPage(page) }));
    }),
  );
  const found = new Map<string, { key: string; count: number }>();
  for (const [segment, named] of blocks.entries()) {
    const page = around[segment] ?? 0;
    const own = new Set([...named, ...neighbours(index, segment, page, key)]);
    for (const block of own) {
      const dictionary = index.dictionary(segment, Math.floor(block / BLOCKS_PER_PAGE));
      const first = (block % BLOCKS_PER_PAGE) * BLOCK_KEYS;
      for (const [i, other] of (dictionary?.keysOf(block % BLOCKS_PER_PAGE) ?? []).entries()) {
        if (Math.abs(other.length - key.length) > apart || !isStemKey(other) || /\d/.test(other)) continue;
        const count = (dictionary?.count(first + i) ?? 0) + (dictionary?.parts(first + i) ?? 0);
        const known = found.get(other);
        if (known) known.count += count;
        else found.set(other, { key: other, count });
      }
    }
  }
  return [...found.values()];
}

async function loadTrigrams(index: IndexReader, key: string): Promise<void> {
  const pages = index.headers.flatMap(({ trigrams: { buckets, starts } }, segment) =>
    askedBuckets(key, buckets).map((bucket) => ({ segment, key: trigramPage(trigramPageOf(starts, bucket)) })),
  );
  await index.load(pages);
}

/** Blocks of a segment that trigrams of a stem name, those of its rarest trigrams first. */
function namedBlocks(index: IndexReader, segment: number, key: string): number[] {
  const { buckets, starts } = index.headers[segment]?.trigrams ?? { buckets: 1, starts: [] };
  const lists = askedBuckets(key, buckets).map((bucket) => {
    const page = trigramPageOf(starts, bucket);
    return readBlocks(index.bytes(segment, trigramPage(page)), bucket - (starts[page] ?? 0));
  });
  const found = new Set<number>();
  for (const list of lists.sort((a, b) => a.length - b.length)) {
    if (found.size + list.length > TYPO_BLOCKS) break;
    for (const block of list) found.add(block);
  }
  return [...found];
}

/** Blocks around the place where a stem would stand in a page, as far as they begin alike. */
function neighbours(index: IndexReader, segment: number, page: number, key: string): number[] {
  const dictionary = index.dictionary(segment, page);
  if (!dictionary) return [];
  const at = Math.max(0, dictionary.blockOf(utf8(key)));
  const from = Math.max(0, at - TYPO_NEIGHBOURS);
  const to = Math.min(dictionary.blocks - 1, at + TYPO_NEIGHBOURS);
  return Array.from({ length: to - from + 1 }, (_, i) => page * BLOCKS_PER_PAGE + from + i);
}
