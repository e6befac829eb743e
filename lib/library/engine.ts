/** What the library takes from the search and lexicon rooms, in one place: for the background, which writes. */
import { compileLexicon } from '../lexicon/compile.ts';
import { type ReadingEngine, readingEngine } from './reading-engine.ts';
import type { Compile } from './writer.ts';

export interface Rooms extends ReadingEngine {
  readonly compileLexicon: Compile;
}

export const engine: Rooms = { ...readingEngine, compileLexicon };
