/** A posting list while the index is built: growing arrays, as a hundred thousand exchanges have too many numbers for objects. */
import type { PostingList } from './postings.ts';

export class ListBuilder {
  count = 0;
  #exchanges = new Uint32Array(2);
  #impacts = new Uint8Array(2);
  #sentences = new Uint8Array(2);

  /** Exchanges must come in ascending order. `sentences`: bits of the sentences in which the key stands. */
  add(exchange: number, impact: number, sentences: number): void {
    if (this.count === this.#exchanges.length) {
      this.#exchanges = grown(this.#exchanges, new Uint32Array(this.count * 2));
      this.#impacts = grown(this.#impacts, new Uint8Array(this.count * 2));
      this.#sentences = grown(this.#sentences, new Uint8Array(this.count * 2));
    }
    this.#exchanges[this.count] = exchange;
    this.#impacts[this.count] = impact;
    this.#sentences[this.count] = sentences;
    this.count++;
  }

  list(withSentences: boolean): PostingList {
    return {
      exchanges: this.#exchanges.subarray(0, this.count),
      impacts: this.#impacts.subarray(0, this.count),
      sentences: withSentences ? this.#sentences.subarray(0, this.count) : null,
    };
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
