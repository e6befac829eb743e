/**
 * Many blocks with one parent, one below the other: a window of them is watched in place of all. Watching has its price in every frame
 * (the browser looks at each target) and for every block (3 µs), so of ten thousand paragraphs only those near the window are
 * watched, and one on either side, which tell when that has moved.
 */
import type { Block } from './mark.ts';
import { firstElementOf, nextElementOf, rectOf } from './native.ts';

export class Row {
  readonly parent: Element;
  /** Blocks of this parent that are watched one by one: the first few. */
  alone = 0;
  /** False once it turned out that the blocks do not simply run downwards. */
  downwards = true;
  /** Whether a look at the parent is on its way. */
  due = false;
  readonly #blocks = new Map<Element, Block>();
  #order: Element[] | null = null;
  #watched = new Set<Element>();

  constructor(parent: Element) {
    this.parent = parent;
  }

  get blocks(): ReadonlyMap<Element, Block> {
    return this.#blocks;
  }

  add(target: Element, block: Block): void {
    this.#blocks.set(target, block);
    this.#order = null;
  }

  /** `inRow`: false for one that is watched alone. True where nothing is left. */
  remove(target: Element, inRow: boolean): boolean {
    if (inRow) {
      this.#blocks.delete(target);
      this.#watched.delete(target);
      this.#order = null;
    } else this.alone--;
    return this.alone === 0 && this.#blocks.size === 0;
  }

  /** Hands all blocks back, to be watched alone. */
  clear(): [Element, Block][] {
    const all = [...this.#blocks];
    this.alone += all.length;
    this.#blocks.clear();
    this.#watched.clear();
    return all;
  }

  /**
   * What to watch now, and which blocks are within `top` and `bottom` (pixels of the window). Layout must be settled. Costs two dozen
   * rectangles, and after a change of the row one look at each child of the parent.
   */
  look(top: number, bottom: number): { near: Element[]; begin: Element[]; end: Element[] } {
    this.#order ??= this.#inOrder();
    const order = this.#order;
    this.downwards &&= runsDownwards(this.parent);
    const first = this.#firstWith(order, ({ bottom }) => bottom > top);
    const last = this.#firstWith(order, (box) => box.top > bottom);
    const near = this.downwards ? order.slice(first, last) : [];
    let [from, to] = [first - 1, last];
    // The one on either side must have a box, or it would never come near.
    while (from > 0 && rectOf(order[from] as Element).height === 0) from--;
    while (to < order.length - 1 && rectOf(order[to] as Element).height === 0) to++;
    const watched = new Set(this.downwards ? order.slice(Math.max(0, from), to + 1) : []);
    const begin = [...watched].filter((element) => !this.#watched.has(element));
    const end = [...this.#watched].filter((element) => !watched.has(element));
    this.#watched = watched;
    return { near, begin, end };
  }

  /** From sibling to sibling: the list of children takes six times as long to go through. */
  #inOrder(): Element[] {
    const order: Element[] = [];
    for (let child = firstElementOf(this.parent); child !== null; child = nextElementOf(child)) {
      if (this.#blocks.has(child)) order.push(child);
    }
    return order;
  }

  /** Index of the first block of which `is` is true, if it is true of all that follow. What has no box is passed over. */
  #firstWith(order: readonly Element[], is: (box: DOMRect) => boolean): number {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      let at = middle;
      while (at < high && this.#isBoxless(order[at] as Element)) at++;
      if (at === high || is(rectOf(order[at] as Element))) high = middle;
      else low = at + 1;
    }
    return low;
  }

  /** Asked of the two dozen blocks that a search meets; what is laid out in another way ends all searching here. */
  #isBoxless(element: Element): boolean {
    const { display, float, position } = getComputedStyle(element);
    if (display === 'contents' || float !== 'none' || position === 'absolute' || position === 'fixed') {
      this.downwards = false;
    }
    return display === 'none' || display === 'contents' || rectOf(element).height === 0;
  }
}

/** Whether children of an element stand one below the other: not beside each other, in columns or in vertical writing. */
function runsDownwards(parent: Element): boolean {
  const { display, columnCount, columnWidth, writingMode } = getComputedStyle(parent);
  return (
    /^(?:block|flow-root|list-item|table-\w+-group|table-cell|contents)$/.test(display) &&
    columnCount === 'auto' &&
    columnWidth === 'auto' &&
    writingMode.startsWith('horizontal')
  );
}
