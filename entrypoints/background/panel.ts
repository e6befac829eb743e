/** Opening the side panel. Browsers allow it only synchronously within the reader's own click or key. */
import { browser } from 'wxt/browser';
import { openSidePanel } from '../../lib/open-side-panel.ts';
import { requestPanel } from '../../lib/panel-request.ts';

/** Opens the panel of a window and has it show `address`. Call it before awaiting anything. */
export function openPanel(windowId: number, address: string): void {
  const opening = openSidePanel(windowId);
  void requestPanel({ windowId, address });
  opening.catch((error: unknown) => {
    // A panel that may not open now shows the request in a tab instead, so that the click is never lost.
    console.error(error);
    void browser.tabs.create({ windowId, url: browser.runtime.getURL(`/sidepanel.html${address}` as never) });
  });
}
