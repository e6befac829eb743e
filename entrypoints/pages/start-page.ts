/** What every page of ours begins with: the reader's settings, the looks they ask for, and the end of the page as a signal. */
import { type Signal, signal } from '@preact/signals';
import { dressPage } from '../../components/page/dress-page.ts';
import { readSettings, type Settings, watchSettings } from '../../lib/settings.ts';

export interface StartedPage {
  /** The settings as they are now; follows every change until the page ends. */
  readonly settings: Signal<Settings>;
  /** Aborts when the page ends for good: one that may come back from history goes on. */
  readonly ended: AbortSignal;
  /** Where the page's view is rendered. */
  readonly place: HTMLElement;
}

/** Reads the settings and dresses the page by them. Throws when the page's HTML lacks its one element. */
export async function startPage(): Promise<StartedPage> {
  const ended = new AbortController();
  addEventListener('pagehide', (event) => {
    if (!event.persisted) ended.abort();
  });
  const settings = signal(await readSettings());
  dressPage(settings);
  watchSettings((changed) => {
    settings.value = changed;
  }, ended.signal);
  const place = document.getElementById('room');
  if (place === null) throw new Error('This page has no element to be rendered in');
  return { settings, ended: ended.signal, place };
}
