/** What is on screen now, so that reading begins there. */
import { closestOf } from './native.ts';
import { BLOCKS } from './tags.ts';

/** Below most fixed headers. */
const TOP = 60;

/**
 * The block at the window's upper edge; null where the page is at its beginning, since reading begins there anyhow. One point only:
 * hit-testing costs time in proportion to the children of what is hit, and settles layout.
 */
export function blockOnScreen(document: Document): Element | null {
  if (window.scrollY < window.innerHeight / 2) return null;
  const element = Document.prototype.elementFromPoint.call(document, window.innerWidth / 2, TOP);
  return element && (closestOf(element, BLOCKS) ?? element);
}
