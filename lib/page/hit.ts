/** Which mark is under a point. */
import type { Blocks } from './blocks.ts';
import { type Mark, rectsOf } from './mark.ts';
import { closestOf, firstChildOf, isText, nextOf } from './native.ts';

interface CaretOptions {
  readonly shadowRoots: readonly ShadowRoot[];
}

/**
 * The painted mark at a point of the window. The caret under a point is the nearest one, which may be far from the pointer, so the
 * mark's own rectangles have the last word. Costs about 0.01 ms; settles layout when it is dirty. `atRest`: the pointer moves no more,
 * and there is time to look beneath a link.
 */
export function markAt(
  document: Document,
  blocks: Blocks,
  roots: readonly ShadowRoot[],
  x: number,
  y: number,
  atRest: boolean,
): Mark | null {
  const find = Document.prototype.caretPositionFromPoint;
  const options: CaretOptions = { shadowRoots: roots };
  const caret = typeof find === 'function' ? find.call(document, x, y, options as CaretPositionFromPointOptions) : null;
  const mark = markIn(caret?.offsetNode ?? null, blocks, x, y);
  return mark ?? (atRest ? markBeneath(document, blocks, x, y) : null);
}

/**
 * The mark at a point under a link, which may be stretched over its teaser: there the caret finds nothing. Whether it can be seen is
 * another question (see `in-sight.ts`). Costs a hit test of all that lies there: for pointers at rest only.
 */
function markBeneath(document: Document, blocks: Blocks, x: number, y: number): Mark | null {
  const stack = Document.prototype.elementsFromPoint.call(document, x, y);
  const [top] = stack;
  if (top === undefined || closestOf(top, 'a[href]') === null) return null;
  for (const element of stack) {
    for (let node = firstChildOf(element); node !== null; node = nextOf(node)) {
      const mark = markIn(node, blocks, x, y);
      if (mark !== null) return mark;
    }
  }
  return null;
}

function markIn(node: Node | null, blocks: Blocks, x: number, y: number): Mark | null {
  if (isText(node)) for (const mark of blocks.inText(node)) if (mark.range !== null && covers(mark, x, y)) return mark;
  return null;
}

/** A pixel of tolerance: rectangles are fractions, pointers are whole. */
const TOLERANCE = 1;

function covers(mark: Mark, x: number, y: number): boolean {
  for (const rect of rectsOf(mark)) {
    if (
      x >= rect.left - TOLERANCE &&
      x <= rect.right + TOLERANCE &&
      y >= rect.top - TOLERANCE &&
      y <= rect.bottom + TOLERANCE
    ) {
      return true;
    }
  }
  return false;
}
