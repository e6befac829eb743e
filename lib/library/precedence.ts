/**
 * Who reads goes first: a lookup asks the database a dozen times in a row, and would wait at each for whatever an import is busy with.
 * So an import, which nobody watches by the millisecond, stands still while a reader is being answered.
 */

/** Longest that an import waits at a time, in ms: one reader after another must not stop it for good. */
const PATIENCE = 250;

/** Milliseconds of an import's work at a stretch while somebody reads: a lookup takes a dozen turns, and may wait a stretch at each. */
const STRETCH = 3;
/** The same while nobody does: only the first lookup waits for it, and every turn that is given away costs a fraction of a millisecond. */
const LONG_STRETCH = 10;
/** Who has read within so many milliseconds is likely to go on. */
const READS_AGAIN = 3000;

let readers = 0;
let readAt = Number.NEGATIVE_INFINITY;
let waiting: (() => void)[] = [];

/** Runs what a reader waits for; imports stand still meanwhile. Must not itself wait for an import. */
export async function reading<T>(work: () => T | Promise<T>): Promise<T> {
  readers += 1;
  readAt = performance.now();
  try {
    return await work();
  } finally {
    readers -= 1;
    readAt = performance.now();
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

/**
 * An import's work in stretches between which others have their turn.
 *
 *     const stretches = new Stretches();
 *     for (…) { …; if (stretches.over()) await stretches.rest(); }
 *     stretches.close();
 */
export class Stretches {
  /** Messages rather than a timer: browsers hold nested timers back for 4 ms. */
  readonly #channel = new MessageChannel();
  #resume = (): void => {};
  #began = performance.now();

  constructor() {
    this.#channel.port1.onmessage = () => this.#resume();
  }

  /** Whether it is time to rest. */
  over(): boolean {
    const now = performance.now();
    return now - this.#began >= (now - readAt < READS_AGAIN ? STRETCH : LONG_STRETCH);
  }

  /** Lets whatever waits have its turn, and readers as many as they need. */
  async rest(): Promise<void> {
    await new Promise<void>((resume) => {
      this.#resume = resume;
      this.#channel.port2.postMessage(null);
    });
    await afterReaders();
    this.#began = performance.now();
  }

  close(): void {
    this.#channel.port1.close();
  }
}
