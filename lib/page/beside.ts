/** Where a card stands beside the text it is about. */

const GAP = 6;
/** Room that is left to the edge of the window. */
export const EDGE = 8;
const HIGHEST = 520;
/** Below this a card shows too little; then a side with more room is better. */
const ENOUGH = 220;

export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface CardPlace {
  readonly x: number;
  readonly y: number;
  /** How high the card may be there. */
  readonly height: number;
}

/**
 * Upper left corner for a card of `size`, in pixels of the window: below the text if there is room, else above, else at the side with
 * more room; never outside the window and, while any side has room for it, never on the text. A library for this (Floating UI) would
 * be a tenth of the content script, mostly for boxes, transforms and scrolling that the top layer knows nothing of.
 */
export function placeBeside(text: DOMRect, size: Room, window: Room): CardPlace {
  const wanted = Math.min(size.height, HIGHEST);
  const below = window.height - text.bottom - GAP - EDGE;
  const above = text.top - GAP - EDGE;
  const x = within(text.left, window.width - size.width);
  if (below >= wanted) return { x, y: text.bottom + GAP, height: Math.min(HIGHEST, below) };
  if (above >= wanted) return { x, y: text.top - GAP - wanted, height: Math.min(HIGHEST, above) };
  const right = window.width - text.right - GAP - EDGE;
  const left = text.left - GAP - EDGE;
  const most = Math.max(below, above);
  if (most < ENOUGH && Math.max(right, left) >= size.width) {
    const height = Math.min(HIGHEST, window.height - 2 * EDGE);
    const y = within(text.top - GAP, window.height - Math.min(wanted, height));
    return { x: right >= size.width ? text.right + GAP : text.left - GAP - size.width, y, height };
  }
  const height = Math.max(0, Math.floor(most));
  return { x, y: below >= above ? text.bottom + GAP : text.top - GAP - Math.min(wanted, height), height };
}

function within(at: number, most: number): number {
  return Math.max(EDGE, Math.min(at, most - EDGE));
}

/** Smallest rectangle around all; none at all gives an empty one. */
export function boundsOf(rects: Iterable<DOMRect>): DOMRect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.left);
    top = Math.min(top, rect.top);
    right = Math.max(right, rect.right);
    bottom = Math.max(bottom, rect.bottom);
  }
  return left > right ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}
