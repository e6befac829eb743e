/**
 * Postings of stems while the index is built: side by side in flat arrays in the order of the exchanges, sorted by stem in the end.
 * A list of its own for each stem would be a hundred thousand small objects.
 */
import type { PostingList } from './postings.ts';
import { doubled } from './spellings.ts';

const POSTINGS_PER_STEP = 65_536;

export class StemPostings {
  #count = 0;
  #stems = new Uint32Array(1 << 12);
  #exchanges = new Uint32Array(1 << 12);
  #impacts = new Uint8Array(1 << 12);
  #sentences = new Uint8Array(1 << 12);

  add(stem: number, exchange: number, impact: number, sentences: number): void {
    const at = this.#count++;
    if (at === this.#stems.length) {
      this.#stems = doubled(this.#stems, Uint32Array);
      this.#exchanges = doubled(this.#exchanges, Uint32Array);
      this.#impacts = doubled(this.#impacts, Uint8Array);
      this.#sentences = doubled(this.#sentences, Uint8Array);
    }
    this.#stems[at] = stem;
    this.#exchanges[at] = exchange;
    this.#impacts[at] = impact;
    this.#sentences[at] = sentences;
  }

  /** All lists, by the number of the stem below `stems`; what was added is let go of. In steps of a few milliseconds. */
  *sorted(stems: number): Generator<void, StemLists, void> {
    const count = this.#count;
    const starts = new Uint32Array(stems + 1);
    for (let i = 0; i < count; i++) {
      const next = (this.#stems[i] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    yield;
    for (let stem = 0; stem < stems; stem++) starts[stem + 1] = (starts[stem + 1] ?? 0) + (starts[stem] ?? 0);
    const places = starts.slice();
    const exchanges = new Uint32Array(count);
    const impacts = new Uint8Array(count);
    const sentences = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      if (i % POSTINGS_PER_STEP === 0) yield;
      const stem = this.#stems[i] ?? 0;
      const place = places[stem] ?? 0;
      places[stem] = place + 1;
      exchanges[place] = this.#exchanges[i] ?? 0;
      impacts[place] = this.#impacts[i] ?? 0;
      sentences[place] = this.#sentences[i] ?? 0;
    }
    this.#count = 0;
    this.#stems = this.#exchanges = new Uint32Array(1);
    this.#impacts = this.#sentences = new Uint8Array(1);
    return new StemLists(starts, { exchanges, impacts, sentences });
  }
}

export class StemLists {
  readonly #starts: Uint32Array;
  readonly #all: PostingList;

  constructor(starts: Uint32Array, all: PostingList) {
    this.#starts = starts;
    this.#all = all;
  }

  /** The postings of all stems, and the range of one in them. */
  get all(): PostingList {
    return this.#all;
  }

  from(stem: number): number {
    return this.#starts[stem] ?? 0;
  }

  to(stem: number): number {
    return this.#starts[stem + 1] ?? 0;
  }
}
