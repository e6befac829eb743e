/**
 * The card on a page: opened by pointer, finger and keys, above everything, out of the page's reach.
 * Over 300 lines, since its tests share a browser, whose start takes longer than most of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { middleOf } from '../../lib/cli/hover-word.ts';
import { type CardNode, findAll, readCard, waitForCard } from '../../lib/cli/read-card.ts';
import { closePages, launchExtension, type RunningExtension } from './extension.ts';
import { marksIn, untilEqual } from './page-marks.ts';
import { type RunningServer, serve } from './serve.ts';

const dialog = readFileSync(join(import.meta.dirname, '../fixtures/pages/dialog.html'), 'utf8');
const filler = '<p>Nog een alinea met gewone woorden, zodat er iets te rollen valt.</p>'.repeat(60);
const article = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Artikel</title><style>body { margin: 60px; font: 18px sans-serif }</style>
<p>Eerst het <b>detectie</b>bevel, dan de <a id="link" href="#doel">crisisverordening</a> en de <button>Tunesiëdeal</button>.</p>
<p>Een alinea verder: Schengen Barometer.</p>${filler}<p id="doel">Onderaan: EL PAcCTO.</p>
<script>
window.seen = [];
window.errors = [];
addEventListener('error', (event) => errors.push(event.message));
for (const type of ['click','keydown','keyup','pointerdown','pointerup','pointermove','mousedown','mouseup','mouseover','focusin','wheel','copy'])
  for (const target of [window, document]) target.addEventListener(type, (event) => {
    if (event.target instanceof Element && event.target.localName === 'kamerlens-card') seen.push(type);
  }, true);
customElements.define('kamerlens-card', class extends HTMLElement {
  constructor() { super(); try { seen.push('shadow ' + this.attachShadow({ mode: 'open' }).mode); } catch {} }
  connectedCallback() { try { seen.push('internals ' + this.attachInternals().shadowRoot); } catch {} }
});
</script></html>`;

let running: RunningExtension;
let server: RunningServer;

beforeAll(async () => {
  server = await serve({ '/': article, '/dialog': dialog });
  running = await launchExtension();
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

afterEach(() => closePages(running));

async function open(path = '/', marks = 4): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(server.url(path));
  await untilEqual(async () => (await marksIn(page)).length >= marks, true);
  return page;
}

const isFull = (card: CardNode): boolean => findAll(card, ({ attributes }) => attributes.lang === 'nl').length > 0;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the card really is on screen: layout of its element, from outside. */
async function boxOf(page: Page): Promise<Box> {
  const session = await page.context().newCDPSession(page);
  const card = await readCard(page);
  const [shown] = card === null ? [] : findAll(card, ({ attributes }) => /\bkl-card\b/.test(attributes.class ?? ''));
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: shown?.backendNodeId ?? 0 });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  await session.detach();
  return { left, top, right, bottom };
}

async function press(page: Page, place: { x: number; y: number }): Promise<void> {
  await page.mouse.click(place.x, place.y);
}

async function closes(page: Page): Promise<void> {
  await untilEqual(async () => (await readCard(page)) === null && (await page.$('kamerlens-card')) === null, true);
}

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
};

/** What the background sends for a keyboard command. */
async function walk(page: Page, step: string): Promise<void> {
  await page.bringToFront();
  const worker = await running.worker();
  await worker.evaluate(async (step) => {
    for (const { id } of await chrome.tabs.query({ active: true })) {
      await chrome.tabs.sendMessage(id, { type: 'tab/walk', step }).catch(() => null);
    }
  }, step);
}

test('a page neither sees nor reaches the script of the card, which comes when a reader points at a mark', async () => {
  const page = await open();
  const place = await middleOf(page, 'bevel');
  await page.mouse.move(place.x, place.y);
  await waitForCard(page, isFull);
  const address = running.url('card.js');
  // As text: the test runner rewrites `import` in functions.
  const seen = await page.evaluate(`(async () => {
    const address = '${address}';
    const tries = [
      fetch(address),
      import(address),
      new Promise((load, error) => {
        document.head.append(Object.assign(document.createElement('script'), { src: address, onload: load, onerror: error }));
      }),
    ];
    const reached = (await Promise.allSettled(tries)).map(({ status }) => status);
    const others = performance.getEntriesByType('resource').filter(({ name }) => name.includes('-extension:') && name !== address);
    return { reached, world: 'kamerlensCards' in globalThis, timed: others.length };
  })()`);
  expect(seen).toEqual({ reached: ['rejected', 'rejected', 'rejected'], world: false, timed: 0 });
  await page.close();
});

