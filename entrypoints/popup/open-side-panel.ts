import { browser } from 'wxt/browser';

/** What Firefox has in place of Chromium's side panel. */
interface SidebarAction {
  open(): Promise<void>;
}

/** Opens the side panel of a window. Must run within the reader's key press or click; rejects where the browser has neither. */
export function openSidePanel(windowId: number): Promise<void> {
  if (browser.sidePanel?.open !== undefined) return browser.sidePanel.open({ windowId });
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  return sidebarAction === undefined ? Promise.reject(new Error('No side panel here')) : sidebarAction.open();
}
