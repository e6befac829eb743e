/** Whether, and when, a frame is worth reading. */
import { SMALLEST_FRAME_HEIGHT, SMALLEST_FRAME_WIDTH } from '../../lib/page/limits.ts';

/** Resolves once the document is shown to somebody in a window of some size; never for trees that are no page. */
export async function worthReading(signal: AbortSignal): Promise<boolean> {
  if (!(document instanceof HTMLDocument) && document.contentType !== 'application/xhtml+xml') return false;
  if (typeof Highlight !== 'function' || CSS.highlights === undefined) return false;
  if ((document as { prerendering?: boolean }).prerendering === true)
    await once(document, 'prerenderingchange', signal);
  while (isTiny() && !signal.aborted) await once(window, 'resize', signal);
  if (document.visibilityState === 'hidden') await once(document, 'visibilitychange', signal);
  return !signal.aborted;
}

function isTiny(): boolean {
  return window !== window.top && (innerWidth < SMALLEST_FRAME_WIDTH || innerHeight < SMALLEST_FRAME_HEIGHT);
}

function once(target: EventTarget, type: string, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    target.addEventListener(type, () => done(), { once: true, signal });
    signal.addEventListener('abort', () => done(), { once: true });
  });
}
