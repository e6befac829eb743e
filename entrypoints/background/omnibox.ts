/** Searching from the address bar with the keyword `kamer`. */

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/reader.ts';
import { suggestionsFor } from '../../lib/library/suggestions.ts';
import { exchangeAddress, searchAddress } from '../../lib/panel-request.ts';

/** What an accepted suggestion holds, to tell it from typed words. */
const EXCHANGE = 'exchange:';
/** Chrome marks up its suggestions; Firefox shows them as they are. */
const MARKS_UP = import.meta.env.CHROME;

/** Called at the top level. */
export function watchOmnibox(library: Library): void {
  // Firefox for Android has no keywords.
  if (browser.omnibox === undefined) return;
  let typing = new AbortController();
  void browser.omnibox.setDefaultSuggestion({ description: i18n.t('background.omniboxHint') });

  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    typing.abort();
    typing = new AbortController();
    const { signal } = typing;
    const suggestions = await suggestionsFor(library, text, MARKS_UP, signal).catch((error) => {
      console.error(error);
      return [];
    });
    if (!signal.aborted) {
      suggest(suggestions.map(({ exchangeId, description }) => ({ content: EXCHANGE + exchangeId, description })));
    }
  });

  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const address = text.startsWith(EXCHANGE) ? exchangeAddress(text.slice(EXCHANGE.length)) : searchAddress(text);
    const url = browser.runtime.getURL(`/sidepanel.html${address}` as never);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}
