/** What reading takes from the search room. Apart from `engine.ts`, so that pages do not carry what only the background writes with. */
import { segmentSteps } from '../search/build-segment.ts';
import { rankForTerm } from '../search/rank-for-term.ts';
import { search } from '../search/search.ts';
import type { BuildSegment } from './indexer.ts';
import type { Engine } from './stored-library.ts';

export interface ReadingEngine extends Engine {
  readonly buildSegment: BuildSegment;
}

export const readingEngine: ReadingEngine = { search, rankForTerm, buildSegment: segmentSteps };
