/** The background's hold on the library: the one writer, and the reader it answers pages with. */
import { announce } from '../../lib/library/changes.ts';
import { engine } from '../../lib/library/engine.ts';
import { LibraryKeeper } from '../../lib/library/keeper.ts';
import { bundledInMemory } from '../../lib/library/last-resort.ts';
import { Shelf } from '../../lib/library/shelf.ts';
import { StoredLibrary } from '../../lib/library/stored-library.ts';
import { Subscriptions } from '../../lib/library/subscriptions.ts';
import { LibraryWriter, type Progress } from '../../lib/library/writer.ts';
import * as known from '../../lib/text/known.ts';
import { holdWordList } from '../../lib/text/word-list.ts';
import { refreshTabs } from './tabs.ts';

// Pages load the list of words when a query needs it; a service worker cannot.
holdWordList(known);

const progress: Progress = (done, total) => announce({ type: 'progress', stage: null, done, total });

export const shelf = new Shelf(bundledInMemory(engine.buildSegment));
export const library = new StoredLibrary(shelf, engine);
export const writer = new LibraryWriter(shelf.connection, engine.compileLexicon, () => {
  announce({ type: 'changed' });
  refreshTabs();
});
export const keeper = new LibraryKeeper(shelf.connection, writer, engine.buildSegment, progress);
export const subscriptions = new Subscriptions(shelf.connection, writer, engine.buildSegment);

/** Sees to the library in the background; a failure shows as its state wherever it is read. */
export async function keepLibrary(): Promise<void> {
  try {
    await keeper.ensure();
    await subscriptions.checkDue();
  } catch (error) {
    console.error('The library is not in order', error);
  }
}

const LOOK_EVERY = 15 * 60 * 1000;
let lookedAt = 0;

/**
 * Looks after updates and subscriptions from time to time, on whatever event comes by: a worker lives for seconds, and an alarm would
 * ask one more permission.
 */
export function keepLibraryNowAndThen(now = Date.now()): void {
  if (now - lookedAt < LOOK_EVERY) return;
  lookedAt = now;
  void keepLibrary();
}
