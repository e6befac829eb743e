/**
 * Changing the library: staging a pack, taking it in, removing one, and clearing up after whatever was cut off. Only the background
 * makes one. Everything the reader sees changes by one transaction on one row; a worker killed at any other moment leaves the library
 * as it was, plus databases that nobody refers to and that the next sweep deletes.
 */
import type { Term } from '../corpus/pack.ts';
import { toBase64 } from './compiled-lexicon.ts';
import type { Connection } from './connection.ts';
import { createPackDatabase, DatabaseError, deletePackDatabase, packDatabaseKeys } from './database.ts';
import type { Indexer } from './indexer.ts';
import { MOST_PACKS, STAGE_KEPT } from './limits.ts';
import { PackError } from './pack-error.ts';
import { inOneLexicon } from './pack-terms.ts';
import { type PackPart, writePack } from './pack-writer.ts';
import { databaseSink } from './rows.ts';
import type { Current, PackEntry, Stage } from './schema.ts';
import { transact } from './transact.ts';

/** What is known of a pack before it is written. */
export interface Incoming {
  /** Key of the stage; a caller that must find it again after a restart chooses its own. @default a new one */
  readonly key?: string;
  readonly id: string;
  readonly title: string;
  readonly bundled: boolean;
  /** May be worked out meanwhile. */
  readonly sha256: string | null | Promise<string>;
  readonly source: string | null;
  /** Exchanges expected, for the progress that readers see; 0 where unknown. */
  readonly total: number;
  readonly parts: Iterable<PackPart> | AsyncIterable<PackPart>;
  readonly indexer: Indexer;
}

export type Progress = (done: number, total: number) => void;
/** Terms of all packs → compiled lexicon. */
export type Compile = (terms: readonly Term[]) => Uint8Array;

/** Name of the lock that is held as long as somebody writes a stage. */
export const stageLock = (key: string): string => `kamerlens-stage-${key}`;
const SWITCH_LOCK = 'kamerlens-switch';

interface SwitchOptions {
  /** The stage that is taken in by it. */
  readonly stage: string | null;
  readonly lexicon: ((packs: readonly PackEntry[]) => Uint8Array | null) | undefined;
  /** Packs that leave the library wait as stages, so that they can be taken back. */
  readonly keep: boolean;
}

interface Switched {
  readonly current: Current;
  readonly dropped: readonly PackEntry[];
}

function keptStage(entry: PackEntry): Stage {
  const { exchanges } = entry.counts;
  return { key: entry.key, state: 'ready', startedAt: Date.now(), done: exchanges, total: exchanges, entry };
}

/** The bundled pack stays: every start would bring it back. */
const without =
  (packId: string) =>
  (packs: readonly PackEntry[]): PackEntry[] =>
    packs.filter(({ id, bundled }) => bundled || id !== packId);

export class LibraryWriter {
  readonly #connection: Connection;
  readonly #compile: Compile;
  readonly #changed: () => void;
  readonly #running = new Map<string, AbortController>();

  /** `changed` is called after every switch. */
  constructor(connection: Connection, compile: Compile, changed: () => void) {
    this.#connection = connection;
    this.#compile = compile;
    this.#changed = changed;
  }

  /**
   * Writes a pack beside the library, which stays as it is. Gives the stage's key; `commit` takes it in, `cancel` drops it.
   * Throws DatabaseError, PackError, or the reason of `signal`; nothing is left behind then.
   */
  async stage(incoming: Incoming, signal?: AbortSignal, progress?: Progress): Promise<Stage & { entry: PackEntry }> {
    const key = incoming.key ?? crypto.randomUUID();
    // The lock says to every context, even after this one was killed, whether somebody is still writing.
    return navigator.locks.request(stageLock(key), async () => {
      const abort = new AbortController();
      this.#running.set(key, abort);
      try {
        return await this.#write(key, incoming, AbortSignal.any([abort.signal, ...(signal ? [signal] : [])]), progress);
      } catch (error) {
        await this.#discard(key).catch((left) => console.error('A stage is left for the next sweep', left));
        throw error;
      } finally {
        this.#running.delete(key);
      }
    });
  }

  /** Each pack is searched by itself, so their number is bounded. */
  async #checkRoom(id: string): Promise<void> {
    const packs = (await this.#connection.current())?.packs ?? [];
    if (packs.length >= MOST_PACKS && !packs.some((pack) => pack.id === id)) throw new PackError('too-many');
  }

