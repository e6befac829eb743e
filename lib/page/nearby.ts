/** Tells which blocks are within a few screens of the window, so that only their marks join the registry. */
import { NEAR_MARGIN } from './limits.ts';
import type { Block } from './mark.ts';
import { isElement, isVisible, parentOf } from './native.ts';

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
          listener(block, entry.isIntersecting && rendered, rendered);
        }
      }
    }, options);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      this.#blocks.clear();
    });
  }

  watch(block: Block): void {
    if (block.target !== null) return;
    const target = boxOf(block.node);
    if (target === null) return;
    block.target = target;
    const blocks = this.#blocks.get(target);
    if (blocks !== undefined) {
      blocks.add(block);
      // A target that is watched already is reported only when it changes.
      this.#observer.unobserve(target);
    } else this.#blocks.set(target, new Set([block]));
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

/** Nearest element with a box: `display: contents` has none and would never be reported. */
function boxOf(node: Node): Element | null {
  let at: Node | null = node;
  for (let steps = 0; at !== null && steps < 20; steps++) {
    if (at instanceof ShadowRoot) at = at.host;
    if (isElement(at) && (isVisible(at) || getComputedStyle(at).display !== 'contents')) return at;
    at = parentOf(at);
  }
  return null;
}
