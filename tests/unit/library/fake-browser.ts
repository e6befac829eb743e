/** The browser's API for tests of what runs in the background: storage, runtime and the extension's own files. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Pack } from '../../../lib/corpus/pack.ts';
import { BUNDLED_FILES, packSegment } from '../../../lib/library/bundled-files.ts';
import type { Segment, SegmentSource } from '../../../lib/search/port.ts';
import { buildSegment, compile } from './sample.ts';

export { fakeBrowser };

/** Has `fetch` answer with these files of the extension, and with nothing else. */
export function serveFiles(files: ReadonlyMap<string, BodyInit>): void {
  fakeBrowser.runtime.getURL = ((path: string) => `chrome-extension://test${path}`) as never;
  globalThis.fetch = async (address) => {
    const file = files.get(String(address).replace('chrome-extension://test/', ''));
    return file === undefined ? new Response(null, { status: 404 }) : new Response(file);
  };
}

/** The files of a bundled pack, as the build ships them. */
export function bundledFiles(
  pack: Pack,
  version: string,
  build: (source: SegmentSource) => Segment = buildSegment,
): Map<string, BodyInit> {
  const { index, bytes } = packSegment(build(pack));
  return new Map<string, BodyInit>([
    [BUNDLED_FILES.version, JSON.stringify({ version })],
    [BUNDLED_FILES.pack, JSON.stringify(pack)],
    [BUNDLED_FILES.index, JSON.stringify(index)],
    [BUNDLED_FILES.pages, bytes as Uint8Array<ArrayBuffer>],
    [BUNDLED_FILES.lexicon, compile(pack.terms) as Uint8Array<ArrayBuffer>],
  ]);
}
