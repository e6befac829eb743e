/** Finds open shadow roots, also those attached without leaving a trace, by looking again at growing intervals. */
import { SWEEP_FIRST, SWEEP_LONGEST } from './limits.ts';
import { all, firstElementOf, hiddenOf, isConnected, isElement, shadowOf } from './native.ts';
import { Slice } from './slices.ts';

export interface RootsOptions {
  found(root: ShadowRoot): void;
  /** After each look. */
  swept(): void;
  readonly signal: AbortSignal;
}

export class Roots {
  readonly #document: Document;
  readonly #options: RootsOptions;
  #shadows: ShadowRoot[] = [];
  readonly #known = new WeakSet<ShadowRoot>();
  #pause = SWEEP_FIRST;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(document: Document, options: RootsOptions) {
    this.#document = document;
    this.#options = options;
    options.signal.addEventListener('abort', () => {
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#shadows = [];
    });
  }

  get shadows(): readonly ShadowRoot[] {
    return this.#shadows;
  }

  /** Looks now, which takes the milliseconds it resolves to, and again later. */
  async start(): Promise<number> {
    const spent = await this.#sweep();
    this.#again();
    // What a reader does often makes a page build something.
    const hurry = (): void => {
      if (this.#pause <= SWEEP_FIRST * 2) return;
      this.#pause = SWEEP_FIRST;
      this.#again();
    };
    const { signal } = this.#options;
    for (const type of ['click', 'keyup', 'scrollend'])
      window.addEventListener(type, hurry, { capture: true, passive: true, signal });
    return spent;
  }

  /** Looks within trees that were just added. */
  look(trees: Iterable<Element>): void {
    for (const tree of trees) for (const _ of this.#lookIn(tree));
  }

  #again(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#options.signal.aborted) return;
    this.#timer = setTimeout(async () => {
      if (!hiddenOf(this.#document)) await this.#sweep();
      this.#pause = Math.min(SWEEP_LONGEST, this.#pause * 2);
      if (!this.#options.signal.aborted) this.#again();
    }, this.#pause);
  }

  async #sweep(): Promise<number> {
    this.#shadows = this.#shadows.filter((root) => isConnected(root.host));
    const slice = new Slice();
    for (const root of [this.#document, ...this.#shadows]) {
      for (const _ of this.#lookIn(root)) {
        if (slice.over) await slice.next();
        if (this.#options.signal.aborted) return slice.spent;
      }
    }
    this.#options.swept();
    return slice.spent;
  }

  *#lookIn(root: Node): Generator<void> {
    const waiting: Node[] = [root];
    for (let top = waiting.pop(); top !== undefined; top = waiting.pop()) {
      if (isElement(top) && this.#take(top, waiting) && firstElementOf(top) === null) continue;
      const elements = all(top as Document | ShadowRoot | Element, '*');
      for (let index = 0; index < elements.length; index++) {
        this.#take(elements[index] as Element, waiting);
        if ((index & 127) === 127) yield;
      }
    }
  }

  /** Takes an element's shadow root, if it has a new one; true where it has none. */
  #take(element: Element, waiting: Node[]): boolean {
    const shadow = shadowOf(element);
    if (shadow === null) return true;
    if (!this.#known.has(shadow)) {
      this.#known.add(shadow);
      this.#shadows.push(shadow);
      this.#options.found(shadow);
      waiting.push(shadow);
    }
    return false;
  }
}
