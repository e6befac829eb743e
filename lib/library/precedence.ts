/**
 * Who reads goes first: a lookup asks the database a dozen times in a row, and would wait at each for whatever an import is busy with.
 * So an import, which nobody watches by the millisecond, stands still while a reader is being answered.
 */

/** Longest that an import waits at a time, in ms: one reader after another must not stop it for good. */
const PATIENCE = 250;

let readers = 0;
let waiting: (() => void)[] = [];

/** Runs what a reader waits for; imports stand still meanwhile. Must not itself wait for an import. */
export async function reading<T>(work: () => T | Promise<T>): Promise<T> {
  readers += 1;
  try {
    return await work();
  } finally {
    readers -= 1;
    if (readers === 0) {
      const released = waiting;
      waiting = [];
      for (const resume of released) resume();
    }
  }
}

/** For an import, before its next piece of work: resolves when no reader is being answered. At once where there is none. */
export async function afterReaders(): Promise<void> {
  if (readers === 0) return;
  await new Promise<void>((resume) => {
    const timer = setTimeout(resume, PATIENCE);
    waiting.push(() => {
      clearTimeout(timer);
      resume();
    });
  });
}
