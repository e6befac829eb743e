/** Hearing what a reader's hand does before any script of the page can keep it to itself. */
import { guardOf } from './world.ts';

/**
 * Calls `listener` with every event of `types`, and maybe of others, until `signal` aborts: through the guard, which listens at the
 * window since before the page's first script (see `guard.ts`); on pages of our own, where no guard stands, at the window itself.
 */
export function hearEarly(types: readonly string[], listener: (event: Event) => void, signal: AbortSignal): void {
  const guard = guardOf();
  if (guard === null) {
    for (const type of types) window.addEventListener(type, listener, { capture: true, signal });
    return;
  }
  // A page that wrote itself anew has removed what was there.
  guard.stand();
  guard.listeners.add(listener);
  signal.addEventListener('abort', () => guard.listeners.delete(listener));
}
