/**
 * Which known words a misspelt one may stand for, stored with the index. A slip seldom spoils everything: the beginning of a word is
 * intact, and then the words meant are its neighbours in the dictionary; or its first letter and three others further on; or what
 * follows the first letter. Of each word the trigrams for the last two cases are stored, each told apart by one letter more: its last
 * one and for long words the one before, with the first letter; its second to fourth letter, with the last. Of short words two
 * letters take the place of three. Letters that Dutch spelling mistakes for each other count as one.
 *
 * Trigrams are hashed into buckets, as their names would take more room than their lists. A list names blocks of the dictionary:
 * neighbours share most of their letters, and a block is read as a whole anyway.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import { TRIGRAM_PAGE_BYTES } from './limits.ts';

/** Letters from which the last but one trigram is stored as well. */
const LONG = 9;
/** Letters up to which two are asked for instead of three. */
const SHORT = 6;

/** Enough buckets that few trigrams share one, for a vocabulary of so many terms. */
export function bucketCount(terms: number): number {
  return Math.min(8192, Math.max(256, 2 ** Math.ceil(Math.log2(Math.max(1, terms) / 4))));
}

/** Buckets under which a known word is stored. */
export function storedBuckets(word: string, buckets: number): number[] {
  const text = levelled(word);
  const size = text.length <= SHORT ? 2 : 3;
  const first = text.charAt(0);
  const found = [headBucket(first, text.slice(-size), buckets)];
  if (text.length >= LONG) found.push(headBucket(first, text.slice(-2 * size, -size), buckets));
  found.push(restBucket(text.slice(1, 1 + size), text, buckets));
  return [...new Set(found)];
}

/**
 * Buckets that may hold the word meant by another: all of its trigrams at any place, with its first letter and with its second, which
 * may have changed places; its beginning a letter earlier or later.
 */
export function askedBuckets(word: string, buckets: number): number[] {
  const text = levelled(word);
  const sizes = [...(text.length <= SHORT + 2 ? [2] : []), ...(text.length >= SHORT - 1 ? [3] : [])];
  const found = new Set<number>();
  for (const size of sizes) {
    for (let at = 1; at + size <= text.length; at++) {
      for (const first of text.slice(0, 2)) found.add(headBucket(first, text.slice(at, at + size), buckets));
    }
    for (let at = 0; at <= 2; at++) found.add(restBucket(text.slice(at, at + size), text, buckets));
  }
  return [...found];
}

const headBucket = (first: string, trigram: string, buckets: number) => hash(first + trigram, 1) % buckets;
const restBucket = (trigram: string, text: string, buckets: number) => hash(`${trigram}${text.at(-1)}`, 2) % buckets;

const LEVEL: Readonly<Record<string, string>> = { c: 'k', q: 'k', z: 's', v: 'f', d: 't', y: 'i', j: 'i', g: 'h' };

/** A word with one letter for those that are mistaken for each other, doubled letters once. */
export function levelled(word: string): string {
  let text = '';
  for (const letter of word) {
    const level = LEVEL[letter] ?? letter;
    if (!text.endsWith(level)) text += level;
  }
  return text;
}

function hash(name: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x85ebca6b) ^ (hash >>> 13);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export interface TrigramPages {
  /** First bucket of each page. */
  readonly starts: readonly number[];
  readonly pages: readonly Uint8Array[];
}

/** `lists`: ascending block numbers by bucket. A page holds the bytes of each list, then the lists. */
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
  for (const [bucket, blocks] of lists.entries()) {
    if (lengths.length === 0) starts.push(bucket);
    const before = own.length;
    let previous = 0;
    for (const block of blocks) {
      own.varint(block - previous);
      previous = block;
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

/** The blocks of a bucket, given its page and its place on it. */
export function readBlocks(page: Uint8Array, slot: number): number[] {
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
  const blocks: number[] = [];
  let block = 0;
  while (reader.at < end) {
    block += reader.varint();
    blocks.push(block);
  }
  return blocks;
}
