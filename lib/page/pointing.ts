/** Tells when a reader points at a mark: rests on it, clicks it, taps it. Only what the browser itself reports counts. */
import { hearEarly } from './early.ts';
import type { Mark } from './mark.ts';
import { closestOf, isElement } from './native.ts';
import { INTERACTIVE } from './tags.ts';

export type HoverModifier = 'none' | 'alt' | 'ctrl' | 'shift';

export interface PointingOptions {
  /** Milliseconds the pointer rests before `hovered`. */
  readonly delay: number;
  readonly modifier: HoverModifier;
  /** `atRest`: the pointer moves no more; what is under a link stretched over it counts too. */
  at(x: number, y: number, atRest?: boolean): Mark | null;
  /** Whether a card is open. */
  open(): boolean;
  hovered(mark: Mark): void;
  /** The pointer has been away from mark and card for a moment. */
  left(): void;
  pressed(mark: Mark, how: 'press' | 'touch'): void;
  /** A press elsewhere than on a mark or the card. */
  pressedElsewhere(): void;
  readonly signal: AbortSignal;
}

/** How often, at most, the place of a moving pointer is looked up. */
const LOOK = 60;
/** A pointer on its way from mark to card may stray this long. */
const GRACE = 350;

/** A pointer that moved further than this between press and release was drawing, not pressing. In pixels. */
const STEADY = 5;

export interface Pointing {
  /** The pointer is over the card, whose events never get here. */
  overCard(): void;
}

export function watchPointer(options: PointingOptions): Pointing {
  const { delay, modifier, signal } = options;
  let x = 0;
  let y = 0;
  /** Whether it moved since the last look. */
  let moving = false;
  let allowed = true;
  let inCard = false;
  let touch = false;
  let over: Mark | null = null;
  let since = 0;
  /** The mark the pointer is over was shown: once a visit, or a card closed by Escape would come back at the next stir. */
  let shown = false;
  let awaySince = 0;
  /** Where a button went down that is still held. */
  let down: MouseEvent | null = null;
  /** It has been drawn along since, over a selection or something that can be dragged. */
  let drawn = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const lookLater = (wait: number): void => {
    timer ??= setTimeout(look, wait);
  };
  const look = (): void => {
    timer = null;
    if (signal.aborted || down !== null) return;
    const now = performance.now();
    const mark = inCard || !allowed ? null : options.at(x, y, !moving || over !== null);
    if (moving && mark === null) lookLater(LOOK);
    moving = false;
    if (mark !== over) {
      over = mark;
      since = now;
      shown = false;
    }
    if (over !== null) {
      awaySince = 0;
      if (shown) return;
      shown = now - since >= delay;
      if (!shown) lookLater(Math.min(LOOK, delay - (now - since)));
      else options.hovered(over);
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

  /** What the pointer is over now is no news, until it has been elsewhere. */
  const know = (event: MouseEvent): void => {
    ({ clientX: x, clientY: y } = event);
    over = options.at(x, y);
    shown = true;
  };
  const moved = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    if (event.buttons !== 0) {
      const far = down !== null && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > STEADY;
      // The reader takes hold of text: a card would lie over it.
      if (far && !drawn) options.pressedElsewhere();
      drawn ||= far;
      return;
    }
    // Also after a release that was never told: the browser's menu or its own dragging swallows some.
    down = null;
    moving = true;
    x = event.clientX;
    y = event.clientY;
    inCard = false;
    allowed = modifier === 'none' || event[`${modifier}Key`];
    lookLater(LOOK);
  };
  const pressed = (event: PointerEvent): void => {
    touch = event.pointerType === 'touch';
    drawn = false;
    down = touch ? null : event;
    know(event);
    if (options.open() && over === null) options.pressedElsewhere();
  };
  const released = (event: PointerEvent): void => {
    down = null;
    if (drawn) know(event);
  };
  const clicked = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || drawn) return;
    const target = event.target;
    // Links stay links, controls stay controls.
    if (target instanceof Element && isElement(target) && closestOf(target, INTERACTIVE) !== null) return;
    if (getSelection()?.isCollapsed === false) return;
    know(event);
    if (over !== null) options.pressed(over, touch ? 'touch' : 'press');
  };
  const left = (event: PointerEvent): void => {
    // A pointer that leaves the window says nothing more.
    if (event.relatedTarget !== null) return;
    over = null;
    x = -1;
    inCard = false;
    lookLater(LOOK);
  };
  const heard: Record<string, (event: PointerEvent) => void> = {
    pointermove: moved,
    pointerdown: pressed,
    pointerup: released,
    click: clicked,
    pointerout: left,
  };
  hearEarly(
    Object.keys(heard),
    (event) => {
      if (event.isTrusted) heard[event.type]?.(event as PointerEvent);
    },
    signal,
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
