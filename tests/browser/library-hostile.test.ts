/**
 * A page that is after its reader: it tries to read the card, forge messages, set off lookups, fill the storage and learn which terms
 * were opened. What it can see at all (that a card is open, and where the pointer is) it could see without Kamerlens as well.
 */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { middleOf } from '../../lib/cli/hover-word.ts';
import { type CardNode, findAll, waitForCard } from '../../lib/cli/read-card.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { openOwnPage } from './library-page.ts';
import { waitForMarks } from './marks.ts';
import { type RunningServer, serve } from './serve.ts';

/** Runs before anything else on the page and notes all it gets hold of in `loot`. */
const SPY = `
window.loot = [];
const note = (what) => window.loot.push(String(what));
for (const [object, name] of [[Element.prototype, 'attachShadow'], [Node.prototype, 'appendChild'], [Document.prototype, 'createElement'],
  [Element.prototype, 'append'], [ShadowRoot.prototype, 'adoptedStyleSheets'], [Element.prototype, 'setHTMLUnsafe']]) {
  const original = object[name];
  if (typeof original !== 'function') continue;
  object[name] = function (...given) {
    const made = original.apply(this, given);
    if (made instanceof ShadowRoot) note('shadow: ' + made.host.localName);
    return made;
  };
}
for (const type of ['click', 'focusin', 'keydown', 'copy', 'message', 'wxt:content-script-started', 'selectionchange', 'toggle']) {
  addEventListener(type, (event) => {
    note(type + ': ' + event.composedPath().map((node) => node.localName ?? '').join(' '));
    if (event.type === 'message') note('data: ' + JSON.stringify(event.data));
  }, true);
}
new BroadcastChannel('kamerlens-library').onmessage = ({ data }) => note('channel: ' + JSON.stringify(data));
`;

const ARTICLE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Nieuws</title><script>${SPY}</script>
<p id="text">De crisisverordening is aangenomen.</p><p>Over het detectiebevel wordt nog gesproken.</p></html>`;
/** Words of the card that stand nowhere on the page. */
const SECRET = /De leden van|staatssecretaris|fractie/i;

let running: RunningExtension;
let server: RunningServer;

beforeAll(async () => {
  server = await serve({ '/': ARTICLE });
  running = await launchExtension();
  const own = await openOwnPage(running);
  await own.close();
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

const isFull = (card: CardNode): boolean => findAll(card, ({ attributes }) => attributes.lang === 'nl').length > 0;

async function open(): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(server.url('/'));
  await waitForMarks(page, 2);
  return page;
}

/** Runs in the content script's own world, as a page that broke out of its renderer could. */
async function inContentScript(page: Page, expression: string): Promise<unknown> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) =>
    worlds.push({ id: context.id, origin: context.origin }),
  );
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin === `chrome-extension://${running.id}`);
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    contextId: world!.id,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

