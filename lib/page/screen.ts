/** What is on screen now, so that it is read before the rest. */
import { firstChildOf, isElement, isText, rectOf, walk } from './native.ts';
import type { SurroundingsOfPass } from './surroundings.ts';

const TOP = 40;
const MOST_BLOCKS = 120;
const MOST_TEXTS = 2000;
/** A box with more children than this is a container; its texts are reached through its children. */
const MOST_CHILDREN = 64;

/**
 * Blocks in the window, top first: those under its upper edge and what follows them. None where the page is at its beginning, since
 * reading begins there anyhow. Settles layout; with clean layout a millisecond or two.
 */
export function blocksOnScreen(document: Document, pass: SurroundingsOfPass): Set<Node> {
  const blocks = new Set<Node>();
  if (window.scrollY < window.innerHeight / 2) return blocks;
  // Hit-testing costs time in proportion to the children of what is hit: one point, and reading on from there.
  const element = Document.prototype.elementFromPoint.call(document, window.innerWidth / 2, TOP);
  if (element !== null) addFrom(element, blocks, pass);
  return blocks;
}

function addFrom(start: Element, blocks: Set<Node>, pass: SurroundingsOfPass): void {
  const walker = walk(start.ownerDocument, start.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = start;
  let last: Node | null = null;
  for (let texts = 0; texts < MOST_TEXTS && blocks.size < MOST_BLOCKS; texts++) {
    const text = walker.nextNode();
    if (!isText(text) || text.parentNode === null) return;
    const { block, kind } = pass.of(text.parentNode);
    if (block === last || kind !== 'read' || !isElement(block)) continue;
    last = block;
    if (blocks.has(block) || !isSmall(block)) continue;
    if (rectOf(block).top > window.innerHeight) return;
    blocks.add(block);
  }
}

function isSmall(block: Element): boolean {
  let count = 0;
  for (let child = firstChildOf(block); child !== null; child = child.nextSibling)
    if (++count > MOST_CHILDREN) return false;
  return true;
}
