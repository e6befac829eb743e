/** The background: every listener is registered before anything is awaited, since the browser may start it for any one of them. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listenInBackground } from '../../lib/message-border.ts';
import { watchSettings } from '../../lib/settings.ts';
import { watchCommands } from './commands.ts';
import { keepLibrary, library } from './library.ts';
import { createMenus, watchMenus } from './menus.ts';
import { watchOmnibox } from './omnibox.ts';
import { readersFirst } from './readers-first.ts';
import { requests } from './requests.ts';
import { refreshTabs, watchTabs } from './tabs.ts';

export default defineBackground({
  type: 'module',
  main() {
    listenInBackground(readersFirst(requests));
    watchMenus();
    watchOmnibox(library);
    watchCommands();
    watchTabs();
    watchSettings(() => void refreshTabs(), new AbortController().signal);

    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await createMenus();
      await keepLibrary();
      if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
    });
    browser.runtime.onStartup.addListener(async () => {
      await createMenus();
      await keepLibrary();
    });

    // Settings and notes are none of a page's business, not even of one that broke out of its renderer.
    void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  },
});
