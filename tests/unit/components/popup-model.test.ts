import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import { createPopup } from '../../../components/popup/popup-model.ts';
import type { PopupPorts } from '../../../components/popup/ports.ts';
import type { ExchangeView } from '../../../lib/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings.ts';

function popup(over: Partial<PopupPorts> = {}, start: Settings = DEFAULT_SETTINGS) {
  const ports: PopupPorts = {
    library: {
      state: async () => ({ state: 'ready', generation: 'g', packs: [] }),
      names: async () => ['Tunesiëdeal'],
      views: async (ids) =>
        ids.map(
          (id) => ({ exchange: { id, topic: 'T' }, document: { title: 'D' }, pointsTo: [] }) as unknown as ExchangeView,
        ),
      async *search(query) {
        const hits = ['a', 'b', 'c'].map((exchangeId) => ({
          exchangeId,
          score: 1,
          snippet: { text: '', matches: [], in: 'answer' as const },
          similar: [],
          pointsTo: [],
        }));
        yield { query, hits, filters: [], correction: null, suggestions: [], complete: true };
      },
    },
    page: async () => ({ state: 'terms', url: 'https://nos.nl/a', terms: [{ termId: 't', label: 'T', count: 2 }] }),
    scrollTo: vi.fn(async () => {}),
    open: vi.fn(),
    openOptions: vi.fn(),
    paperPage: false,
    addPage: vi.fn(),
    close: vi.fn(),
    saveSettings: vi.fn(async () => {}),
    withSite: (settings) => settings,
    marksAllowed: () => true,
    repair: vi.fn(async () => {}),
    watchLibrary: () => {},
    ...over,
  };
  const settings = signal(start);
  const model = createPopup({ ports, settings, query: '', ended: new AbortController().signal });
  return { model, ports, settings };
}

describe('the popup', () => {
  test('opens the first result unless another was chosen', async () => {
    const { model, ports } = popup();
    await model.session.search('asiel');
    model.openExchange();
    model.choose(1);
    model.openExchange();
    expect(vi.mocked(ports.open).mock.calls).toEqual([[{ exchangeId: 'a' }], [{ exchangeId: 'b' }]]);
  });

  test('stops choosing at both ends of the list', async () => {
    const { model } = popup();
    await model.session.search('asiel');
    model.choose(99);
    expect(model.chosen.value).toBe(2);
    model.choose(-5);
    expect(model.chosen.value).toBe(0);
  });

  test('remembers what led somewhere, newest first, each once', async () => {
    const { model, settings } = popup();
    for (const query of ['asiel', 'Tunesië', 'asiel']) {
      await model.session.search(query);
      model.openExchange();
    }
    expect(settings.value.recentSearches.queries).toEqual(['asiel', 'Tunesië']);
  });

  test('remembers nothing when the reader wants that', async () => {
    const { model, settings } = popup({}, { ...DEFAULT_SETTINGS, recentSearches: { enabled: false, queries: [] } });
    await model.session.search('asiel');
    model.openExchange();
    expect(settings.value.recentSearches.queries).toEqual([]);
  });

  test('erases searches with a way back', () => {
    const kept = { ...DEFAULT_SETTINGS, recentSearches: { enabled: true, queries: ['asiel'] } };
    const { model, settings } = popup({}, kept);
    model.forgetSearches();
    expect(settings.value.recentSearches.queries).toEqual([]);
    model.notice.value?.undo?.();
    expect(settings.value.recentSearches.queries).toEqual(['asiel']);
  });

  test('puts a switch back when it could not be saved, and says so', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { model, settings } = popup({ saveSettings: () => Promise.reject(new Error('full')) });
    model.setEverywhere(false);
    expect(settings.value.marks.enabled).toBe(false);
    await vi.waitFor(() => expect(model.notice.value?.text).toBe('notSaved'), { timeout: 20_000 });
    expect(settings.value.marks.enabled).toBe(true);
  });

  test('walks through the occurrences of a term and begins anew after the last', () => {
    const { model, ports } = popup();
    for (let press = 0; press < 3; press += 1) model.nextOccurrence('t', 2);
    expect(vi.mocked(ports.scrollTo).mock.calls.map(([, index]) => index)).toEqual([0, 1, 0]);
  });

  test('reads a page that does not answer as one it cannot read', async () => {
    const { model } = popup({ page: () => Promise.reject(new Error('no receiver')) });
    await vi.waitFor(() => expect(model.page.value).toEqual({ state: 'unreadable' }), { timeout: 20_000 });
  });

  test('says whether a repair worked', async () => {
    const { model } = popup();
    await model.repair();
    expect(model.notice.value?.text).toBe('repaired');
    const broken = popup({ repair: () => Promise.reject(new Error('quota')) });
    await expect(broken.model.repair()).rejects.toThrow('quota');
    expect(broken.model.notice.value).toBeNull();
  });
});
