/** Watches trees for changes and hands out, now and then, what must be read again. */
import { BURST, CALM, FIRST_PAUSE, LONGEST_PAUSE, MOST_PENDING, REST_FACTOR } from './limits.ts';
import { attributeOf, firstChildOf, isConnected, isElement, isText, localNameOf, parentOf } from './native.ts';
import { SurroundingsOfPass } from './surroundings.ts';
import { kindOf, WATCHED } from './tags.ts';

export interface ChangedParts {
  /** Blocks whose own text changed. */
  readonly blocks: ReadonlySet<Node>;
  /** Elements that came, with all below them. */
  readonly trees: ReadonlySet<Element>;
}

export interface ChangeListener {
  /** Something changed in this moment (a microtask after it): cheap checks only. */
  noticed(): void;
  /** Read these again; resolves to the milliseconds it took. */
  read(parts: ChangedParts): Promise<number>;
  /** Too much changed to tell what: read everything again; resolves as `read`. */
  readAll(): Promise<number>;
  /** All that is to be watched, asked after a time of not watching. */
  roots(): Iterable<Node>;
}

/**
 * One MutationObserver for all roots. Records are only kept in the callback; they are looked at after a pause that grows while the
 * page goes on changing and shrinks when it rests, so that a page in motion costs a bounded share of time and is never given up.
 *
 * Being told costs too: an observer that does nothing at all adds 7 % to the work of a page that adds and removes a thousand nodes in
 * every frame. So after two such bursts nothing is watched until the pause is over; then everything is read again. Whoever paints
 * must look at its marks in each frame meanwhile (`moving`).
 */
export class Changes {
  readonly #listener: ChangeListener;
  readonly #observer: MutationObserver;
  readonly #signal: AbortSignal;
  #pending: MutationRecord[] = [];
  #overflow = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #pause = FIRST_PAUSE;
  #lastRead = 0;
  #reading = false;
  #moving = false;
  #bursts = 0;
  #lastBurst = 0;

  constructor(listener: ChangeListener, signal: AbortSignal) {
    this.#listener = listener;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => this.#keep(records));
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#pending = [];
    });
  }

  /** True while nothing is watched, since the page changes too much at once. */
  get moving(): boolean {
    return this.#moving;
  }

  watch(root: Node): void {
    const options = { subtree: true, childList: true, characterData: true, attributeFilter: WATCHED };
    if (!this.#moving) this.#observer.observe(root, options);
  }

  #keep(records: MutationRecord[]): void {
    if (records.length >= BURST && this.#isRepeated()) {
      this.#moving = true;
      this.#observer.disconnect();
    }
    if (this.#moving || this.#pending.length + records.length > MOST_PENDING) {
      this.#pending = [];
      this.#overflow = true;
    } else if (this.#pending.length === 0) this.#pending = records;
    else for (const record of records) this.#pending.push(record);
    this.#listener.noticed();
    this.#schedule();
  }

  /** Whether this is not the first burst since the page was calm. */
  #isRepeated(): boolean {
    const now = performance.now();
    if (now - Math.max(this.#lastBurst, this.#lastRead) > CALM) this.#bursts = 0;
    this.#lastBurst = now;
    return ++this.#bursts > 1;
  }

  #resume(): void {
    if (!this.#moving) return;
    this.#moving = false;
    for (const root of this.#listener.roots()) this.watch(root);
    this.#listener.noticed();
  }

  #schedule(): void {
    if (this.#timer !== null || this.#reading) return;
    if (performance.now() - this.#lastRead > CALM) this.#pause = FIRST_PAUSE;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#read();
    }, this.#pause);
  }

  async #read(): Promise<void> {
    this.#reading = true;
    const began = performance.now();
    const records = this.#pending;
    this.#pending = [];
    const all = this.#overflow;
    this.#overflow = false;
    this.#resume();
    let spent: number;
    if (all) spent = await this.#listener.readAll();
    else {
      const parts = partsOf(records);
      const sorting = performance.now() - began;
      const some = parts.blocks.size > 0 || parts.trees.size > 0;
      spent = sorting + (some ? await this.#listener.read(parts) : 0);
    }
    this.#reading = false;
    this.#lastRead = performance.now();
    this.#pause = Math.min(LONGEST_PAUSE, Math.max(this.#pause * 2, spent * REST_FACTOR));
    if ((this.#pending.length > 0 || this.#overflow) && !this.#signal.aborted) this.#schedule();
  }
}

function partsOf(records: readonly MutationRecord[]): ChangedParts {
  const pass = new SurroundingsOfPass(false);
  const blocks = new Set<Node>();
  const trees = new Set<Element>();
  const touch = (node: Node): void => {
    const around = pass.of(node);
    if (around.kind === 'read') blocks.add(around.block);
  };
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (!isConnected(target)) continue;
    if (type === 'characterData') {
      const parent = parentOf(target);
      if (parent !== null) touch(parent);
    } else if (type === 'attributes') {
      touch(target);
      if (isElement(target)) trees.add(target);
    } else {
      for (const node of addedNodes) {
        if (isElement(node)) {
          if (!isConnected(node)) continue;
          if (kindOf(localNameOf(node)) !== 'block' || isFlexible(node)) touch(target);
          if (firstChildOf(node) !== null || localNameOf(node).includes('-')) trees.add(node);
        } else if (isText(node)) touch(target);
      }
      for (const node of removedNodes) {
        if (isText(node) ? node.data.trim() !== '' : isElement(node) && kindOf(localNameOf(node)) !== 'block')
          touch(target);
      }
    }
  }
  for (const tree of trees) if (hasAncestorIn(tree, trees)) trees.delete(tree);
  return { blocks, trees };
}

/** A styled `div` may flow in its parent's line. */
function isFlexible(element: Element): boolean {
  return localNameOf(element) === 'div' && attributeOf(element, 'style') !== null;
}

function hasAncestorIn(element: Element, set: ReadonlySet<Node>): boolean {
  for (let node = parentOf(element); node !== null; node = parentOf(node)) if (set.has(node)) return true;
  return false;
}

/** Trees with one parent together: a thousand lines of a list are one piece of work. */
export function bySibling(trees: Iterable<Element>): Iterable<[Element, ...Element[]]> {
  const groups = new Map<Node | null, [Element, ...Element[]]>();
  for (const tree of trees) {
    const parent = parentOf(tree);
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [tree]);
    else group.push(tree);
  }
  return groups.values();
}
