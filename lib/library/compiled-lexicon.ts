/** The compiled lexicon that tabs match with, as it travels to them: base64, since messages are JSON. */
import { readBundled } from './bundled.ts';
import type { Shelf } from './shelf.ts';

export interface StoredLexicon {
  readonly generation: string;
  readonly base64: string;
}

/** `btoa` takes a string of bytes, and a call some tens of thousands of arguments at most. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/**
 * The lexicon of the library as it is now, in one small read; null while nothing is installed. Where the database cannot be used,
 * the lexicon of the bundled pack. Throws BundledPackError when that is broken too.
 */
export async function currentLexicon(shelf: Shelf): Promise<StoredLexicon | null> {
  const shelved = await shelf.shelved();
  if (shelved === null) return null;
  const stored = await shelf.own((db) => db.get('lexicons', shelved.generation), undefined);
  if (stored !== undefined) return stored;
  const { lexicon } = await readBundled();
  return lexicon === null ? null : { generation: shelved.generation, base64: toBase64(lexicon) };
}
