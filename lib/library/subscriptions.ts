/**
 * Packs at an address, looked at when the reader asks or as often as they chose. The one place of Kamerlens that uses the network:
 * only addresses the reader added and allowed, no cookies, no referrer, and a failure leaves the version that is there.
 */
import { browser } from 'wxt/browser';
import type { SubscriptionOutcome } from '../messages.ts';
import type { Connection } from './connection.ts';
import { differenceOf } from './difference.ts';
import type { BuildSegment } from './indexer.ts';
import { MOST_FILE_BYTES } from './limits.ts';
import { PackError } from './pack-error.ts';
import { openPackRows } from './rows.ts';
import type { PackEntry, Subscription } from './schema.ts';
import { sha256Of, stageFile } from './staging.ts';
import type { LibraryWriter } from './writer.ts';

/** `no-permission`, `offline`, `status` (the server answered with an error), `moved` (to another site), `other-pack`. */
type FetchProblem = 'no-permission' | 'offline' | 'status' | 'moved' | 'other-pack';

class SubscriptionError extends Error {
  readonly code: string;
  constructor(problem: FetchProblem, options?: ErrorOptions) {
    super(`The subscription cannot be fetched: ${problem}`, options);
    this.name = 'SubscriptionError';
    this.code = `subscription-${problem}`;
  }
}

interface Fetched {
  readonly file: Blob;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

const HOUR = 60 * 60 * 1000;

export class Subscriptions {
  readonly #connection: Connection;
  readonly #writer: LibraryWriter;
  readonly #build: BuildSegment;
  /** What was fetched in this worker's life, so that `put` can note its validators. */
  readonly #fetched = new Map<string, Fetched>();

  constructor(connection: Connection, writer: LibraryWriter, build: BuildSegment) {
    this.#connection = connection;
    this.#writer = writer;
    this.#build = build;
  }

  /** Fetches the pack at an address and stages it. Throws SubscriptionError, PackError, DatabaseError. */
  async stage(key: string, url: string, signal: AbortSignal): Promise<PackEntry> {
    const fetched = await fetchPack(url, null);
    if (fetched === null) throw new SubscriptionError('status');
    this.#fetched.set(url, fetched);
    const from = { key, source: url, sha256: sha256Of(fetched.file) };
    return stageFile(this.#writer, this.#build, fetched.file, from, signal);
  }

  /** Keeps a subscription to the pack that was taken in from this address, or changes how often it is looked at. */
  async put(url: string, everyHours: number | null): Promise<void> {
    const pack = (await this.#connection.current())?.packs.find(({ source }) => source === url);
    await this.#connection.withLibrary(async (db) => {
      const known = await db.get('subscriptions', url);
      const fetched = this.#fetched.get(url);
      await db.put('subscriptions', {
        url,
        title: pack?.title ?? known?.title ?? url,
        everyHours,
        etag: fetched?.etag ?? known?.etag ?? null,
        lastModified: fetched?.lastModified ?? known?.lastModified ?? null,
        sha256: pack?.sha256 ?? known?.sha256 ?? null,
        packId: pack?.id ?? known?.packId ?? null,
        checkedAt: known?.checkedAt ?? Date.now(),
        problem: known?.problem ?? null,
        difference: known?.difference ?? null,
      });
    });
  }

  async remove(url: string): Promise<void> {
    await this.#connection.withLibrary((db) => db.delete('subscriptions', url));
  }

  /** Looks whether there is a new version and takes it in. Never throws: a failure is the outcome, and is kept with the subscription. */
  async check(url: string): Promise<SubscriptionOutcome> {
    const subscription = await this.#connection.withLibrary((db) => db.get('subscriptions', url));
    if (subscription === undefined) return { outcome: 'failed', code: 'subscription-unknown' };
    try {
      const { outcome, changes } = await this.#update(subscription);
      await this.#note(subscription, { ...changes, checkedAt: Date.now(), problem: null });
      return outcome;
    } catch (error) {
      console.error(error);
      const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
      await this.#note(subscription, { checkedAt: Date.now(), problem: code });
      return { outcome: 'failed', code };
    }
  }

