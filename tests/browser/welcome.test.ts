/** The welcome page: its article is the real thing, by mouse and by keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { middleOf } from '../../lib/cli/hover-word.ts';
import { findAll, waitForCard } from '../../lib/cli/read-card.ts';
import { axeViolations } from './axe.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { markedTexts, waitForMarks } from './marks.ts';

/** The part of the extension API that these tests touch inside the worker. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
};

let running: RunningExtension;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  running = await launchExtension({ locale: 'nl' });
  page = await running.context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(running.url('welcome.html'));
  await waitForMarks(page, 12);
});

afterAll(async () => {
  await running?.close();
});

// A second try starts on a page that the first has not touched.
beforeEach(async ({ task }) => {
  if ((task.result?.retryCount ?? 0) === 0) return;
  await page.reload();
  await waitForMarks(page, 12);
});

/** A shortcut of the browser, as it arrives while the welcome page is in front. */
async function shortcut(name: string): Promise<void> {
  const worker = await running.worker();
  await worker.evaluate(
    async ([command, url]) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      chrome.commands.onCommand.dispatch(command, tab);
    },
    [name, page.url()] as const,
  );
}

test('the article is marked like any page, and only the article', async () => {
  await expect
    .poll(async () => [(await markedTexts(page))[0], (await markedTexts(page)).at(-1)])
    .toEqual(['crisisverordening', 'Insolventierichtlijn']);
  const outside = await page.evaluate(() =>
    [...CSS.highlights.values()].some((highlight) =>
      [...highlight].some((range) => range.startContainer.parentElement?.closest('.sample-article') === null),
    ),
  );
  expect(outside).toBe(false);
});

test('resting the mouse on a term opens its card, dressed and with question and answer', async () => {
  await page.mouse.move(5, 5);
  const { x, y } = await middleOf(page, 'Tunesiëdeal');
  await page.mouse.move(x, y);
  const card = await waitForCard(page, (shown) => findAll(shown, (node) => node.attributes.lang === 'nl').length > 0);
  expect(card.text).toContain('Tunesiëdeal');
  expect(card.text).toContain('Antwoord');
  // A card without its styles would reach over the whole page.
  const width = (): Promise<number> =>
    page.evaluate(() => document.querySelector('kamerlens-card')?.getBoundingClientRect().width ?? 0);
  await expect.poll(width).toSatisfy((pixels: number) => pixels > 200 && pixels < 460);
  await page.mouse.move(5, 5);
  await expect.poll(() => page.locator('kamerlens-card').count()).toBe(0);
});

test('by keyboard alone: to the next mark, open its card, close it', async () => {
  await page.bringToFront();
  await shortcut('next-mark');
  await shortcut('next-mark');
  await shortcut('open-mark');
  const card = await waitForCard(page, (shown) => findAll(shown, (node) => node.attributes.lang === 'nl').length > 0);
  expect(card.text).toContain('asiel- en migratiepact');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('kamerlens-card').count()).toBe(0);
});

test('the steps lead on: to the settings', async () => {
  const opened = running.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Naar de instellingen' }).focus();
  await page.keyboard.press('Enter');
  const settings = await opened;
  await settings.getByRole('heading', { name: 'Instellingen van Kamerlens' }).waitFor();
  await settings.close();
});

test('the steps lead on: to the side panel', async () => {
  const views = (): Promise<string[]> =>
    page.evaluate(() =>
      (globalThis as unknown as { chrome: { extension: { getViews(): Window[] } } }).chrome.extension
        .getViews()
        .map(({ location }) => location.pathname),
    );
  // A first try may have opened it.
  await page.evaluate(() => {
    const { extension } = (globalThis as unknown as { chrome: { extension: { getViews(): Window[] } } }).chrome;
    for (const view of extension.getViews()) if (view.location.pathname === '/sidepanel.html') view.close();
  });
  await expect.poll(views).not.toContain('/sidepanel.html');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Zijpaneel openen' }).click();
  await expect.poll(views).toContain('/sidepanel.html');
});

test('the article is marked although marks are switched off everywhere', async () => {
  const options = await running.context.newPage();
  await options.goto(running.url('options.html'));
  await options.getByRole('checkbox', { name: 'Begrippen markeren op pagina’s' }).uncheck();
  await page.reload();
  await waitForMarks(page, 12);
  await options.getByRole('checkbox', { name: 'Begrippen markeren op pagina’s' }).check();
  await options.close();
});

test('axe finds nothing, and nothing failed along the way', async () => {
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
});
