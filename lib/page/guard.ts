/** The guard of the card's events: see `shield.ts`. Apart, since it runs before a page's own scripts and must be next to nothing. */
import type { Guard } from './shield.ts';

const TYPES =
  'click auxclick dblclick contextmenu pointerdown pointerup pointermove pointerover pointerout pointercancel mousedown mouseup ' +
  'mousemove mouseover mouseout keydown keyup keypress beforeinput input change copy cut paste focusin focusout focus blur ' +
  'dragstart dragend wheel touchstart touchmove touchend touchcancel selectstart';

/** Costs one comparison an event while no card is open. */
export function standGuard(): Guard {
  const leaving = new AbortController();
  const { signal } = leaving;
  const guard: Guard = {
    listeners: new Set(),
    stand() {
      for (const type of TYPES.split(' ')) {
        // Scrolling need not wait for us.
        window.addEventListener(type, hear, { capture: true, passive: /^(wheel|touch)/.test(type), signal });
      }
    },
    leave: () => leaving.abort(),
  };
  const hear = (event: Event): void => {
    for (const listener of guard.listeners) listener(event);
  };
  guard.stand();
  return guard;
}
