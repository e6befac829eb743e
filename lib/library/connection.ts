/** Keeps what a context has open, opens it again when the browser took it away, and says what could not be opened. */
import type { IDBPDatabase } from 'idb';
import { asDatabaseError, type DatabaseError, openLibraryDatabase } from './database.ts';
import { openPackRows, type PackRows } from './rows.ts';
import type { Current, LibrarySchema, PackEntry } from './schema.ts';

export class Connection {
  #library: Promise<IDBPDatabase<LibrarySchema>> | null = null;
  readonly #packs = new Map<string, Promise<PackRows>>();
  /** Packs that could not be read, with the reason. */
  readonly problems = new Map<string, DatabaseError>();

  /** The library's own database. Throws DatabaseError. */
  library(): Promise<IDBPDatabase<LibrarySchema>> {
    if (this.#library === null) {
      const opening = openLibraryDatabase(() => this.#forget(opening));
      this.#library = opening;
      opening.catch(() => this.#forget(opening));
    }
    return this.#library;
  }

  /** Runs on the library's database, once more on a fresh connection when the first was closed under our hands. */
  async withLibrary<T>(run: (db: IDBPDatabase<LibrarySchema>) => Promise<T>): Promise<T> {
    const opening = this.library();
    try {
      return await run(await opening);
    } catch (error) {
      this.#forget(opening);
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw asDatabaseError(error);
    }
    return run(await this.library());
  }

  /** Which packs the library consists of; null before the first was installed. */
  async current(): Promise<Current | null> {
    const current = (await this.withLibrary((db) => db.get('state', 'current'))) ?? null;
    if (current !== null) this.#close(new Set(current.packs.map((pack) => pack.key)));
    return current;
  }

  /** Rows of a pack. Throws DatabaseError and remembers it as a problem of that pack. */
  async pack(entry: PackEntry): Promise<PackRows> {
    let opening = this.#packs.get(entry.key);
    if (opening === undefined) {
      opening = openPackRows(entry.key, () => this.#packs.delete(entry.key));
      this.#packs.set(entry.key, opening);
    }
    try {
      const rows = await opening;
      this.problems.delete(entry.key);
      return rows;
    } catch (error) {
      this.drop(entry);
      const problem = asDatabaseError(error);
      this.problems.set(entry.key, problem);
      throw problem;
    }
  }

  /** Closes a pack, so that the next read opens it anew. */
  drop(entry: PackEntry): void {
    this.#packs.get(entry.key)?.then(
      (rows) => rows.close(),
      () => {},
    );
    this.#packs.delete(entry.key);
  }

  close(): void {
    this.#close(new Set());
    this.#library?.then(
      (db) => db.close(),
      () => {},
    );
    this.#library = null;
  }

  /** Lets go of packs that are no longer in the library, so that their databases can be deleted. */
  #close(kept: ReadonlySet<string>): void {
    for (const key of this.problems.keys()) if (!kept.has(key)) this.problems.delete(key);
    for (const [key, opening] of this.#packs) {
      if (kept.has(key)) continue;
      this.#packs.delete(key);
      opening.then(
        (rows) => rows.close(),
        () => {},
      );
    }
  }

  #forget(opening: Promise<IDBPDatabase<LibrarySchema>>): void {
    if (this.#library === opening) this.#library = null;
  }
}
