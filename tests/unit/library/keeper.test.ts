import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

import type { Pack } from '../../../lib/corpus/pack.ts';
import { BUNDLED_FILES } from '../../../lib/library/bundled-files.ts';
import { currentLexicon } from '../../../lib/library/compiled-lexicon.ts';
import { type BuildSegment, type Indexer, readyIndexer } from '../../../lib/library/indexer.ts';
import { LibraryKeeper } from '../../../lib/library/keeper.ts';
import { bundledInMemory } from '../../../lib/library/last-resort.ts';
import { putNote } from '../../../lib/library/notes.ts';
import { LIBRARY_DATABASE, PACK_DATABASE_PREFIX } from '../../../lib/library/schema.ts';
import { bundledFiles, fakeBrowser, serveFiles } from './fake-browser.ts';
import {
  buildSegment,
  found,
  freshProfile,
  install,
  samplePack,
  segmentSteps,
  startLibrary,
  type TestLibrary,
} from './sample.ts';

interface Background extends TestLibrary {
  readonly keeper: LibraryKeeper;
}

/** The background as it starts anew. */
function start(build: BuildSegment = segmentSteps): Background {
  const running = startLibrary(bundledInMemory(build));
  return { ...running, keeper: new LibraryKeeper(running.connection, running.writer, build, () => {}) };
}

const bundled = samplePack('bundled', 20);

beforeEach(() => {
  freshProfile();
  fakeBrowser.reset();
  serveFiles(bundledFiles(bundled, 'v1'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

/** An index as an older version of the search room left it. */
function oldIndexer(pack: Pack): Indexer {
  const segment = buildSegment(pack);
  return readyIndexer({ ...segment, header: { ...segment.header, version: 0 as never } });
}

const lexiconOf = async (library: TestLibrary): Promise<string> =>
  atob((await currentLexicon(library.shelf))?.base64 ?? '');

describe('the bundled pack', () => {
  test('is installed at first start with its own index and lexicon, and found there later', async () => {
    const first = start();
    await Promise.all([first.keeper.ensure(), first.keeper.ensure()]);
    expect(first.changes()).toBe(1);
    expect(await lexiconOf(first)).toBe('term-0 term-1 term-2');
    const second = start();
    await second.keeper.ensure();
    expect(second.changes()).toBe(0);
    expect(await found(second, 'bundled')).toHaveLength(20);
    expect(await second.library.state()).toMatchObject({ state: 'ready', packs: [{ bundled: true }] });
  });

  test('of a new version takes the place of the old one, beside packs of the reader', async () => {
    const first = start();
    await first.keeper.ensure();
    await install(first, samplePack('own', 5));
    serveFiles(bundledFiles(samplePack('bundled', 25, 2), 'v2'));
    const second = start();
    await second.keeper.ensure();
    expect(await found(second, '-x')).toHaveLength(30);
    expect((await second.library.exchange('bundled-x1'))?.question.text).toContain('versie 2');
    expect(await indexedDB.databases()).toHaveLength(3);
  });

  test('without a usable index or lexicon is installed all the same', async () => {
    const files = bundledFiles(bundled, 'v1');
    files.set(BUNDLED_FILES.index, '{');
    files.delete(BUNDLED_FILES.lexicon);
    serveFiles(files);
    const library = start();
    await library.keeper.ensure();
    expect(await found(library, 'bundled')).toHaveLength(20);
    expect(await lexiconOf(library)).toBe('term-0 term-1 term-2');
  });

  test.each(['missing', 'broken'])('that is %s leaves the rest of the library at work', async (how) => {
    const files = bundledFiles(bundled, 'v1');
    if (how === 'missing') files.delete(BUNDLED_FILES.pack);
    else files.set(BUNDLED_FILES.pack, '{"format":"kamerlens-pack"}');
    serveFiles(files);
    const library = start();
    await expect(library.keeper.ensure()).rejects.toMatchObject({ code: 'bundled' });
    expect(await library.library.state()).toEqual({ state: 'damaged', reason: 'bundled' });
    await install(library, samplePack('own', 5));
    expect(await found(library, 'own')).toHaveLength(5);
    // A later start with whole files puts it right.
    serveFiles(bundledFiles(bundled, 'v1'));
    await start().keeper.ensure();
    expect(await found(start(), '-x')).toHaveLength(25);
  });

  test('whose database is gone is served from memory and comes back at the next start', async () => {
    const first = start();
    await first.keeper.ensure();
    await install(first, samplePack('own', 5));
    const key = (await first.connection.current())!.packs[0]!.key;
    first.connection.close();
    indexedDB.deleteDatabase(PACK_DATABASE_PREFIX + key);
    const second = start();
    expect(await found(second, '-x')).toHaveLength(25);
    expect(await second.library.state()).toEqual({ state: 'damaged', reason: 'missing' });
    await second.keeper.ensure();
    expect(await second.library.state()).toMatchObject({ state: 'ready' });
    expect(await found(second, '-x')).toHaveLength(25);
  });
});

describe('a library that cannot be opened', () => {
  /** Has every opening of the library's own database fail, as after a damaged disk, until it was deleted. */
  function breakDatabase(): void {
    let deleted = false;
    const { open, deleteDatabase } = indexedDB;
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
      if (name === LIBRARY_DATABASE) deleted = true;
      return deleteDatabase.call(indexedDB, name);
    });
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (name === LIBRARY_DATABASE && !deleted) throw new DOMException('simulated', 'UnknownError');
      return open.call(indexedDB, name, version);
    });
  }

  test('is served from memory, says so, and keeps nothing from the reader', async () => {
    breakDatabase();
    const library = start();
    await expect(library.keeper.ensure()).rejects.toMatchObject({ code: 'broken' });
    expect(await library.library.state()).toEqual({ state: 'damaged', reason: 'broken' });
    expect(await found(library, 'bundled')).toHaveLength(20);
    expect(await library.library.note('bundled-x1')).toBeNull();
    expect(await lexiconOf(library)).toBe('term-0 term-1 term-2');
  });

  test('is rebuilt by a repair with every pack and every note', async () => {
    const first = start();
    await first.keeper.ensure();
    await install(first, samplePack('own', 5));
    const note = { exchangeId: 'own-x2', text: 'van mij', bookmarked: true, changedAt: '2026-01-01' };
    await putNote(first.connection, note);
    first.connection.close();
    breakDatabase();
    const library = start();
    expect((await library.library.state()).state).toBe('damaged');
    await library.keeper.repair();
    expect(await library.library.state()).toMatchObject({ state: 'ready' });
    expect(await found(library, '-x')).toHaveLength(25);
    expect(await library.library.notes()).toEqual([note]);
  });

  test('because a later version wrote it is left alone', async () => {
    await start().keeper.ensure();
    await new Promise<void>((done) => {
      const request = indexedDB.open(LIBRARY_DATABASE, 999);
      request.onsuccess = () => {
        request.result.close();
        done();
      };
    });
    const library = start();
    expect(await library.library.state()).toEqual({ state: 'damaged', reason: 'newer' });
    await expect(library.keeper.repair()).rejects.toMatchObject({ code: 'newer' });
    expect((await indexedDB.databases()).find(({ name }) => name === LIBRARY_DATABASE)?.version).toBe(999);
  });
});

