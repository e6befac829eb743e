/** Keeps the page view in step with the tab beside the panel. */
import { browser } from 'wxt/browser';
import type { Room } from '../../components/side-panel/room.ts';

/** A page that is still arriving reports its marks bit by bit; reading it again this seldom is enough. */
const REST_MS = 400;

export function followTab(room: Room, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    if (room.route.peek().view !== 'page') return;
    clearTimeout(timer);
    timer = setTimeout(() => room.refresh(), REST_MS);
  };
  const onUpdated = (_: number, change: { status?: string }, tab: { active?: boolean }): void => {
    if (tab.active === true && change.status === 'complete') refresh();
  };
  // Marks are found bit by bit after the page arrived; the background counts them, here they only say that there is more to show.
  const onMessage = (message: unknown, sender: { tab?: { active?: boolean } }): void => {
    if (sender.tab?.active === true && (message as { type?: unknown } | null)?.type === 'page/found') refresh();
  };
  browser.runtime.onMessage.addListener(onMessage);
  browser.tabs.onActivated.addListener(refresh);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    browser.runtime.onMessage.removeListener(onMessage);
    browser.tabs.onActivated.removeListener(refresh);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}
