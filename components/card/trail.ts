/** Where a reader is in a card, and how they got there. */
import type { CardContent } from '../../lib/messages.ts';

export interface Place {
  readonly content: CardContent;
  /** Which of the content's exchanges is shown. */
  readonly index: number;
  /** True for an answer that another answer pointed to. */
  readonly pointed: boolean;
}

/** The next or previous exchange of a place; the ends are ends, not a circle. */
export function walk(place: Place, by: number): Place {
  const last = place.content.views.length - 1;
  return { ...place, index: Math.min(Math.max(place.index + by, 0), last) };
}
