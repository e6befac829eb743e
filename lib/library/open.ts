/** Opening the reader's library. */
import type { Library } from './reader.ts';

/** Opens the library for reading; every extension context may. Never throws: a damaged database is served from the bundled pack. */
export function openLibrary(): Promise<Library> {
  return Promise.reject(new Error('The library is not built yet.'));
}
