/** Opens cards: one that follows the reading, beside those that the reader has pinned. */
import { i18n } from '#i18n';
import type { CardState } from '../../components/card/actions.ts';
import type { Match } from '../../lib/lexicon/match.types.ts';
import { referenceOfMark } from '../../lib/lexicon/page-references.ts';
import type { CardContent, PageSettings, TermCount } from '../../lib/messages.ts';
import { announce } from '../../lib/page/announce.ts';
import type { Anchor } from '../../lib/page/card-frame.ts';
import { contextOf } from '../../lib/page/context.ts';
import { closeOnEscape } from '../../lib/page/escape.ts';
import { isInSight } from '../../lib/page/in-sight.ts';
import { type Mark, rectsOf } from '../../lib/page/mark.ts';
import type { Marker } from '../../lib/page/marker.ts';
import { elementOf } from '../../lib/page/read.ts';
import { type MenuPlace, selectionAnchor } from '../../lib/page/selection.ts';
import { guardOf } from '../../lib/page/world.ts';
import { sendToBackground } from '../../lib/transport.ts';
import { askTerm, type Cause, OpenCard } from './open-card.tsx';

export interface CardOpenerOptions {
  readonly marker: Marker;
  readonly settings: PageSettings;
  /** Terms in a text of the card. */
  findTerms(text: string): readonly Match[];
  failed(error: unknown): void;
  /** The pointer is over a card. */
  overCard(): void;
  readonly signal: AbortSignal;
}

/** A quick answer needs no sign of waiting. */
const PATIENCE = 150;

/** What the card's script leaves in the world of the content script. */
export interface CardWorld {
  kamerlensCards?: (options: CardOpenerOptions) => CardOpener;
}

export function offerCards(): void {
  (globalThis as CardWorld).kamerlensCards = (options) => new CardOpener(options);
}

export class CardOpener {
  readonly #options: CardOpenerOptions;
  /** In the order they were opened; at most one of them is not pinned. */
  #cards: readonly OpenCard[] = [];
  #asked = 0;
  #toldOpen = false;
  /** The mark whose card is on its way. */
  #awaited: Mark | null = null;
  #styles: Promise<string | null> | null = null;

  constructor(options: CardOpenerOptions) {
    this.#options = options;
    const { signal } = options;
    const closeAll = (): void => {
      this.dismiss();
      for (const card of this.#cards) this.#close(card);
    };
    signal.addEventListener('abort', closeAll);
    window.addEventListener('pagehide', closeAll, { signal });
    const closeOne = (): boolean => {
      const card = this.#cards.find(({ hasFocus }) => hasFocus) ?? this.#loose;
      if (card !== undefined) this.#close(card);
      return card !== undefined;
    };
    closeOnEscape(closeOne, signal);
    const guard = guardOf();
    if (guard !== null) guard.escape = closeOne;
  }

  /** The card that is not pinned. */
  get #loose(): OpenCard | undefined {
    return this.#cards.find(({ pinned }) => !pinned);
  }

  /** Whether a card is open that goes when the reader turns elsewhere. */
  get isOpen(): boolean {
    return this.#loose !== undefined;
  }

