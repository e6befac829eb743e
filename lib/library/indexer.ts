/** The search index of a pack, made while its exchanges stream by: one segment for every so many of them. */
import type { Document, Exchange, Term } from '../corpus/pack.ts';
import { INDEX_VERSION, type Segment, type SegmentSource } from '../search/port.ts';
import { EXCHANGES_PER_SEGMENT } from './limits.ts';
import { afterReaders } from './precedence.ts';
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
  rows(pack: {
    readonly documents: ReadonlyMap<string, Document>;
    readonly terms: readonly Term[];
    /** Exchanges that were added, by their place. */
    readonly read: (from: number, to: number) => Promise<readonly Exchange[]>;
  }): AsyncIterable<readonly [string, unknown]> | Iterable<readonly [string, unknown]>;
}

/**
 * Builds the index with the search room. Memory: the texts of one segment. Those of the first are kept as they come, since most packs
 * have no other; those of later ones are read back when their turn comes, as terms stand behind all exchanges.
 */
export function buildingIndexer(packId: string, build: BuildSegment): Indexer {
  let first: Exchange[] = [];
  let added = 0;
  return {
    version: INDEX_VERSION,
    get segments() {
      return Math.ceil(added / EXCHANGES_PER_SEGMENT);
    },
    add(exchanges) {
      first.push(...exchanges.slice(0, Math.max(0, EXCHANGES_PER_SEGMENT - added)));
      added += exchanges.length;
    },
    async *rows({ documents, terms, read }) {
      for (let number = 0; number * EXCHANGES_PER_SEGMENT < added; number++) {
        const from = number * EXCHANGES_PER_SEGMENT;
        const exchanges = number === 0 ? first : await read(from, Math.min(from + EXCHANGES_PER_SEGMENT, added));
        first = [];
        const ids = new Set(exchanges.map((exchange) => exchange.id));
        const papers = new Set(exchanges.map((exchange) => exchange.documentId));
        const steps = build({
          id: `${packId}/${number}`,
          exchanges,
          documents: [...papers].flatMap((id) => documents.get(id) ?? []),
          terms: terms.filter((term) => term.exchangeIds.some((id) => ids.has(id))),
        });
        yield* segmentRows(await unhurried(steps), number);
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
      await afterReaders();
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
