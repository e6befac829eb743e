/** Tells when a reader points at a mark: rests on it, clicks it, taps it. Only what the browser itself reports counts. */
import type { Mark } from './mark.ts';
import { closestOf, documentElementOf, isElement } from './native.ts';
import { INTERACTIVE } from './tags.ts';

export type HoverModifier = 'none' | 'alt' | 'ctrl' | 'shift';

export interface PointingOptions {
  /** Milliseconds the pointer rests before `hovered`. */
  readonly delay: number;
  readonly modifier: HoverModifier;
  at(x: number, y: number): Mark | null;
  /** Whether a card is open. */
  open(): boolean;
  hovered(mark: Mark): void;
  /** The pointer has been away from mark and card for a moment. */
  left(): void;
  pressed(mark: Mark, pointer: 'mouse' | 'touch'): void;
  /** A press elsewhere than on a mark or the card. */
  pressedElsewhere(): void;
  readonly signal: AbortSignal;
}

/** How often, at most, the place of a moving pointer is looked up. */
const LOOK = 60;
/** A pointer on its way from mark to card may stray this long. */
const GRACE = 350;

/** Names that the browser has for them. */
const KEYS = { alt: 'Alt', ctrl: 'Control', shift: 'Shift' } as const;

export interface Pointing {
  /** The pointer is over the card, whose events never get here. */
  overCard(): void;
}

export function watchPointer(options: PointingOptions): Pointing {
  const { delay, modifier, signal } = options;
  let x = 0;
  let y = 0;
  let allowed = true;
  let inCard = false;
  let touch = false;
  let over: Mark | null = null;
  let since = 0;
  /** The mark the pointer is over was shown: once a visit, or a card closed by Escape would come back at the next stir. */
  let shown = false;
  let awaySince = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const lookLater = (wait: number): void => {
    timer ??= setTimeout(look, wait);
  };
  const look = (): void => {
    timer = null;
    if (signal.aborted) return;
    const now = performance.now();
    const mark = inCard || !allowed ? null : options.at(x, y);
    if (mark !== over) {
      over = mark;
      since = now;
      shown = false;
    }
    if (over !== null) {
      awaySince = 0;
      if (shown) return;
      shown = now - since >= delay;
      if (shown) options.hovered(over);
      else lookLater(Math.max(0, Math.min(LOOK, delay - (now - since))));
      return;
    }
    if (inCard || !options.open()) {
      awaySince = 0;
      return;
    }
    if (awaySince === 0) awaySince = now;
    if (now - awaySince >= GRACE) options.left();
    else lookLater(LOOK);
  };

  const capture = { capture: true, passive: true, signal };
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted) return;
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      x = event.clientX;
      y = event.clientY;
      inCard = false;
      allowed = modifier === 'none' || event.getModifierState(KEYS[modifier]);
      if (timer === null) lookLater(LOOK);
    },
    capture,
  );
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      touch = event.pointerType === 'touch';
      if (options.open() && options.at(event.clientX, event.clientY) === null) options.pressedElsewhere();
    },
    capture,
  );
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return;
      const target = event.target;
      // Links stay links, controls stay controls.
      if (target instanceof Element && isElement(target) && closestOf(target, INTERACTIVE) !== null) return;
      if (getSelection()?.isCollapsed === false) return;
      const mark = options.at(event.clientX, event.clientY);
      if (mark === null) return;
      over = mark;
      shown = true;
      options.pressed(mark, touch ? 'touch' : 'mouse');
    },
    capture,
  );
  // A pointer that leaves the window says nothing more.
  documentElementOf(document)?.addEventListener(
    'pointerleave',
    () => {
      over = null;
      x = -1;
      y = -1;
      inCard = false;
      lookLater(LOOK);
    },
    capture,
  );
  signal.addEventListener('abort', () => {
    if (timer !== null) clearTimeout(timer);
  });
  return {
    overCard() {
      inCard = true;
      awaySince = 0;
    },
  };
}
