/** Databases of earlier versions as files: written once by the version they are named for, opened by today's code for good. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

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

const fileOf = (name: string): string => `${FIXTURES}/${name}.json`;

export const isReleased = (name: string): boolean => existsSync(fileOf(name));

/** Writes every database there is. */
export async function writeReleased(name: string): Promise<void> {
  writeFileSync(fileOf(name), JSON.stringify(await dump(), pack));
}

/** Makes the databases of a fixture in an empty profile. */
export async function openReleased(name: string): Promise<void> {
  await load(JSON.parse(readFileSync(fileOf(name), 'utf8'), unpack));
}
