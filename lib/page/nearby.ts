/** Tells which blocks are within a few screens of the window, so that only their marks join the registry. */
import { NEAR_MARGIN } from './limits.ts';
import type { Block } from './mark.ts';
import { isElement, parentOf } from './native.ts';

/** What the browser said about a block's box. Layout is settled when this is called. */
export type NearListener = (block: Block, near: boolean, rendered: boolean) => void;

export class Nearby {
  readonly #blocks = new Map<Element, Set<Block>>();
  readonly #observer: IntersectionObserver;

  constructor(listener: NearListener, signal: AbortSignal) {
    // scrollMargin does for scrolling boxes within the page what rootMargin does for the window.
    const options = { rootMargin: NEAR_MARGIN, scrollMargin: NEAR_MARGIN };
    this.#observer = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const { width, height } = entry.boundingClientRect;
        // One pixel is the classic way to hide text from the eye and keep it for screen readers.
        const rendered = width > 1 || height > 1;
        for (const block of this.#blocks.get(entry.target) ?? []) {
          // `display: contents` has no box and would never be near: what is around it stands for it.
          const above = rendered ? null : parentOf(entry.target);
          if (above !== null && getComputedStyle(entry.target).display === 'contents') {
            this.forget(block);
            this.watch(block, above);
          } else listener(block, entry.isIntersecting && rendered, rendered);
        }
      }
    }, options);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      this.#blocks.clear();
    });
  }

  /** `at`: another element than the block's own, where that has no box. */
  watch(block: Block, at: Node = block.node): void {
    const target = elementAt(at);
    if (block.target !== null || target === null) return;
    block.target = target;
    const blocks = this.#blocks.get(target);
    if (blocks === undefined) this.#blocks.set(target, new Set([block]));
    else {
      blocks.add(block);
      // A target that is watched already is reported only when it changes.
      this.#observer.unobserve(target);
    }
    this.#observer.observe(target);
  }

  forget(block: Block): void {
    const { target } = block;
    if (target === null) return;
    block.target = null;
    const blocks = this.#blocks.get(target);
    blocks?.delete(block);
    if (blocks === undefined || blocks.size > 0) return;
    this.#blocks.delete(target);
    this.#observer.unobserve(target);
  }
}

/** The element itself, the host of a shadow root, the nearest above in any other case. */
function elementAt(node: Node): Element | null {
  let at: Node | null = node;
  while (at !== null && !isElement(at)) at = at instanceof ShadowRoot ? at.host : at.firstChild;
  return at;
}
