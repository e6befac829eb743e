/** Opening the reader's library from any of the extension's own pages. */
import { sendToBackground } from '../transport.ts';
import { bundledInMemory } from './last-resort.ts';
import type { Library } from './reader.ts';
import { readingEngine } from './reading-engine.ts';
import { Shelf } from './shelf.ts';
import { StoredLibrary } from './stored-library.ts';

/** Installing takes a moment on a slow machine; the first start of all may wait for it. */
const FIRST_START = 30_000;

let held: Promise<Library> | null = null;

/**
 * The library for reading, one for each context. At the very first start it waits until the bundled pack is installed. Never throws:
 * what cannot be opened shows as the state `damaged`, and the bundled pack is served from memory.
 */
export function openLibrary(): Promise<Library> {
  held ??= open();
  return held;
}

async function open(): Promise<Library> {
  const shelf = new Shelf(bundledInMemory(readingEngine.buildSegment));
  const library = new StoredLibrary(shelf, readingEngine);
  const { state } = await library.state();
  if (state === 'building') {
    // A failure shows as the library's state, which is read where it matters.
    await sendToBackground({ type: 'library/ready' }, { timeout: FIRST_START }).catch(console.error);
  }
  return library;
}
