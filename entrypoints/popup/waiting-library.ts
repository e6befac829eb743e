/** The library before it is there: at the very first start it is still being installed, and nobody should wait for the field. */

import { watchLibrary } from '../../lib/library/changes.ts';
import type { Library, LibraryState } from '../../lib/library/reader.ts';

export type SearchableLibrary = Pick<Library, 'state' | 'search' | 'views' | 'names'>;

export interface WaitingLibrary {
  readonly library: SearchableLibrary;
  /** Calls `changed` when the library arrived, got further, or holds something else. */
  watch(changed: () => void, ended: AbortSignal): void;
}

/** Searches wait for the library; its state tells meanwhile how far it is. */
export function waitingLibrary(coming: Promise<Library>): WaitingLibrary {
  let arrived: Library | null = null;
  let progress: LibraryState = { state: 'building', done: 0, total: 0 };
  return {
    library: {
      state: async () => (arrived === null ? progress : arrived.state()),
      async *search(query, options) {
        yield* (await coming).search(query, options);
      },
      views: async (ids) => (await coming).views(ids),
      names: async () => (await coming).names(),
    },
    watch(changed, ended) {
      void coming.then((library) => {
        arrived = library;
        changed();
      });
      watchLibrary((event) => {
        if (event.type === 'progress') progress = { state: 'building', done: event.done, total: event.total };
        changed();
      }, ended);
    },
  };
}
