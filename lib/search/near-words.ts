/**
 * The words of the vocabulary that are spelt like another, found without looking at the rest of it: its neighbours in the dictionary,
 * and the blocks that its stored trigrams name. Cost: two reads, of at most {@link TYPO_BLOCKS} blocks for each segment, however
 * large the vocabulary is.
 */
import { fromUtf8, utf8 } from './bytes.ts';
import { BLOCK_KEYS, pageOf } from './dictionary.ts';
import type { IndexReader } from './index-reader.ts';
import { dictionaryPage, trigramPage } from './keys.ts';
import { KEYS_PER_PAGE, TYPO_BLOCKS, TYPO_NEIGHBOURS } from './limits.ts';
import { askedBuckets, levelled, readBlocks, storedBuckets, trigramPageOf } from './trigrams.ts';

export interface NearWord {
  readonly key: string;
  /** Exchanges that have it, by itself or in a longer word, over all segments. */
  readonly count: number;
}

const BLOCKS_PER_PAGE = KEYS_PER_PAGE / BLOCK_KEYS;

/**
 * Stems without digits that may be near a stem: at most `apart` letters longer or shorter, at most `strange` letters that the other
 * lacks. In no order that means anything.
 */
export async function wordsNear(index: IndexReader, key: string, apart: number, strange: number): Promise<NearWord[]> {
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
  const wanted = utf8(key);
  const letters = lettersOf(wanted, wanted.length);
  for (const [segment, named] of blocks.entries()) {
    for (const block of new Set([...named, ...neighbours(index, segment, around[segment] ?? 0, wanted)])) {
      const dictionary = index.dictionary(segment, Math.floor(block / BLOCKS_PER_PAGE));
      dictionary?.visit(block % BLOCKS_PER_PAGE, (bytes, length, slot) => {
        if (length > wanted.length + apart || length < wanted.length - apart) return;
        const own = lettersOf(bytes, length);
        if (own < 0 || bitCount(own & ~letters) > strange || bitCount(letters & ~own) > strange) return;
        const other = fromUtf8(bytes.subarray(0, length));
        const count = dictionary.count(slot) + dictionary.parts(slot);
        const known = found.get(other);
        if (known) known.count += count;
        else found.set(other, { key: other, count });
      });
    }
  }
  return [...found.values()];
}

/** By byte: its letter as a bit, one for those that Dutch spelling mistakes for each other; -1 for what no near word has. */
const LETTERS = new Int32Array(256);
for (let byte = 0; byte < 256; byte++) {
  const letter = byte >= 97 && byte <= 122 ? levelled(String.fromCharCode(byte)).charCodeAt(0) - 97 : -1;
  LETTERS[byte] = letter >= 0 ? 1 << letter : byte < 128 ? -1 : 0;
}

/** The letters of a word as bits, negative for one with digits and for keys that are no words. */
function lettersOf(bytes: Uint8Array, length: number): number {
  let letters = 0;
  for (let i = 0; i < length; i++) letters |= LETTERS[bytes[i] ?? 0] ?? 0;
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

async function loadTrigrams(index: IndexReader, key: string): Promise<void> {
  const pages = index.headers.flatMap(({ trigrams: { buckets, starts } }, segment) =>
    askedBuckets(key, buckets).map((bucket) => ({ segment, key: trigramPage(trigramPageOf(starts, bucket)) })),
  );
  await index.load(pages);
}

/**
 * Blocks of a segment that trigrams of a stem name. First those of words that begin and end like it or go on like it, as a slip mostly
 * lies elsewhere; then those of its rarest trigrams: in a large vocabulary chance fills the room that is left for others.
 */
function namedBlocks(index: IndexReader, segment: number, key: string): number[] {
  const { buckets, starts } = index.headers[segment]?.trigrams ?? { buckets: 1, starts: [] };
  const own = new Set(storedBuckets(key, buckets));
  const lists = askedBuckets(key, buckets).map((bucket) => {
    const page = trigramPageOf(starts, bucket);
    const blocks = readBlocks(index.bytes(segment, trigramPage(page)), bucket - (starts[page] ?? 0));
    return { blocks, later: own.has(bucket) ? 0 : 1 };
  });
  const found = new Set<number>();
  for (const { blocks } of lists.sort((a, b) => a.later - b.later || a.blocks.length - b.blocks.length)) {
    if (found.size + blocks.length > TYPO_BLOCKS) continue;
    for (const block of blocks) found.add(block);
  }
  return [...found];
}

/** Blocks around the place where a stem would stand in a page, as far as they begin alike. */
function neighbours(index: IndexReader, segment: number, page: number, key: Uint8Array): number[] {
  const dictionary = index.dictionary(segment, page);
  if (!dictionary) return [];
  const at = Math.max(0, dictionary.blockOf(key));
  const from = Math.max(0, at - TYPO_NEIGHBOURS);
  const to = Math.min(dictionary.blocks - 1, at + TYPO_NEIGHBOURS);
  return Array.from({ length: to - from + 1 }, (_, i) => page * BLOCKS_PER_PAGE + from + i);
}
