/**
 * Keeps the card's events from the page. They are stopped at the window, before any listener of the page that was added later than
 * ours, and handed into the card's closed tree as events of its own that cannot leave it. What the browser does by itself for an
 * event (following a link, moving focus, scrolling) goes on as ever.
 */
import type { CardFrame } from './card-frame.ts';

/** Listens at the window before any script of the page does; set up by a script of its own at the very start of the page. */
export interface Guard {
  /** Tells this frame from the others of its tab. */
  readonly name: string;
  /** Hear every event that a reader's hand can cause, one for each open card; true for an event that is the card's. */
  readonly cards: Set<(event: Event) => boolean>;
  /** Hear the events that are no card's. */
  readonly listeners: Set<(event: Event) => void>;
  /** Closes a card of this frame: Escape was pressed in another. */
  escape: () => void;
  /** Listens anew where the page wrote itself anew, which removes all listeners. */
  stand(): void;
  /** Ends it for good. */
  leave(): void;
}

export interface ShieldOptions {
  readonly frame: CardFrame;
  /** Null on pages of our own, from which nothing needs to be kept. */
  readonly guard: Guard | null;
  /** The pointer is over the card. */
  over(): void;
  /** A key that the card itself made no use of. */
  key(event: KeyboardEvent): void;
  readonly signal: AbortSignal;
}

/** Shields a card until `signal` aborts. */
export function shield({ frame, guard, over, key, signal }: ShieldOptions): void {
  const listener = (event: Event): boolean => {
    // Within a popover in a shadow tree of the page, the target at the window is that tree's host.
    if (event.composedPath()[0] !== frame.host) return false;
    event.stopImmediatePropagation();
    // What a script of the page sent to the element never came from a reader.
    if (!event.isTrusted) return true;
    if (event.type === 'pointermove') over();
    frame.hear(event);
    if (deliver(frame, event)) event.preventDefault();
    else if (event instanceof KeyboardEvent && event.type === 'keydown') key(event);
    // Who watches the pointer hears that it left the window from here.
    return event.type !== 'pointerout' || (event as PointerEvent).relatedTarget !== null;
  };
  if (guard === null) {
    frame.host.addEventListener('pointermove', over, { signal });
    frame.host.addEventListener('keydown', key, { signal });
    return;
  }
  guard.stand();
  guard.cards.add(listener);
  signal.addEventListener('abort', () => guard.cards.delete(listener));
}

/** True where the card dealt with the event and the browser shall not. */
function deliver(frame: CardFrame, event: Event): boolean {
  const inner = innerTarget(frame, event);
  const copy = inner === null ? null : copyOf(event);
  if (inner === null || copy === null) return false;
  // The copy has no doing of its own: a link is followed once, by the event that the browser made.
  let handled: boolean | null = null;
  const last = (): void => {
    handled = copy.defaultPrevented;
    copy.preventDefault();
  };
  frame.mount.addEventListener(copy.type, last, { once: true });
  inner.dispatchEvent(copy);
  frame.mount.removeEventListener(copy.type, last);
  return handled ?? copy.defaultPrevented;
}

function innerTarget(frame: CardFrame, event: Event): Element | null {
  if (event instanceof MouseEvent) {
    // A click by the keyboard has no place.
    const byKey = event.type === 'click' && event.detail === 0;
    return byKey ? frame.focused : frame.elementAt(event.clientX, event.clientY);
  }
  return frame.focused ?? frame.mount;
}

/** Events that something in the card listens for. */
const COPIED = /^(click|pointer|key)/;

function copyOf(event: Event): Event | null {
  if (!COPIED.test(event.type)) return null;
  // The names of all attributes, which are those of the constructor's options too.
  const init: Record<string, unknown> = {};
  for (const name in event) init[name] = event[name as keyof Event];
  const Kind = event.constructor as typeof Event;
  return new Kind(event.type, { ...init, bubbles: true, cancelable: true, composed: false });
}
