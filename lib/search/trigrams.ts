/**
 * Trigrams of the vocabulary, stored: which terms contain three letters in a row. A word with a slip or two keeps most of its
 * trigrams, so that few terms need to be compared with it. Trigrams are hashed into buckets, as their names would take more room than
 * their lists; terms are given by their number in the dictionary.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import { TRIGRAM_PAGE_BYTES } from './limits.ts';

/** Enough buckets that few trigrams share one, for a vocabulary of so many terms. */
export function bucketCount(terms: number): number {
  return Math.min(8192, Math.max(512, 2 ** Math.ceil(Math.log2(Math.max(1, terms) / 2))));
}

/**
 * Distinct buckets of a word's trigrams, its beginning and end marked: "ees" → ^ee, ees, es$. Of the words in the index only every
 * `step`th and the last are stored: whatever the slip, some trigram of those still meets one of the query's, of which all are asked.
 */
export function trigramBuckets(word: string, buckets: number, step = 1): number[] {
  const found: number[] = [];
  // The marked word is ^word$; its last trigram begins at word.length - 1.
  const last = word.length - 1;
  for (let i = 0; i <= last; i = i < last && i + step > last ? last : i + step) {
    const first = i === 0 ? BEGINNING : word.charCodeAt(i - 1);
    const third = i === last ? END : word.charCodeAt(i + 1);
    let hash = first * 0x9e3779b1;
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13) ^ third, 0xc2b2ae35);
    const bucket = ((hash ^ (hash >>> 16)) >>> 0) % buckets;
    if (!found.includes(bucket)) found.push(bucket);
  }
  return found;
}

const BEGINNING = '^'.charCodeAt(0);
const END = '$'.charCodeAt(0);

export interface TrigramPages {
  /** First bucket of each page. */
  readonly starts: readonly number[];
  readonly pages: readonly Uint8Array[];
}

/** `lists`: ascending term numbers by bucket. A page holds the bytes of each list, then the lists. */
export function encodeTrigrams(lists: readonly (readonly number[])[]): TrigramPages {
  const starts: number[] = [];
  const pages: Uint8Array[] = [];
  let lengths: number[] = [];
  let own = new ByteWriter();
  const close = () => {
    const page = new ByteWriter();
    page.varint(lengths.length);
    for (const length of lengths) page.varint(length);
    page.bytes(own.finish());
    pages.push(page.finish());
    lengths = [];
    own = new ByteWriter();
  };
  for (const [bucket, terms] of lists.entries()) {
    if (lengths.length === 0) starts.push(bucket);
    const before = own.length;
    let previous = 0;
    for (const term of terms) {
      own.varint(term - previous);
      previous = term;
    }
    lengths.push(own.length - before);
    if (own.length >= TRIGRAM_PAGE_BYTES) close();
  }
  if (lengths.length > 0) close();
  return { starts, pages };
}

/** Number of the page with a bucket. */
export function trigramPageOf(starts: readonly number[], bucket: number): number {
  let page = starts.length - 1;
  while (page > 0 && (starts[page] ?? 0) > bucket) page--;
  return page;
}

/** Adds one to `shared` for every term of a bucket, given its page and its place on it. */
export function countShared(page: Uint8Array, slot: number, shared: Uint8Array): void {
  const reader = new ByteReader(page);
  const lists = reader.varint();
  let offset = 0;
  let length = 0;
  for (let i = 0; i < lists; i++) {
    const own = reader.varint();
    if (i < slot) offset += own;
    else if (i === slot) length = own;
  }
  reader.at += offset;
  const end = reader.at + length;
  let term = 0;
  while (reader.at < end) {
    term += reader.varint();
    shared[term] = (shared[term] ?? 0) + 1;
  }
}
