import { describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

import { admit, type RawSender, recogniseSender } from '../../../lib/message-border.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { listenInTab, MessageError, sendToBackground } from '../../../lib/transport.ts';
import { fakeBrowser } from './fake-browser.ts';

const HOME = 'chrome-extension://us/';
const tab = { id: 7, windowId: 1, incognito: false };
const page: RawSender = { id: 'us', url: 'https://krant.nl/a', frameId: 0, tab };
const own: RawSender = { id: 'us', url: `${HOME}popup.html` };

describe('who may ask', () => {
  test('is a content script, or one of our own pages, also in a tab', () => {
    expect(recogniseSender(page, 'us', HOME)).toMatchObject({ kind: 'page', tabId: 7, url: 'https://krant.nl/a' });
    expect(recogniseSender(own, 'us', HOME)).toMatchObject({ kind: 'extension', incognito: false });
    expect(recogniseSender({ ...own, tab }, 'us', HOME)?.kind).toBe('extension');
  });

  test.each<[string, RawSender]>([
    ['another extension', { ...page, id: 'them' }],
    ['nobody', { url: 'https://krant.nl/' }],
    ['a web page outside a tab', { id: 'us', url: 'https://krant.nl/' }],
  ])('is never %s', (_, raw) => {
    expect(recogniseSender(raw, 'us', HOME)).toBeNull();
  });

  test('is no page whose address only looks like ours', () => {
    const forged = { ...page, url: 'https://krant.nl/chrome-extension://us/popup.html' };
    expect(recogniseSender(forged, 'us', HOME)?.kind).toBe('page');
  });

  test('counts by the origin it inherited where a frame has no address', () => {
    const frame = { ...page, url: 'about:srcdoc', origin: 'https://krant.nl' };
    expect(recogniseSender(frame, 'us', HOME)).toMatchObject({ url: 'https://krant.nl' });
  });
});

describe('what may be asked', () => {
  const content = recogniseSender(page, 'us', HOME)!;
  const extension = recogniseSender(own, 'us', HOME)!;

  test.each([
    { type: 'settings/set', settings: DEFAULT_SETTINGS },
    { type: 'library/repair' },
    { type: 'library/remove', packId: 'x' },
    { type: 'library/commit', stage: crypto.randomUUID() },
    { type: 'notes/put', exchangeId: 'x', text: null, bookmarked: true },
    { type: 'subscription/check', url: 'https://example.nl/pack' },
  ])('by a page is not $type', (request) => {
    expect(admit(request, content)).toBeNull();
    expect(admit(request, extension)).toMatchObject({ type: request.type });
  });

  test.each([
    null,
    'page/start',
    {},
    { type: 'page/exchange' },
    { type: 'page/exchange', exchangeId: 5 },
    { type: 'page/exchange', exchangeId: 'x'.repeat(401) },
    { type: 'page/lookup', text: 'x'.repeat(4001) },
    { type: 'page/found', terms: [{ termId: 'a', label: 'a', count: -1 }] },
    { type: 'constructor' },
    { type: '__proto__' },
    { type: 'library/stage', stage: 'x', file: 'blob:x' },
    { type: 'library/stage', stage: crypto.randomUUID(), file: 'https://example.nl/pack' },
    { type: 'subscription/put', url: 'http://example.nl/pack', everyHours: 1 },
  ])('is nothing of another shape (%#)', (request) => {
    expect(admit(request, extension)).toBeNull();
  });

  test('loses what does not belong to it', () => {
    const request = JSON.parse('{"type":"page/exchange","exchangeId":"x","extra":1,"__proto__":{"polluted":true}}');
    expect(admit(request, content)).toEqual({ type: 'page/exchange', exchangeId: 'x' });
  });
});

describe('asking', () => {
  const request = { type: 'library/ready' } as const;
  const answers = (...given: (() => unknown)[]): ReturnType<typeof vi.fn> => {
    const send = vi.fn(async () => (given.length > 1 ? given.shift() : given[0])?.());
    fakeBrowser.runtime.sendMessage = send as never;
    fakeBrowser.runtime.id = 'us';
    return send;
  };

  test('gives the value, or throws the code that came back', async () => {
    answers(() => ({ ok: true, value: null }));
    expect(await sendToBackground(request)).toBeNull();
    answers(() => ({ ok: false, error: 'full' }));
    await expect(sendToBackground(request)).rejects.toMatchObject({ code: 'full' });
  });

  test('is done once more when the worker was just being stopped', async () => {
    const send = answers(
      () => {
        throw new Error('Could not establish connection. Receiving end does not exist.');
      },
      () => ({ ok: true, value: null }),
    );
    expect(await sendToBackground(request)).toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('is given up after a second time without an answer', async () => {
    const send = answers(() => new Promise(() => {}));
    await expect(sendToBackground(request, { timeout: 20 })).rejects.toMatchObject({ code: 'timeout' });
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('is never repeated for an answer that was a refusal', async () => {
    const send = answers(() => ({ ok: false, error: 'refused' }));
    await expect(sendToBackground(request)).rejects.toThrow(MessageError);
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('after an update goes quiet at once', async () => {
    const send = answers(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(sendToBackground(request)).rejects.toMatchObject({ code: 'orphaned' });
    fakeBrowser.runtime.id = undefined as never;
    await expect(sendToBackground(request)).rejects.toMatchObject({ code: 'orphaned' });
    expect(send).toHaveBeenCalledTimes(1);
  });
});

test('a tab answers until it is told to leave, and only our own extension', async () => {
  const listeners = new Set<(...given: unknown[]) => unknown>();
  fakeBrowser.runtime.id = 'us';
  fakeBrowser.runtime.onMessage = {
    addListener: (listener: never) => listeners.add(listener),
    removeListener: (listener: never) => listeners.delete(listener),
  } as never;
  const leaving = new AbortController();
  listenInTab({ 'tab/terms': () => ({ terms: [], url: 'https://nieuws.nl/', marking: true }) }, leaving.signal);
  const [listener] = listeners;
  const ask = (message: unknown, id: string): Promise<unknown> =>
    new Promise((done) => {
      if (listener!(message, { id }, done) === false) done('unanswered');
    });
  expect(await ask({ type: 'tab/terms' }, 'us')).toEqual({
    ok: true,
    value: { terms: [], url: 'https://nieuws.nl/', marking: true },
  });
  expect(await ask({ type: 'tab/terms' }, 'them')).toBe('unanswered');
  expect(await ask({ type: 'tab/refresh' }, 'us')).toBe('unanswered');
  leaving.abort();
  expect(listeners.size).toBe(0);
});