  /** Looks at those whose time has come. Cheap when there are none. */
  async checkDue(now = Date.now()): Promise<void> {
    const all = await this.#connection.withLibrary((db) => db.getAll('subscriptions'));
    for (const { url, everyHours, checkedAt } of all) {
      if (everyHours !== null && now - (checkedAt ?? 0) >= everyHours * HOUR) await this.check(url);
    }
  }

  async #update(subscription: Subscription): Promise<{ outcome: SubscriptionOutcome; changes: Partial<Subscription> }> {
    const { url, packId } = subscription;
    const fetched = await fetchPack(url, subscription);
    if (fetched === null) return { outcome: { outcome: 'unchanged' }, changes: {} };
    const { etag, lastModified, file } = fetched;
    const sha256 = await sha256Of(file);
    if (sha256 === subscription.sha256) return { outcome: { outcome: 'unchanged' }, changes: { etag, lastModified } };
    const key = crypto.randomUUID();
    const entry = await stageFile(this.#writer, this.#build, file, { key, source: url, sha256 });
    try {
      // An address may not swap the pack it was trusted for, let alone replace another one.
      if (packId !== null && entry.id !== packId) throw new SubscriptionError('other-pack');
      const difference = await this.#difference(entry);
      await this.#writer.commit(key);
      return {
        outcome: { outcome: 'updated', sha256, difference },
        changes: { etag, lastModified, sha256, packId: entry.id, title: entry.title, difference },
      };
    } catch (error) {
      await this.#writer.cancel(key);
      throw error;
    }
  }

  async #difference(entry: PackEntry) {
    const installed = (await this.#connection.current())?.packs.find(({ id }) => id === entry.id);
    const before = installed === undefined ? null : await this.#connection.pack(installed);
    const after = await openPackRows(entry.key, () => {});
    try {
      return await differenceOf(before, after);
    } finally {
      after.close();
    }
  }

  async #note(subscription: Subscription, changes: Partial<Subscription>): Promise<void> {
    await this.#connection.withLibrary(async (db) => {
      const tx = db.transaction('subscriptions', 'readwrite');
      // The reader may have ended it meanwhile.
      const known = await tx.store.get(subscription.url);
      if (known !== undefined) await tx.store.put({ ...known, ...changes });
      await tx.done;
    });
  }
}

/** The file at an address; null where the server says that it did not change. */
async function fetchPack(url: string, known: Subscription | null): Promise<Fetched | null> {
  const { origin } = new URL(url);
  if (!(await browser.permissions.contains({ origins: [`${origin}/*`] }))) throw new SubscriptionError('no-permission');
  const headers: Record<string, string> = {};
  if (known?.etag) headers['If-None-Match'] = known.etag;
  else if (known?.lastModified) headers['If-Modified-Since'] = known.lastModified;
  const response = await fetch(url, {
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal: AbortSignal.timeout(120_000),
  }).catch((error) => {
    throw new SubscriptionError('offline', { cause: error });
  });
  if (response.status === 304) return null;
  if (!response.ok) throw new SubscriptionError('status');
  if (new URL(response.url).origin !== origin) throw new SubscriptionError('moved');
  if (Number(response.headers.get('content-length') ?? 0) > MOST_FILE_BYTES) throw new PackError('too-large');
  return {
    file: await boundedBlob(response),
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
  };
}

/** The body, as far as it is bearable: a server may say one length and send another. */
async function boundedBlob(response: Response): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  for await (const piece of response.body ?? []) {
    total += piece.byteLength;
    if (total > MOST_FILE_BYTES) throw new PackError('too-large');
    pieces.push(piece);
  }
  return new Blob(pieces);
}
