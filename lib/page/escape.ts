/** Escape closes a card from anywhere on the page, and does nothing else on that occasion: a window of the page's own stays open. */
import { hearEarly } from './early.ts';

/** The rest of an Escape that closed a card, its repeats and its release, is kept from the page as well. */
let held = false;

/** For an Escape that was dealt with otherwise: the page hears nothing of its release. */
export function holdEscape(): void {
  held = true;
}

/** `close`: false where nothing was to be closed; then the key is the page's. */
export function closeOnEscape(close: () => boolean, signal: AbortSignal): void {
  const listener = (event: Event): void => {
    if (!event.isTrusted || event.defaultPrevented || (event as KeyboardEvent).key !== 'Escape') return;
    const released = event.type === 'keyup';
    if (!released && !(event as KeyboardEvent).repeat) held = close();
    if (!held) return;
    held = !released;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  hearEarly(['keydown', 'keyup'], listener, signal);
}
