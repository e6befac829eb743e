/** The content script's life: ask whether to mark, mark until told otherwise, leave nothing behind. */
import { browser } from 'wxt/browser';
import { all, baseOf, documentElementOf } from '../../lib/page/native.ts';
import { guardOf } from '../../lib/page/world.ts';
import { listenInTab, MessageError, sendToBackground } from '../../lib/transport.ts';
import { worthReading } from './frame.ts';
import { MarkedPage } from './marked-page.ts';

export async function watchPage(signal?: AbortSignal): Promise<void> {
  const ending = new AbortController();
  const until = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
  let page: MarkedPage | null = null;
  let asked = 0;

  /** Errors are the reader's concern only where a card is open; a page without marks is what they had before. */
  const failed = (error: unknown): void => {
    // Without the extension even its words are gone: drawing a card throws what is no MessageError.
    const orphaned = !browser.runtime?.id || (error instanceof MessageError && error.code === 'orphaned');
    if (orphaned) ending.abort();
  };

  const replaced = (): void => {
    page?.end();
    page = null;
    refresh().catch(failed);
  };

  const refresh = async (): Promise<void> => {
    const number = ++asked;
    const known = page?.generation ?? null;
    const language = languageOf();
    const answer = await sendToBackground({ type: 'page/start', url: addressOf(), known, language });
    if (number !== asked || until.aborted) return;
    if (answer.state === 'off') {
      page?.end();
      page = null;
      return;
    }
    if (page?.take(answer)) return;
    const spoken = language ?? (await detectLanguage());
    if (number !== asked || until.aborted) return;
    page?.end();
    page = MarkedPage.open(answer, page, { language: spoken, failed, replaced, signal: until });
  };

  listenInTab(
    {
      'tab/terms': () => ({ terms: page?.terms() ?? [], url: addressOf(), marking: page !== null }),
      'tab/scroll-to': ({ termId, index }) => {
        page?.scrollTo(termId, index);
        return null;
      },
      'tab/walk': ({ step }) => {
        page?.walk(step);
        return null;
      },
      'tab/lookup': ({ text }) => page?.lookUp(text) ?? false,
      'tab/refresh': () => {
        refresh().catch(failed);
        return null;
      },
    },
    until,
  );

  if (!(await worthReading(until))) return;
  await refresh().catch(failed);
  // An update or removal of the extension tells nobody: a look now and then.
  const watching = setInterval(() => {
    if (!browser.runtime?.id) ending.abort();
  }, 10_000);
  until.addEventListener('abort', () => {
    clearInterval(watching);
    guardOf()?.leave();
  });
  // A page that comes back as it was left may have missed a change of settings.
  const again = (): void => void refresh().catch(failed);
  window.addEventListener('pageshow', (event) => event.persisted && again(), { signal: until });
  const { navigation } = globalThis as { navigation?: EventTarget };
  let place = location.pathname;
  navigation?.addEventListener?.(
    'navigatesuccess',
    () => {
      if (location.pathname === place) return;
      place = location.pathname;
      again();
    },
    { signal: until },
  );
}

/** Frames without an address of their own belong to the page that made them. */
function addressOf(): string {
  const own = /^(https?|file):/.test(location.protocol) ? location.href : baseOf(document);
  return own.slice(0, 4000);
}

function languageOf(): string | null {
  const language = documentElementOf(document)?.getAttribute('lang')?.trim();
  return language === undefined || language === '' ? null : language.slice(0, 60);
}

/** For a page that does not say: what its first paragraphs are in, null where nobody can tell. */
async function detectLanguage(): Promise<string | null> {
  const text = [...all(document, 'p')].slice(0, 12).map((paragraph) => paragraph.textContent.slice(0, 300));
  return (await sendToBackground({ type: 'page/language', text: text.join(' ') })).language;
}