  async #write(
    key: string,
    incoming: Incoming,
    signal: AbortSignal,
    progress?: Progress,
  ): Promise<Stage & { entry: PackEntry }> {
    const { total } = incoming;
    const writing: Stage = { key, state: 'writing', startedAt: Date.now(), done: 0, total, entry: null };
    const creating = createPackDatabase(key);
    // Awaited below, which may be after it failed.
    creating.catch(() => {});
    try {
      await this.#checkRoom(incoming.id);
      await this.#connection.withLibrary((db) => db.put('stages', writing));
      const db = await creating;
      const { entry } = await writePack({ ...incoming, key }, incoming.parts, incoming.indexer, databaseSink(db), {
        signal,
        progress: (done) => progress?.(done, total),
      });
      const ready = { ...writing, state: 'ready', done: entry.counts.exchanges, entry } as const;
      await this.#connection.withLibrary((library) => library.put('stages', ready));
      return ready;
    } finally {
      await creating.then(
        (db) => db.close(),
        () => {},
      );
    }
  }

  /**
   * Takes a staged pack into the library in place of an older one of the same id. `lexicon` spares the compiling where it is known
   * to hold the terms of exactly the packs that result. Throws DatabaseError `missing` where the stage is gone, PackError `bundled`
   * where it would take the place of what ships with the extension.
   */
  async commit(key: string, lexicon?: (packs: readonly PackEntry[]) => Uint8Array | null): Promise<Current> {
    const { current } = await this.#commit(key, { lexicon });
    await this.#sweepQuietly();
    return current;
  }

  /** As `commit`, and keeps what was replaced as a stage: its key, which `commit` takes back in, or null where nothing was. */
  async commitKeeping(key: string): Promise<string | null> {
    const { dropped } = await this.#commit(key, { keep: true });
    await this.#sweepQuietly();
    return dropped[0]?.key ?? null;
  }

  async #commit(key: string, { lexicon, keep = false }: Partial<SwitchOptions>): Promise<Switched> {
    const stage = await this.#connection.withLibrary((db) => db.get('stages', key));
    const entry = stage?.entry;
    if (entry === undefined || entry === null) throw new DatabaseError('missing');
    const change = (packs: readonly PackEntry[]): PackEntry[] => {
      if (!entry.bundled && packs.some(({ id, bundled }) => bundled && id === entry.id)) throw new PackError('bundled');
      return [...packs.filter(({ id }) => id !== entry.id), entry];
    };
    return this.#switch(change, { stage: key, lexicon, keep });
  }

  /** Stops a stage that is being written, or drops one that waits. What was taken in meanwhile stays. */
  async cancel(key: string): Promise<void> {
    this.#running.get(key)?.abort();
    if (this.#running.has(key)) return;
    const current = await this.#connection.current();
    if (current?.packs.some((pack) => pack.key === key) !== true) await this.#discard(key);
  }

  /** Removes a pack. What it held is gone for readers at once; its database is deleted afterwards. */
  async remove(packId: string): Promise<void> {
    await this.#switch(without(packId));
    await this.#sweepQuietly();
  }

  /**
   * As `remove`, but keeps the pack as a stage for as long as any: its key, which `commit` takes back in. Null where there is no such
   * pack.
   */
  async removeKeeping(packId: string): Promise<string | null> {
    const { dropped } = await this.#switch(without(packId), { keep: true });
    if (dropped[0] !== undefined) return dropped[0].key;
    // Asked once more, because the first answer was lost.
    const stages = await this.#connection.withLibrary((db) => db.getAll('stages'));
    return stages.findLast(({ state, entry }) => state === 'ready' && entry?.id === packId)?.key ?? null;
  }

  /** Makes these packs the library, whatever it was: for a repair. */
  async adopt(packs: readonly PackEntry[]): Promise<void> {
    await this.#switch(() => packs);
  }

  /** Deletes whatever belongs to no installed pack and to no stage that is alive. */
  async sweep(now = Date.now()): Promise<void> {
    // Databases first: one that is created meanwhile is not on this list.
    const keys = await packDatabaseKeys();
    const { held = [] } = await navigator.locks.query();
    const alive = new Set(held.map((lock) => lock.name));
    const [current, stages] = await this.#connection.withLibrary(async (db) => {
      const tx = db.transaction(['state', 'stages']);
      return Promise.all([tx.objectStore('state').get('current'), tx.objectStore('stages').getAll()]);
    });
    const kept = new Set(current?.packs.map((pack) => pack.key));
    // A stage that has only just begun has its lock and its database, and no row yet.
    for (const key of keys) if (alive.has(stageLock(key))) kept.add(key);
    for (const { key, state, startedAt } of stages) {
      if (alive.has(stageLock(key)) || (state === 'ready' && now - startedAt < STAGE_KEPT)) kept.add(key);
      else await this.#connection.withLibrary((db) => db.delete('stages', key));
    }
    await Promise.all(keys.filter((key) => !kept.has(key)).map(deletePackDatabase));
  }

  /** After a switch: what cannot be deleted now is found by the next sweep, and the switch stands. */
  async #sweepQuietly(): Promise<void> {
    await this.sweep().catch((error) => console.error('Clearing up is left for the next sweep', error));
  }

  async #discard(key: string): Promise<void> {
    await deletePackDatabase(key);
    await this.#connection.withLibrary((db) => db.delete('stages', key));
  }

  /** The one transaction by which the library changes. */
  async #switch(
    change: (packs: readonly PackEntry[]) => readonly PackEntry[],
    { stage = null, lexicon, keep = false }: Partial<SwitchOptions> = {},
  ): Promise<Switched> {
    const switched = await navigator.locks.request(SWITCH_LOCK, async () => {
      const before = await this.#connection.current();
      const packs = change(before?.packs ?? []);
      const dropped = (before?.packs ?? []).filter(({ key }) => packs.every((pack) => pack.key !== key));
      const current: Current = { generation: crypto.randomUUID(), packs };
      const bytes = lexicon?.(packs) ?? this.#compile(await inOneLexicon(this.#connection, packs));
      const base64 = toBase64(bytes);
      await this.#connection.withLibrary(async (db) => {
        const tx = db.transaction(['state', 'lexicons', 'stages'], 'readwrite', { durability: 'strict' });
        await transact(tx, function* () {
          yield tx.objectStore('lexicons').clear();
          yield tx.objectStore('lexicons').put({ generation: current.generation, base64 });
          yield tx.objectStore('state').put(current, 'current');
          if (stage !== null) yield tx.objectStore('stages').delete(stage);
          if (keep) for (const entry of dropped) yield tx.objectStore('stages').put(keptStage(entry));
        });
      });
      return { current, dropped };
    });
    this.#changed();
    return switched;
  }
}