describe('by pointer', () => {
  test('resting opens it, straying on the way to it does not close it, leaving does', async () => {
    const page = await open();
    const place = await middleOf(page, 'bevel');
    await page.mouse.move(place.x, place.y);
    await waitForCard(page, isFull);
    const box = await boxOf(page);
    await page.mouse.move(place.x + 40, box.top + 60, { steps: 4 });
    await page.waitForTimeout(700);
    expect(await readCard(page)).not.toBeNull();
    await page.mouse.move(900, 20, { steps: 4 });
    await closes(page);
    await page.close();
  });

  test('closed by Escape it stays away while the pointer stays, and comes when the pointer comes again', async () => {
    const page = await open();
    const place = await middleOf(page, 'bevel');
    await page.mouse.move(place.x, place.y);
    await waitForCard(page, isFull);
    await page.keyboard.press('Escape');
    await closes(page);
    await page.mouse.move(place.x + 1, place.y);
    await page.mouse.move(place.x, place.y);
    await page.waitForTimeout(700);
    expect(await readCard(page)).toBeNull();
    await page.mouse.click(place.x, place.y);
    await waitForCard(page, isFull);
    await page.keyboard.press('Escape');
    await closes(page);
    await page.waitForTimeout(700);
    expect(await readCard(page)).toBeNull();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(200);
    await page.mouse.move(place.x, place.y);
    await waitForCard(page, isFull);
    await page.close();
  });

  test('never covers its mark, stays in the window, and follows the mark while scrolling', async () => {
    const page = await open();
    await page.setViewportSize({ width: 320, height: 480 });
    const place = await middleOf(page, 'Schengen Barometer');
    await press(page, place);
    await waitForCard(page, isFull);
    const isWell = async (): Promise<boolean> => {
      const { x, y } = await page.evaluate(() => {
        const active = [...(CSS.highlights.get('kamerlens-active') ?? [])][0] as StaticRange;
        const range = document.createRange();
        range.setStart(active.startContainer, active.startOffset);
        range.setEnd(active.endContainer, active.endOffset);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      });
      const box = await boxOf(page);
      const inWindow = box.left >= 0 && box.right <= 320 && box.top >= 0 && box.bottom <= 480;
      return inWindow && !(x > box.left && x < box.right && y > box.top && y < box.bottom);
    };
    await expect.poll(isWell).toBe(true);
    await page.evaluate(() => scrollBy(0, 40));
    await page.waitForTimeout(200);
    await expect.poll(isWell).toBe(true);
    await page.evaluate(() => scrollTo(0, 3000));
    await closes(page);
    await page.close();
  });

  test('links stay links, controls stay controls, selections stay selections', async () => {
    const page = await open();
    const link = await middleOf(page, 'crisisverordening');
    await press(page, link);
    await untilEqual(async () => page.url().endsWith('#doel'), true);
    await page.evaluate(() => scrollTo(0, 0));
    // A press on a control opens nothing; what resting there may have opened goes with the pointer.
    await press(page, await middleOf(page, 'Tunesiëdeal'));
    await page.mouse.move(900, 700);
    await closes(page);
    const place = await middleOf(page, 'Schengen Barometer');
    await page.mouse.dblclick(place.x, place.y);
    await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toMatch(/Schengen|Barometer/);
    await page.close();
  });

  test('the page sees none of its events, cannot look in and cannot press in it', async () => {
    const page = await open();
    await press(page, await middleOf(page, 'bevel'));
    await waitForCard(page, isFull);
    await page.evaluate(() =>
      document.querySelector('kamerlens-card')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    await page.evaluate('seen.length = 0');
    const box = await boxOf(page);
    await page.mouse.move(box.left + 50, box.top + 50, { steps: 3 });
    // "Read on" of the question: pressed by hand, and a second time by key.
    const card = await readCard(page);
    const [more] = card === null ? [] : findAll(card, ({ attributes }) => attributes['aria-expanded'] === 'false');
    expect(more).toBeDefined();
    const session = await page.context().newCDPSession(page);
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: more?.backendNodeId ?? 0 });
    const [x = 0, y = 0] = model.content;
    await page.mouse.click(x + 4, y + 4);
    await waitForCard(
      page,
      (now) => findAll(now, ({ attributes }) => attributes['aria-expanded'] === 'true').length > 0,
    );
    await page.keyboard.press('Enter');
    await waitForCard(
      page,
      (now) => findAll(now, ({ attributes }) => attributes['aria-expanded'] === 'true').length === 0,
    );
    await page.mouse.wheel(0, 30);
    expect(await page.evaluate('seen')).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.querySelector('kamerlens-card')?.shadowRoot)).toBeNull();
    await page.keyboard.press('Escape');
    await closes(page);
    expect(await page.evaluate('errors')).toEqual([]);
    await page.close();
  });

  test('a press elsewhere closes it, and nothing of it is left in the page', async () => {
    const page = await open();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await press(page, await middleOf(page, 'bevel'));
    await waitForCard(page, isFull);
    await page.mouse.click(900, 600);
    await closes(page);
    await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });
});

