/** Shows what the background asks the panel to show: a right-click lookup, or an exchange opened from a card. */
import { browser } from 'wxt/browser';
import type { Room } from '../../components/side-panel/room.ts';
import { routeOf } from '../../components/side-panel/route.ts';
import { followPanelRequests } from '../../lib/panel-request.ts';

export async function followLookups(room: Room, signal: AbortSignal): Promise<void> {
  // The panel opened as a page in a tab was opened by its own address; requests are meant for the real one.
  if ((await browser.tabs.getCurrent()) !== undefined) return;
  // Firefox for Android has no windows, and no panel but in a tab.
  const window = await browser.windows?.getCurrent();
  await followPanelRequests(window?.id ?? null, (address) => room.go(routeOf(address)), signal);
}
