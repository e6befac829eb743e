/** The pack that ships with the extension, with its search index and compiled lexicon, read from the extension's own files. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Pack, PackSchema } from '../corpus/pack.ts';
import type { Segment } from '../search/port.ts';
import { BUNDLED_FILES, type PackedSegment, unpackSegment } from './bundled-files.ts';

/** A file of the extension is missing or broken: only a new download of Kamerlens helps. */
class BundledPackError extends Error {
  readonly code = 'bundled';
  constructor(file: string, options?: ErrorOptions) {
    super(`The extension's own file ${file} cannot be used`, options);
    this.name = 'BundledPackError';
  }
}

export interface Bundled {
  readonly pack: Pack;
  /** Built at build time; null where its files cannot be used, then it is built anew. */
  readonly segment: Segment | null;
  /** Compiled lexicon; null where the file cannot be used, then it is compiled anew. */
  readonly lexicon: Uint8Array | null;
}

/** Reads a file of the extension: no network is touched. */
async function file(path: string): Promise<Response> {
  try {
    const response = await fetch(browser.runtime.getURL(`/${path}` as never));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response;
  } catch (error) {
    throw new BundledPackError(path, { cause: error });
  }
}

/** What changes whenever an update ships another pack, index or lexicon. Throws BundledPackError. */
export async function bundledVersion(): Promise<string> {
  try {
    return v.parse(v.object({ version: v.string() }), await (await file(BUNDLED_FILES.version)).json()).version;
  } catch (error) {
    throw new BundledPackError(BUNDLED_FILES.version, { cause: error });
  }
}

/** Reads the bundled pack. Throws BundledPackError when the pack itself is missing or broken. */
export async function readBundled(): Promise<Bundled> {
  let pack: Pack;
  try {
    pack = v.parse(PackSchema, await (await file(BUNDLED_FILES.pack)).json());
  } catch (error) {
    throw new BundledPackError(BUNDLED_FILES.pack, { cause: error });
  }
  const [segment, lexicon] = await Promise.all([readSegment().catch(report), readLexicon().catch(report)]);
  return { pack, segment, lexicon };
}

async function readSegment(): Promise<Segment> {
  const [index, bytes] = await Promise.all([file(BUNDLED_FILES.index), file(BUNDLED_FILES.pages)]);
  return unpackSegment((await index.json()) as PackedSegment, new Uint8Array(await bytes.arrayBuffer()));
}

async function readLexicon(): Promise<Uint8Array> {
  return new Uint8Array(await (await file(BUNDLED_FILES.lexicon)).arrayBuffer());
}

function report(error: unknown): null {
  console.error(error);
  return null;
}
