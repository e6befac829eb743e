/**
 * The small port through which the engine reads. The library implements it over IndexedDB, the command line and tests over memory.
 * An index consists of segments (one for each installed pack), so that adding or removing one touches only its own pages; a segment
 * is a small header, held while a search runs, and pages that are read when a query needs them.
 */
import type { Document, Exchange } from '../corpus/pack.ts';

/** Raised whenever pages or header change; the library builds anew what an older version made. */
export const INDEX_VERSION = 2;

/**
 * Plain data (survives structured clone and JSON). Small: tens of kB even for 100,000 exchanges.
 * Dictionary, trigram and exchange pages are found by the first key of each page.
 */
export interface SegmentHeader {
  readonly version: typeof INDEX_VERSION;
  /** Chosen by the builder: the id of the pack. */
  readonly id: string;
  readonly exchangeCount: number;
  readonly documentCount: number;
  /** Keys of the dictionary; their numbers run in its order. */
  readonly keyCount: number;
  /** First key on each dictionary page. */
  readonly dictionaryStarts: readonly string[];
  readonly trigrams: TrigramLayout;
  /** Groups that ask, as shown. */
  readonly groups: readonly string[];
  /** Who answers: the role and name under the papers. */
  readonly ministers: readonly { readonly role: string; readonly name: string | null }[];
}

/** Trigrams fall into so many buckets, of which each trigram page holds those from one number on. */
export interface TrigramLayout {
  readonly buckets: number;
  readonly starts: readonly number[];
}

/** Page keys are unique within a segment. */
export type PageKey = string;

export interface Segment {
  readonly header: SegmentHeader;
  readonly pages: ReadonlyMap<PageKey, Uint8Array>;
}

export interface PageRequest {
  readonly segment: string;
  readonly key: PageKey;
}

export interface SearchPort {
  /**
   * Changes whenever a segment is added, removed or replaced: what the engine keeps between searches is dropped then.
   * Must be cheap: asked at every search.
   */
  generation(): Promise<string>;
  /** Headers of all segments. Asked once a generation. */
  headers(): Promise<readonly SegmentHeader[]>;
  /** Pages in the order of `requests`, undefined where there is none. One read transaction. */
  pages(requests: readonly PageRequest[]): Promise<readonly (Uint8Array | undefined)[]>;
  /** Exchanges in the order of `ids`, undefined where there is none. One read transaction. */
  exchanges(ids: readonly string[]): Promise<readonly (Exchange | undefined)[]>;
}

/** What a segment is built from: a pack, or part of one. */
export interface SegmentSource {
  readonly id: string;
  readonly exchanges: readonly Exchange[];
  readonly documents: readonly Document[];
  readonly terms: readonly {
    readonly id: string;
    readonly label: string;
    readonly forms: readonly { readonly text: string }[];
    readonly exchangeIds: readonly string[];
    readonly expansion?: string | undefined;
  }[];
}
