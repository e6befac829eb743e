/** The toolbar icon of a tab: says at a glance whether its page is marked. */
import { browser } from 'wxt/browser';
import type { Settings } from '../../lib/settings.ts';

export type IconState = 'on' | 'off' | 'site-off';

const PREFIX: Readonly<Record<IconState, string>> = { on: '', off: 'off-', 'site-off': 'site-off-' };

/** What the icon says where marks are allowed or not: off everywhere is another thing than off on this site. */
export function iconState(settings: Settings, allowed: boolean): IconState {
  if (allowed) return 'on';
  return settings.marks.enabled ? 'site-off' : 'off';
}

/** Sets the icon of one tab. A tab that was closed meanwhile is no error. */
export async function showIcon(tabId: number, state: IconState): Promise<void> {
  const name = (size: number) => `/icon/${PREFIX[state]}${size}.png`;
  await browser.action.setIcon({ tabId, path: { 16: name(16), 32: name(32) } }).catch(() => {});
}
