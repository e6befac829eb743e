/** Of a block with very many marks, those within a few screens: a paragraph of megabytes is one block. */
import { CROWD_SCREENS } from './limits.ts';
import { type Block, type Mark, rectsOf } from './mark.ts';
import { isElement } from './native.ts';

/**
 * The block's own list where text does not simply run downwards in it (columns, vertical writing). Otherwise a binary search by
 * position: a dozen rectangles, each of which costs half a millisecond in a paragraph of five megabytes.
 */
export function nearMarks(block: Block): readonly Mark[] {
  const { marks, node } = block;
  if (!isElement(node)) return marks;
  const { columnCount, columnWidth, writingMode } = getComputedStyle(node);
  if (columnCount !== 'auto' || columnWidth !== 'auto' || !writingMode.startsWith('horizontal')) return marks;
  const margin = window.innerHeight * CROWD_SCREENS;
  const first = firstBelow(marks, -margin);
  const last = firstBelow(marks, window.innerHeight + margin);
  return marks.slice(first, last + 1);
}

/** Index of the first mark that begins below `y`. */
function firstBelow(marks: readonly Mark[], y: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(marks, middle) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Hidden marks have no place of their own: the next one that has speaks for them. */
function topOf(marks: readonly Mark[], index: number): number {
  for (let at = index; at < Math.min(index + 8, marks.length); at++) {
    const rect = rectsOf(marks[at] as Mark)[0];
    if (rect !== undefined) return rect.top;
  }
  return Number.POSITIVE_INFINITY;
}
