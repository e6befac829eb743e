/** Opens, fills and closes the card: one at a time. */
import { render } from 'preact';
import { i18n } from '#i18n';
import type { CardActions, CardState } from '../../components/card/actions.ts';
import { Card } from '../../components/card/Card.tsx';
import type { Match } from '../../lib/lexicon/match.types.ts';
import { referenceOfMark } from '../../lib/lexicon/page-references.ts';
import type { CardContent, PageSettings, TermCount } from '../../lib/messages.ts';
import { announce } from '../../lib/page/announce.ts';
import { type Anchor, CardFrame } from '../../lib/page/card-frame.ts';
import { contextOf } from '../../lib/page/context.ts';
import { type Mark, rectsOf } from '../../lib/page/mark.ts';
import type { Marker } from '../../lib/page/marker.ts';
import { activeElementOf, bodyOf, documentElementOf } from '../../lib/page/native.ts';
import { elementOf } from '../../lib/page/read.ts';
import { type Guard, shield } from '../../lib/page/shield.ts';
import { sendToBackground } from '../../lib/transport.ts';
import { closeOnEscape, useKey } from './card-keys.ts';

export interface CardOpenerOptions {
  readonly marker: Marker;
  readonly settings: PageSettings;
  /** Terms in a text of the card. */
  findTerms(text: string): readonly Match[];
  failed(error: unknown): void;
  /** The pointer is over the card. */
  overCard(): void;
  readonly signal: AbortSignal;
}

/** What brought a card up decides how it goes: a hovered one when the pointer leaves, others when the reader says so. */
export type Cause = 'hover' | 'press' | 'touch' | 'key' | 'lookup';

interface OpenCard {
  readonly frame: CardFrame;
  readonly mark: Mark | null;
  readonly ending: AbortController;
  readonly focusedBefore: Element | null;
  cause: Cause;
  pinned: boolean;
  state: CardState;
  readonly retry: () => void;
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
  #open: OpenCard | null = null;
  #asked = 0;
  /** The mark whose card is on its way. */
  #awaited: Mark | null = null;
  #styles: Promise<string | null> | null = null;

