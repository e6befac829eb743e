/** State of the popup: a search, the chosen result, the page beside it, the library's health. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LibraryState } from '../../lib/library/reader.ts';
import { completionsOf } from '../../lib/search/completions.ts';
import type { Settings } from '../../lib/settings.ts';
import { type Facet, facetsOf } from '../search/facets.ts';
import { groupResults, type ResultGroup } from '../search/group-results.ts';
import { createSearchSession, type SearchSession } from '../search/search-session.ts';
import type { OpenTarget, PopupPorts, TabPage } from './ports.ts';

export interface Notice {
  readonly text: 'forgotten' | 'repaired' | 'notSaved';
  readonly undo: (() => void) | null;
}

export interface PopupModel {
  readonly session: SearchSession;
  readonly settings: ReadonlySignal<Settings>;
  readonly groups: ReadonlySignal<readonly ResultGroup[]>;
  /** Ids of the results in the order they are shown. */
  readonly order: ReadonlySignal<readonly string[]>;
  readonly facets: ReadonlySignal<readonly Facet[]>;
  /** Names that the reader may be typing. */
  readonly completions: ReadonlySignal<readonly string[]>;
  /** Place of the chosen result in `order`. */
  readonly chosen: ReadonlySignal<number>;
  readonly page: ReadonlySignal<TabPage | null>;
  readonly library: ReadonlySignal<LibraryState | null>;
  readonly notice: ReadonlySignal<Notice | null>;
  readonly help: Signal<boolean>;
  type(query: string): void;
  choose(place: number): void;
  /** Opens the chosen result, or one by its id. */
  openExchange(exchangeId?: string): void;
  /** All results of this query in the side panel. */
  openAll(): void;
  nextOccurrence(termId: string, count: number): void;
  setEverywhere(on: boolean): void;
  setSite(url: string, on: boolean): void;
  forgetSearches(): void;
  keepSearches(on: boolean): void;
  /** Rejects where the library could not be put in order. */
  repair(): Promise<void>;
}

const RECENT = 8;

export interface PopupOptions {
  readonly ports: PopupPorts;
  readonly settings: Signal<Settings>;
  readonly query: string;
  readonly ended: AbortSignal;
}

export function createPopup({ ports, settings, query, ended }: PopupOptions): PopupModel {
  const session = createSearchSession(ports.library, ended);
  const groups = computed(() => groupResults(session.found.value?.exchanges ?? []));
  const order = computed(() => groups.value.flatMap(({ exchanges }) => exchanges.map(({ view }) => view.exchange.id)));
  const facets = computed(() => {
    const found = session.found.value;
    return found === null ? [] : facetsOf(found.result.query, found.exchanges, found.result.filters);
  });
  const complete = signal<(typed: string) => readonly string[]>(() => []);
  const completions = computed(() => {
    // What a word was put right to is said already; a name that is still being typed is offered all the same.
    const typed = session.query.value.trim().toLowerCase();
    const shown = session.found.value?.result.correction?.shown.toLowerCase();
    return complete
      .value(session.query.value)
      .filter((name) => name.toLowerCase() !== shown || name.toLowerCase().startsWith(typed));
  });
  const chosen = signal(0);
  const page = signal<TabPage | null>(null);
  const library = signal<LibraryState | null>(null);
  const notice = signal<Notice | null>(null);
  const help = signal(false);
  /** Which occurrence of a term was shown last: pressing again goes on to the next. */
  const walked = new Map<string, number>();

  async function look(): Promise<void> {
    const before = library.peek()?.state;
    try {
      library.value = await ports.library.state();
    } catch (error) {
      library.value = { state: 'damaged', reason: String(error) };
    }
    if (before === 'building' && library.value.state !== 'building') await session.search(session.query.peek());
  }

  async function readNames(): Promise<void> {
    const names = await ports.library.names().catch(() => []);
    complete.value = completionsOf(names);
  }

  async function readPage(): Promise<void> {
    page.value = await ports.page().catch((): TabPage => ({ state: 'unreadable' }));
  }

  /** Marks come or go a moment after a switch: the page hears of it, asks anew and reads itself. */
  function readPageAgain(): void {
    for (const wait of [0, 300, 1200]) setTimeout(() => ended.aborted || void readPage(), wait);
  }

  function save(next: Settings): void {
    const before = settings.peek();
    settings.value = next;
    ports.saveSettings(next).then(readPageAgain, (error: unknown) => {
      console.error(new Error('Settings could not be saved', { cause: error }));
      settings.value = before;
      notice.value = { text: 'notSaved', undo: null };
    });
  }

  function remember(): void {
    const asked = session.query.peek().trim();
    const { enabled, queries } = settings.peek().recentSearches;
    if (!enabled || asked === '' || queries[0] === asked) return;
    const kept = [asked, ...queries.filter((known) => known !== asked)].slice(0, RECENT);
    save({ ...settings.peek(), recentSearches: { enabled, queries: kept } });
  }

  function open(target: OpenTarget): void {
    // Opening first: it must happen within the key press.
    ports.open(target);
    remember();
  }

  ports.watchLibrary(() => void look(), ended);
  void look();
  void readPage();
  void readNames();
  if (query !== '') void session.search(query);

  return {
    session,
    settings,
    groups,
    order,
    facets,
    completions,
    chosen,
    page,
    library,
    notice,
    help,
    type(next) {
      chosen.value = 0;
      void session.search(next);
    },
    choose(place) {
      chosen.value = Math.min(Math.max(place, 0), Math.max(order.peek().length - 1, 0));
    },
    openExchange(exchangeId = order.peek()[chosen.peek()]) {
      if (exchangeId !== undefined) open({ exchangeId });
    },
    openAll() {
      if (session.query.peek().trim() !== '') open({ query: session.query.peek() });
    },
    nextOccurrence(termId, count) {
      const index = walked.get(termId) ?? 0;
      walked.set(termId, (index + 1) % Math.max(count, 1));
      void ports.scrollTo(termId, index).catch(() => readPage());
    },
    setEverywhere(on) {
      save({ ...settings.peek(), marks: { ...settings.peek().marks, enabled: on } });
    },
    setSite(url, on) {
      save(ports.withSite(settings.peek(), url, on));
    },
    forgetSearches() {
      const { recentSearches } = settings.peek();
      save({ ...settings.peek(), recentSearches: { ...recentSearches, queries: [] } });
      notice.value = {
        text: 'forgotten',
        undo: () => {
          notice.value = null;
          save({ ...settings.peek(), recentSearches });
        },
      };
    },
    keepSearches(on) {
      save({
        ...settings.peek(),
        recentSearches: { enabled: on, queries: on ? settings.peek().recentSearches.queries : [] },
      });
    },
    async repair() {
      await ports.repair().finally(look);
      notice.value = { text: 'repaired', undo: null };
      await session.search(session.query.peek());
    },
  };
}
