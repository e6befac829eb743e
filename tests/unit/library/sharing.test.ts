/** Exporting packs, and subscribing to one at an address. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

import type { Pack } from '../../../lib/corpus/pack.ts';
import { differenceOf } from '../../../lib/library/difference.ts';
import { asPack, exportPack, packAsBlob } from '../../../lib/library/pack-export.ts';
import { openPackFile } from '../../../lib/library/pack-file.ts';
import { openPackRows } from '../../../lib/library/rows.ts';
import { Subscriptions } from '../../../lib/library/subscriptions.ts';
import { fakeBrowser } from './fake-browser.ts';
import { found, freshProfile, install, samplePack, segmentSteps, startLibrary, type TestLibrary } from './sample.ts';

beforeEach(() => {
  freshProfile();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const head = { id: 'gedeeld', title: 'Gedeeld', language: 'nl' } as const;
/** The pack with only its first exchanges. */
const firstOf = (pack: Pack, count: number): Pack => ({ ...pack, exchanges: pack.exchanges.slice(0, count) });
const everything = { packIds: null, documentIds: null };

describe('an exported pack', () => {
  test('holds what was in the library, and can be added elsewhere', async () => {
    const running = startLibrary();
    const pack = samplePack('a', 50);
    await install(running, pack);
    const { parts } = await openPackFile(await exportPack(running.connection, head, everything));
    const exported = await asPack(head, parts);
    expect({ ...exported, id: 'a', title: pack.title }).toEqual({ ...pack, terms: expect.arrayContaining(pack.terms) });
    freshProfile();
    const other = startLibrary();
    await install(other, exported);
    expect(await found(other, 'a-x')).toHaveLength(50);
  });

  test('of two packs holds what both have once', async () => {
    const running = startLibrary();
    await install(running, samplePack('a', 6));
    await install(running, { ...samplePack('a', 8, 2), id: 'nieuwer' });
    const { parts } = await openPackFile(await exportPack(running.connection, head, everything));
    const exported = await asPack(head, parts);
    expect(exported.exchanges).toHaveLength(8);
    expect(exported.exchanges[0]!.question.text).toContain('versie 2');
    expect(exported.terms).toHaveLength(3);
  });

  test('of one document holds only its exchanges, and terms that they answer', async () => {
    const running = startLibrary();
    await install(running, samplePack('a', 4));
    const selection = { packIds: ['a'], documentIds: ['a-d2'] };
    const { parts } = await openPackFile(await exportPack(running.connection, head, selection));
    const exported = await asPack(head, parts);
    expect(exported.documents.map(({ id }) => id)).toEqual(['a-d2']);
    expect(exported.exchanges.map(({ id }) => id)).toEqual(['a-x3', 'a-x4']);
    expect(exported.terms.flatMap(({ exchangeIds }) => exchangeIds).sort()).toEqual(['a-x3', 'a-x4']);
  });
});

test('the difference between two versions counts what is new, changed and gone', async () => {
  const running = startLibrary();
  await install(running, firstOf(samplePack('a', 12), 10));
  const [before] = (await running.connection.current())!.packs;
  const after = samplePack('a', 12);
  after.exchanges.splice(2, 1);
  after.exchanges[5]!.question.text += ' Gewijzigd.';
  await install(startLibrary(), { ...after, id: 'b' });
  const packs = (await startLibrary().connection.current())!.packs;
  const [old, fresh] = await Promise.all([before!, packs[1]!].map(({ key }) => openPackRows(key, () => {})));
  expect(await differenceOf(old!, fresh!)).toEqual({ added: 2, changed: 1, removed: 1 });
  expect(await differenceOf(null, old!)).toEqual({ added: 10, changed: 0, removed: 0 });
});

