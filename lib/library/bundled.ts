/** The pack that ships with the extension, with its search index and compiled lexicon. Read from the extension's own files. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Pack, PackSchema } from '../corpus/pack.ts';
import type { Segment } from '../search/port.ts';

/** A file of the extension is missing or broken: only a new download of Kamerlens helps. */
export class BundledPackError extends Error {
  constructor(file: string, options?: ErrorOptions) {
    super(`The extension's own file ${file} cannot be used`, options);
    this.name = 'BundledPackError';
  }
}

export interface Bundled {
  readonly pack: Pack;
  /** SHA-256 of the pack file, hexadecimal: tells whether an update brought another one. */
  readonly sha256: string;
  /** Built at build time; null where the file cannot be used, then it is built anew. */
  readonly segment: Segment | null;
  /** Compiled lexicon; null where the file cannot be used. */
  readonly lexicon: Uint8Array | null;
}

async function file(name: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(browser.runtime.getURL(`/bundled/${name}` as never));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    throw new BundledPackError(name, { cause: error });
  }
}

/** Reads the bundled pack. Throws BundledPackError when the pack itself is missing or broken. */
export async function readBundled(): Promise<Bundled> {
  const bytes = await file('pack.json');
  let pack: Pack;
  try {
    pack = v.parse(PackSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw new BundledPackError('pack.json', { cause: error });
  }
  const sha256 = await hexDigest(bytes);
  const [segment, lexicon] = await Promise.all([
    file('index.bin').then((index) => decodeSegment(new Uint8Array(index))).catch(report),
    file('lexicon.bin').then((lexicon) => new Uint8Array(lexicon)).catch(report),
  ]);
  return { pack, sha256, segment, lexicon };
}

function report(error: unknown): null {
  console.error(error);
  return null;
}

/** SHA-256 in hexadecimal. */
export async function hexDigest(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
