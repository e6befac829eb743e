/** Work in slices: a little at a time, giving the page its turn in between. */
import { SLICE } from './limits.ts';

interface YieldingScheduler {
  yield?: () => Promise<void>;
  postTask?: (task: () => void, options: { priority: string; delay?: number; signal?: AbortSignal }) => Promise<void>;
}

// A page element with this id would show here in browsers without the API; then it has no such functions.
const scheduler = (globalThis as { scheduler?: YieldingScheduler }).scheduler;

/** Lets the page go first: input, frames and its own tasks. */
export function giveWay(): Promise<void> {
  if (typeof scheduler?.postTask === 'function')
    return scheduler.postTask(() => {}, { priority: 'background' }).catch(() => {});
  return new Promise((resume) => setTimeout(resume, 1));
}

/** As `giveWay`, and goes on ahead of other tasks of its kind. */
export function yieldTurn(): Promise<void> {
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return giveWay();
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
