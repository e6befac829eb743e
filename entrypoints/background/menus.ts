/** The entries in the browser's context menu. */

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { recognise } from '../../lib/citation/index.ts';
import { searchAddress } from '../../lib/panel-request.ts';
import { openPanel } from './panel.ts';

const SELECTION = 'search-selection';
const LINK = 'about-link';

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
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: SELECTION, title: i18n.t('background.searchSelection'), contexts: ['selection'] });
  browser.contextMenus.create({
    id: LINK,
    title: i18n.t('background.aboutLink'),
    contexts: ['link'],
    targetUrlPatterns: PAPERS,
  });
}

/** Called at the top level. */
export function watchMenus(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab === undefined) return;
    if (info.menuItemId === SELECTION) {
      openPanel(tab.windowId, searchAddress((info.selectionText ?? '').slice(0, 4000)));
    } else if (info.menuItemId === LINK && info.linkUrl !== undefined) {
      openPanel(tab.windowId, searchAddress(paperOf(info.linkUrl)));
    }
  });
}

/** The paper behind a link, as its reference id; the link itself where it names none. */
function paperOf(url: string): string {
  return recognise(url)[0]?.id ?? url;
}
