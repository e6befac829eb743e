/** What the library takes from the search and lexicon rooms, in one place. */
import { compileLexicon } from '../lexicon/compile.ts';
import type { BuildSegment } from './indexer.ts';
import type { Engine } from './stored-library.ts';
import type { Compile } from './writer.ts';

export interface Rooms extends Engine {
  readonly buildSegment: BuildSegment;
  readonly compileLexicon: Compile;
}

/** Waits for the rooms to land. */
export const engine: Rooms = {
  async *search(_port, query) {
    yield { query, hits: [], filters: [], correction: null, suggestions: [], complete: true };
  },
  rankForTerm: async (_port, term) => term.exchangeIds,
  buildSegment: ({ id, exchanges, documents }) => ({
    header: {
      version: 1,
      id,
      exchangeCount: exchanges.length,
      documentCount: documents.length,
      termCount: 0,
      dictionaryStarts: [],
      termStarts: [],
      trigramStarts: [],
      groups: [],
      ministers: [],
    },
    pages: new Map(),
  }),
  compileLexicon,
};
