/**
 * Every schema version that was ever released, as a database dump that today's code must open. `tests/fixtures/library/v1.json` was
 * written by `npx vitest run tests/unit/library/released.test.ts` with WRITE_FIXTURE=1 on the version it is named for; it is never
 * written again.
 */
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

import { currentLexicon } from '../../../lib/library/compiled-lexicon.ts';
import { LibraryKeeper } from '../../../lib/library/keeper.ts';
import { LIBRARY_VERSION, PACK_VERSION } from '../../../lib/library/schema.ts';
import { isReleased, openReleased, writeReleased } from './dumped-library.ts';
import { bundledFiles, fakeBrowser, serveFiles } from './fake-browser.ts';
import { found, freshProfile, install, samplePack, segmentSteps, startLibrary } from './sample.ts';

const note = { exchangeId: 'oud-x3', text: 'een oude notitie', bookmarked: true, changedAt: '2026-11-23T12:00:00Z' };

beforeEach(() => {
  freshProfile();
  fakeBrowser.reset();
  serveFiles(bundledFiles(samplePack('meegeleverd', 0), 'v2'));
});

test.runIf(process.env.WRITE_FIXTURE === '1')('writes the fixture of this version', async () => {
  const library = startLibrary();
  await install(library, samplePack('oud', 40));
  await install(library, samplePack('eigen', 5));
  await library.connection.withLibrary((db) => db.put('notes', note));
  library.connection.close();
  await writeReleased(`v${LIBRARY_VERSION}`);
});

test.each(Array.from({ length: LIBRARY_VERSION }, (_, at) => at + 1))(
  'a library of version %i opens with everything in it',
  async (version) => {
    await openReleased(`v${version}`);
    const running = startLibrary();
    expect(await running.library.state()).toMatchObject({ state: 'ready', packs: [{ id: 'eigen' }, { id: 'oud' }] });
    // Its search index may be of an older version too.
    await new LibraryKeeper(running.connection, running.writer, segmentSteps, () => {}).ensure();
    expect(await found(running, '-x')).toHaveLength(45);
    expect((await running.library.exchange('oud-x40'))?.question.text).toBe('Vraag 40 van oud, versie 1?');
    expect(await running.library.outline('oud-d1')).not.toBeNull();
    expect(await running.library.citing('kst-32317-3')).not.toEqual([]);
    expect(await running.library.notes()).toEqual([note]);
    expect(atob((await currentLexicon(running.shelf))?.base64 ?? '')).toBe('term-0 term-1 term-2');

    // It can be changed like one of today.
    await install(running, samplePack('oud', 12, 2));
    await running.writer.remove('eigen');
    expect(await found(startLibrary(), '-x')).toHaveLength(12);
    const databases = await indexedDB.databases();
    expect(databases.map((each) => each.version).sort()).toEqual([LIBRARY_VERSION, PACK_VERSION, PACK_VERSION].sort());
  },
);

test('a new schema version comes with the fixture of the one before', () => {
  for (let version = 1; version <= LIBRARY_VERSION; version++) expect(isReleased(`v${version}`)).toBe(true);
});
