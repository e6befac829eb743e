/** Work in slices: a little at a time, giving the page its turn in between. */
import { SLICE } from './limits.ts';

interface YieldingScheduler {
  yield?: () => Promise<void>;
  postTask?: (task: () => void, options: { priority: string; delay?: number; signal?: AbortSignal }) => Promise<void>;
}

// A page element with this id would show here in browsers without the API; then it has no such functions.
const scheduler = (globalThis as { scheduler?: YieldingScheduler }).scheduler;

/** However busy a page is, it does not keep us waiting for longer. */
const LONGEST_WAIT = 200;

/** Lets the page go first: input, frames and its own tasks. */
function giveWay(): Promise<void> {
  if (typeof scheduler?.postTask !== 'function') return new Promise((resume) => setTimeout(resume, 1));
  return inTime(scheduler.postTask(() => {}, { priority: 'background' }));
}

/** Runs work that gives way by `Slice.next` at the lowest priority. */
export function inBackground<T>(work: () => Promise<T>): Promise<T> {
  let result: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    result ??= work();
    return result;
  };
  if (typeof scheduler?.postTask !== 'function') return giveWay().then(begin);
  // What `yield` goes on with inherits the priority of the task that it began in.
  return inTime(scheduler.postTask(begin, { priority: 'background' })).then(begin);
}

function yieldTurn(): Promise<void> {
  return typeof scheduler?.yield === 'function' ? inTime(scheduler.yield()) : giveWay();
}

/** Resolves with `promise`, or when it takes too long. */
function inTime(promise: Promise<unknown>): Promise<void> {
  return new Promise((resume) => {
    const timer = setTimeout(resume, LONGEST_WAIT);
    const done = (): void => {
      clearTimeout(timer);
      resume();
    };
    promise.then(done, done);
  });
}

/** Counts the time of one slice. */
export class Slice {
  #end = performance.now() + SLICE;
  #spent = 0;
  #start = performance.now();

  get over(): boolean {
    return performance.now() >= this.#end;
  }

  /** Milliseconds of work so far, without the waits between slices. */
  get spent(): number {
    return this.#spent + performance.now() - this.#start;
  }

  /** Waits for the page and begins the next slice. */
  async next(): Promise<void> {
    this.#spent += performance.now() - this.#start;
    await yieldTurn();
    this.#start = performance.now();
    this.#end = this.#start + SLICE;
  }
}
