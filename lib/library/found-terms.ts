/**
 * Terms found in the open tabs, for badge and popup. Kept in session storage: in memory, gone with the browser, and still there when
 * the worker was stopped in between. Private windows are never written down.
 */
import { browser } from 'wxt/browser';
import type { TermCount } from '../messages.ts';

const PREFIX = 'found/';
const tabPrefix = (tabId: number): string => `${PREFIX}${tabId}/`;

async function framesOf(tabId: number): Promise<Record<string, readonly TermCount[]>> {
  const stored = await browser.storage.session.get(null);
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, TermCount[]] => entry[0].startsWith(tabPrefix(tabId))),
  );
}

/** Terms of a tab, those of all its frames together, in the order in which they were found. */
export async function foundInTab(tabId: number): Promise<readonly TermCount[]> {
  return addedUp(Object.values(await framesOf(tabId)).flat());
}

/** The same terms of several frames as one each. */
export function addedUp(counts: readonly TermCount[]): readonly TermCount[] {
  const sums = new Map<string, TermCount>();
  for (const found of counts) {
    const known = sums.get(found.termId);
    sums.set(found.termId, known === undefined ? found : { ...known, count: known.count + found.count });
  }
  return [...sums.values()];
}

/** Notes what a frame found. Only the background calls it. */
export async function noteFound(tabId: number, frameId: number, terms: readonly TermCount[]): Promise<void> {
  const key = `${tabPrefix(tabId)}${frameId}`;
  await (terms.length === 0 ? browser.storage.session.remove(key) : browser.storage.session.set({ [key]: terms }));
}

/** Forgets a tab that was closed or went to another page. */
export async function forgetFound(tabId: number): Promise<void> {
  await browser.storage.session.remove(Object.keys(await framesOf(tabId)));
}
