/** Which mark is under a point. */
import type { Blocks } from './blocks.ts';
import { type Mark, rectsOf } from './mark.ts';
import { isText } from './native.ts';

interface CaretOptions {
  readonly shadowRoots: readonly ShadowRoot[];
}

/**
 * The painted mark at a point of the window. The caret under a point is the nearest one, which may be far from the pointer, so the
 * mark's own rectangles have the last word. Costs about 0.01 ms; settles layout when it is dirty.
 */
export function markAt(
  document: Document,
  blocks: Blocks,
  roots: readonly ShadowRoot[],
  x: number,
  y: number,
): Mark | null {
  const find = Document.prototype.caretPositionFromPoint;
  const options: CaretOptions = { shadowRoots: roots };
  const caret = typeof find === 'function' ? find.call(document, x, y, options as CaretPositionFromPointOptions) : null;
  const node = caret?.offsetNode ?? null;
  if (!isText(node)) return null;
  for (const mark of blocks.inText(node)) if (mark.range !== null && covers(mark, x, y)) return mark;
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
