/** Answers to every request that may arrive. */
import { browser } from 'wxt/browser';
import cardStyles from '../../components/card/card.css?inline';
import { confirmMatches } from '../../lib/lexicon/confirm.ts';
import { referenceOfMark } from '../../lib/lexicon/page-references.ts';
import { currentLexicon } from '../../lib/library/compiled-lexicon.ts';
import { engine } from '../../lib/library/engine.ts';
import { putNote } from '../../lib/library/notes.ts';
import { cardOfExchange, cardOfReference, cardOfTerm, cardOfText } from '../../lib/library/page-answers.ts';
import { beginStaging, keptAwake, sha256Of, stageFile, stopStaging } from '../../lib/library/staging.ts';
import type { BackgroundHandlers, Sender } from '../../lib/message-border.ts';
import type { PageStart } from '../../lib/messages.ts';
import { exchangeAddress, searchAddress } from '../../lib/panel-request.ts';
import { readSettings, withoutNewSearches, writeSettings } from '../../lib/settings.ts';
import { marksAllowed } from '../../lib/settings-sites.ts';
import { citedPaper } from './cited-papers.ts';
import { iconState, showIcon } from './icon.ts';
import { keeper, keepLibrary, keepLibraryNowAndThen, library, shelf, subscriptions, writer } from './library.ts';
import { paintableMarks } from './mark-style.ts';
import { openPanel } from './panel.ts';
import { menuOpened } from './selection.ts';
import { pageBegan, pageFound, tellFrames } from './tabs.ts';

export const requests: BackgroundHandlers = {
  'page/start': async ({ url, known }, sender): Promise<PageStart> => {
    keepLibraryNowAndThen();
    const settings = await readSettings();
    // Our own page that asks is the welcome page: its article shows what marks are, whatever is switched off elsewhere.
    const allowed = sender.kind !== 'page' || marksAllowed(settings, pageUrl(sender, url));
    if (sender.kind === 'page' && sender.frameId === 0) void showIcon(sender.tabId, iconState(settings, allowed));
    // A page that asks again keeps its marks, and does not count them anew.
    if (sender.kind === 'page' && (!allowed || known === null)) await pageBegan(sender);
    if (!allowed) return { state: 'off' };
    const lexicon = (await currentLexicon(shelf)) ?? (await keepLibrary().then(() => currentLexicon(shelf)));
    if (lexicon === null) return { state: 'off' };
    const { marks, hover, languages, appearance, mutedTerms } = settings;
    return {
      state: 'on',
      settings: { marks: await paintableMarks(marks), hover, languages, appearance },
      generation: lexicon.generation,
      lexicon: lexicon.generation === known ? null : lexicon.base64,
      mutedTerms,
    };
  },
  'page/confirm': async ({ candidates, certain = [] }) => {
    const terms = await library.terms([...new Set([...certain, ...candidates.flatMap(({ termIds }) => termIds)])]);
    const accepted = confirmMatches(terms, candidates, { certain });
    return {
      accepted: await Promise.all(
        candidates.map(async ({ surface, termIds }, index) => {
          const cites = termIds.some((id) => referenceOfMark(id) !== null);
          return cites ? citedPaper(library, surface) : (accepted[index] ?? null);
        }),
      ),
    };
  },
  'page/card': (request) => cardOfTerm(library, request),
  'page/reference': ({ referenceId }) => cardOfReference(library, referenceId),
  'page/lookup': ({ text }) => cardOfText(library, text),
  'page/exchange': ({ exchangeId }) => cardOfExchange(library, exchangeId),
  'page/found': async ({ terms }, sender) => {
    if (sender.kind === 'page') await pageFound(sender, terms);
    return null;
  },
  'page/language': async ({ text }) => {
    const { isReliable, languages } = await browser.i18n.detectLanguage(text);
    return { language: isReliable ? (languages[0]?.language ?? null) : null };
  },
  'page/card-styles': () => ({ css: cardStyles }),
  'page/menu': (_, sender) => {
    if (sender.kind === 'page') menuOpened(sender);
    return null;
  },
  'page/card-open': ({ frame, open }, sender) => tellFrames(sender, { type: 'tab/card-open', frame, open }),
  'page/escape': (_, sender) => tellFrames(sender, { type: 'tab/escape' }),
  'page/open-panel': ({ show }, sender) => {
    const address = 'query' in show ? searchAddress(show.query) : exchangeAddress(show.exchangeId);
    if (sender.windowId !== null) openPanel(sender.windowId, address);
    return null;
  },
  'page/mute': async ({ termId, muted = true }) => {
    const settings = await readSettings();
    const [term] = await library.terms([termId]);
    // Only what exists can be muted: a page cannot fill the list.
    if (term !== undefined && settings.mutedTerms.includes(termId) !== muted) {
      const others = settings.mutedTerms.filter((each) => each !== termId);
      await writeSettings({ ...settings, mutedTerms: muted ? [...others, termId] : others });
    }
    return null;
  },
  'settings/set': async ({ settings }, sender) => {
    // Firefox for Android has no windows: there, the tab that asks says it.
    const { incognito } = (await browser.windows?.getLastFocused()) ?? sender;
    await writeSettings(incognito ? withoutNewSearches(settings, await readSettings()) : settings);
    return null;
  },
  'library/ready': async () => {
    await keeper.ensure();
    return null;
  },
  'library/repair': async () => {
    await keeper.repair();
    return null;
  },
  'library/remove': async ({ packId, undoable }) => {
    if (undoable === true) return { kept: await writer.removeKeeping(packId) };
    await writer.remove(packId);
    return { kept: null };
  },
  'library/stage': ({ stage, file }) => {
    beginStaging(stage, async (signal) => {
      const blob = await (await fetch(file, { signal })).blob();
      const from = { key: stage, source: null, sha256: sha256Of(blob) };
      return stageFile(writer, engine.buildSegment, blob, from, signal);
    });
    return null;
  },
  'library/commit': async ({ stage, undoable }) => {
    if (undoable === true) return { kept: await writer.commitKeeping(stage) };
    await writer.commit(stage);
    return { kept: null };
  },
  'library/cancel': async ({ stage }) => {
    stopStaging(stage);
    await writer.cancel(stage);
    return null;
  },
  'subscription/stage': ({ stage, url }) => {
    beginStaging(stage, (signal) => subscriptions.stage(stage, url, signal));
    return null;
  },
  'subscription/put': async ({ url, everyHours }) => {
    await subscriptions.put(url, everyHours);
    return null;
  },
  'subscription/remove': async ({ url }) => {
    await subscriptions.remove(url);
    return null;
  },
  'subscription/check': ({ url }) => keptAwake(() => subscriptions.check(url)),
  'notes/put': async ({ exchangeId, text, bookmarked, changedAt = new Date().toISOString() }) => {
    await putNote(shelf.connection, { exchangeId, text, bookmarked, changedAt });
    return null;
  },
};

/** A frame follows the switch of the page it stands in, which only the browser can name. */
function pageUrl(sender: Sender, told: string): string {
  return sender.kind === 'page' ? (sender.tabUrl ?? sender.url) : told;
}
