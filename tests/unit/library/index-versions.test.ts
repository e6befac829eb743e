/**
 * Every version of the search index that was ever released, as a database that today's code must be able to search.
 * `tests/fixtures/library/index-v1.json` was written by WRITE_FIXTURE=1 npx vitest run tests/unit/library/index-versions.test.ts on the
 * version it is named for; it is never written again.
 */
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

import { buildingIndexer } from '../../../lib/library/indexer.ts';
import { LibraryKeeper } from '../../../lib/library/keeper.ts';
import { bundledInMemory } from '../../../lib/library/last-resort.ts';
import { readingEngine } from '../../../lib/library/reading-engine.ts';
import { openPackRows } from '../../../lib/library/rows.ts';
import { StoredLibrary } from '../../../lib/library/stored-library.ts';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { INDEX_VERSION } from '../../../lib/search/port.ts';
import { isReleased, openReleased, writeReleased } from './dumped-library.ts';
import { bundledFiles, fakeBrowser, serveFiles } from './fake-browser.ts';
import { freshProfile, incoming, samplePack, startLibrary, type TestLibrary } from './sample.ts';

beforeEach(() => {
  freshProfile();
  fakeBrowser.reset();
});

interface Background {
  readonly running: TestLibrary;
  readonly keeper: LibraryKeeper;
  readonly library: StoredLibrary;
}

/** The background with the real search room, and the bundled pack of this version of the extension. */
function start(version: string): Background {
  serveFiles(bundledFiles(samplePack('bundled', 4), version, buildSegment));
  const running = startLibrary(bundledInMemory(readingEngine.buildSegment));
  return {
    running,
    keeper: new LibraryKeeper(running.connection, running.writer, readingEngine.buildSegment, () => {}),
    library: new StoredLibrary(running.shelf, readingEngine),
  };
}

async function search(library: StoredLibrary, query: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { hits } of library.search(query)) for (const { exchangeId } of hits) ids.push(exchangeId);
  return [...new Set(ids)];
}

test.runIf(process.env.WRITE_FIXTURE === '1')('writes the fixture of this version', async () => {
  const { running, keeper } = start(`index ${INDEX_VERSION}`);
  await keeper.ensure();
  const indexer = buildingIndexer('eigen', readingEngine.buildSegment);
  const { key } = await running.writer.stage(incoming(samplePack('eigen', 6), { indexer }));
  await running.writer.commit(key);
  running.connection.close();
  await writeReleased(`index-v${INDEX_VERSION}`);
});

const released = Array.from({ length: INDEX_VERSION }, (_, at) => at + 1).filter((version) =>
  isReleased(`index-v${version}`),
);

test.each(released)('an own pack with a search index of version %i is found after an update', async (version) => {
  await openReleased(`index-v${version}`);
  const { running, keeper, library } = start('today');
  // Until the background has seen to it, the pack can be read all the same.
  expect((await library.exchange('eigen-x5'))?.question.text).toContain('Vraag 5 van eigen');
  await keeper.ensure();
  expect(await search(library, 'visserij eigen')).toEqual(expect.arrayContaining(['eigen-x3', 'eigen-x4']));
  const entries = (await running.connection.current())?.packs ?? [];
  expect(entries.map(({ id }) => id).sort()).toEqual(['bundled', 'eigen']);
  for (const { key } of entries) {
    const rows = await openPackRows(key, () => {});
    expect(rows.about.indexVersion).toBe(INDEX_VERSION);
    rows.close();
  }
  // What the older version left behind is gone.
  expect(await indexedDB.databases()).toHaveLength(3);
});

test('every version of the search index before this one has its fixture', () => {
  for (let version = 1; version < INDEX_VERSION; version++) expect(isReleased(`index-v${version}`)).toBe(true);
  expect(released).not.toEqual([]);
});
