/** Cards in other frames of the tab: Escape closes them from here as well, where the focus may be. */
import { closeOnEscape } from '../../lib/page/escape.ts';
import { sendToBackground, type TabHandlers } from '../../lib/transport.ts';

/** Answers to what the background passes on from the frames of this tab. Listens for keys from the first card on. */
export function otherFrames(failed: (error: unknown) => void, signal: AbortSignal): TabHandlers {
  /** Those with a card; this one too, which is no matter: its own listener for the key came first. */
  let frames: Set<number> | null = null;
  const close = (): boolean => {
    if (!frames?.size) return false;
    // Also those that a frame took along when it went.
    frames.clear();
    sendToBackground({ type: 'page/escape' }).catch(failed);
    return true;
  };
  return {
    'tab/card-open': ({ frame, open }) => {
      if (frames === null) closeOnEscape(close, signal);
      frames ??= new Set();
      frames[open ? 'add' : 'delete'](frame);
      return null;
    },
  };
}