  open(mark: Mark, cause: Cause): void {
    if (cause !== 'key' && !isInSight(mark)) {
      if (cause === 'hover') this.leave();
      return;
    }
    const there = this.#cards.find((card) => card.mark === mark);
    if (there !== undefined) {
      if (cause !== 'hover') there.cause = cause;
      if (cause === 'key') there.focus();
      return;
    }
    const loose = this.#loose;
    if (cause === 'hover' && (this.#awaited === mark || (loose !== undefined && loose.cause !== 'hover'))) return;
    const element = elementOf(mark.nodes[0] as Text);
    if (element === null) return;
    const ask = (): Promise<CardContent | null> => {
      const referenceId = referenceOfMark(mark.termId);
      if (referenceId !== null) return sendToBackground({ type: 'page/reference', referenceId });
      const { sentence, paragraph } = contextOf(mark);
      return askTerm(mark.termId, mark.surface, sentence, paragraph);
    };
    this.#show({ rects: () => rectsOf(mark), element }, mark, cause, mark.surface, ask).catch(this.#options.failed);
  }

  /** Shows a card at what is selected; false where that is no part of a page. */
  lookUp(text: string, place: MenuPlace): boolean {
    const anchor = selectionAnchor(place);
    if (anchor === null) return false;
    const ask = (): Promise<CardContent | null> => sendToBackground({ type: 'page/lookup', text });
    this.#show(anchor, null, 'lookup', text, ask).catch(this.#options.failed);
    return true;
  }

  /** The pointer went elsewhere. */
  leave(): void {
    const loose = this.#loose;
    if (loose !== undefined && loose.cause === 'hover' && !loose.hasFocus) this.dismiss();
  }

  /** The reader turned elsewhere: what is open goes, and what is on its way does not come. */
  dismiss(): void {
    this.#asked++;
    this.#awaited = null;
    if (this.#loose !== undefined) this.#close(this.#loose);
  }

  #hold(cards: readonly OpenCard[]): void {
    this.#cards = cards;
    const open = this.isOpen;
    if (open === this.#toldOpen) return;
    this.#toldOpen = open;
    // Escape closes it from every frame of the tab.
    const frame = guardOf()?.name;
    if (frame !== undefined) sendToBackground({ type: 'page/card-open', frame, open }).catch(this.#options.failed);
  }

  #close(card: OpenCard): void {
    this.#hold(this.#cards.filter((other) => other !== card));
    if (!this.isOpen) this.#options.marker.activate(null);
    card.end();
  }

  /** Says once, for screen readers, how many terms there are. */
  announce(terms: readonly TermCount[]): void {
    announce(document, i18n.t('page.terms', terms.length), this.#options.signal);
  }

  async #show(
    anchor: Anchor,
    mark: Mark | null,
    cause: Cause,
    heading: string,
    ask: () => Promise<CardContent | null>,
  ): Promise<void> {
    this.dismiss();
    this.#awaited = mark;
    const number = this.#asked;
    const answer = this.#answer(heading, ask);
    void this.#cardStyles();
    const early = await Promise.race([answer, new Promise<null>((late) => setTimeout(() => late(null), PATIENCE))]);
    const styles = await this.#cardStyles();
    if (number !== this.#asked || this.#options.signal.aborted || styles === null) return;
    this.#awaited = null;
    const card = new OpenCard({
      ...this.#options,
      anchor,
      mark,
      cause,
      styles,
      state: early ?? { kind: 'loading', heading },
      retry: () => {
        card.show({ kind: 'loading', heading });
        this.#answer(heading, ask)
          .then((next) => card.show(next))
          .catch(this.#options.failed);
      },
      close: () => this.#close(card),
      // What is let go takes the place of the one that follows the reading.
      pin: (pinned) => {
        if (!pinned) this.dismiss();
        // Once it is pinned, or is no longer.
        queueMicrotask(() => this.#hold(this.#cards));
      },
    });
    this.#hold([...this.#cards, card]);
    this.#options.marker.activate(mark);
    if (early === null) card.show(await answer);
  }

  /** Null where the extension is gone: then there is nothing to show, and nothing is said. */
  #cardStyles(): Promise<string | null> {
    this.#styles ??= sendToBackground({ type: 'page/card-styles' }).then(
      ({ css }) => css,
      (error: unknown) => {
        this.#styles = null;
        this.#options.failed(error);
        return null;
      },
    );
    return this.#styles;
  }

  async #answer(heading: string, ask: () => Promise<CardContent | null>): Promise<CardState> {
    try {
      const content = await ask();
      return content === null ? { kind: 'empty', heading } : { kind: 'ready', content };
    } catch (error) {
      // Where the extension is gone, this ends all, the card with it.
      this.#options.failed(error);
      return { kind: 'failed', heading, reason: 'library' };
    }
  }
}
