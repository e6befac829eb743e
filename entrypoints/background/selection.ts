/**
 * Looking up a selection from the context menu: in a card at the selection where the page can show one, else in the side panel.
 *
 * The panel may be opened only while the menu's click is being handled, before anything is awaited, so whether a page can show a card
 * must be known by then. A frame that can says so when the menu opens, which also wakes a sleeping worker in time.
 */
import type { Browser } from 'wxt/browser';
import type { Sender } from '../../lib/message-border.ts';
import { searchAddress } from '../../lib/panel-request.ts';
import { sendToTab } from '../../lib/transport.ts';
import { openPanel } from './panel.ts';

type PageSender = Extract<Sender, { kind: 'page' }>;

const LONGEST_SELECTION = 4000;
/** Milliseconds that a frame's word holds: as long as a menu may stand open. */
const MENU_PATIENCE = 60_000;
/** A page that takes longer to show a card is too busy to be waited for. */
const PAGE_PATIENCE = 2000;

/** There is one context menu at a time, so one frame to remember. */
let ready: { readonly frame: PageSender; readonly until: number } | null = null;

export function menuOpened(frame: PageSender): void {
  ready = { frame, until: Date.now() + MENU_PATIENCE };
}

/** Called within the menu's click. */
export function lookUpSelection(info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab): void {
  const text = (info.selectionText ?? '').slice(0, LONGEST_SELECTION);
  const inPanel = (): void => openPanel(tab.windowId, searchAddress(text));
  const frame = takeReady(info, tab);
  if (frame === null) {
    inPanel();
    return;
  }
  sendToTab(frame.tabId, { type: 'tab/lookup', text }, frame.frameId, { timeout: PAGE_PATIENCE }).then(
    (shown) => shown || inPanel(),
    inPanel,
  );
}

/** The frame that the menu was opened in, if it has just said that it can show a card. */
function takeReady(info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab): PageSender | null {
  const said = ready;
  ready = null;
  if (said === null || said.until < Date.now()) return null;
  const { frame } = said;
  const same = frame.tabId === tab.id && frame.frameId === (info.frameId ?? 0);
  // A page that took the place of the one which said so has not said anything yet.
  return same && (frame.frameId !== 0 || frame.url === info.pageUrl) ? frame : null;
}