test('a pack whose index is of an older version is indexed anew, and can be read until then', async () => {
  const first = start();
  await first.keeper.ensure();
  await install(first, samplePack('own', 5), { indexer: oldIndexer(samplePack('own', 5)) });
  expect(await found(first, 'own')).toEqual([]);
  expect(await first.library.exchange('own-x1')).not.toBeNull();
  const second = start();
  await second.keeper.ensure();
  expect(await found(second, 'own')).toHaveLength(5);
});

test('a pack that cannot be indexed anew stays readable and holds up no other', async () => {
  const first = start();
  await first.keeper.ensure();
  for (const id of ['odd', 'own']) await install(first, samplePack(id, 5), { indexer: oldIndexer(samplePack(id, 5)) });
  const second = start((source) => {
    if (source.id.startsWith('odd')) throw new DOMException('simulated', 'QuotaExceededError');
    return segmentSteps(source);
  });
  await second.keeper.ensure();
  expect(await found(second, '-x')).toHaveLength(25);
  expect(await second.library.exchange('odd-x1')).not.toBeNull();
  expect(await indexedDB.databases()).toHaveLength(4);
});

test('a note without words and bookmark is forgotten', async () => {
  const library = start();
  const note = { exchangeId: 'x', text: 'kort', bookmarked: false, changedAt: '2026-01-01' };
  await putNote(library.connection, note);
  expect(await library.library.note('x')).toEqual(note);
  await putNote(library.connection, { ...note, text: null });
  expect(await library.library.note('x')).toBeNull();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});
