/** The right-click on a selection: the card at the selection where the page can show it, else the side panel. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { middleOf } from '../../lib/cli/hover-word.ts';
import { boxOf, cardsOn, focusedName, named, pressNode, waitForCards } from './card-hand.ts';
import { closePages, killWorker, launchExtension, type RunningExtension } from './extension.ts';
import { waitForMarks } from './marks.ts';
import { menuFrame, watchMenus } from './menus.ts';
import { type RunningServer, serve } from './serve.ts';

const head = '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Artikel</title>';
const article = `${head}<style>body { margin: 60px; font: 18px/2 sans-serif; height: 3000px }</style>
<p>Eerst het detectiebevel. <span id="words">Frontex aan de buitengrens</span> staat hier zonder meer.</p>
<p id="cookies">Daarna kruidnagelkoekjes.</p>
<div id="host"></div>
<iframe src="/frame" width="700" height="300"></iframe>
<script>host.attachShadow({ mode: 'open' }).innerHTML = '<p id="inside">Opvang in de regio</p>'</script></html>`;
const frame = `${head}<style>body { font: 18px/2 sans-serif }</style><p id="words">Zicht op de Schengen Barometer in een kader.</p></html>`;

/** The part of the extension API that these tests touch inside the worker. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  sidePanel: { open(options: object): Promise<void> };
};

let running: RunningExtension;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  server = await serve({ '/': article, '/frame': frame });
  running = await launchExtension({ locale: 'nl' });
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

beforeEach(async () => {
  await closePages(running);
  page = await running.context.newPage();
  await page.goto(server.url('/'));
  await waitForMarks(page, 2);
  await page.bringToFront();
  await watchMenus(running);
  await watchPanels();
});

/** Counts in the worker how often the panel is opened. */
async function watchPanels(): Promise<void> {
  const worker = await running.worker();
  await worker.evaluate(() => {
    const world = globalThis as unknown as { panels: number };
    world.panels = 0;
    chrome.sidePanel.open = async () => {
      world.panels += 1;
    };
  });
}

const panels = async (): Promise<number> =>
  (await running.worker()).evaluate(() => (globalThis as unknown as { panels: number }).panels);

/** The browser's own menu is out of reach of a test: its entry is chosen one step later, in the frame that it was opened over. */
async function choose(selectionText: string, frameId?: number): Promise<void> {
  const worker = await running.worker();
  await worker.evaluate(
    async ([text, url, id]) => {
      const [tab] = await chrome.tabs.query({ active: true });
      const info = { menuItemId: 'search-selection', selectionText: text, editable: false, pageUrl: url, frameId: id };
      chrome.contextMenus.onClicked.dispatch(info, tab);
    },
    [selectionText, page.url(), frameId ?? (await menuFrame(running)) ?? 0] as const,
  );
}

async function rightClick(word: string): Promise<void> {
  const { x, y } = await middleOf(page, word);
  await page.mouse.click(x, y, { button: 'right' });
  await expect.poll(() => menuFrame(running)).not.toBeNull();
}

test('by mouse: the card stands at the selection, does not cover it, and takes the focus', async () => {
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('words')!));
  await rightClick('Frontex');
  await choose('Frontex aan de buitengrens');
  const [card] = await waitForCards(page, ['Frontex']);
  const words = await page.evaluate(
    () => document.getElementById('words')!.getBoundingClientRect().toJSON() as DOMRect,
  );
  /** Pixels below the words, and to the right of where they begin. */
  const away = async (): Promise<[down: number, right: number]> => {
    const box = await boxOf(page, card!);
    return [box.top - words.bottom, box.left - words.left];
  };
  await expect.poll(away).toSatisfy(([down, right]) => down >= 0 && down < 20 && Math.abs(right) < 20);
  await expect.poll(() => focusedName(page)).toBe('Kamervragen over Frontex aan de buitengrens');
  expect(await panels()).toBe(0);
  await page.keyboard.press('Escape');
  await waitForCards(page, []);
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Frontex aan de buitengrens');
});

