/** The content script's life: ask whether to mark, mark until told otherwise, leave nothing behind. */
import type { PageStart } from '../../lib/messages.ts';
import { documentElementOf } from '../../lib/page/native.ts';
import { listenInTab, MessageError, sendToBackground } from '../../lib/transport.ts';
import { worthReading } from './frame.ts';
import { MarkedPage } from './marked-page.ts';

type StartedPage = Extract<PageStart, { state: 'on' }>;

export async function watchPage(signal?: AbortSignal): Promise<void> {
  const ending = new AbortController();
  const until = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
  let page: MarkedPage | null = null;
  let asked = 0;

  /** Errors are the reader's concern only where a card is open; a page without marks is what they had before. */
  const failed = (error: unknown): void => {
    if (error instanceof MessageError && error.code === 'orphaned') ending.abort();
  };

  const refresh = async (): Promise<void> => {
    const number = ++asked;
    const known = page?.generation ?? null;
    const answer = await sendToBackground({ type: 'page/start', url: addressOf(), known, language: languageOf() });
    if (number !== asked || until.aborted) return;
    if (answer.state === 'off') {
      page?.end();
      page = null;
      return;
    }
    if (page?.take(answer)) return;
    page?.end();
    page = MarkedPage.open(answer satisfies StartedPage, page, until, failed);
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
  const own = /^(https?|file):/.test(location.protocol) ? location.href : document.baseURI;
  return own.slice(0, 4000);
}

function languageOf(): string | null {
  const language = documentElementOf(document)?.getAttribute('lang')?.trim();
  return language === undefined || language === '' ? null : language.slice(0, 60);
}
