/** Telling tabs that something changed, and counting what they found. */
import { browser } from 'wxt/browser';
import { addedUp, forgetFound, foundInTab, noteFound } from '../../lib/library/found-terms.ts';
import type { Sender } from '../../lib/message-border.ts';
import type { TabRequest, TermCount } from '../../lib/messages.ts';
import { sendToTab } from '../../lib/transport.ts';

type PageSender = Extract<Sender, { kind: 'page' }>;

/** Has every tab ask `page/start` again. Tabs without our script do not answer, which is as it should be. */
export async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [sendToTab(id, { type: 'tab/refresh' })])),
  );
}

/** Tells every frame of the tab what the one that asks has to say; the tab may be gone by now. */
export async function tellFrames(sender: Sender, request: TabRequest): Promise<null> {
  if (sender.kind === 'page') await sendToTab(sender.tabId, request).catch(() => null);
  return null;
}

/** What frames of private windows found: only as long as the worker lives, never in any storage. */
const privateFinds = new Map<number, Map<number, readonly TermCount[]>>();

/** A page began anew: what its tab held before is gone. */
export async function pageBegan({ tabId, frameId }: PageSender): Promise<void> {
  if (frameId !== 0) return;
  privateFinds.delete(tabId);
  await forgetFound(tabId);
  await showCount(tabId, 0);
}

/** Notes what a frame found and shows the number of terms on the toolbar button. */
export async function pageFound({ tabId, frameId, incognito }: PageSender, terms: readonly TermCount[]): Promise<void> {
  if (incognito) {
    const frames = privateFinds.get(tabId) ?? new Map<number, readonly TermCount[]>();
    privateFinds.set(tabId, frames.set(frameId, terms));
    return showCount(tabId, addedUp([...frames.values()].flat()).length);
  }
  await noteFound(tabId, frameId, terms);
  await showCount(tabId, (await foundInTab(tabId)).length);
}

async function showCount(tabId: number, terms: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: terms === 0 ? '' : String(terms) });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Called at the top level: forgets tabs that are closed and dresses the badge. */
export function watchTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    privateFinds.delete(tabId);
    void forgetFound(tabId);
  });
  void browser.action.setBadgeBackgroundColor({ color: '#0d5768' });
  void browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}
