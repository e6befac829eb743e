/** The guard of the card's events (see `shield.ts`) and the first to hear the pointer (see `early.ts`). Apart, since it runs before a page's own scripts and must be next to nothing. */
import type { Guard } from './shield.ts';

const TYPES =
  'click auxclick dblclick contextmenu pointerdown pointerup pointermove pointerover pointerout pointercancel mousedown mouseup ' +
  'mousemove mouseover mouseout keydown keyup keypress beforeinput input change copy cut paste focusin focusout focus blur ' +
  'dragstart dragend wheel touchstart touchmove touchend touchcancel selectstart beforetoggle toggle';

/** Costs next to nothing an event where nobody listens: on pages without marks. */
export function standGuard(): Guard {
  const leaving = new AbortController();
  const { signal } = leaving;
  const guard: Guard = {
    name: String(Math.random()),
    cards: new Set(),
    listeners: new Set(),
    escape: () => {},
    stand() {
      for (const type of TYPES.split(' ')) {
        // Scrolling need not wait for us.
        window.addEventListener(type, hear, { capture: true, passive: /^(wheel|touch)/.test(type), signal });
      }
    },
    leave: () => leaving.abort(),
  };
  const hear = (event: Event): void => {
    for (const card of guard.cards) if (card(event)) return;
    for (const listener of guard.listeners) listener(event);
  };
  guard.stand();
  return guard;
}
