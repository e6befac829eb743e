/** Says when something on screen may have moved. */
import { rectOf } from './native.ts';

/** So many frames go by between two looks where nothing seems to move. */
const FRAMES = 15;

/**
 * Calls `moved` now and, at most once a frame, after scrolling anywhere, resizing of the window or of one of `elements`, and zooming
 * with two fingers. No event tells of what the page's layout or a transform moves: for that the place of the first of `elements` is
 * read after each frame, when layout is settled and reading costs a microsecond; `look` is called when it changed, and now and then
 * in any case.
 */
export function follow(elements: readonly Element[], moved: () => void, look: () => void, signal: AbortSignal): void {
  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (!signal.aborted) moved();
    });
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize', 'transitionend', 'toggle']) window.addEventListener(type, soon, options);
  visualViewport?.addEventListener('resize', soon, options);
  const observer = new ResizeObserver(soon);
  for (const element of elements) observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  moved();
  const [first] = elements;
  if (first === undefined) return;
  let before = rectOf(first);
  let frames = 0;
  const eachFrame = (): void => {
    if (signal.aborted) return;
    const now = rectOf(first);
    if (now.x !== before.x || now.y !== before.y || ++frames % FRAMES === 0) look();
    before = now;
    requestAnimationFrame(() => setTimeout(eachFrame));
  };
  eachFrame();
}
