/**
 * The installed packs as they can be read right now. A pack whose database is gone or broken is left out (the bundled one is
 * served from memory instead), and when the library's own database cannot be opened, the bundled pack in memory is all there is.
 */
import type { IDBPDatabase } from 'idb';
import { Connection } from './connection.ts';
import { asDatabaseError, type DatabaseProblem } from './database.ts';
import type { Get, PackRows } from './rows.ts';
import type { LibrarySchema, PackAbout, PackEntry } from './schema.ts';

/** A pack and the way to its rows. */
export interface ShelfPack {
  readonly entry: PackEntry;
  /** Runs in one read transaction; null where the pack cannot be read. */
  read<T>(run: (get: Get, about: PackAbout) => Promise<T>): Promise<T | null>;
}

export interface Shelved {
  readonly generation: string;
  /** Latest first: where two packs hold the same exchange, the later one is shown. */
  readonly packs: readonly ShelfPack[];
}

/** The bundled pack in memory: entry and rows. Made when it is needed, at most once. */
export type LastResort = () => Promise<{ readonly entry: PackEntry; readonly rows: PackRows }>;

export class Shelf {
  readonly connection = new Connection();
  readonly #lastResort: LastResort;
  /** Why the library's own database cannot be used. */
  problem: DatabaseProblem | null = null;

  constructor(lastResort: LastResort) {
    this.#lastResort = lastResort;
  }

  /** What can be read now. Null where nothing was installed yet. Throws only when the bundled pack is broken as well. */
  async shelved(): Promise<Shelved | null> {
    try {
      const current = await this.connection.current();
      this.problem = null;
      if (current === null) return null;
      return {
        generation: current.generation,
        packs: current.packs.toReversed().map((entry) => this.#stored(entry)),
      };
    } catch (error) {
      this.problem = asDatabaseError(error).problem;
      console.error(error);
      const { entry, rows } = await this.#lastResort();
      return {
        generation: `memory-${entry.key}`,
        packs: [{ entry, read: (run) => rows.read((get) => run(get, rows.about)) }],
      };
    }
  }

  /** Whether the pack that ships with the extension can be read. Costs reading it once. */
  bundledIsSound(): Promise<boolean> {
    return this.#lastResort().then(
      () => true,
      () => false,
    );
  }

  /** Reads from the library's own database; `otherwise` where it cannot be used. */
  async own<T>(run: (db: IDBPDatabase<LibrarySchema>) => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await this.connection.withLibrary(run);
    } catch (error) {
      this.problem = asDatabaseError(error).problem;
      console.error(error);
      return otherwise;
    }
  }

  #stored(entry: PackEntry): ShelfPack {
    const once = async <T>(run: (get: Get, about: PackAbout) => Promise<T>): Promise<T> => {
      const rows = await this.connection.pack(entry);
      return rows.read((get) => run(get, rows.about));
    };
    return {
      entry,
      read: async (run) => {
        try {
          return await once(run);
        } catch {
          // The connection may merely have been closed for a removal or an upgrade: a fresh one tells.
          this.connection.drop(entry);
        }
        try {
          return await once(run);
        } catch (error) {
          this.connection.problems.set(entry.key, asDatabaseError(error));
          console.error(error);
        }
        if (!entry.bundled) return null;
        const { rows } = await this.#lastResort();
        return rows.read((get) => run(get, rows.about));
      },
    };
  }
}
