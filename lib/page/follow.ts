/** Says when something on screen may have moved. */

/**
 * Calls `moved` now and, at most once a frame, after scrolling anywhere, resizing of the window or of one of `elements`, and zooming
 * with two fingers.
 */
export function follow(elements: readonly Element[], moved: () => void, signal: AbortSignal): void {
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
}
