/** Keys while a card is open. */
import type { CardFrame } from '../../lib/page/card-frame.ts';

/** Escape closes from anywhere; Tab past either end of the card leaves it the way it came. */
export function keepKeys(frame: CardFrame, close: () => void, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopImmediatePropagation();
        close();
        return;
      }
      if (event.key !== 'Tab' || frame.focused === null) return;
      const stops = frame.focusable();
      const edge = event.shiftKey ? stops[0] : stops.at(-1);
      const onCard = frame.focused.classList.contains('kl-card');
      if (frame.focused !== edge && !(event.shiftKey && onCard)) return;
      event.preventDefault();
      close();
    },
    { capture: true, signal },
  );
}
