/**
 * Adding a pack from one of the extension's own pages: stage it, look at what it brings, take it in or leave it.
 *
 *     const staged = await stageImport({ file }, { signal, progress });
 *     // show staged.pack and staged.difference, then
 *     await commitImport(staged.stage);   // or cancelImport(staged.stage)
 */
import type { PackDifference } from '../messages.ts';
import { MessageError, sendToBackground } from '../transport.ts';
import { type LibraryEvent, watchLibrary } from './changes.ts';
import { Connection } from './connection.ts';
import { differenceOf } from './difference.ts';
import type { InstalledPack } from './reader.ts';
import { openPackRows } from './rows.ts';
import { stageLock } from './writer.ts';

export type ImportSource = { readonly file: Blob } | { readonly url: string };

export interface StagedImport {
  readonly stage: string;
  readonly pack: InstalledPack;
  readonly sha256: string | null;
  /** Against the pack of the same id that is installed now; null where there is none. */
  readonly difference: PackDifference | null;
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  /** Exchanges written so far. */
  readonly progress?: (done: number) => void;
}

/** How often to look whether the background is still at it: its messages are lost when the browser stops it. */
const LOOK_EVERY = 1000;
/** A background that was stopped is asked to begin again this many times. */
const MOST_ATTEMPTS = 5;

/**
 * Writes a pack (as JSON, JSON Lines or either gzipped) beside the library. Takes up again by itself when the browser stops the
 * background meanwhile. Throws MessageError with the code of a PackError ("pack-cut-off", …) or DatabaseError ("full", …), and the
 * signal's reason when aborted; the library is as it was in either case.
 */
export async function stageImport(source: ImportSource, options: ImportOptions = {}): Promise<StagedImport> {
  const stage = crypto.randomUUID();
  const file = 'file' in source ? URL.createObjectURL(source.file) : null;
  const begin = (): Promise<null> =>
    sendToBackground(
      'url' in source
        ? { type: 'subscription/stage', stage, url: source.url }
        : { type: 'library/stage', stage, file: file ?? '' },
    );
  const connection = new Connection();
  try {
    for (let attempt = 1; ; attempt++) {
      options.signal?.throwIfAborted();
      await begin();
      const outcome = await outcomeOf(stage, connection, options);
      if (outcome === 'staged') return await described(stage, connection);
      if (attempt === MOST_ATTEMPTS) throw new MessageError('interrupted');
    }
  } catch (error) {
    await cancelImport(stage).catch(() => {});
    throw error;
  } finally {
    if (file !== null) URL.revokeObjectURL(file);
    connection.close();
  }
}

/**
 * Takes what was staged into the library: all of it, or nothing when this fails. `kept` is the stage of the version that it replaced,
 * which can be committed in its turn for as long as an hour.
 */
export async function commitImport(stage: string): Promise<{ readonly kept: string | null }> {
  return sendToBackground({ type: 'library/commit', stage, undoable: true }, { timeout: 60_000 });
}

/** Drops what was staged. */
export async function cancelImport(stage: string): Promise<void> {
  await sendToBackground({ type: 'library/cancel', stage });
}

/** Waits until a stage is ready, refused (throws), or nobody is writing it any more. */
async function outcomeOf(
  stage: string,
  connection: Connection,
  { signal, progress }: ImportOptions,
): Promise<'staged' | 'interrupted'> {
  const done = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: done.signal });
      watchLibrary((event: LibraryEvent) => {
        if (!('stage' in event) || event.stage !== stage) return;
        if (event.type === 'progress') progress?.(event.done);
        else if (event.type === 'staged') resolve('staged');
        else reject(new MessageError(event.code, { cause: event.where }));
      }, done.signal);
      let idle = 0;
      const look = setInterval(async () => {
        const row = await connection.withLibrary((db) => db.get('stages', stage)).catch(() => undefined);
        if (row?.state === 'ready') return resolve('staged');
        const { held = [] } = await navigator.locks.query();
        // Between the request and the first row written nobody holds the lock yet.
        idle = held.some(({ name }) => name === stageLock(stage)) ? 0 : idle + 1;
        if (idle > 3) resolve('interrupted');
      }, LOOK_EVERY);
      done.signal.addEventListener('abort', () => clearInterval(look));
    });
  } finally {
    done.abort();
  }
}

async function described(stage: string, connection: Connection): Promise<StagedImport> {
  const [row, current] = await Promise.all([
    connection.withLibrary((db) => db.get('stages', stage)),
    connection.current(),
  ]);
  if (row?.entry === undefined || row.entry === null) throw new MessageError('interrupted');
  const { entry } = row;
  const installed = current?.packs.find((pack) => pack.id === entry.id);
  if (installed === undefined) return { stage, pack: entry, sha256: entry.sha256, difference: null };
  const [before, after] = await Promise.all([connection.pack(installed), openPackRows(stage, () => {})]);
  try {
    return { stage, pack: entry, sha256: entry.sha256, difference: await differenceOf(before, after) };
  } finally {
    after.close();
  }
}
