/** The reading room's way to the outside: library, background, tab, clipboard and files. */
import type { Signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { saveFile } from '../../components/page/save-file.ts';
import type { PageContent, RoomPorts } from '../../components/side-panel/ports.ts';
import type { Library } from '../../lib/library/reader.ts';
import type { Settings } from '../../lib/settings.ts';
import { MessageError, sendToBackground, sendToTab } from '../../lib/transport.ts';

export function createPorts(library: Library, settings: Signal<Settings>): RoomPorts {
  return {
    library,
    settings,
    async setSettings(next) {
      settings.value = next;
      await sendToBackground({ type: 'settings/set', settings: next });
    },
    page: readPage,
    async scrollTo(termId) {
      const tab = await activeTab();
      if (tab !== null) await sendToTab(tab, { type: 'tab/scroll-to', termId, index: 0 });
    },
    async putNote(change) {
      await sendToBackground({ type: 'notes/put', ...change });
    },
    async repair() {
      await sendToBackground({ type: 'library/repair' });
    },
    copy: (text) => navigator.clipboard.writeText(text),
    save: saveFile,
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}

async function readPage(): Promise<PageContent> {
  const tab = await activeTab();
  if (tab === null) return { state: 'unreadable' };
  try {
    return { state: 'terms', terms: (await sendToTab(tab, { type: 'tab/terms' }, 0)).terms };
  } catch (error) {
    if (error instanceof MessageError && error.code === 'unreachable') return { state: 'unreadable' };
    throw error;
  }
}

/** The tab beside the panel. A panel opened as a page of its own has no tab beside it. */
async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
