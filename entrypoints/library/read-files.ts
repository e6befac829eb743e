/** Has a worker read files. */
import type { Offer, OfferedFile, ReadProgress } from '../../lib/library/offer/offer.ts';
import type { ReadingMessage } from './reading-worker.ts';

export interface ReadFilesOptions {
  readonly signal: AbortSignal;
  readonly progress: (progress: ReadProgress) => void;
}

/** A worker that has read something and waits for more: it has everything loaded that the next file needs. */
let idle: Worker | null = null;

/** Throws the signal's reason when aborted, at whatever point reading is. */
export async function readFiles(files: readonly OfferedFile[], { signal, progress }: ReadFilesOptions): Promise<Offer> {
  signal.throwIfAborted();
  const worker = idle ?? new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  idle = null;
  const done = new AbortController();
  const until = { signal: done.signal };
  try {
    const offer = await new Promise<Offer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), until);
      worker.addEventListener(
        'error',
        (event) => reject(new Error(`The reading worker failed: ${event.message}`)),
        until,
      );
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<ReadingMessage>) => {
          if (data.kamerlens === 'progress') progress(data);
          else if (data.kamerlens === 'offer') resolve(data.offer);
        },
        until,
      );
      worker.postMessage({ files });
    });
    if (idle === null) idle = worker;
    else worker.terminate();
    return offer;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    done.abort();
  }
}