describe('a subscription', () => {
  const url = 'https://krant.example.nl/pak.json.gz';
  let served: { status?: number; body?: Blob; etag?: string; at?: string };
  let requests: { headers: Headers; credentials: string | undefined }[];
  let running: TestLibrary;
  let subscriptions: Subscriptions;

  beforeEach(async () => {
    requests = [];
    (fakeBrowser as { permissions: unknown }).permissions = { contains: async () => true };
    globalThis.fetch = async (_, options) => {
      const headers = new Headers(options?.headers);
      requests.push({ headers, credentials: options?.credentials });
      if (served.status === 0) throw new TypeError('offline');
      const unchanged = served.etag !== undefined && headers.get('if-none-match') === served.etag;
      const response = new Response(unchanged ? null : served.body, {
        status: unchanged ? 304 : (served.status ?? 200),
        headers: served.etag === undefined ? {} : { etag: served.etag },
      });
      Object.defineProperty(response, 'url', { value: served.at ?? url });
      return response;
    };
    running = startLibrary();
    subscriptions = new Subscriptions(running.connection, running.writer, segmentSteps);
    served = { body: await packAsBlob(firstOf(samplePack('krant', 8), 5), 'lines'), etag: '"1"' };
    const entry = await subscriptions.stage(crypto.randomUUID(), url, new AbortController().signal);
    await running.writer.commit(entry.key);
    await subscriptions.put(url, 24);
  });

  const row = () => running.connection.withLibrary((db) => db.get('subscriptions', url));

  test('brings the pack, and asks with what the server said of its version, without cookies', async () => {
    expect(await found(running, 'krant')).toHaveLength(5);
    expect(await row()).toMatchObject({ packId: 'krant', etag: '"1"', everyHours: 24, problem: null });
    expect(await subscriptions.check(url)).toEqual({ outcome: 'unchanged' });
    expect(requests[1]?.headers.get('if-none-match')).toBe('"1"');
    expect(requests.map(({ credentials }) => credentials)).toEqual(['omit', 'omit']);
  });

  test('takes a new version in and says what it brought', async () => {
    served = { body: await packAsBlob(samplePack('krant', 8), 'json'), etag: '"2"' };
    expect(await subscriptions.check(url)).toMatchObject({
      outcome: 'updated',
      difference: { added: 3, changed: 0, removed: 0 },
    });
    expect(await found(running, 'krant')).toHaveLength(8);
    expect(await row()).toMatchObject({
      etag: '"2"',
      difference: { added: 3 },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test.each([
    ['offline', async () => ({ status: 0 }), 'subscription-offline'],
    ['a server error', async () => ({ status: 500, body: new Blob(['']) }), 'subscription-status'],
    ['a page instead of a pack', async () => ({ body: new Blob(['<!doctype html>']) }), 'pack-not-a-pack'],
    [
      'half a file',
      async () => ({ body: (await packAsBlob(samplePack('krant', 9), 'lines')).slice(0, 300) }),
      'pack-not-gzip',
    ],
    [
      'another pack',
      async () => ({ body: await packAsBlob(samplePack('vreemd', 3), 'json') }),
      'subscription-other-pack',
    ],
    [
      'another site',
      async () => ({ body: await packAsBlob(samplePack('krant', 9), 'json'), at: 'https://elders.nl/' }),
      'subscription-moved',
    ],
  ])('stays at its version after %s', async (_, serving, code) => {
    served = await serving();
    expect(await subscriptions.check(url)).toEqual({ outcome: 'failed', code });
    expect(await found(running, '-x')).toHaveLength(5);
    expect(await row()).toMatchObject({ problem: code, etag: '"1"' });
    expect(await indexedDB.databases()).toHaveLength(2);
  });

  test('is looked at when its time has come, and not while the site is not allowed', async () => {
    await subscriptions.checkDue(Date.now() + 23 * 3_600_000);
    expect(requests).toHaveLength(1);
    await subscriptions.checkDue(Date.now() + 25 * 3_600_000);
    expect(requests).toHaveLength(2);
    (fakeBrowser as { permissions: unknown }).permissions = { contains: async () => false };
    expect(await subscriptions.check(url)).toEqual({ outcome: 'failed', code: 'subscription-no-permission' });
    expect(requests).toHaveLength(2);
    await subscriptions.put(url, null);
    await subscriptions.checkDue(Date.now() + 999 * 3_600_000);
    expect(requests).toHaveLength(2);
    await subscriptions.remove(url);
    expect(await row()).toBeUndefined();
    expect(await found(running, 'krant')).toHaveLength(5);
  });
});
