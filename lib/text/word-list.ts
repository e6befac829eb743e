/**
 * The list of Dutch words for whoever can wait for it: 600 kB that a page need not read before a query asks for them. A service worker
 * may not load code later on; there the list is handed over when it starts.
 */
import type * as known from './known.ts';

export type WordList = Pick<typeof known, 'hasWord' | 'isKnownName' | 'isKnownWord'>;

let list: WordList | Promise<WordList> | null = null;

/** The list, loaded at the first call. Throws where the extension's own file cannot be read, and tries anew at the next call. */
export function wordList(): WordList | Promise<WordList> {
  list ??= load();
  return list;
}

async function load(): Promise<WordList> {
  try {
    list = await import('./known.ts');
    return list;
  } catch (error) {
    list = null;
    throw error;
  }
}

/** Hands the list over, so that nothing is loaded later. */
export function holdWordList(held: WordList): void {
  list = held;
}
