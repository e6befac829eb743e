/** The search index of a pack, made while its exchanges stream by: one segment for every so many of them. */
import type { Document, Exchange, Term } from '../corpus/pack.ts';
import { INDEX_VERSION, type Segment, type SegmentSource } from '../search/port.ts';
import { EXCHANGES_PER_SEGMENT } from './limits.ts';
import { Stretches } from './precedence.ts';
import { pageRows, segmentRows } from './search-port.ts';

/**
 * Builds a segment in steps between which the worker may answer others. Pages appear in `pages` as they are made, and may be taken out
 * between steps; the segment has those that were not.
 */
export type BuildSegment = (source: SegmentSource, pages?: Map<string, Uint8Array>) => Generator<void, Segment, void>;

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
        const source = {
          id: `${packId}/${number}`,
          exchanges,
          documents: [...papers].flatMap((id) => documents.get(id) ?? []),
          terms: terms.filter((term) => term.exchangeIds.some((id) => ids.has(id))),
        };
        yield* builtRows(build, source, number);
      }
    },
  };
}

/** Pages that are handed on at a time, while those after them are made. */
const PAGES_AT_A_TIME = 32;

/** Builds a segment in stretches, and gives its rows as they are made: the disk works while the worker does. */
async function* builtRows(
  build: BuildSegment,
  source: SegmentSource,
  number: number,
): AsyncGenerator<readonly [string, unknown], void, void> {
  const pages = new Map<string, Uint8Array>();
  const steps = build(source, pages);
  const stretches = new Stretches();
  try {
    while (true) {
      const { done, value } = steps.next();
      if (done === true) {
        yield* segmentRows(value, number);
        return;
      }
      if (pages.size >= PAGES_AT_A_TIME) {
        yield* pageRows(pages, number);
        pages.clear();
      }
      if (stretches.over()) await stretches.rest();
    }
  } finally {
    stretches.close();
  }
}

/** Uses an index that was built before. */
export function readyIndexer(segment: Segment): Indexer {
  return { version: segment.header.version, segments: 1, add: () => {}, rows: () => segmentRows(segment, 0) };
}
