/** What a card tells its host. The card itself reads nothing, stores nothing and sends nothing. */
import type { Match } from '../../lib/lexicon/match.types.ts';
import type { CardContent, ExchangeView } from '../../lib/messages.ts';

export interface CardActions {
  close(): void;
  pin(pinned: boolean): void;
  /** Stop (or, as the undo of that, go on) marking a term everywhere. */
  mute(termId: string, muted: boolean): void;
  openPanel(show: { readonly exchangeId: string } | { readonly query: string }): void;
  /** Puts text on the clipboard; false where the page does not allow it. */
  copy(text: string): Promise<boolean>;
  /** The answer that an answer points to. */
  exchange(exchangeId: string): Promise<ExchangeView | null>;
  /** Terms within the card's own text; without it nothing is offered for nested lookup. */
  findTerms?(text: string): readonly Match[];
  openTerm?(termId: string, surface: string, paragraph: string): Promise<CardContent | null>;
  /** Begins to drag a pinned card by its header. */
  drag?(event: PointerEvent): void;
  /** Moves a pinned card to the next corner of the window: what dragging does, by a key or a single press. */
  move?(): void;
  /** Asks again after `failed`. */
  retry?(): void;
}

export type CardState =
  | { readonly kind: 'loading'; readonly heading: string }
  | { readonly kind: 'ready'; readonly content: CardContent }
  /** Nothing in the library on this. */
  | { readonly kind: 'empty'; readonly heading: string }
  /** The library gave no answer; `library`: it is damaged, `gone`: the extension was updated under the page. */
  | { readonly kind: 'failed'; readonly heading: string; readonly reason: 'library' | 'gone' };
