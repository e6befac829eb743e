/** Cards in other frames of the tab: Escape closes them from this one as well, where the focus may be. */
import { browser } from 'wxt/browser';
import { closeOnEscape } from '../../lib/page/escape.ts';
import type { Guard } from '../../lib/page/shield.ts';

interface Told {
  readonly type?: string;
  readonly frame: string;
  readonly open: boolean;
}

/** Here, since every frame has the guard, and a frame with the focus may have no marks. Only our own extension can send. */
export function closeInOtherFrames(guard: Guard): void {
  const frames = new Set<string>();
  browser.runtime.onMessage.addListener(({ type, frame, open }: Told) => {
    if (type === 'tab/escape') guard.escape();
    if (type === 'tab/card-open' && frame !== guard.name) frames[open ? 'add' : 'delete'](frame);
  });
  const close = (): boolean => {
    if (frames.size === 0) return false;
    // Also those that a frame took along when it went.
    frames.clear();
    // Nobody is left to hear it where the extension is gone, and its card too.
    browser.runtime.sendMessage({ type: 'page/escape' }).catch(() => {});
    return true;
  };
  closeOnEscape(close, new AbortController().signal);
}
