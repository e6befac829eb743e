/** The popup's way to the library, the tab, the side panel and the background. */
import { browser } from 'wxt/browser';
import type { OpenTarget, PopupPorts, TabPage } from '../../components/popup/ports.ts';
import type { Library } from '../../lib/library/reader.ts';
import { isPaperSite, libraryAddress } from '../../lib/library-address.ts';
import { openSidePanel } from '../../lib/open-side-panel.ts';
import { exchangeAddress, requestPanel, searchAddress } from '../../lib/panel-request.ts';
import { marksAllowed, withSite } from '../../lib/settings-sites.ts';
import { MessageError, sendToBackground, sendToTab } from '../../lib/transport.ts';
import { waitingLibrary } from './waiting-library.ts';

/** A tab that does not answer within this time has no content script that could. */
const TAB_PATIENCE = 1500;

export async function createPopupPorts(library: Promise<Library>): Promise<PopupPorts & { readonly inTab: boolean }> {
  const [own, [active]] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  const inTab = own !== undefined;
  const tabId = inTab ? null : (active?.id ?? null);

  const waiting = waitingLibrary(library);
  const panelPage = (address: string) => new URL(`/sidepanel.html${address}`, location.href).href;
  const open = (target: OpenTarget): void => {
    const address = 'query' in target ? searchAddress(target.query) : exchangeAddress(target.exchangeId);
    if (inTab || active?.windowId === undefined) {
      location.href = panelPage(address);
      return;
    }
    const { windowId } = active;
    // Both at once: the browser may close the popup as soon as the panel takes the focus.
    Promise.all([openSidePanel(windowId), requestPanel({ windowId, address })])
      .catch(() => browser.tabs.create({ url: panelPage(address) }))
      .finally(() => close());
  };

  return {
    inTab,
    library: waiting.library,
    async page(): Promise<TabPage> {
      if (tabId === null) return { state: 'unreadable' };
      try {
        const { terms, url, marking } = await sendToTab(tabId, { type: 'tab/terms' }, 0, { timeout: TAB_PATIENCE });
        return marking ? { state: 'terms', terms, url } : { state: 'off', url };
      } catch (error) {
        if (error instanceof MessageError) return { state: 'unreadable' };
        throw error;
      }
    },
    async scrollTo(termId, index) {
      if (tabId !== null) await sendToTab(tabId, { type: 'tab/scroll-to', termId, index }, 0);
    },
    open,
    // The address is known for as long as the reader's click on the toolbar lends it.
    paperPage: tabId !== null && isPaperSite(active?.url ?? ''),
    addPage() {
      if (tabId === null) return;
      void browser.tabs.create({ url: new URL(libraryAddress(tabId), location.href).href }).finally(() => close());
    },
    openOptions: () => void browser.runtime.openOptionsPage(),
    close: () => {
      if (!inTab) close();
    },
    async saveSettings(settings) {
      await sendToBackground({ type: 'settings/set', settings });
    },
    withSite,
    marksAllowed,
    async repair() {
      await sendToBackground({ type: 'library/repair' });
    },
    watchLibrary: waiting.watch,
  };
}
