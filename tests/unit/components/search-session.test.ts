import { describe, expect, test, vi } from 'vitest';
import { createSearchSession } from '../../../components/search/search-session.ts';
import type { ExchangeView } from '../../../lib/messages.ts';
import type { SearchResult } from '../../../lib/search/result.ts';

const result = (query: string, ids: string[], complete: boolean): SearchResult => ({
  query,
  hits: ids.map((exchangeId) => ({
    exchangeId,
    score: 1,
    snippet: { text: '', matches: [], in: 'answer' },
    similar: [],
    pointsTo: [],
  })),
  filters: [],
  correction: null,
  suggestions: [],
  complete,
});

const view = (id: string) => ({ exchange: { id } }) as ExchangeView;

function library(
  search: (query: string, options?: { signal?: AbortSignal; limit?: number }) => AsyncIterable<SearchResult>,
) {
  const views = vi.fn(async (ids: readonly string[]) => ids.filter((id) => id !== 'gone').map(view));
  return { search, views };
}

const ended = new AbortController().signal;

describe('a search', () => {
  test('shows the first answers while the rest is still ranked', async () => {
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const session = createSearchSession(
      library(async function* (query) {
        yield result(query, ['a'], false);
        await held;
        yield result(query, ['a', 'b'], true);
      }),
      ended,
    );
    const done = session.search('asiel');
    await vi.waitFor(() => expect(session.found.value?.exchanges).toHaveLength(1), { timeout: 20_000 });
    expect(session.busy.value).toBe(true);
    go();
    await done;
    expect(session.found.value?.exchanges.map(({ view }) => view.exchange.id)).toEqual(['a', 'b']);
    expect(session.busy.value).toBe(false);
  });

  test('that was typed over never shows', async () => {
    const waiting: (() => void)[] = [];
    const session = createSearchSession(
      library(async function* (query) {
        if (query === 'as') await new Promise<void>((resolve) => waiting.push(resolve));
        yield result(query, [query], true);
      }),
      ended,
    );
    const first = session.search('as');
    await session.search('asiel');
    for (const go of waiting) go();
    await first;
    expect(session.found.value?.result.query).toBe('asiel');
    expect(session.busy.value).toBe(false);
  });

  test('reads each exchange from the library once', async () => {
    const reading = library(async function* (query) {
      yield result(query, ['a', 'b'], true);
    });
    const session = createSearchSession(reading, ended);
    await session.search('x');
    await session.search('xy');
    expect(reading.views).toHaveBeenCalledTimes(1);
  });

  test('leaves out what the library no longer holds', async () => {
    const session = createSearchSession(
      library(async function* (query) {
        yield result(query, ['gone', 'a'], true);
      }),
      ended,
    );
    await session.search('x');
    expect(session.found.value?.exchanges).toHaveLength(1);
  });

  test('that fails says so and recovers with the next one', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let broken = true;
    const session = createSearchSession(
      library(async function* (query) {
        if (broken) throw new Error('no database');
        yield result(query, ['a'], true);
      }),
      ended,
    );
    await session.search('x');
    expect([session.failed.value, session.busy.value]).toEqual([true, false]);
    broken = false;
    await session.search('x');
    expect([session.failed.value, session.found.value?.exchanges.length]).toEqual([false, 1]);
  });

  test('for nothing shows nothing', async () => {
    const session = createSearchSession(
      library(async function* (query) {
        yield result(query, ['a'], true);
      }),
      ended,
    );
    await session.search('x');
    await session.search('  ');
    expect(session.found.value).toBeNull();
  });

  test('gives more when asked, and starts small again with a new query', async () => {
    const limits: (number | undefined)[] = [];
    const session = createSearchSession(
      library(async function* (query, options) {
        limits.push(options?.limit);
        yield result(query, ['a'], true);
      }),
      ended,
    );
    await session.search('x');
    await session.more();
    await session.search('y');
    expect(limits[1]).toBeGreaterThan(limits[0] ?? 0);
    expect(limits[2]).toBe(limits[0]);
  });
});
