/** Keys within a card. */
import type { CardFrame } from '../../lib/page/card-frame.ts';
import { holdEscape } from '../../lib/page/escape.ts';

/** A key within the card that the card made no use of: Escape closes, Tab past either end leaves the way it came. */
export function useKey(event: KeyboardEvent, frame: CardFrame, close: () => void, leave: () => void): void {
  if (event.key === 'Tab' && frame.focused !== null) {
    const stops = frame.focusable();
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const onCard = event.shiftKey && frame.focused.classList.contains('kl-card');
    if (frame.focused !== edge && !onCard) return;
    leave();
  } else if (event.key === 'Escape') {
    holdEscape();
    close();
  } else return;
  event.preventDefault();
}