test('by finger it is a sheet at the lower edge', async () => {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 390,
    height: 800,
    deviceScaleFactor: 2,
    mobile: true,
  });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const { x, y } = await middleOf(page, 'bevel');
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await waitForCard(page, isFull);
  const widthAndBottom = async (): Promise<[width: number, bottom: number]> => {
    const box = await boxOf(page);
    return [Math.round(box.right - box.left), Math.round(box.bottom)];
  };
  await expect.poll(widthAndBottom).toSatisfy(([width, bottom]) => width === 390 && bottom >= 799);
  await page.close();
});

test('by keys: walk, open, move about in it, and back to where reading was', async () => {
  const page = await open();
  await walk(page, 'next');
  const active = (): Promise<string[]> =>
    page.evaluate(() =>
      [...(CSS.highlights.get('kamerlens-active') ?? [])].map((range) => (range.endContainer as Text).data.trim()),
    );
  await untilEqual(async () => (await active()).length, 1);
  await walk(page, 'next');
  await walk(page, 'open');
  const card = await waitForCard(page, isFull);
  expect(card.text).toContain('crisisverordening');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('kamerlens-card');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('kamerlens-card');
  await page.keyboard.press('Escape');
  await closes(page);
  // Tab goes on from the mark.
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('link');
  await walk(page, 'announce');
  await waitForCard(page, ({ text }) => /\b4\b|\b5\b/.test(text));
  await page.close();
});

describe('above everything', () => {
  test('in a modal dialog it can be pressed, whatever the page does to its elements', async () => {
    const page = await open('/dialog', 2);
    await page.evaluate(() => (document.getElementById('modal') as HTMLDialogElement).showModal());
    await untilEqual(async () => (await marksIn(page)).includes('detectiebevel'), true);
    await press(page, await middleOf(page, 'detectiebevel'));
    await waitForCard(page, isFull);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('kamerlens-card')?.parentElement?.id))
      .toBe('modal');
    const box = await boxOf(page);
    await expect
      .poll(() =>
        page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, [box.left + 30, box.top + 30] as const),
      )
      .toBe('kamerlens-card');
    await page.keyboard.press('Escape');
    await closes(page);
    await expect
      .poll(() => page.evaluate(() => (document.getElementById('modal') as HTMLDialogElement).open))
      .toBe(true);
    await page.close();
  });

  test('in the fullscreen element, and at its mark on a zoomed page', async () => {
    const page = await open('/dialog', 2);
    const place = await middleOf(page, 'Tunesiëdeal');
    await press(page, place);
    await waitForCard(page, isFull);
    const atMark = async (): Promise<boolean> => {
      const box = await boxOf(page);
      const away = Math.min(Math.abs(box.top - place.y), Math.abs(box.bottom - place.y));
      return away < 40 && box.right - box.left < 400;
    };
    await expect.poll(atMark).toBe(true);
    await page.mouse.click(900, 700);
    await closes(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', {
      expression: "document.getElementById('full').requestFullscreen()",
      userGesture: true,
      awaitPromise: true,
    });
    await untilEqual(() => page.evaluate(() => document.fullscreenElement?.id), 'full');
    // The window takes its new size a moment later, and the mark its new place.
    let [before, now] = [place, await middleOf(page, 'Tunesiëdeal')];
    while (before.x !== now.x || before.y !== now.y) {
      await page.waitForTimeout(150);
      [before, now] = [now, await middleOf(page, 'Tunesiëdeal')];
    }
    await press(page, now);
    await waitForCard(page, isFull);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('kamerlens-card')?.parentElement?.id))
      .toBe('full');
    await page.close();
  });
});
