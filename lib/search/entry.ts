/** What the index has of one key. */
import type { ListPlace } from './dictionary.ts';

/** Where one segment keeps a key. */
export interface Place {
  readonly segment: number;
  readonly page: number;
  readonly count: number;
  readonly list: ListPlace;
}

/** Postings of one key in one segment. */
export interface Postings {
  readonly segment: number;
  readonly exchanges: Uint32Array;
  readonly impacts: Uint8Array;
  /** Bits of the sentences in which the key stands; null for keys without places. */
  readonly sentences: Uint8Array | null;
}

export class Entry {
  readonly key: string;
  /** Exchanges that have the key, over all segments. */
  readonly count: number;
  readonly places: readonly Place[];
  /** Inverse frequency in the library and in everyday Dutch. */
  readonly rarity: number;
  /** Short lists live as long as their entry is remembered. */
  postings: readonly Postings[] | null = null;

  constructor(key: string, count: number, places: readonly Place[], rarity: number) {
    this.key = key;
    this.count = count;
    this.places = places;
    this.rarity = rarity;
  }
}
