/** Opening the databases, and what to say when one cannot be opened. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import {
  LIBRARY_DATABASE,
  LIBRARY_VERSION,
  type LibrarySchema,
  migrateLibrary,
  migratePack,
  PACK_DATABASE_PREFIX,
  PACK_VERSION,
  type PackDatabaseSchema,
} from './schema.ts';

/**
 * Why the library cannot be used: `newer` (written by a later version of Kamerlens: update instead of repairing), `blocked` (another
 * context of an older version holds it open), `full` (no room left), `missing` (a pack's own database is gone), `broken`.
 */
export type DatabaseProblem = 'newer' | 'blocked' | 'full' | 'missing' | 'broken';

export class DatabaseError extends Error {
  readonly problem: DatabaseProblem;
  constructor(problem: DatabaseProblem, options?: ErrorOptions) {
    super(`The library cannot be used: ${problem}`, options);
    this.name = 'DatabaseError';
    this.problem = problem;
  }

  /** How it travels to the reader. */
  get code(): DatabaseProblem {
    return this.problem;
  }
}

/** Names what went wrong in terms that can be acted on. */
export function asDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const problem = name === 'VersionError' ? 'newer' : name === 'QuotaExceededError' ? 'full' : 'broken';
  return new DatabaseError(problem, { cause: error });
}

/** How long another context may hold up an upgrade before the reader is told. */
const BLOCKED_AFTER = 5000;

type Opened<S> = Promise<IDBPDatabase<S>>;

async function patiently<S>(open: () => Opened<S>): Opened<S> {
  // An async call, so that a browser that throws at once is heard like one that refuses later.
  const opening = (async () => open())();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const held = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new DatabaseError('blocked'));
      // Whoever waited has given up: a connection that still comes would only block others.
      opening.then((db) => db.close()).catch(() => {});
    }, BLOCKED_AFTER);
  });
  try {
    return await Promise.race([opening, held]);
  } catch (error) {
    throw asDatabaseError(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Opens the library's own database and brings it to today's version. `lost` is called when the connection ends without our doing
 * (an upgrade elsewhere, the reader cleared site data, the browser shut it). Throws DatabaseError.
 */
export function openLibraryDatabase(lost: () => void): Opened<LibrarySchema> {
  return patiently(() =>
    openDB<LibrarySchema>(LIBRARY_DATABASE, LIBRARY_VERSION, {
      upgrade: (db, from, _to, tx) => migrateLibrary(db, from, tx),
      // Another context wants to upgrade or delete: holding on would block it for ever.
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase | null)?.close();
        lost();
      },
      terminated: lost,
    }),
  );
}

/** Opens the database of an installed pack. Throws DatabaseError `missing` where there is none; never creates one. */
export function openPackDatabase(key: string, lost: () => void): Opened<PackDatabaseSchema> {
  const opening = async (): Opened<PackDatabaseSchema> => {
    let absent = false;
    try {
      return await openDB<PackDatabaseSchema>(PACK_DATABASE_PREFIX + key, PACK_VERSION, {
        upgrade(db, from, _to, tx) {
          absent = from === 0;
          if (absent) {
            tx.done.catch(() => {});
            tx.abort();
          } else migratePack(db, from, tx);
        },
        blocking(_current, _wanted, event) {
          (event.target as IDBDatabase | null)?.close();
          lost();
        },
        terminated: lost,
      });
    } catch (error) {
      if (absent) throw new DatabaseError('missing', { cause: error });
      throw error;
    }
  };
  return patiently(opening);
}

/** Makes the database of a pack that is about to be staged. */
export function createPackDatabase(key: string): Opened<PackDatabaseSchema> {
  return patiently(() =>
    openDB<PackDatabaseSchema>(PACK_DATABASE_PREFIX + key, PACK_VERSION, {
      upgrade: (db, from, _to, tx) => migratePack(db, from, tx),
      blocking: (_current, _wanted, event) => (event.target as IDBDatabase | null)?.close(),
    }),
  );
}

/** Deletes the library's own database, for a repair. */
export async function deleteLibraryDatabase(): Promise<void> {
  await deleteDB(LIBRARY_DATABASE);
}

/** Deletes a pack's database; connections elsewhere are asked to let go and the deletion follows when they have. */
export async function deletePackDatabase(key: string): Promise<void> {
  await deleteDB(PACK_DATABASE_PREFIX + key);
}

/** Keys of all pack databases there are. */
export async function packDatabaseKeys(): Promise<string[]> {
  const all = await indexedDB.databases();
  return all.flatMap(({ name }) =>
    name?.startsWith(PACK_DATABASE_PREFIX) ? [name.slice(PACK_DATABASE_PREFIX.length)] : [],
  );
}
