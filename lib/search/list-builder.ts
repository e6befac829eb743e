/** A posting list while the index is built: one growing byte array, as a hundred thousand exchanges have too many numbers for objects. */
import type { PostingList } from './postings.ts';

export class ListBuilder {
  count = 0;
  #bytes = new Uint8Array(12);
  #length = 0;
  #last = 0;

  /** Exchanges must come in ascending order. */
  add(exchange: number, impact: number, positions: readonly number[] | null): void {
    this.#varint(exchange - this.#last);
    this.#last = exchange;
    this.#varint(impact);
    if (positions) {
      this.#varint(positions.length);
      let previous = 0;
      for (const place of positions) {
        this.#varint(place - previous);
        previous = place;
      }
    } else this.#varint(0);
    this.count++;
  }

  list(withPositions: boolean): PostingList {
    const exchanges: number[] = [];
    const impacts: number[] = [];
    const positions: number[][] = [];
    let at = 0;
    let exchange = 0;
    const varint = () => {
      let value = 0;
      let shift = 0;
      let byte: number;
      do {
        byte = this.#bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      return value;
    };
    for (let i = 0; i < this.count; i++) {
      exchange += varint();
      exchanges.push(exchange);
      impacts.push(varint());
      const places: number[] = [];
      const count = varint();
      let place = 0;
      for (let k = 0; k < count; k++) {
        place += varint();
        places.push(place);
      }
      positions.push(places);
    }
    return { exchanges, impacts, positions: withPositions ? positions : null };
  }

  #varint(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const bigger = new Uint8Array(this.#bytes.length * 2 + 5);
      bigger.set(this.#bytes);
      this.#bytes = bigger;
    }
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }
}
