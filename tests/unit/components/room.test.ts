import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import type { RoomPorts } from '../../../components/side-panel/ports.ts';
import { createRoom, type Room } from '../../../components/side-panel/room.ts';
import type { Route } from '../../../components/side-panel/route.ts';
import { SAMPLE_PACK, SAMPLE_TERMS, sampleLibrary } from '../../../components/workbench/sample-library.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';

const [first, second] = SAMPLE_PACK.exchanges.map(({ id }) => id) as [string, string];

function open(start: Route, over: Partial<RoomPorts> = {}): { room: Room; ports: RoomPorts; end: AbortController } {
  const end = new AbortController();
  const ports: RoomPorts = {
    library: sampleLibrary({ notes: [] }),
    settings: signal(DEFAULT_SETTINGS),
    setSettings: vi.fn(async () => {}),
    page: async () => ({ state: 'terms', terms: SAMPLE_TERMS }),
    scrollTo: vi.fn(async () => {}),
    putNote: vi.fn(async () => {}),
    repair: vi.fn(async () => {}),
    copy: vi.fn(async () => {}),
    save: vi.fn(),
    openOptions: vi.fn(),
    ...over,
  };
  return { room: createRoom({ ports, start, signal: end.signal }), ports, end };
}

const content = (room: Room) => {
  const { value } = room.loading;
  return value.state === 'ready' ? value.content : null;
};
const settled = (room: Room) => vi.waitFor(() => expect(room.busy.value).toBe(false), { timeout: 20_000 });

describe('a reading room', () => {
  test('lists the terms of the page in its order, each with its exchanges, best first', async () => {
    const { room } = open({ view: 'page' });
    await settled(room);
    const shown = content(room);
    if (shown?.view !== 'page' || shown.state !== 'terms') throw new Error('not the page view');
    expect(shown.terms.map(({ term }) => term.termId)).toEqual(SAMPLE_TERMS.map(({ termId }) => termId));
    expect(shown.terms[0]?.views.map(({ exchange }) => exchange.id)).toEqual(SAMPLE_PACK.terms[0]?.exchangeIds);
  });

  test('knows what stands before and after an exchange in its paper', async () => {
    const { room } = open({ view: 'exchange', id: second });
    await settled(room);
    const shown = content(room);
    if (shown?.view !== 'exchange') throw new Error('not an exchange');
    expect(shown.previous?.id).toBe(first);
    expect(shown.next?.ordinal).toBeGreaterThan(shown.shown.exchange.ordinal);
  });

  test('shows the latest place only, however late an earlier answer comes', async () => {
    const library = sampleLibrary();
    let release: () => void = () => {};
    const late = new Promise<void>((done) => {
      release = done;
    });
    const views: typeof library.views = async (ids) => {
      if (ids[0] === first) await late;
      return library.views(ids);
    };
    const { room } = open({ view: 'exchange', id: first }, { library: { ...library, views } });
    room.go({ view: 'exchange', id: second });
    await settled(room);
    release();
    await new Promise((done) => setTimeout(done, 20));
    const shown = content(room);
    expect(shown?.view === 'exchange' && shown.shown.exchange.id).toBe(second);
  });

  test('keeps the results on screen while the next ones are on their way', async () => {
    const { room } = open({ view: 'results', query: 'crisisverordening' });
    await settled(room);
    room.go({ view: 'results', query: 'Tunesië' }, { replace: true });
    expect(room.busy.value).toBe(true);
    expect(content(room)?.view).toBe('results');
    await settled(room);
    const shown = content(room);
    expect(shown?.view === 'results' && shown.result.query).toBe('Tunesië');
  });

  test('says what is not there, and what could not be read', async () => {
    const missing = open({ view: 'exchange', id: 'weg' });
    await settled(missing.room);
    expect(content(missing.room)?.view).toBe('missing');

    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    const library = sampleLibrary({ fault: 'broken', state: { state: 'damaged', reason: 'broken' } });
    const broken = open({ view: 'papers' }, { library });
    await settled(broken.room);
    expect(broken.room.loading.value).toEqual({ state: 'failed', library: { state: 'damaged', reason: 'broken' } });
    expect(quiet).toHaveBeenCalledOnce();
    quiet.mockRestore();
  });

  test('a note shows at once where it was made, and is stored', async () => {
    const { room, ports } = open({ view: 'exchange', id: first });
    await settled(room);
    await room.keep({ exchangeId: first, text: 'let op', bookmarked: false });
    expect(ports.putNote).toHaveBeenCalledWith({ exchangeId: first, text: 'let op', bookmarked: false });
    const shown = content(room);
    expect(shown?.view === 'exchange' && shown.note?.text).toBe('let op');
  });

  test('reads nothing more once it is closed', async () => {
    const library = sampleLibrary();
    const views = vi.fn(library.views);
    const { room, end } = open({ view: 'papers' }, { library: { ...library, views } });
    await settled(room);
    end.abort();
    room.go({ view: 'exchange', id: first });
    await new Promise((done) => setTimeout(done, 20));
    expect(content(room)).toBeNull();
  });
});
