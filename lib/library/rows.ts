/** Where rows are read from: a pack's database, or the bundled pack in memory when the database cannot be used. */
import type { IDBPDatabase } from 'idb';
import type { Exchange } from '../corpus/pack.ts';
import { asDatabaseError, DatabaseError, openPackDatabase } from './database.ts';
import type { PackAbout, PackDatabaseSchema } from './schema.ts';
import { transact } from './transact.ts';

type Stores = PackDatabaseSchema;
export type PackStore = 'meta' | 'documents' | 'outlines' | 'exchanges' | 'buckets' | 'index';
/** Reads one row; undefined where there is none. */
export type Get = <S extends PackStore>(store: S, key: Stores[S]['key']) => Promise<Stores[S]['value'] | undefined>;

/** One installed pack. Its rows never change, so whatever was read may be kept. */
export interface PackRows {
  readonly about: PackAbout;
  /** Many gets in one read transaction. */
  read<T>(run: (get: Get) => Promise<T>): Promise<T>;
  close(): void;
}

const STORES: PackStore[] = ['documents', 'outlines', 'exchanges', 'buckets', 'index'];

/** Rows of a pack in IndexedDB. Throws DatabaseError, `missing` also where its writing was cut off. */
export async function openPackRows(key: string, lost: () => void): Promise<PackRows> {
  const db = await openPackDatabase(key, lost);
  try {
    const about = await db.get('meta', 'complete');
    if (about === undefined) throw new DatabaseError('missing');
    return new DatabaseRows(db, about);
  } catch (error) {
    db.close();
    throw asDatabaseError(error);
  }
}

class DatabaseRows implements PackRows {
  readonly about: PackAbout;
  readonly #db: IDBPDatabase<PackDatabaseSchema>;

  constructor(db: IDBPDatabase<PackDatabaseSchema>, about: PackAbout) {
    this.#db = db;
    this.about = about;
  }

  async read<T>(run: (get: Get) => Promise<T>): Promise<T> {
    try {
      const tx = this.#db.transaction(STORES);
      return await run((store, key) => tx.objectStore(store).get(key as never));
    } catch (error) {
      throw asDatabaseError(error);
    }
  }

  close(): void {
    this.#db.close();
  }
}

/** Where a pack's rows are written: a database or memory, one batch at a time. */
export interface RowSink {
  /** Puts rows in one transaction. `durable` waits until they are on disk. */
  put(rows: readonly Row[], durable?: boolean): Promise<void>;
  /** The exchanges of `count` pages that were put, from page `first` on. */
  exchanges(first: number, count: number): Promise<Exchange[]>;
}

export type Row = {
  [S in PackStore]: { readonly store: S; readonly key: Stores[S]['key']; readonly value: Stores[S]['value'] };
}[PackStore];

/** Rows kept in memory, written like a database's and read like one. */
export class MemoryRows implements RowSink {
  readonly #rows = new Map<string, unknown>();

  put(rows: readonly Row[]): Promise<void> {
    for (const { store, key, value } of rows) this.#rows.set(`${store} ${key}`, value);
    return Promise.resolve();
  }

  exchanges(first: number, count: number): Promise<Exchange[]> {
    const pages = Array.from({ length: count }, (_, at) => this.#rows.get(`exchanges ${first + at}`));
    return Promise.resolve(pages.flatMap((page) => (page as readonly Exchange[] | undefined) ?? []));
  }

  /** The finished pack. Throws DatabaseError `missing` before its last row is there. */
  opened(): PackRows {
    const get: Get = (store, key) => Promise.resolve(this.#rows.get(`${store} ${key}`) as never);
    const about = this.#rows.get('meta complete') as PackAbout | undefined;
    if (about === undefined) throw new DatabaseError('missing');
    return { about, read: (run) => run(get), close: () => {} };
  }
}

/** A pack's database as a place to write to. Throws DatabaseError. */
export function databaseSink(db: IDBPDatabase<PackDatabaseSchema>): RowSink {
  return {
    async put(rows, durable = false) {
      const stores = [...new Set(rows.map((row) => row.store))];
      if (stores.length === 0) return;
      try {
        const tx = db.transaction(stores, 'readwrite', { durability: durable ? 'strict' : 'relaxed' });
        await transact(tx, function* () {
          for (const { store, key, value } of rows) yield tx.objectStore(store).put(value as never, key as never);
        });
      } catch (error) {
        throw asDatabaseError(error);
      }
    },
    async exchanges(first, count) {
      try {
        return (await db.getAll('exchanges', IDBKeyRange.bound(first, first + count - 1))).flat();
      } catch (error) {
        throw asDatabaseError(error);
      }
    },
  };
}
