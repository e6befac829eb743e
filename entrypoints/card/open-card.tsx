/** One card on the page: what it shows, what it can do, and its end. */
import { render } from 'preact';
import type { CardActions, CardState } from '../../components/card/actions.ts';
import { Card } from '../../components/card/Card.tsx';
import type { Match } from '../../lib/lexicon/match.types.ts';
import type { CardContent, PageSettings } from '../../lib/messages.ts';
import { type Anchor, CardFrame } from '../../lib/page/card-frame.ts';
import type { Mark } from '../../lib/page/mark.ts';
import { activeElementOf, bodyOf, isConnected } from '../../lib/page/native.ts';
import { shield } from '../../lib/page/shield.ts';
import { guardOf } from '../../lib/page/world.ts';
import { sendToBackground } from '../../lib/transport.ts';
import { useKey } from './card-keys.ts';

/** What brought a card up decides how it goes: a hovered one when the pointer leaves, others when the reader says so. */
export type Cause = 'hover' | 'press' | 'touch' | 'key' | 'lookup';

export interface OpenCardOptions {
  readonly anchor: Anchor;
  readonly mark: Mark | null;
  readonly cause: Cause;
  readonly state: CardState;
  readonly styles: string;
  readonly settings: PageSettings;
  findTerms(text: string): readonly Match[];
  failed(error: unknown): void;
  overCard(): void;
  retry(): void;
  close(): void;
  pin(pinned: boolean): void;
}

export class OpenCard {
  readonly mark: Mark | null;
  cause: Cause;
  pinned = false;
  #state: CardState;
  readonly #options: OpenCardOptions;
  readonly #frame: CardFrame;
  readonly #ending = new AbortController();
  readonly #focusedBefore = activeElementOf(document);

  constructor(options: OpenCardOptions) {
    const { anchor, cause, styles, close } = options;
    this.#options = options;
    this.mark = options.mark;
    this.cause = cause;
    this.#state = options.state;
    const frame = new CardFrame({
      document,
      anchor,
      sheet: cause === 'touch',
      styles,
      lost: () => {
        if (!this.pinned || !isConnected(frame.host)) close();
      },
    });
    this.#frame = frame;
    this.#draw();
    shield({
      frame,
      guard: guardOf(),
      over: options.overCard,
      key: (event) => useKey(event, frame, close, () => (this.pinned ? this.#giveFocusBack() : close())),
      signal: this.#ending.signal,
    });
    frame.show();
    if (cause === 'key' || cause === 'lookup') this.focus();
  }

  get hasFocus(): boolean {
    return this.#frame.focused !== null;
  }

  focus(): void {
    this.#frame.mount.querySelector<HTMLElement>('.kl-card')?.focus({ preventScroll: true });
  }

  show(state: CardState): void {
    if (this.#ending.signal.aborted) return;
    this.#state = state;
    this.#draw();
  }

  end(): void {
    const { hasFocus } = this;
    this.#ending.abort();
    render(null, this.#frame.mount);
    this.#frame.close();
    if (hasFocus) this.#giveFocusBack();
  }

  #giveFocusBack(): void {
    const before = this.#focusedBefore;
    const node = this.mark?.nodes[0];
    if (before instanceof HTMLElement && before !== bodyOf(document)) {
      before.focus({ preventScroll: true });
      return;
    }
    (this.#frame.focused as HTMLElement | null)?.blur();
    // Tab goes on from the mark.
    if (node !== undefined && isConnected(node) && getSelection()?.isCollapsed !== false) {
      getSelection()?.collapse(node, this.mark?.start);
    }
  }

  #draw(): void {
    const { appearance } = this.#options.settings;
    render(
      <Card state={this.#state} pinned={this.pinned} appearance={appearance} actions={this.#actions()} />,
      this.#frame.mount,
    );
  }

  #actions(): CardActions {
    const { findTerms, failed, close, retry, pin } = this.#options;
    const quietly = (promise: Promise<unknown>): void => void promise.catch(failed);
    return {
      close,
      retry,
      pin: (pinned) => {
        pin(pinned);
        this.pinned = pinned;
        this.#frame.pin(pinned);
        this.#draw();
      },
      drag: (event) => this.#frame.drag(event),
      move: () => this.#frame.move(),
      mute: (termId, muted) => quietly(sendToBackground({ type: 'page/mute', termId, muted })),
      openPanel: (show) => quietly(sendToBackground({ type: 'page/open-panel', show })),
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
      openTerm: (termId, surface, paragraph) => askTerm(termId, surface, paragraph, paragraph),
    };
  }
}

/** The exchanges of a term, best first for the words around it. */
export function askTerm(
  termId: string,
  surface: string,
  sentence: string,
  paragraph: string,
): Promise<CardContent | null> {
  return sendToBackground({
    type: 'page/card',
    termId,
    surface: surface.slice(0, 400),
    sentence: sentence.slice(0, 4000),
    paragraph: paragraph.slice(0, 4000),
  });
}
