/** Notices when a page cleared the registry of highlights, which tells nobody. */
import { REGISTRY_FIRST, REGISTRY_LONGEST } from './limits.ts';
import { hiddenOf } from './native.ts';

/**
 * Calls `keep`, which puts back what is missing and says whether anything was, soon after a loss and ever more rarely while nothing is
 * lost: a page that clears all the time gets its way for a moment each time, and no more of our time than a look costs (a microsecond).
 */
export function watchRegistry(document: Document, keep: () => boolean, signal: AbortSignal): void {
  let pause = REGISTRY_FIRST;
  const look = (): void => {
    if (!hiddenOf(document)) pause = keep() ? REGISTRY_FIRST : Math.min(REGISTRY_LONGEST, pause * 1.5);
    timer = setTimeout(look, pause);
  };
  let timer = setTimeout(look, pause);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