describe('a hostile page', () => {
  test('cannot read the card, nor what is clicked in it', async () => {
    const page = await open();
    const { x, y } = await middleOf(page, 'crisisverordening');
    await page.mouse.click(x, y);
    // With all that it holds: a card that still loads has no secrets.
    await waitForCard(page, isFull);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const host = document.querySelector('kamerlens-card');
      getSelection()?.selectAllChildren(document.documentElement);
      return {
        root: host?.shadowRoot,
        texts: [
          host?.outerHTML,
          (host as HTMLElement | null)?.innerText,
          document.body.innerText,
          document.documentElement.outerHTML,
        ],
        selection: String(getSelection()),
        loot: (window as unknown as { loot: string[] }).loot,
      };
    });
    expect(seen.root ?? null).toBeNull();
    expect(JSON.stringify(seen.texts)).not.toMatch(SECRET);
    expect(seen.selection).not.toMatch(SECRET);
    expect(JSON.stringify(seen.loot)).not.toMatch(SECRET);
    expect(seen.loot.filter((each) => /shadow|message|channel|wxt/.test(each))).toEqual([]);
    // Events that leave the card name its host, never what is inside.
    for (const each of seen.loot) expect(each).not.toMatch(/button|section|article|h2/);
    await page.close();
  });

  test('cannot reach the extension: no API, no files, no frames, no messages', async () => {
    const page = await open();
    const reached = await page.evaluate(async (home) => {
      const api = (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime ?? null;
      const files = await Promise.all(
        ['manifest.json', 'bundled/pack.json', 'popup.html', 'content-scripts/content.js'].map((path) =>
          fetch(`${home}${path}`).then(
            () => 'read',
            () => 'refused',
          ),
        ),
      );
      const frame = document.createElement('iframe');
      frame.src = `${home}sidepanel.html?q=detectiebevel`;
      document.body.append(frame);
      await new Promise((done) => setTimeout(done, 1000));
      let framed = 'refused';
      try {
        framed = frame.contentDocument?.body?.innerText ?? 'refused';
      } catch {}
      for (const type of ['page/card', 'page/mute', 'settings/set', 'library/remove', 'tab/lookup']) {
        postMessage({ type, termId: 'crisisverordening', packId: 'x', text: 'detectiebevel' }, '*');
        dispatchEvent(new CustomEvent(type, { detail: { type } }));
        document.dispatchEvent(new CustomEvent(`kamerlens:${type}`, { detail: { type } }));
      }
      await new Promise((done) => setTimeout(done, 500));
      return { api, files, framed, card: document.querySelector('kamerlens-card') !== null };
    }, running.url(''));
    expect(reached.api).toBeNull();
    expect(reached.files).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(reached.framed).not.toMatch(SECRET);
    expect(reached.card).toBe(false);
    await page.close();
  });

  test('cannot set off a lookup with events of its own making', async () => {
    const page = await open();
    const place = await middleOf(page, 'crisisverordening');
    const opened = await page.evaluate(async ({ x, y }) => {
      const target = document.elementFromPoint(x, y) ?? document.body;
      const shape = { bubbles: true, composed: true, clientX: x, clientY: y, pointerType: 'mouse', button: 0 };
      for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup', 'touchstart']) {
        target.dispatchEvent(new PointerEvent(type, shape));
      }
      for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu']) {
        target.dispatchEvent(new MouseEvent(type, shape));
      }
      for (const key of ['.', ',', 'k', 'Enter'])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));
      target.dispatchEvent(new Event('click', { bubbles: true }));
      (target as HTMLElement).click();
      await new Promise((done) => setTimeout(done, 1200));
      return document.querySelector('kamerlens-card') !== null;
    }, place);
    expect(opened).toBe(false);
    await page.close();
  });

  test('cannot close, move or press anything in an open card', async () => {
    const page = await open();
    const { x, y } = await middleOf(page, 'crisisverordening');
    await page.mouse.click(x, y);
    const before = JSON.stringify(await waitForCard(page, isFull));
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('kamerlens-card');
      host?.click();
      host?.focus();
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    await page.waitForTimeout(500);
    expect(await page.$('kamerlens-card')).not.toBeNull();
    expect(JSON.stringify(await waitForCard(page, () => true)).length).toBe(before.length);
    await page.close();
  });

  test('that got hold of the content script can write nothing and learn nothing of the reader', async () => {
    const page = await open();
    const answers = (await inContentScript(
      page,
      `(async () => {
        const send = (message) => chrome.runtime.sendMessage(message).then((reply) => reply?.ok ? reply.value ?? 'done' : reply?.error, String);
        const settings = await chrome.storage.local.get(null).then((all) => Object.keys(all).length, () => 'refused');
        const session = await chrome.storage.session.get(null).then((all) => Object.keys(all).length, () => 'refused');
        return {
          settings, session,
          databases: (await indexedDB.databases()).length,
          writes: await Promise.all([
            { type: 'settings/set', settings: {} }, { type: 'library/remove', packId: 'x' }, { type: 'library/repair' },
            { type: 'library/stage', stage: crypto.randomUUID(), file: 'blob:x' }, { type: 'notes/put', exchangeId: 'x', text: 'x', bookmarked: true },
            { type: 'subscription/put', url: 'https://example.nl/', everyHours: 1 }, { type: 'page/found', terms: Array(3000).fill({ termId: 'x', label: 'x', count: 1 }) },
            { type: 'page/lookup', text: 'x'.repeat(100000) }, { type: '__proto__' }, null,
          ].map(send)),
          mutes: await Promise.all(Array.from({ length: 200 }, (_, at) => send({ type: 'page/mute', termId: 'verzonnen-' + at }))),
        };
      })()`,
    )) as { settings: unknown; session: unknown; databases: number; writes: unknown[]; mutes: unknown[] };
    expect(answers.settings).toBe('refused');
    expect(answers.session).toBe('refused');
    expect(answers.databases).toBe(0);
    expect(new Set(answers.writes)).toEqual(new Set(['refused']));
    const own = await openOwnPage(running);
    const stored = await own.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } }
      ).chrome.storage.local.get(null),
    );
    expect(JSON.stringify(stored)).not.toContain('verzonnen');
    await own.close();
    await page.close();
  });

  test('that is full of terms fills no storage', async () => {
    const page = await running.context.newPage();
    await page.goto(server.url('/'));
    await page.evaluate(() => {
      document.body.innerHTML = `<p>${'crisisverordening detectiebevel '.repeat(20_000)}</p>`;
    });
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    await page.waitForTimeout(1000);
    const own = await openOwnPage(running);
    const bytes = await own.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as {
          chrome: { storage: Record<'local' | 'session', { getBytesInUse(key: null): Promise<number> }> };
        }
      ).chrome;
      return (await storage.local.getBytesInUse(null)) + (await storage.session.getBytesInUse(null));
    });
    expect(bytes).toBeLessThan(5000);
    await own.close();
    await page.close();
  });
});
