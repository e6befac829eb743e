/**
 * Keeps the library in order from the background: installs the bundled pack at first start and after updates, resumes after a crash
 * by clearing up, and repairs. All of it may be called any number of times.
 */
import { INDEX_VERSION } from '../search/port.ts';
import { bundledVersion, readBundled } from './bundled.ts';
import type { Connection } from './connection.ts';
import { DatabaseError, deleteLibraryDatabase, packDatabaseKeys } from './database.ts';
import { type BuildSegment, buildingIndexer, readyIndexer } from './indexer.ts';
import { restoreNotes } from './notes.ts';
import { partsOf } from './pack-export.ts';
import { packParts } from './pack-parts.ts';
import { openPackRows, type PackRows } from './rows.ts';
import type { Current, PackEntry } from './schema.ts';
import { keptAwake } from './staging.ts';
import type { LibraryWriter, Progress } from './writer.ts';

export class LibraryKeeper {
  readonly #connection: Connection;
  readonly #writer: LibraryWriter;
  readonly #build: BuildSegment;
  readonly #progress: Progress;
  #ensuring: Promise<void> | null = null;

  constructor(connection: Connection, writer: LibraryWriter, build: BuildSegment, progress: Progress) {
    this.#connection = connection;
    this.#writer = writer;
    this.#build = build;
    this.#progress = progress;
  }

  /**
   * Sees to it that the bundled pack of this very version is installed. Checked once in a worker's life; tried anew after a failure.
   * Throws DatabaseError or BundledPackError.
   */
  ensure(): Promise<void> {
    this.#ensuring ??= keptAwake(() => this.#ensure()).catch((error) => {
      this.#ensuring = null;
      throw error;
    });
    return this.#ensuring;
  }

  async #ensure(): Promise<void> {
    const [current, version] = await Promise.all([this.#connection.current(), bundledVersion()]);
    const installed = current?.packs.find((pack) => pack.bundled);
    if (installed?.sha256 !== version || !(await this.#readable(installed))) await this.#installBundled(version);
    await this.#indexAnew(current?.packs.filter((pack) => !pack.bundled) ?? []);
    await this.#writer.sweep();
  }

  /** Installs the bundled pack anew, rebuilds the list of packs if that is broken, and drops packs of which nothing is left. */
  async repair(): Promise<void> {
    try {
      // Opening is not enough: a database may open and lack what it should hold.
      await this.#connection.current();
    } catch (error) {
      // A database of a later version is whole; an update of the extension opens it.
      if (error instanceof DatabaseError && error.problem !== 'broken') throw error;
      await this.#rebuild();
    }
    this.#ensuring = null;
    const current = await this.#connection.current();
    for (const entry of current?.packs ?? []) {
      if (!entry.bundled && !(await this.#readable(entry)) && this.#problem(entry) === 'missing') {
        await this.#writer.remove(entry.id);
      }
    }
    await this.#installBundled(await bundledVersion());
    await this.#writer.sweep();
  }

  /** Writes packs anew whose search index was made by an older version of the search room. One that fails can still be read. */
  async #indexAnew(packs: readonly PackEntry[]): Promise<void> {
    for (const entry of packs) {
      const rows = await this.#connection.pack(entry).catch(() => null);
      if (rows === null || rows.about.indexVersion === INDEX_VERSION) continue;
      try {
        await this.#writeAnew(entry, rows);
      } catch (error) {
        console.error(new Error(`Pack ${entry.id} could not be indexed anew`, { cause: error }));
      }
    }
  }

  async #writeAnew({ id, title, bundled, sha256, source, counts }: PackEntry, rows: PackRows): Promise<void> {
    const stage = await this.#writer.stage(
      {
        ...{ id, title, bundled, sha256, source },
        total: counts.exchanges,
        parts: partsOf(rows),
        indexer: buildingIndexer(id, this.#build),
      },
      undefined,
      this.#progress,
    );
    await this.#writer.commit(stage.key);
  }

  /** Starts the library's own database from nothing and takes in every whole pack that is there. */
  async #rebuild(): Promise<void> {
    const keys = await packDatabaseKeys();
    this.#connection.close();
    await deleteLibraryDatabase();
    const packs: PackEntry[] = [];
    for (const key of keys) {
      try {
        const rows = await openPackRows(key, () => {});
        const { entry } = rows.about;
        rows.close();
        // Of two versions of a pack the one that was being replaced may still be there: the later one counts.
        const twin = packs.findIndex(({ id }) => id === entry.id);
        if (twin < 0) packs.push(entry);
        else if ((packs[twin]?.installedAt ?? '') < entry.installedAt) packs[twin] = entry;
      } catch (error) {
        console.error(new Error(`Pack ${key} cannot be rebuilt`, { cause: error }));
      }
    }
    await this.#writer.adopt(packs);
    await restoreNotes(this.#connection);
  }

  async #installBundled(version: string): Promise<Current> {
    const { pack, segment, lexicon } = await readBundled();
    const stage = await this.#writer.stage(
      {
        id: pack.id,
        title: pack.title,
        bundled: true,
        sha256: version,
        source: null,
        total: pack.exchanges.length,
        parts: packParts(pack),
        indexer: segment === null ? buildingIndexer(pack.id, this.#build) : readyIndexer(segment),
      },
      undefined,
      this.#progress,
    );
    return this.#writer.commit(stage.key, (packs) => (packs.length === 1 ? lexicon : null));
  }

  async #readable(entry: PackEntry): Promise<boolean> {
    try {
      await this.#connection.pack(entry);
      return true;
    } catch {
      return false;
    }
  }

  #problem(entry: PackEntry): string | undefined {
    return this.#connection.problems.get(entry.key)?.problem;
  }
}
