/** Adding a pack from a page: the page's half against the background's half, with a background that dies in between. */
import { resolveObjectURL } from 'node:buffer';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

import { cancelImport, commitImport, stageImport } from '../../../lib/library/import.ts';
import { packAsBlob } from '../../../lib/library/pack-export.ts';
import { beginStaging, sha256Of, stageFile, stopStaging } from '../../../lib/library/staging.ts';
import type { ExtensionRequest } from '../../../lib/messages.ts';
import { fakeBrowser } from './fake-browser.ts';
import { found, freshProfile, install, samplePack, segmentSteps, startLibrary, type TestLibrary } from './sample.ts';

let background: TestLibrary;
let asked: string[];
/** How many requests to stage are lost with the worker that heard them. */
let lost = 0;

beforeEach(async () => {
  freshProfile();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  background = startLibrary();
  asked = [];
  lost = 0;
  fakeBrowser.runtime.id = 'us';
  fakeBrowser.runtime.sendMessage = (async (request: ExtensionRequest) => {
    asked.push(request.type);
    if (request.type === 'library/stage' && lost-- <= 0) {
      beginStaging(request.stage, async (signal) => {
        const file = resolveObjectURL(request.file) as unknown as Blob;
        const from = { key: request.stage, source: null, sha256: await sha256Of(file) };
        return stageFile(background.writer, segmentSteps, file, from, signal);
      });
    }
    if (request.type === 'library/commit') await background.writer.commit(request.stage);
    if (request.type === 'library/cancel') {
      stopStaging(request.stage);
      await background.writer.cancel(request.stage);
    }
    return { ok: true, value: null };
  }) as never;
});
afterEach(() => vi.restoreAllMocks());

test('shows what a pack brings before anything changes, then takes it in', async () => {
  await install(background, { ...samplePack('a', 12), exchanges: samplePack('a', 12).exchanges.slice(0, 9) });
  const progress: number[] = [];
  const file = await packAsBlob(samplePack('a', 12), 'lines');
  const staged = await stageImport({ file }, { progress: (done) => progress.push(done) });
  expect(staged).toMatchObject({
    pack: { id: 'a', counts: { exchanges: 12 } },
    sha256: await sha256Of(file),
    difference: { added: 3, changed: 0, removed: 0 },
  });
  expect(progress.at(-1)).toBe(12);
  expect(await found(background, 'a-x')).toHaveLength(9);
  await commitImport(staged.stage);
  expect(await found(background, 'a-x')).toHaveLength(12);
});

test('drops what the reader does not want', async () => {
  const staged = await stageImport({ file: await packAsBlob(samplePack('a', 5), 'json') });
  expect(staged.difference).toBeNull();
  await cancelImport(staged.stage);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['kamerlens']);
});

test('says why a file is refused, and leaves nothing behind', async () => {
  await expect(stageImport({ file: new Blob(['geen pak']) })).rejects.toMatchObject({ code: 'pack-not-a-pack' });
  const cut = (await packAsBlob(samplePack('a', 900), 'json')).slice(0, 50_000);
  await expect(stageImport({ file: cut })).rejects.toMatchObject({ code: 'pack-not-a-pack' });
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['kamerlens']);
});

test('begins again when the worker died of it', async () => {
  lost = 1;
  const staged = await stageImport({ file: await packAsBlob(samplePack('a', 5), 'json') });
  expect(asked).toEqual(['library/stage', 'library/stage']);
  await commitImport(staged.stage);
  expect(await found(background, 'a-x')).toHaveLength(5);
});

test('stops when the reader cancels', async () => {
  const abort = new AbortController();
  const file = await packAsBlob(samplePack('a', 4000), 'json');
  const staging = stageImport({ file }, { signal: abort.signal, progress: () => abort.abort() });
  await expect(staging).rejects.toThrow(/abort/i);
  expect(asked.at(-1)).toBe('library/cancel');
  await vi.waitFor(async () => expect(await indexedDB.databases()).toHaveLength(1), { timeout: 20_000 });
});
