/** Where a card stands beside the text it is about. */
import { computePosition, flip, inline, offset, type Platform, type Rect, shift, size } from '@floating-ui/core';

const GAP = 6;
const EDGE = 8;
const HIGHEST = 520;
const LOWEST = 140;

/**
 * Floating UI on the window alone: the card is in the top layer, where neither scrolling boxes nor transforms reach, so all that its
 * DOM platform looks for has one answer here.
 */
function platformFor(rects: readonly DOMRect[], card: HTMLElement): Platform {
  const bounds = boundsOf(rects);
  const cardRect = (): Rect => {
    const { width, height } = card.getBoundingClientRect();
    return { x: 0, y: 0, width, height };
  };
  return {
    getElementRects: () => ({ reference: bounds, floating: cardRect() }),
    getClippingRect: () => ({ x: 0, y: 0, width: window.innerWidth, height: window.innerHeight }),
    getDimensions: cardRect,
    getClientRects: () => [...rects],
    isElement: () => true,
    isRTL: () => false,
  };
}

/**
 * Upper left corner for `card`, in pixels of the window: below the text if there is room, else above or at its side, never outside
 * the window and, while any side has room, never on the text. `limit` is told how high the card may be.
 */
export function besideRects(
  rects: readonly DOMRect[],
  card: HTMLElement,
  limit: (height: number) => void,
): Promise<{ x: number; y: number }> {
  return computePosition(null, card, {
    platform: platformFor(rects, card),
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(),
      offset(GAP),
      flip({ padding: EDGE, fallbackPlacements: ['top-start', 'right', 'left'] }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => limit(Math.max(LOWEST, Math.min(HIGHEST, availableHeight))),
      }),
    ],
  });
}

/** Smallest rectangle around all. */
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
