/**
 * One reader's search in one view: the query, what came of it, whether more may come. The library is handed in, so that popup, side
 * panel and tests share it.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Library } from '../../lib/library/reader.ts';
import type { ExchangeView } from '../../lib/messages.ts';
import type { SearchHit, SearchResult } from '../../lib/search/result.ts';

export interface FoundExchange {
  readonly hit: SearchHit;
  readonly view: ExchangeView;
}

export interface Found {
  readonly result: SearchResult;
  /** The hits whose exchange the library holds, best first. */
  readonly exchanges: readonly FoundExchange[];
}

export interface SearchSession {
  readonly query: ReadonlySignal<string>;
  /** Stays the previous answer until the next one begins to come, so that typing does not flicker; null without a query. */
  readonly found: ReadonlySignal<Found | null>;
  readonly busy: ReadonlySignal<boolean>;
  readonly failed: ReadonlySignal<boolean>;
  /** Resolves when the search is complete, was replaced by a newer one, or failed (`failed`); never rejects. */
  search(query: string): Promise<void>;
  /** Shows more of what was found. */
  more(): Promise<void>;
}

/** Results of the first look; a reader who asks gets `STEP` more each time. */
const FIRST = 20;
const STEP = 40;

/** Views kept in memory: a few screens of results at most, so that typing on reads nothing twice. */
const KEPT_VIEWS = 500;

export function createSearchSession(library: Pick<Library, 'search' | 'views'>, ended: AbortSignal): SearchSession {
  const query = signal('');
  const found = signal<Found | null>(null);
  const busy = signal(false);
  const failed = signal(false);
  const views = new Map<string, ExchangeView>();
  let limit = FIRST;
  let current = new AbortController();

  async function withViews(result: SearchResult): Promise<Found> {
    const missing = result.hits.map(({ exchangeId }) => exchangeId).filter((id) => !views.has(id));
    if (missing.length > 0) {
      if (views.size > KEPT_VIEWS) views.clear();
      const wanted = views.size === 0 ? result.hits.map(({ exchangeId }) => exchangeId) : missing;
      for (const view of await library.views(wanted)) views.set(view.exchange.id, view);
    }
    const exchanges = result.hits.flatMap((hit) => {
      const view = views.get(hit.exchangeId);
      return view === undefined ? [] : [{ hit, view }];
    });
    return { result, exchanges };
  }

  async function run(): Promise<void> {
    current.abort();
    current = new AbortController();
    const { signal: replaced } = current;
    const asked = query.peek();
    if (asked.trim() === '' || ended.aborted) {
      batch(() => {
        found.value = null;
        busy.value = false;
        failed.value = false;
      });
      return;
    }
    busy.value = true;
    try {
      for await (const result of library.search(asked, { signal: AbortSignal.any([replaced, ended]), limit })) {
        const next = await withViews(result);
        if (replaced.aborted) return;
        batch(() => {
          found.value = next;
          failed.value = false;
          busy.value = !result.complete;
        });
      }
    } catch (error) {
      if (replaced.aborted) return;
      console.error(new Error('The search failed', { cause: error }));
      failed.value = true;
    }
    if (!replaced.aborted) busy.value = false;
  }

  return {
    query,
    found,
    busy,
    failed,
    search(next) {
      limit = FIRST;
      query.value = next;
      return run();
    },
    more() {
      limit += STEP;
      return run();
    },
  };
}
