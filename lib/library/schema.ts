/**
 * What is stored and how it is laid out.
 *
 * One small database, `kamerlens`, says what the library consists of and holds what is the reader's own; each installed pack has a
 * database of its own that is written once and never changed. So a pack is staged without any reader waiting for a lock, the switch
 * is one transaction on one row, and removal is one `deleteDatabase`.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Document, Exchange, Remark } from '../corpus/pack.ts';
import type { PackDifference } from '../messages.ts';
import type { InstalledPack, Note, Outline } from './reader.ts';

export const LIBRARY_DATABASE = 'kamerlens';
export const LIBRARY_VERSION = 1;
export const PACK_DATABASE_PREFIX = 'kamerlens-pack-';
export const PACK_VERSION = 1;

/** A pack as the library lists it. */
export interface PackEntry extends InstalledPack {
  /** Names its database; new for every installation. */
  readonly key: string;
  /** SHA-256 of its contents in hexadecimal, null where it was not worked out. */
  readonly sha256: string | null;
  /** Address of the subscription it came from. */
  readonly source: string | null;
}

/** The one row that says which packs are the library; replaced as a whole when anything changes. */
export interface Current {
  readonly generation: string;
  readonly packs: readonly PackEntry[];
}

/** A pack that is being written, or was written and waits for the reader's word. */
export interface Stage {
  readonly key: string;
  readonly state: 'writing' | 'ready';
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly done: number;
  readonly total: number;
  /** Set once `ready`. */
  readonly entry: PackEntry | null;
}

/** A pack at an address, fetched when the reader asks or, if they switched it on, once in `everyHours`. */
export interface Subscription {
  readonly url: string;
  readonly title: string;
  /** Null: only on request. */
  readonly everyHours: number | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 that the reader was shown and agreed to, or that came last. */
  readonly sha256: string | null;
  readonly packId: string | null;
  readonly checkedAt: number | null;
  /** Code of why the last check failed; the version that is there stays. */
  readonly problem: string | null;
  /** What the last new version brought. */
  readonly difference: PackDifference | null;
}

export interface LibrarySchema extends DBSchema {
  state: { key: 'current'; value: Current };
  lexicons: { key: string; value: { readonly generation: string; readonly base64: string } };
  stages: { key: string; value: Stage };
  notes: { key: string; value: Note };
  subscriptions: { key: string; value: Subscription };
}

/** Value of a bucket: all entries of one map whose keys hash alike. */
export type Bucket = readonly (readonly [key: string, value: unknown])[];

export interface PackDatabaseSchema extends DBSchema {
  /** `complete` is written last: a database without it was cut off. */
  meta: { key: 'complete'; value: PackAbout };
  documents: { key: string; value: { readonly document: Document; readonly remarks: readonly Remark[] } };
  outlines: { key: string; value: Outline['groups'] };
  /** Pages of exchanges in the order of the pack. */
  exchanges: { key: number; value: readonly Exchange[] };
  buckets: { key: [map: string, bucket: number]; value: Bucket };
  /** Pages of the search index, under the names that the search room gives them. */
  index: { key: string; value: unknown };
}

/** The closing row of a pack. */
export interface PackAbout {
  /** As the library lists it, so that the list can be rebuilt from the packs alone. */
  readonly entry: PackEntry;
  readonly documents: readonly string[];
  /** Segments of the search index, and the version of the search room that made them. */
  readonly segments: number;
  readonly indexVersion: number;
  /** Number of buckets of each map. */
  readonly buckets: Readonly<Record<string, number>>;
}

type Upgrade<S extends DBSchema> = (
  db: IDBPDatabase<S>,
  from: number,
  tx: IDBPTransaction<S, StoreNames<S>[], 'versionchange'>,
) => void;

/** Steps from every version ever released to today's; each step stays here for good. */
export const migrateLibrary: Upgrade<LibrarySchema> = (db, from) => {
  if (from < 1) {
    db.createObjectStore('state');
    db.createObjectStore('lexicons', { keyPath: 'generation' });
    db.createObjectStore('stages', { keyPath: 'key' });
    db.createObjectStore('notes', { keyPath: 'exchangeId' });
    db.createObjectStore('subscriptions', { keyPath: 'url' });
  }
};

/** The same for a pack's own database. */
export const migratePack: Upgrade<PackDatabaseSchema> = (db, from) => {
  if (from < 1) {
    for (const name of ['meta', 'documents', 'outlines', 'exchanges', 'buckets', 'index'] as const) {
      db.createObjectStore(name);
    }
  }
};
