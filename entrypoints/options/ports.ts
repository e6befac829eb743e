/** The options page's way to the outside: library, background, the browser's shortcuts, files. */
import { type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { OptionsPorts, Shortcut } from '../../components/options/ports.ts';
import { saveFile } from '../../components/page/save-file.ts';
import type { Document } from '../../lib/corpus/pack.ts';
import { watchLibrary } from '../../lib/library/changes.ts';
import type { Library, LibraryState } from '../../lib/library/reader.ts';
import type { Settings } from '../../lib/settings.ts';
import { sendToBackground } from '../../lib/transport.ts';

/** Browsers list commands by their codes; a reader looks for what belongs together. Firefox has a code of its own for its sidebar. */
const ORDER = ['_execute_action', '_execute_sidebar_action', 'open-panel', 'next-mark', 'previous-mark', 'open-mark'];
const placeOf = (name = ''): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

export function createPorts(opening: Promise<Library>, settings: Signal<Settings>, ended: AbortSignal): OptionsPorts {
  const state = signal<LibraryState | null>(null);
  const documents = signal<readonly Document[]>([]);
  const shortcuts = signal<readonly Shortcut[]>([]);

  async function read(): Promise<void> {
    const library = await opening;
    state.value = await library.state();
    documents.value = await library.documents();
  }
  const report = (error: unknown): void =>
    console.error(new Error('The options page could not read the library', { cause: error }));
  const readShortcuts = async (): Promise<void> => {
    // Firefox for Android has no shortcuts.
    const commands = ((await browser.commands?.getAll()) ?? []).sort((a, b) => placeOf(a.name) - placeOf(b.name));
    shortcuts.value = commands.map(({ name, description, shortcut }) => ({
      // The browser names the toolbar button by its own code.
      description: description || (name === '_execute_action' ? i18n.t('options.shortcuts.openPopup') : (name ?? '')),
      keys: shortcut ?? '',
    }));
  };
  void read().catch(report);
  watchLibrary((event) => {
    if (event.type === 'changed') void read().catch(report);
    else if (event.type === 'progress' && event.stage === null) {
      state.value = { state: 'building', done: event.done, total: event.total };
    }
  }, ended);
  void readShortcuts();
  // The reader comes back from the browser's own page with other keys.
  addEventListener('focus', () => void readShortcuts(), { signal: ended });

  const setSettings = async (next: Settings): Promise<void> => {
    const before = settings.peek();
    settings.value = next;
    try {
      await sendToBackground({ type: 'settings/set', settings: next });
    } catch (error) {
      settings.value = before;
      throw error;
    }
  };

  return {
    settings,
    library: state,
    documents,
    shortcuts,
    setSettings,
    changeShortcuts,
    async backup() {
      return { settings: settings.peek(), notes: await (await opening).notes() };
    },
    async restore(backup) {
      const kept = new Set(backup.notes.map(({ exchangeId }) => exchangeId));
      for (const { exchangeId } of await (await opening).notes()) {
        if (!kept.has(exchangeId))
          await sendToBackground({ type: 'notes/put', exchangeId, text: null, bookmarked: false });
      }
      for (const { exchangeId, text, bookmarked, changedAt } of backup.notes) {
        await sendToBackground({ type: 'notes/put', exchangeId, text, bookmarked, changedAt });
      }
      await setSettings(backup.settings);
    },
    async removePack(packId) {
      await sendToBackground({ type: 'library/remove', packId });
      await read();
    },
    async repair() {
      await sendToBackground({ type: 'library/repair' });
      await read();
    },
    async termLabels(ids) {
      return new Map((await (await opening).terms(ids)).map(({ id, label }) => [id, label]));
    },
    save: saveFile,
  };
}

/** Firefox opens its page by call, Chromium by address; false where neither works. */
async function changeShortcuts(): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) {
      // Firefox 137 and later; not in the shared types.
      const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
      if (commands.openShortcutSettings === undefined) return false;
      await commands.openShortcutSettings();
    } else {
      await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    }
    return true;
  } catch (error) {
    console.error(new Error('The page for shortcuts could not be opened', { cause: error }));
    return false;
  }
}
