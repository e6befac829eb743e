/** What the library takes from the search and lexicon rooms, in one place. */
import { compileLexicon } from '../lexicon/compile.ts';
import { segmentSteps } from '../search/build-segment.ts';
import { rankForTerm } from '../search/rank-for-term.ts';
import { search } from '../search/search.ts';
import type { BuildSegment } from './indexer.ts';
import type { Engine } from './stored-library.ts';
import type { Compile } from './writer.ts';

export interface Rooms extends Engine {
  readonly buildSegment: BuildSegment;
  readonly compileLexicon: Compile;
}

export const engine: Rooms = { search, rankForTerm, buildSegment: segmentSteps, compileLexicon };
