/** Hearing what a reader's hand does before any script of the page can keep it to itself. */
import { guardOf } from './world.ts';

/**
 * Calls `listener` with every event of `types`, until `signal` aborts: through the guard, which listens at the window since before
 * the page's first script and knows these types (see `guard.ts`); on pages of our own, where no guard stands, at the window itself.
 */
export function hearEarly(types: readonly string[], listener: (event: Event) => void, signal: AbortSignal): void {
  const guard = guardOf();
  if (guard === null) {
    for (const type of types) window.addEventListener(type, listener, { capture: true, signal });
    return;
  }
  const known = new Set(types);
  const hear = (event: Event): void => {
    if (known.has(event.type)) listener(event);
  };
  // A page that wrote itself anew has removed what was there.
  guard.stand();
  guard.listeners.add(hear);
  signal.addEventListener('abort', () => guard.listeners.delete(hear));
}
