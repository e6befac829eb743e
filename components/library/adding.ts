/** The steps of adding: read what is offered, show it, take it in; each can be cancelled, and the last can be undone. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Offer, OfferedFile, OfferedPart } from '../../lib/library/offer/offer.ts';
import type { Notice } from '../notice/NoticeBar.tsx';
import type { LibraryPorts } from './ports.ts';
import { codeOf, differenceSentence } from './sentences.ts';

export type AddingStep =
  | { readonly state: 'idle' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'reading'; readonly name: string; readonly done: number }
  /** The tab shows a PDF, which has to be fetched again. */
  | { readonly state: 'pdf'; readonly tabId: number; readonly host: string }
  | { readonly state: 'preview'; readonly offer: Offer }
  | { readonly state: 'adding'; readonly title: string; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly code: string };

export interface Adding {
  readonly step: ReadonlySignal<AddingStep>;
  offer(files: readonly OfferedFile[]): Promise<void>;
  offerTab(tabId: number): Promise<void>;
  offerTabPdf(tabId: number): Promise<void>;
  /** Takes in what the preview shows. */
  confirm(): Promise<void>;
  /** Ends whatever is going on, and leaves the library as it was. */
  cancel(): void;
}

/** One part that was taken in, and how to take it out again. */
interface Taken {
  readonly part: OfferedPart;
  readonly kept: string | null;
  readonly told: string;
}

export function createAdding(ports: LibraryPorts, notice: Signal<Notice | null>): Adding {
  const step = signal<AddingStep>({ state: 'idle' });
  let going = new AbortController();

  /** Runs one step; a new one ends the one before. */
  async function run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    going.abort();
    const own = new AbortController();
    going = own;
    try {
      await work(own.signal);
    } catch (error) {
      if (going !== own) return;
      if (own.signal.aborted) step.value = { state: 'cancelled' };
      else {
        console.error(new Error('Adding to the library failed', { cause: error }));
        step.value = { state: 'failed', code: codeOf(error) };
      }
    }
  }

  const offer = (files: readonly OfferedFile[]): Promise<void> =>
    run(async (signal) => {
      if (files.length === 0) return;
      step.value = { state: 'reading', name: files[0]?.name ?? '', done: 0 };
      const progress = ({ name, done }: { name: string; done: number }): void => {
        if (!signal.aborted) step.value = { state: 'reading', name, done };
      };
      const read = await ports.read(files, { signal, progress });
      step.value = { state: 'preview', offer: withoutBundled(read, ports) };
    });

  async function take(part: OfferedPart, signal: AbortSignal): Promise<Taken> {
    const { title, counts } = part;
    step.value = { state: 'adding', title, done: 0, total: counts.exchanges };
    const staged = await ports.stage(
      { file: part.file },
      {
        signal,
        progress: (done) => {
          if (!signal.aborted) step.value = { state: 'adding', title, done, total: counts.exchanges };
        },
      },
    );
    try {
      signal.throwIfAborted();
      const { kept } = await ports.commit(staged.stage);
      const { difference } = staged;
      return { part, kept, told: difference === null ? '' : differenceSentence(difference) };
    } catch (error) {
      await ports.cancel(staged.stage).catch(console.error);
      throw error;
    }
  }

  function tell(taken: readonly Taken[]): void {
    const [only] = taken;
    if (only === undefined) return;
    const text =
      taken.length === 1
        ? [i18n.t('library.added', [only.part.title]), only.told].filter(Boolean).join(' ')
        : i18n.t('library.addedSeveral', [String(taken.length)]);
    notice.value = { text, undo: () => void undo(taken) };
  }

  async function takeBack(taken: readonly Taken[]): Promise<void> {
    for (const { part, kept } of taken.toReversed()) {
      if (kept === null) await ports.remove(part.packId);
      else await ports.commit(kept);
    }
  }

  async function takenBack(taken: readonly Taken[]): Promise<boolean> {
    try {
      await takeBack(taken);
      return true;
    } catch (error) {
      console.error(new Error('What was added could not be taken back', { cause: error }));
      return false;
    }
  }

  async function undo(taken: readonly Taken[]): Promise<void> {
    notice.value = { text: i18n.t((await takenBack(taken)) ? 'library.undone' : 'library.notUndone') };
  }

  return {
    step,
    offer,
    offerTab: (tabId) =>
      run(async (signal) => {
        step.value = { state: 'reading', name: '', done: 0 };
        const content = await ports.tabContent(tabId);
        signal.throwIfAborted();
        if (content.kind === 'page') await offer([content.file]);
        else step.value = { state: 'pdf', tabId, host: content.host };
      }),
    offerTabPdf: (tabId) =>
      run(async (signal) => {
        step.value = { state: 'reading', name: '', done: 0 };
        const file = await ports.tabPdf(tabId);
        signal.throwIfAborted();
        await offer([file]);
      }),
    confirm: () =>
      run(async (signal) => {
        const shown = step.peek();
        if (shown.state !== 'preview') return;
        const taken: Taken[] = [];
        try {
          for (const part of shown.offer.parts) taken.push(await take(part, signal));
          signal.throwIfAborted();
        } catch (error) {
          // Cancelled means that nothing has changed, also where a part was in already.
          if (signal.aborted && (await takenBack(taken))) throw error;
          if (!signal.aborted) {
            tell(taken);
            throw error;
          }
        }
        tell(taken);
        if (going.signal === signal) step.value = { state: 'idle' };
      }),
    cancel() {
      const { state } = step.peek();
      if (state === 'reading' || state === 'adding') going.abort();
      else step.value = { state: 'idle' };
    },
  };
}

/** What ships with Kamerlens is there already and stays what it is. */
function withoutBundled(offer: Offer, ports: LibraryPorts): Offer {
  const library = ports.library.peek();
  const bundled = new Set(
    library?.state === 'ready' ? library.packs.filter((pack) => pack.bundled).map(({ id }) => id) : [],
  );
  const refused = offer.parts
    .filter(({ packId }) => bundled.has(packId))
    .map(({ names }) => ({ name: names[0] ?? '', code: 'pack-bundled', line: null }));
  return {
    parts: offer.parts.filter(({ packId }) => !bundled.has(packId)),
    refused: [...refused, ...offer.refused],
  };
}
