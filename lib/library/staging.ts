/** Staging packs on request, in the background: begins at once, tells how it goes, and keeps the worker awake meanwhile. */
import { browser } from 'wxt/browser';
import { announce } from './changes.ts';
import { type BuildSegment, buildingIndexer } from './indexer.ts';
import { openPackFile } from './pack-file.ts';
import { afterReaders } from './precedence.ts';
import type { PackEntry } from './schema.ts';
import type { LibraryWriter } from './writer.ts';

/** Browsers stop a worker after 30 s without a call of theirs; IndexedDB alone does not count. */
const AWAKE_EVERY = 20_000;

/** Runs `work` without the browser taking the worker for idle. */
export async function keptAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_EVERY);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

export interface StagedFrom {
  readonly key: string;
  /** Address of the subscription it comes from. */
  readonly source: string | null;
  readonly sha256: string | Promise<string>;
}

/** Writes a pack file beside the library. Throws PackError, DatabaseError. */
export async function stageFile(
  writer: LibraryWriter,
  build: BuildSegment,
  file: Blob,
  { key, source, sha256 }: StagedFrom,
  signal?: AbortSignal,
): Promise<PackEntry> {
  const { head, parts } = await openPackFile(file);
  const { entry } = await writer.stage(
    {
      key,
      id: head.id,
      title: head.title,
      bundled: false,
      sha256,
      source,
      total: 0,
      parts,
      indexer: buildingIndexer(head.id, build),
    },
    signal,
    (done, total) => announce({ type: 'progress', stage: key, done, total }),
  );
  return entry;
}

const begun = new Map<string, AbortController>();

/** Begins staging and returns; the outcome is announced. A stage that was begun already is left to go on. */
export function beginStaging(key: string, work: (signal: AbortSignal) => Promise<unknown>): void {
  if (begun.has(key)) return;
  const abort = new AbortController();
  begun.set(key, abort);
  keptAwake(() => work(abort.signal))
    .then(
      () => announce({ type: 'staged', stage: key }),
      (error: unknown) => {
        console.error(error);
        const { code, where } = error as { code?: unknown; where?: unknown };
        announce({
          type: 'refused',
          stage: key,
          code: typeof code === 'string' ? code : 'failed',
          where: typeof where === 'string' ? where : '',
        });
      },
    )
    .finally(() => begun.delete(key));
}

/** Stops a stage that was begun and not finished, at whatever step it is. */
export function stopStaging(key: string): void {
  begun.get(key)?.abort();
}

/** SHA-256 in hexadecimal, as `sha256sum` prints it. Worked out beside whatever else goes on. */
export function sha256Of(file: Blob): Promise<string> {
  const digesting = digestOf(file);
  // Whoever awaits it hears of a failure; staging that failed before it came to that has its own.
  digesting.catch(() => {});
  return digesting;
}

async function digestOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(file.size);
  let read = 0;
  // Piece by piece: the whole at once would hold up readers for as long as it takes to arrive.
  for await (const piece of file.stream()) {
    bytes.set(piece, read);
    read += piece.length;
    await afterReaders();
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
