/** What is on screen now, so that it is read before the rest. */
import { firstChildOf, isElement, shadowOf } from './native.ts';
import type { SurroundingsOfPass } from './surroundings.ts';

/** Lines of text are rarely lower than this, columns rarely narrower. */
const ROW = 20;
const COLUMNS = 4;
/** A box with more children than this is a container; its texts are reached through its children. */
const MOST_CHILDREN = 64;

/** Blocks under a grid of points over the window, top first. Settles layout; with clean layout about 1 ms. */
export function blocksOnScreen(document: Document, pass: SurroundingsOfPass): Set<Node> {
  const blocks = new Set<Node>();
  const seen = new Set<Element>();
  const { innerWidth, innerHeight } = window;
  for (let y = ROW / 2; y < innerHeight; y += ROW) {
    for (let column = 0; column < COLUMNS; column++) {
      const element = deepest(document, ((column + 0.5) * innerWidth) / COLUMNS, y);
      if (element === null || seen.has(element)) continue;
      seen.add(element);
      const around = pass.of(element);
      if (around.kind === 'read' && isElement(around.block) && isSmall(around.block)) blocks.add(around.block);
    }
  }
  return blocks;
}

function deepest(document: Document, x: number, y: number): Element | null {
  let element = Document.prototype.elementFromPoint.call(document, x, y);
  for (let root = element && shadowOf(element); root; root = element && shadowOf(element)) {
    const inner = root.elementFromPoint(x, y);
    if (inner === null || inner === element) break;
    element = inner;
  }
  return element;
}

function isSmall(block: Element): boolean {
  let count = 0;
  for (let child = firstChildOf(block); child !== null; child = child.nextSibling)
    if (++count > MOST_CHILDREN) return false;
  return true;
}