  constructor(options: CardOpenerOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.close());
    window.addEventListener('pagehide', () => this.close(), { signal: options.signal });
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  open(mark: Mark, cause: Cause): void {
    if (this.#open?.mark === mark) {
      if (cause !== 'hover') this.#open.cause = cause;
      if (cause === 'key') this.#focus();
      return;
    }
    if (cause === 'hover' && this.#awaited === mark) return;
    if (cause === 'hover' && this.#open !== null && (this.#open.pinned || this.#open.cause !== 'hover')) return;
    const element = elementOf(mark.nodes[0] as Text);
    if (element === null) return;
    const anchor: Anchor = { rects: () => rectsOf(mark), element };
    const ask = (): Promise<CardContent | null> => {
      const referenceId = referenceOfMark(mark.termId);
      if (referenceId !== null) return sendToBackground({ type: 'page/reference', referenceId });
      const { sentence, paragraph } = contextOf(mark);
      return sendToBackground({
        type: 'page/card',
        termId: mark.termId,
        surface: mark.surface.slice(0, 400),
        sentence,
        paragraph,
      });
    };
    void this.#show(anchor, mark, cause, mark.surface, ask);
  }

  async lookUp(text: string, range: Range): Promise<boolean> {
    const element = elementOf(range.startContainer) ?? documentElementOf(document);
    if (element === null) return false;
    const content = await sendToBackground({ type: 'page/lookup', text });
    if (content === null) return false;
    await this.#show({ rects: () => range.getClientRects(), element }, null, 'lookup', text, async () => content);
    return true;
  }

  /** The pointer went elsewhere. */
  leave(): void {
    const open = this.#open;
    if (open !== null && open.cause === 'hover' && !open.pinned && open.frame.focused === null) this.close();
  }

  /** The reader pressed elsewhere. */
  dismiss(): void {
    if (this.#open !== null && !this.#open.pinned) this.close();
  }

  close(): void {
    const open = this.#open;
    this.#asked++;
    this.#awaited = null;
    if (open === null) return;
    this.#open = null;
    const hadFocus = open.frame.focused !== null;
    open.ending.abort();
    render(null, open.frame.mount);
    open.frame.close();
    this.#options.marker.activate(null);
    if (!hadFocus) return;
    if (open.focusedBefore instanceof HTMLElement && open.focusedBefore !== bodyOf(document)) {
      open.focusedBefore.focus({ preventScroll: true });
    } else if (open.mark?.nodes[0]?.isConnected && getSelection()?.isCollapsed !== false) {
      // Tab goes on from the mark.
      getSelection()?.collapse(open.mark.nodes[0], open.mark.start);
    }
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
    this.close();
    this.#awaited = mark;
    const number = ++this.#asked;
    const answer = this.#answer(heading, ask);
    void this.#cardStyles();
    const early = await Promise.race([answer, new Promise<null>((late) => setTimeout(() => late(null), PATIENCE))]);
    const styles = await this.#cardStyles();
    if (number !== this.#asked || this.#options.signal.aborted || styles === null) return;
    const frame = new CardFrame({
      document,
      anchor,
      sheet: cause === 'touch',
      styles,
      lost: () => {
        if (this.#open?.frame === frame && !this.#open.pinned) this.close();
      },
    });
    const ending = new AbortController();
    const open: OpenCard = {
      frame,
      mark,
      ending,
      cause,
      pinned: false,
      focusedBefore: activeElementOf(document),
      state: early ?? { kind: 'loading', heading },
      retry: () => {
        this.#set(open, { kind: 'loading', heading });
        void this.#answer(heading, ask).then((next) => this.#set(open, next));
      },
    };
    this.#open = open;
    this.#awaited = null;
    this.#options.marker.activate(mark);
    this.#draw(open);
    frame.show();
    closeOnEscape(() => this.close(), ending.signal);
    shield({
      frame,
      guard: (globalThis as { kamerlensGuard?: Guard }).kamerlensGuard ?? null,
      over: this.#options.overCard,
      key: (event) => useKey(event, frame, () => this.close()),
      signal: ending.signal,
    });
    if (cause === 'key' || cause === 'lookup') this.#focus();
    if (early === null) this.#set(open, await answer);
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

  #set(open: OpenCard, state: CardState): void {
    if (this.#open !== open) return;
    open.state = state;
    this.#draw(open);
  }

  #draw(open: OpenCard): void {
    const { appearance } = this.#options.settings;
    const { state, pinned, frame } = open;
    render(<Card state={state} pinned={pinned} appearance={appearance} actions={this.#actions(open)} />, frame.mount);
  }

  #actions(open: OpenCard): CardActions {
    const { findTerms, failed } = this.#options;
    const quietly = (promise: Promise<unknown>): void => void promise.catch(failed);
    return {
      close: () => this.close(),
      retry: open.retry,
      pin: (pinned) => {
        open.pinned = pinned;
        open.frame.pin(pinned);
        this.#draw(open);
      },
      drag: (event) => open.frame.drag(event),
      mute: (termId, muted) => quietly(sendToBackground({ type: 'page/mute', termId, muted })),
      openPanel: (exchangeId) => quietly(sendToBackground({ type: 'page/open-panel', exchangeId })),
      copy: async (text) => {
        try {
          await navigator.clipboard.writeText(text);
          return true;
        } catch {
          return false;
        }
      },
      exchange: (exchangeId) => sendToBackground({ type: 'page/exchange', exchangeId }),
      findTerms: (text) => findTerms(text).filter(({ doubtful }) => !doubtful),
      openTerm: (termId, surface, paragraph) =>
        sendToBackground({
          type: 'page/card',
          termId,
          surface: surface.slice(0, 400),
          sentence: paragraph.slice(0, 4000),
          paragraph: paragraph.slice(0, 4000),
        }),
    };
  }

  #focus(): void {
    const mount = this.#open?.frame.mount;
    mount?.querySelector<HTMLElement>('.kl-card')?.focus({ preventScroll: true });
  }
}
