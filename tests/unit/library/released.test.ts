/**
 * Every schema version that was ever released, as a database dump that today's code must open. `tests/fixtures/library/v1.json` was
 * written by `npx vitest run tests/unit/library/released.test.ts` with WRITE_FIXTURE=1 on the version it is named for; it is never
 * written again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

import { currentLexicon } from '../../../lib/library/compiled-lexicon.ts';
import { LIBRARY_VERSION, PACK_VERSION } from '../../../lib/library/schema.ts';
import { found, freshProfile, install, samplePack, startLibrary } from './sample.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/library');

interface DumpedStore {
  readonly name: string;
  readonly keyPath: string | null;
  readonly rows: readonly (readonly [key: IDBValidKey, value: unknown])[];
}
interface DumpedDatabase {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly DumpedStore[];
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolved, failed) => {
    request.onsuccess = () => resolved(request.result);
    request.onerror = () => failed(request.error);
  });

/** Bytes survive JSON as base64. */
const pack = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
const unpack = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value && !('generation' in value)
    ? new Uint8Array(Buffer.from(String(value.base64), 'base64'))
    : value;

async function dump(): Promise<DumpedDatabase[]> {
  const databases: DumpedDatabase[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name));
    const stores: DumpedStore[] = [];
    for (const storeName of db.objectStoreNames) {
      const store = db.transaction(storeName).objectStore(storeName);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      stores.push({
        name: storeName,
        keyPath: store.keyPath as string | null,
        rows: keys.map((key, at) => [key, values[at]]),
      });
    }
    databases.push({ name, version: db.version, stores });
    db.close();
  }
  return databases;
}

async function load(databases: readonly DumpedDatabase[]): Promise<void> {
  for (const { name, version, stores } of databases) {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const store of stores) {
        const made = opening.result.createObjectStore(
          store.name,
          store.keyPath === null ? {} : { keyPath: store.keyPath },
        );
        for (const [key, value] of store.rows) store.keyPath === null ? made.put(value, key) : made.put(value);
      }
    };
    (await done(opening)).close();
  }
}

const note = { exchangeId: 'oud-x3', text: 'een oude notitie', bookmarked: true, changedAt: '2026-11-23T12:00:00Z' };

beforeEach(freshProfile);

test.runIf(process.env.WRITE_FIXTURE === '1')('writes the fixture of this version', async () => {
  const library = startLibrary();
  await install(library, samplePack('oud', 40));
  await install(library, samplePack('eigen', 5));
  await library.connection.withLibrary((db) => db.put('notes', note));
  library.connection.close();
  writeFileSync(`${FIXTURES}/v${LIBRARY_VERSION}.json`, JSON.stringify(await dump(), pack));
});

test.each(Array.from({ length: LIBRARY_VERSION }, (_, at) => at + 1))(
  'a library of version %i opens with everything in it',
  async (version) => {
    await load(JSON.parse(readFileSync(`${FIXTURES}/v${version}.json`, 'utf8'), unpack));
    const running = startLibrary();
    expect(await running.library.state()).toMatchObject({ state: 'ready', packs: [{ id: 'eigen' }, { id: 'oud' }] });
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
    expect(databases.map((each) => each.version).sort()).toEqual([LIBRARY_VERSION, PACK_VERSION].sort());
  },
);

test('a new schema version comes with the fixture of the one before', () => {
  for (let version = 1; version <= LIBRARY_VERSION; version++)
    expect(readFileSync(`${FIXTURES}/v${version}.json`)).toBeTruthy();
});
