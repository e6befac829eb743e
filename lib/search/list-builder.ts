/** A posting list while the index is built: growing arrays, as a hundred thousand exchanges have too many numbers for objects. */
import type { PostingList } from './postings.ts';
import { doubled } from './spellings.ts';

export class ListBuilder {
  count = 0;
  #exchanges = new Uint32Array(2);
  #impacts = new Uint8Array(2);

  /** Exchanges must come in ascending order. */
  add(exchange: number, impact: number): void {
    if (this.count === this.#exchanges.length) {
      this.#exchanges = doubled(this.#exchanges, Uint32Array);
      this.#impacts = doubled(this.#impacts, Uint8Array);
    }
    this.#exchanges[this.count] = exchange;
    this.#impacts[this.count] = impact;
    this.count++;
  }

  /** Adds an exchange at full strength, unless it is the last one already. */
  once(exchange: number): void {
    if (this.count === 0 || this.#exchanges[this.count - 1] !== exchange) this.add(exchange, 255);
  }

  /** The list as it is; its arrays may be longer than `count`. */
  list(): PostingList {
    return { exchanges: this.#exchanges, impacts: this.#impacts, sentences: null };
  }
}
