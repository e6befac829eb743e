/** The entries in the browser's context menu. */

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { recognise } from '../../lib/citation/index.ts';
import { libraryAddress } from '../../lib/library-address.ts';
import { searchAddress } from '../../lib/panel-request.ts';
import { openPanel } from './panel.ts';
import { lookUpSelection } from './selection.ts';

const SELECTION = 'search-selection';
const LINK = 'about-link';
const ADD = 'add-page';

/** Where links to parliamentary papers, laws and EU law lead. */
const PAPERS = [
  'officielebekendmakingen.nl',
  'tweedekamer.nl',
  'eerstekamer.nl',
  'wetten.overheid.nl',
  'eur-lex.europa.eu',
].map((host) => `*://*.${host}/*`);

/** Makes the entries; the browser keeps them, so once an installation and once a start is enough. */
export async function createMenus(): Promise<void> {
  // Firefox for Android has no menus.
  if (browser.contextMenus === undefined) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: SELECTION, title: i18n.t('background.searchSelection'), contexts: ['selection'] });
  browser.contextMenus.create({
    id: LINK,
    title: i18n.t('background.aboutLink'),
    contexts: ['link'],
    targetUrlPatterns: PAPERS,
  });
  // On the toolbar button too: pages with a menu of their own show none of the browser's.
  browser.contextMenus.create({ id: ADD, title: i18n.t('background.addPage'), contexts: ['page', 'action'] });
}

/** Called at the top level. */
export function watchMenus(): void {
  if (browser.contextMenus === undefined) return;
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab === undefined) return;
    if (info.menuItemId === SELECTION) {
      lookUpSelection(info, tab);
    } else if (info.menuItemId === LINK && info.linkUrl !== undefined) {
      openPanel(tab.windowId, searchAddress(paperOf(info.linkUrl)));
    } else if (info.menuItemId === ADD && tab.id !== undefined) {
      // The click lends `activeTab` for this tab; the library page reads it.
      const url = browser.runtime.getURL(libraryAddress(tab.id) as never);
      void browser.tabs.create({ windowId: tab.windowId, index: tab.index + 1, openerTabId: tab.id, url });
    }
  });
}

/** The paper behind a link, as its reference id; the link itself where it names none. */
function paperOf(url: string): string {
  return recognise(url)[0]?.id ?? url;
}
