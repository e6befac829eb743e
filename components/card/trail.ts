/** Where a reader is in a card, and how they got there. */
import type { CardContent, ExchangeView } from '../../lib/messages.ts';

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

/** The answer pointed to as far as the pointing view holds it: enough to read when the library does not answer. */
export function answerOnly(view: ExchangeView, exchangeId: string): ExchangeView | null {
  const target = view.pointsTo.find(({ exchange }) => exchange.id === exchangeId)?.exchange;
  if (target === undefined || target.documentId !== view.document.id) return null;
  return { exchange: target, document: view.document, pointsTo: [], cited: view.cited ?? null };
}
