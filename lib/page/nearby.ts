/** Tells which blocks are within a few screens of the window, so that only their marks join the registry. */
import { ALONE, NEAR_ABOVE, NEAR_BELOW, NEAR_MARGIN, NEAR_SCROLLED, ROW_MARGIN } from './limits.ts';
import type { Block } from './mark.ts';
import { isElement, parentOf, rectOf } from './native.ts';
import { Row } from './row.ts';

/** What the browser said about a block's box. Layout is settled when this is called. */
export type NearListener = (block: Block, near: boolean, rendered: boolean) => void;

export class Nearby {
  readonly #listener: NearListener;
  /** Blocks by the element that is watched for them alone. */
  readonly #blocks = new Map<Element, Set<Block>>();
  /** Rows by the parent of their blocks, and by the block's target, which may have left its parent. */
  readonly #rows = new Map<Element, Row>();
  readonly #rowOf = new Map<Element, Row>();
  readonly #observer: IntersectionObserver;
  /** Its margin is smaller than what rows take for near: whatever moves in the window has a row looked at before it is needed. */
  readonly #rowObserver: IntersectionObserver;

  constructor(listener: NearListener, signal: AbortSignal) {
    this.#listener = listener;
    // scrollMargin does for scrolling boxes within the page what rootMargin does for the window.
    const options = { rootMargin: NEAR_MARGIN, scrollMargin: NEAR_SCROLLED };
    this.#observer = new IntersectionObserver((entries) => this.#take(entries), options);
    this.#rowObserver = new IntersectionObserver((entries) => this.#takeRows(entries), { rootMargin: ROW_MARGIN });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      this.#rowObserver.disconnect();
      this.#blocks.clear();
      this.#rows.clear();
      this.#rowOf.clear();
    });
  }

  /** `at`: another element than the block's own, where that has no box. */
  watch(block: Block, at: Node = block.node): void {
    const target = elementAt(at);
    if (block.target !== null || target === null) return;
    block.target = target;
    if (at === block.node && this.#joinRow(block, target)) return;
    this.#watchAlone(block, target);
  }

  forget(block: Block): void {
    const { target } = block;
    if (target === null) return;
    block.target = null;
    const row = this.#rowOf.get(target);
    const inRow = row?.blocks.get(target) === block;
    if (row?.remove(target, inRow)) {
      this.#rows.delete(row.parent);
      this.#rowObserver.unobserve(row.parent);
    }
    if (inRow) {
      this.#rowOf.delete(target);
      this.#rowObserver.unobserve(target);
      return;
    }
    const blocks = this.#blocks.get(target);
    blocks?.delete(block);
    if (blocks === undefined || blocks.size > 0) return;
    this.#blocks.delete(target);
    this.#rowOf.delete(target);
    this.#observer.unobserve(target);
  }

  /** The window was scrolled: rows are looked at again in the next frame. */
  scrolled(): void {
    for (const row of this.#rows.values()) this.#lookSoon(row);
  }

  #watchAlone(block: Block, target: Element): void {
    const blocks = this.#blocks.get(target);
    if (blocks === undefined) this.#blocks.set(target, new Set([block]));
    else {
      blocks.add(block);
      // A target that is watched already is reported only when it changes.
      this.#observer.unobserve(target);
    }
    this.#observer.observe(target);
  }

  /** True where the block is one of many with the same parent. */
  #joinRow(block: Block, target: Element): boolean {
    const parent = parentOf(target);
    if (!isElement(parent)) return false;
    let row = this.#rows.get(parent);
    if (row === undefined) {
      row = new Row(parent);
      this.#rows.set(parent, row);
    }
    this.#rowOf.set(target, row);
    if (!row.downwards || row.alone < ALONE) {
      row.alone++;
      return false;
    }
    row.add(target, block);
    this.#lookSoon(row);
    return true;
  }

  /** What is watched anew is reported in the next frame: so the browser says when layout is settled. */
  #lookSoon(row: Row): void {
    if (row.due || row.blocks.size === 0) return;
    row.due = true;
    this.#rowObserver.unobserve(row.parent);
    this.#rowObserver.observe(row.parent);
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, boundingClientRect, isIntersecting } of entries) {
      const { width, height } = boundingClientRect;
      // One pixel is the classic way to hide text from the eye and keep it for screen readers.
      const rendered = width > 1 || height > 1;
      const row = this.#rowOf.get(target);
      // The first of a row may be all that was seen of it: where they are moved away, others have come.
      if (row !== undefined) this.#lookSoon(row);
      for (const block of this.#blocks.get(target) ?? []) {
        // `display: contents` has no box and would never be near: what is around it stands for it.
        const above = rendered ? null : parentOf(target);
        if (above !== null && getComputedStyle(target).display === 'contents') {
          this.forget(block);
          this.watch(block, above);
        } else this.#listener(block, isIntersecting && rendered, rendered);
      }
    }
  }

  /** Something of a row came or went, or was asked for. */
  #takeRows(entries: readonly IntersectionObserverEntry[]): void {
    const rows = new Set<Row>();
    for (const { target } of entries) {
      const row = this.#rowOf.get(target);
      if (row?.blocks.has(target)) rows.add(row);
      const own = this.#rows.get(target);
      if (own !== undefined) rows.add(own);
    }
    for (const row of rows) this.#look(row);
  }

  #look(row: Row): void {
    row.due = false;
    if (row.blocks.size === 0) return;
    const { near, begin, end } = row.look(-NEAR_ABOVE * innerHeight, (1 + NEAR_BELOW) * innerHeight);
    const away = new Set(end);
    for (const target of near) {
      away.delete(target);
      const block = row.blocks.get(target);
      if (block === undefined) continue;
      const { width, height } = rectOf(target);
      const rendered = width > 1 || height > 1;
      if (block.near !== rendered || block.rendered !== rendered) this.#listener(block, rendered, rendered);
    }
    for (const target of end) this.#rowObserver.unobserve(target);
    for (const target of begin) this.#rowObserver.observe(target);
    for (const target of away) {
      const block = row.blocks.get(target);
      if (block?.near) this.#listener(block, false, block.rendered);
    }
    if (!row.downwards) this.#scatter(row);
  }

  /** Where blocks do not run downwards, each is watched by itself. */
  #scatter(row: Row): void {
    for (const [target, block] of row.clear()) this.#watchAlone(block, target);
    this.#rowObserver.unobserve(row.parent);
  }
}

/** The element itself, the host of a shadow root, the nearest above in any other case. */
function elementAt(node: Node): Element | null {
  let at: Node | null = node;
  while (at !== null && !isElement(at)) at = at instanceof ShadowRoot ? at.host : at.firstChild;
  return at;
}
