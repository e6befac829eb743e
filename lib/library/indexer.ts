/** The search index of a pack, made while its exchanges stream by: one segment for every so many of them. */
import type { Document, Exchange, Term } from '../corpus/pack.ts';
import { INDEX_VERSION, type Segment, type SegmentSource } from '../search/port.ts';
import { EXCHANGES_PER_SEGMENT } from './limits.ts';
import { segmentRows } from './search-port.ts';

/** Builds a segment in steps between which the worker may answer others. */
export type BuildSegment = (source: SegmentSource) => Generator<void, Segment, void>;

/** Takes exchanges in and gives the rows of the index out. */
export interface Indexer {
  readonly version: number;
  /** Segments begun so far. */
  readonly segments: number;
  add(exchanges: readonly Exchange[]): void;
  /** Rows of the segments; asked once, after the last exchange. */
  rows(
    documents: ReadonlyMap<string, Document>,
    terms: readonly Term[],
  ): AsyncIterable<readonly [string, unknown]> | Iterable<readonly [string, unknown]>;
}

/** Builds the index with the search room. */
export function buildingIndexer(packId: string, build: BuildSegment): Indexer {
  const chunks: Exchange[][] = [];
  return {
    version: INDEX_VERSION,
    get segments() {
      return chunks.length;
    },
    add(exchanges) {
      for (const exchange of exchanges) {
        let chunk = chunks.at(-1);
        if (chunk === undefined || chunk.length === EXCHANGES_PER_SEGMENT) {
          chunk = [];
          chunks.push(chunk);
        }
        chunk.push(exchange);
      }
    },
    async *rows(documents, terms) {
      for (const [number, exchanges] of chunks.entries()) {
        const ids = new Set(exchanges.map((exchange) => exchange.id));
        const papers = new Set(exchanges.map((exchange) => exchange.documentId));
        const steps = build({
          id: `${packId}/${number}`,
          exchanges,
          documents: [...papers].flatMap((id) => documents.get(id) ?? []),
          terms: terms.filter((term) => term.exchangeIds.some((id) => ids.has(id))),
        });
        const segment = await unhurried(steps);
        // Let go of the texts as soon as they are indexed.
        chunks[number] = [];
        yield* segmentRows(segment, number);
      }
    },
  };
}

/** Milliseconds of work at a stretch. A lookup takes a dozen turns with the database, and waits a stretch at each. */
const STRETCH = 4;

/** Runs steps to their end, letting others in between. */
async function unhurried<T>(steps: Generator<void, T, void>): Promise<T> {
  const others = new Turns();
  try {
    let started = performance.now();
    while (true) {
      const { done, value } = steps.next();
      if (done === true) return value;
      if (performance.now() - started < STRETCH) continue;
      await others.next();
      started = performance.now();
    }
  } finally {
    others.close();
  }
}

/** Lets whatever waits have its turn. By messages rather than a timer: browsers hold nested timers back for 4 ms. */
class Turns {
  readonly #channel = new MessageChannel();
  #resume = (): void => {};

  constructor() {
    this.#channel.port1.onmessage = () => this.#resume();
  }

  next(): Promise<void> {
    return new Promise((resume) => {
      this.#resume = resume;
      this.#channel.port2.postMessage(null);
    });
  }

  close(): void {
    this.#channel.port1.close();
  }
}

/** Uses an index that was built before. */
export function readyIndexer(segment: Segment): Indexer {
  return { version: segment.header.version, segments: 1, add: () => {}, rows: () => segmentRows(segment, 0) };
}
