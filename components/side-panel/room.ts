/** State of the reading room: where the reader is, what is shown there, and what can be done. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LibraryState, Note } from '../../lib/library/reader.ts';
import type { Notice } from '../notice/NoticeBar.tsx';
import { type Content, contentOf, type Loading, type SeenViews } from './content.ts';
import type { NoteChange, RoomPorts } from './ports.ts';
import type { Route } from './route.ts';

export interface Room {
  readonly ports: RoomPorts;
  readonly route: ReadonlySignal<Route>;
  readonly loading: ReadonlySignal<Loading>;
  /** True while results may still come. */
  readonly busy: ReadonlySignal<boolean>;
  readonly library: ReadonlySignal<LibraryState | null>;
  readonly notice: Signal<Notice | null>;
  /** Goes somewhere; `replace` leaves no step in the history (typing). */
  go(route: Route, options?: { readonly replace?: boolean }): void;
  /** Shows a place that the browser's own history leads to. */
  arrive(route: Route): void;
  /** Reads the present place again: the library, the page or a note changed. */
  refresh(): void;
  /** Stores a note or bookmark and shows it at once. */
  keep(change: NoteChange): Promise<void>;
  repair(): Promise<void>;
}

export interface RoomOptions {
  readonly ports: RoomPorts;
  readonly start: Route;
  /** Told of every step that the reader takes. */
  readonly onGo?: (route: Route, replace: boolean) => void;
  /** Ends every reading that still runs. */
  readonly signal: AbortSignal;
}

export function createRoom({ ports, start, onGo, signal: ended }: RoomOptions): Room {
  const route = signal<Route>(start);
  const loading = signal<Loading>({ state: 'loading' });
  const busy = signal(true);
  const library = signal<LibraryState | null>(null);
  const notice = signal<Notice | null>(null);
  const seen: SeenViews = new Map();
  let reading = new AbortController();

  async function read(keepShown: boolean): Promise<void> {
    reading.abort();
    const mine = new AbortController();
    reading = mine;
    const until = AbortSignal.any([mine.signal, ended]);
    batch(() => {
      busy.value = true;
      if (!keepShown) loading.value = { state: 'loading' };
    });
    try {
      for await (const content of contentOf(route.peek(), ports, seen, until)) {
        if (until.aborted) return;
        loading.value = { state: 'ready', content };
        // The browser paints what is there before more is read.
        await nextTask();
      }
      if (until.aborted) return;
      const state = await ports.library.state();
      if (until.aborted) return;
      batch(() => {
        busy.value = false;
        library.value = state;
      });
    } catch (error) {
      if (until.aborted) return;
      console.error(new Error('The side panel could not read the library', { cause: error }));
      const state = await ports.library.state().catch(() => null);
      if (until.aborted) return;
      batch(() => {
        busy.value = false;
        library.value = state;
        loading.value = { state: 'failed', library: state };
      });
    }
  }

  function show(next: Route): void {
    const before = route.peek();
    route.value = next;
    // Results stay on screen until the next ones are there: a list that blinks at every key cannot be read.
    void read(before.view === 'results' && next.view === 'results');
  }

  void read(false);

  return {
    ports,
    route,
    loading,
    busy,
    library,
    notice,
    go(next, { replace = false } = {}) {
      onGo?.(next, replace);
      show(next);
    },
    arrive: show,
    refresh() {
      seen.clear();
      void read(true);
    },
    async keep(change) {
      await ports.putNote(change);
      const note: Note | null =
        change.text === null && !change.bookmarked ? null : { changedAt: new Date().toISOString(), ...change };
      const shown = loading.peek();
      if (shown.state !== 'ready') return;
      loading.value = { state: 'ready', content: withNote(shown.content, change.exchangeId, note) };
    },
    async repair() {
      await ports.repair();
      seen.clear();
      await read(false);
    },
  };
}

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

function withNote(content: Content, exchangeId: string, note: Note | null): Content {
  if (content.view === 'exchange' && content.shown.exchange.id === exchangeId) return { ...content, note };
  if (content.view !== 'kept') return content;
  const kept = content.kept.flatMap((entry) =>
    entry.note.exchangeId !== exchangeId ? [entry] : note === null ? [] : [{ ...entry, note }],
  );
  return { ...content, kept };
}
