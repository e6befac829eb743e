/** Doubtful finds wait here for the full lexicon's word, in batches. */
import {
  CONFIRM_BATCH,
  CONFIRM_MEMORY,
  CONFIRM_PATIENCE,
  CONFIRM_PAUSE,
  LONGEST_CONTEXT,
  LONGEST_SURFACE,
} from './limits.ts';

export interface Candidate {
  readonly surface: string;
  readonly termIds: string[];
  readonly paragraph: string;
}

/** Asks elsewhere; answers the accepted term of each candidate, or null. */
export type Confirm = (candidates: readonly Candidate[]) => Promise<readonly (string | null)[]>;

export class Doubts {
  readonly #confirm: Confirm;
  readonly #busy: () => boolean;
  readonly #signal: AbortSignal;
  readonly #known = new Map<string, string | null>();
  readonly #waiting = new Map<string, { candidate: Candidate; accept: ((termId: string) => void)[] }>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #asked = 0;

  /** `busy`: the page is still being read. Its other marks decide what a word means, so the question waits for them. */
  constructor(confirm: Confirm, busy: () => boolean, signal: AbortSignal) {
    this.#confirm = confirm;
    this.#busy = busy;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#waiting.clear();
    });
  }

  /** Calls `accept` with the term if the find turns out to be one: at once where the same was asked before. */
  ask(surface: string, termIds: string[], text: string, at: number, accept: (termId: string) => void): void {
    if (surface.length > LONGEST_SURFACE) return;
    const paragraph = around(text, at);
    const key = `${surface}\n${termIds.join(' ')}\n${paragraph}`;
    const known = this.#known.get(key);
    if (known !== undefined) {
      if (known !== null) accept(known);
      return;
    }
    const waiting = this.#waiting.get(key);
    if (waiting !== undefined) {
      waiting.accept.push(accept);
      return;
    }
    this.#waiting.set(key, { candidate: { surface, termIds: termIds.slice(0, 16), paragraph }, accept: [accept] });
    if (this.#timer !== null) return;
    this.#asked = performance.now();
    this.#sendSoon();
  }

  #sendSoon(): void {
    this.#timer = setTimeout(() => void this.#send(), CONFIRM_PAUSE);
  }

  async #send(): Promise<void> {
    if (this.#busy() && performance.now() - this.#asked < CONFIRM_PATIENCE) {
      this.#sendSoon();
      return;
    }
    const batch = [...this.#waiting].slice(0, CONFIRM_BATCH);
    for (const [key] of batch) this.#waiting.delete(key);
    // What gets no answer stays unmarked and may be asked again when it is read again.
    const answers = await this.#confirm(batch.map(([, { candidate }]) => candidate)).catch(() => null);
    if (this.#signal.aborted) return;
    this.#timer = null;
    if (this.#waiting.size > 0) this.#sendSoon();
    if (answers === null) return;
    for (const [index, [key, { accept }]] of batch.entries()) {
      const answer = answers[index] ?? null;
      if (this.#known.size >= CONFIRM_MEMORY) this.#known.clear();
      this.#known.set(key, answer);
      if (answer !== null) for (const each of accept) each(answer);
    }
  }
}

/** The words around a find, no longer than a message may be. */
export function around(text: string, at: number): string {
  if (text.length <= LONGEST_CONTEXT) return text;
  const start = Math.max(0, Math.min(at - LONGEST_CONTEXT / 2, text.length - LONGEST_CONTEXT));
  return text.slice(start, start + LONGEST_CONTEXT);
}
