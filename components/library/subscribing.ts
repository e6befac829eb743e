/** Following a pack at an address: fetched on the reader's word, shown with its SHA-256, and kept only when they agree. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { StagedImport } from '../../lib/library/import.ts';
import type { Notice } from '../notice/NoticeBar.tsx';
import type { LibraryPorts } from './ports.ts';
import { codeOf } from './sentences.ts';

export type SubscribingStep =
  | { readonly state: 'idle' }
  | { readonly state: 'fetching'; readonly url: string; readonly done: number }
  | { readonly state: 'preview'; readonly url: string; readonly staged: StagedImport }
  | { readonly state: 'failed'; readonly code: string };

export interface Subscribing {
  readonly step: ReadonlySignal<SubscribingStep>;
  /** Call it within the reader's click: it asks for a permission. */
  fetch(address: string): Promise<void>;
  confirm(everyHours: number | null): Promise<void>;
  cancel(): void;
}

/** The address as it is kept, or null where it is none that can be followed. */
function packAddress(typed: string): string | null {
  const text = typed.trim();
  if (text.length > 400 || !URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' ? href : null;
}

export function createSubscribing(ports: LibraryPorts, notice: Signal<Notice | null>): Subscribing {
  const step = signal<SubscribingStep>({ state: 'idle' });
  let going = new AbortController();
  const failed = (error: unknown): void => {
    console.error(new Error('The address could not be followed', { cause: error }));
    step.value = { state: 'failed', code: codeOf(error) };
  };

  return {
    step,
    async fetch(address) {
      going.abort();
      const own = new AbortController();
      going = own;
      const url = packAddress(address);
      if (url === null) {
        step.value = { state: 'failed', code: 'subscription-address' };
        return;
      }
      try {
        if (!(await ports.allow(url))) {
          step.value = { state: 'failed', code: 'subscription-no-permission' };
          return;
        }
        step.value = { state: 'fetching', url, done: 0 };
        const progress = (done: number): void => {
          if (!own.signal.aborted) step.value = { state: 'fetching', url, done };
        };
        const staged = await ports.stage({ url }, { signal: own.signal, progress });
        step.value = { state: 'preview', url, staged };
      } catch (error) {
        if (going !== own) return;
        if (own.signal.aborted) step.value = { state: 'idle' };
        else failed(error);
      }
    },
    async confirm(everyHours) {
      const shown = step.peek();
      if (shown.state !== 'preview') return;
      const { url, staged } = shown;
      try {
        const { kept } = await ports.commit(staged.stage);
        await ports.subscribe(url, everyHours);
        step.value = { state: 'idle' };
        const undo = async (): Promise<void> => {
          await ports.unsubscribe(url);
          await (kept === null ? ports.remove(staged.pack.id) : ports.commit(kept));
          notice.value = { text: i18n.t('library.undone') };
        };
        notice.value = {
          text: i18n.t('library.follow.followed', [staged.pack.title]),
          undo: () => void undo().catch(failed),
        };
      } catch (error) {
        await ports.cancel(staged.stage).catch(console.error);
        failed(error);
      }
    },
    cancel() {
      const shown = step.peek();
      going.abort();
      if (shown.state === 'preview') {
        void ports.cancel(shown.staged.stage).catch(console.error);
        void ports.release(shown.url).catch(console.error);
      }
      step.value = { state: 'idle' };
    },
  };
}
