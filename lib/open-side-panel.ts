/** Opening the side panel, whatever the browser calls it. */
import { browser } from 'wxt/browser';

/** Firefox's sidebar, which the shared types do not know. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the side panel of a window: Chromium's side panel, or Firefox's sidebar of the window in front. Browsers allow it only
 * synchronously within the reader's own click or key, so nothing may be awaited before. Rejects where it may not open now, and on
 * Firefox for Android, which has neither: show the same page in a tab then.
 */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Partial<typeof browser> & { sidebarAction?: SidebarAction };
  if (sidebarAction !== undefined) return sidebarAction.open();
  return sidePanel === undefined ? Promise.reject(new Error('No side panel here')) : sidePanel.open({ windowId });
}