test('by keyboard alone: the menu key on a selection', async () => {
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('words')!));
  await page.keyboard.press('Shift+F10');
  await expect.poll(() => menuFrame(running)).toBe(0);
  await choose('Frontex aan de buitengrens');
  await waitForCards(page, ['Frontex']);
  await page.keyboard.press('Escape');
  await waitForCards(page, []);
});

test('what is not in the library is said, and the search goes on in the panel', async () => {
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('cookies')!));
  await rightClick('kruidnagelkoekjes');
  await choose('kruidnagelkoekjes');
  const [card] = await waitForCards(page, ['Hierover staat niets in uw bibliotheek.']);
  await pressNode(page, named(card!, 'Verder zoeken in het zijpaneel'));
  await expect.poll(panels).toBe(1);
});

test('in a shadow tree', async () => {
  await page.evaluate(() => {
    const inside = document.getElementById('host')!.shadowRoot!.getElementById('inside')!;
    getSelection()?.setBaseAndExtent(inside.firstChild!, 0, inside.firstChild!, 6);
  });
  const { x, y } = await page.evaluate(() => {
    const { left, top } = document
      .getElementById('host')!
      .shadowRoot!.getElementById('inside')!
      .getBoundingClientRect();
    return { x: left + 20, y: top + 12 };
  });
  await page.mouse.click(x, y, { button: 'right' });
  await expect.poll(() => menuFrame(running)).toBe(0);
  await choose('Opvang');
  const [card] = await waitForCards(page, ['Opvang']);
  const away = async (): Promise<number> => {
    const box = await boxOf(page, card!);
    return Math.min(Math.abs(box.top - y), Math.abs(box.bottom - y));
  };
  await expect.poll(away).toBeLessThan(40);
});

test('in a frame', async () => {
  const inner = page.frames().find((each) => each.url().endsWith('/frame'))!;
  await expect.poll(() => inner.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  const words = inner.locator('#words');
  await words.evaluate((element) => getSelection()?.selectAllChildren(element));
  await words.click({ button: 'right' });
  await expect.poll(() => menuFrame(running)).not.toBeNull();
  expect(await menuFrame(running)).not.toBe(0);
  await choose('Schengen Barometer');
  await waitForCards(page, ['Schengen Barometer']);
  await expect.poll(() => inner.evaluate(() => document.querySelector('kamerlens-card') !== null)).toBe(true);
  expect(await page.evaluate(() => document.querySelector('kamerlens-card'))).toBeNull();
});

test('a page that said nothing gets the panel at once: another page, or after the worker was stopped', async () => {
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('words')!));
  await choose('Frontex', 0);
  await expect.poll(panels).toBe(1);
  await rightClick('Frontex');
  await page.goto(server.url('/frame'));
  await choose('Frontex', 0);
  await expect.poll(panels).toBe(2);
  expect(await cardsOn(page)).toEqual([]);
  await killWorker(running);
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('words')!));
  // The right-click itself wakes it.
  const { x, y } = await middleOf(page, 'Barometer');
  await page.mouse.click(x, y, { button: 'right' });
  // When it has heard of the menu is not told: a reader who finds the card missing chooses again.
  await expect
    .poll(
      async () => {
        await choose('Schengen Barometer', 0);
        return (await waitForCards(page, ['Schengen Barometer'], 3000).catch(() => [])).length;
      },
      { interval: 500 },
    )
    .toBe(1);
});

test('a page that hangs loses nothing: the results come elsewhere', async () => {
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('words')!));
  await rightClick('Frontex');
  // A page of Kamerlens off answers that it cannot; one that hangs does not answer at all.
  await page.evaluate(() =>
    setTimeout(() => {
      const end = Date.now() + 4000;
      while (Date.now() < end);
    }, 0),
  );
  await choose('Frontex');
  await expect.poll(panels).toBe(1);
});
