/** The welcome page's way to the outside: site access, shortcuts, the panel. */
import { type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Access, WelcomePorts } from '../../components/welcome/Welcome.tsx';
import { openSidePanel } from '../../lib/open-side-panel.ts';

/** What the content script runs on; Chromium grants it at installation, Firefox lets the reader decide. */
const EVERY_SITE = { origins: ['<all_urls>'] };

export async function createPorts(ended: AbortSignal): Promise<WelcomePorts> {
  const access: Signal<Access> = signal('given');
  const openKeys = signal('');
  const look = async (): Promise<void> => {
    // Chromium counts the content script's sites as granted though `permissions` does not list them.
    if (!import.meta.env.FIREFOX || (await browser.permissions.contains(EVERY_SITE))) access.value = 'given';
    else if (access.peek() === 'given') access.value = 'wanted';
  };
  await look();
  const changed = (): void => void look();
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  ended.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  });
  // Firefox for Android has no shortcuts and no windows.
  const commands = (await browser.commands?.getAll()) ?? [];
  openKeys.value = commands.find(({ name }) => name === 'open-mark')?.shortcut ?? '';
  // Opening the panel must not wait for anything after the click.
  const windowId = (await browser.windows?.getCurrent())?.id ?? -2;

  return {
    access,
    openKeys,
    async askAccess() {
      access.value = (await browser.permissions.request(EVERY_SITE)) ? 'given' : 'refused';
    },
    openPanel() {
      openSidePanel(windowId).catch((error: unknown) => {
        console.error(new Error('The side panel did not open', { cause: error }));
        void browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
      });
    },
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}
