import { beforeEach, describe, expect, test, vi } from 'vitest';
import { EXCHANGES_PER_SEGMENT } from '../../../lib/library/limits.ts';
import { found, freshProfile, incoming, install, samplePack, startLibrary } from './sample.ts';

beforeEach(freshProfile);

describe('installing a pack', () => {
  test('makes everything in it readable, also after a restart', async () => {
    await install(startLibrary(), samplePack('a', 100));
    const { library } = startLibrary();
    expect(await library.state()).toMatchObject({ state: 'ready', packs: [{ id: 'a', counts: { exchanges: 100 } }] });
    expect((await library.exchange('a-x77'))?.question.text).toBe('Vraag 77 van a, versie 1?');
    expect((await library.documents()).map(({ id }) => id)).toEqual(['a-d1', 'a-d2']);
    const views = await library.views(['a-x99', 'unknown', 'a-x2']);
    expect(views.map(({ exchange }) => exchange.id)).toEqual(['a-x99', 'a-x2']);
    expect(views[0]?.pointsTo.map(({ exchange }) => exchange.id)).toEqual(['a-x1']);
    expect(views[0]?.document.id).toBe('a-d2');
    expect(await library.referredFrom('a-x1')).toHaveLength(99);
    expect(await library.citing('kst-32317-3')).toHaveLength(20);
    expect((await library.terms(['term-1', 'nothing']))[0]?.exchangeIds).toHaveLength(33);
    expect(await library.rankForTerm({ termId: 'term-2', sentence: '', paragraph: '' })).toHaveLength(33);
  });

  test('keeps the order of the paper in its outline', async () => {
    const running = startLibrary();
    await install(running, samplePack('a', 8));
    const outline = await running.library.outline('a-d1');
    expect(outline?.remarks).toHaveLength(1);
    expect(outline?.groups.map(({ group, topics }) => [group, topics.map(({ topic }) => topic)])).toEqual([
      ['VVD', ['Grenzen']],
      ['SP', ['Grenzen', 'Visserij']],
      ['VVD', ['Visserij']],
    ]);
    expect(await running.library.outline('nothing')).toBeNull();
  });

  test('leaves the library as it was until it is committed', async () => {
    const running = startLibrary();
    await install(running, samplePack('a', 10));
    const { key } = await running.writer.stage(incoming(samplePack('b', 10)));
    expect(await found(running, '-x')).toHaveLength(10);
    await running.writer.commit(key);
    expect(await found(running, '-x')).toHaveLength(20);
    expect(running.changes()).toBe(2);
  });

  test('replaces an older version of the same pack at one blow and deletes its database', async () => {
    const running = startLibrary();
    await install(running, samplePack('a', 10));
    await install(running, samplePack('a', 12, 2));
    expect(await found(running, 'a-x')).toHaveLength(12);
    expect((await running.library.exchange('a-x1'))?.question.text).toContain('versie 2');
    expect(await indexedDB.databases()).toHaveLength(2);
  });

  test('shows an exchange that two packs hold once, in the later version', async () => {
    const running = startLibrary();
    await install(running, samplePack('a', 5));
    await install(running, { ...samplePack('a', 5, 2), id: 'copy' });
    expect(await found(running, 'a-x')).toHaveLength(5);
    expect((await running.library.exchange('a-x3'))?.question.text).toContain('versie 2');
    await running.writer.remove('copy');
    expect((await running.library.exchange('a-x3'))?.question.text).toContain('versie 1');
  });

  test('that is cancelled leaves nothing behind', async () => {
    const running = startLibrary();
    await install(running, samplePack('a', 10));
    const { key } = await running.writer.stage(incoming(samplePack('b', 10)));
    await running.writer.cancel(key);
    expect(await indexedDB.databases()).toHaveLength(2);
    await expect(running.writer.commit(key)).rejects.toThrow('missing');
    expect(await found(running, '-x')).toHaveLength(10);
  });

  test('of more than one segment of the index is found from its first exchange to its last', async () => {
    const running = startLibrary();
    const count = EXCHANGES_PER_SEGMENT + 600;
    await install(running, samplePack('a', count));
    const ids = await found(running, 'a-x');
    expect(new Set(ids).size).toBe(count);
    expect(ids.at(-1)).toBe(`a-x${count}`);
    expect((await running.connection.pack((await running.connection.current())!.packs[0]!)).about.segments).toBe(2);
  });

  test('can be stopped while it is being written', async () => {
    const running = startLibrary();
    const abort = new AbortController();
    const staging = running.writer.stage(incoming(samplePack('a', 5000)), abort.signal, () => abort.abort());
    await expect(staging).rejects.toThrow(/abort/i);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['kamerlens']);
    expect(await running.library.state()).toEqual({ state: 'building', done: 0, total: 0 });
  });
});

describe('undoing', () => {
  test('a removed pack waits an hour and comes back as it was; asked twice, it is the same one', async () => {
    const running = startLibrary();
    await install(running, samplePack('a', 10));
    const kept = await running.writer.removeKeeping('a');
    expect(await found(running, 'a-x')).toHaveLength(0);
    expect(await running.writer.removeKeeping('a')).toBe(kept);
    await running.writer.sweep();
    await running.writer.commit(kept ?? '');
    expect(await found(running, 'a-x')).toHaveLength(10);
    expect(await running.writer.removeKeeping('a')).toBe(kept);
    await running.writer.sweep(Date.now() + 2 * 60 * 60 * 1000);
    await expect(running.writer.commit(kept ?? '')).rejects.toThrow('missing');
    expect(await indexedDB.databases()).toHaveLength(1);
  });

  test('a replaced version comes back, and the newer one can be had again', async () => {
    const running = startLibrary();
    await install(running, samplePack('a', 10));
    const { key } = await running.writer.stage(incoming(samplePack('a', 12, 2)));
    const older = await running.writer.commitKeeping(key);
    expect(await found(running, 'a-x')).toHaveLength(12);
    expect(await running.writer.commitKeeping(older ?? '')).toBe(key);
    expect(await found(running, 'a-x')).toHaveLength(10);
  });

  test('cancelling what was taken in meanwhile leaves it there', async () => {
    const running = startLibrary();
    const { key } = await running.writer.stage(incoming(samplePack('a', 3)));
    await running.writer.commit(key);
    await running.writer.cancel(key);
    expect(await found(running, 'a-x')).toHaveLength(3);
  });
});

test('a sweep leaves a stage alone that has its database and nothing else yet', async () => {
  const running = startLibrary();
  await install(running, samplePack('a', 3));
  const [own = ''] = (await indexedDB.databases())
    .map(({ name }) => name ?? '')
    .filter((name) => name.includes('pack'));
  const current = running.connection.current.bind(running.connection);
  vi.spyOn(running.connection, 'current').mockImplementationOnce(async () => {
    const others = async () => (await indexedDB.databases()).filter(({ name }) => name !== own);
    await vi.waitUntil(async () => (await others()).length === 2, { interval: 1 });
    await startLibrary().writer.sweep();
    return current();
  });
  const { key } = await running.writer.stage(incoming(samplePack('b', 6)));
  await running.writer.commit(key);
  expect(await found(running, '-x')).toHaveLength(9);
});

test('a stage that nobody confirmed is cleared after an hour, not before', async () => {
  const running = startLibrary();
  await install(running, samplePack('a', 3));
  await running.writer.stage(incoming(samplePack('b', 3)));
  await running.writer.sweep();
  expect(await indexedDB.databases()).toHaveLength(3);
  await running.writer.sweep(Date.now() + 61 * 60 * 1000);
  expect(await indexedDB.databases()).toHaveLength(2);
});
