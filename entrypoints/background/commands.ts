/** Keyboard shortcuts of the browser: walking the marks of a page, and opening the panel. */
import { browser } from 'wxt/browser';
import { searchAddress } from '../../lib/panel-request.ts';
import { sendToTab } from '../../lib/transport.ts';
import { openPanel } from './panel.ts';

const STEPS = {
  'next-mark': 'next',
  'previous-mark': 'previous',
  'open-mark': 'open',
  'announce-marks': 'announce',
} as const;

/** Called at the top level. */
export function watchCommands(): void {
  // Firefox for Android has no shortcuts.
  if (browser.commands === undefined) return;
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') {
      if (tab !== undefined) openPanel(tab.windowId, searchAddress(''));
      return;
    }
    const step = Object.hasOwn(STEPS, command) ? STEPS[command as keyof typeof STEPS] : undefined;
    if (step === undefined) return;
    void walk(step, tab?.id);
  });
}

/** Marks are walked in the top frame; a page without our script has none. */
async function walk(step: (typeof STEPS)[keyof typeof STEPS], tabId: number | undefined): Promise<void> {
  // Firefox before 126 names no tab.
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id !== undefined) await sendToTab(id, { type: 'tab/walk', step }, 0).catch(() => {});
}
