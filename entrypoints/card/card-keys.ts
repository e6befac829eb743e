/** Keys while a card is open. */
import type { CardFrame } from '../../lib/page/card-frame.ts';

/** A key within the card that the card made no use of: Escape closes, Tab past either end leaves the way it came. */
export function useKey(event: KeyboardEvent, frame: CardFrame, close: () => void, leave: () => void): void {
  if (event.key === 'Tab' && frame.focused !== null) {
    const stops = frame.focusable();
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const onCard = event.shiftKey && frame.focused.classList.contains('kl-card');
    if (frame.focused !== edge && !onCard) return;
    leave();
  } else if (event.key === 'Escape') close();
  else return;
  event.preventDefault();
}

/** Escape closes from anywhere on the page, and does nothing else on that occasion. `close`: false where nothing was to be closed. */
export function closeOnEscape(close: () => boolean, signal: AbortSignal): void {
  const listener = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || !close()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', listener, { capture: true, signal });
}
