/** Has a worker read files. */
import type { Offer, OfferedFile, ReadProgress } from '../../lib/library/offer/offer.ts';
import type { ReadingMessage } from './reading-worker.ts';

export interface ReadFilesOptions {
  readonly signal: AbortSignal;
  readonly progress: (progress: ReadProgress) => void;
}

/** Throws the signal's reason when aborted, at whatever point reading is. */
export async function readFiles(files: readonly OfferedFile[], { signal, progress }: ReadFilesOptions): Promise<Offer> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.addEventListener('error', (event) => reject(new Error(`The reading worker failed: ${event.message}`)));
      worker.addEventListener('message', ({ data }: MessageEvent<ReadingMessage>) => {
        if (data.kamerlens === 'progress') progress(data);
        else if (data.kamerlens === 'offer') resolve(data.offer);
      });
      worker.postMessage({ files });
    });
  } finally {
    worker.terminate();
  }
}
