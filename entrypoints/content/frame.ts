/** Whether, and when, a frame is worth reading. */

import { SMALLEST_FRAME_HEIGHT, SMALLEST_FRAME_WIDTH } from '../../lib/page/limits.ts';
import { contentTypeOf, hiddenOf } from '../../lib/page/native.ts';

/** Resolves once the document is shown to somebody in a window of some size; never for trees that are no page. */
export async function worthReading(signal: AbortSignal): Promise<boolean> {
  if (!/html/.test(contentTypeOf(document))) return false;
  if (typeof Highlight !== 'function' || CSS.highlights === undefined) return false;
  if ((document as { prerendering?: boolean }).prerendering === true) await once('prerenderingchange', signal);
  while (isTiny() && !signal.aborted) await once('resize', signal);
  if (hiddenOf(document)) await once('visibilitychange', signal);
  return !signal.aborted;
}

function isTiny(): boolean {
  return window !== window.top && (innerWidth < SMALLEST_FRAME_WIDTH || innerHeight < SMALLEST_FRAME_HEIGHT);
}

function once(type: string, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    // Events of the document pass the window first.
    window.addEventListener(type, () => done(), { once: true, capture: true, signal });
    signal.addEventListener('abort', () => done(), { once: true });
  });
}
