/** The popup of the toolbar: on the production build, with the real library, by keyboard and by mouse. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleArticlePage } from '../../lib/cli/sample-article.ts';
import { axeViolations } from './axe.ts';
import { forgetSettings, launchExtension, type RunningExtension } from './extension.ts';
import { waitForMarks } from './marks.ts';
import { openRealPopup } from './real-popup.ts';
import { type RunningServer, serve } from './serve.ts';

let running: RunningExtension;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  server = await serve({ '/': sampleArticlePage() });
  running = await launchExtension({ locale: 'nl' });
  page = await running.context.newPage();
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

// Neither what an earlier test has switched, nor a page that it left when it failed.
beforeEach(async () => {
  for (const other of running.context.pages().slice(1)) if (other !== page) await other.close();
  await forgetSettings(running);
  await page.bringToFront();
});

async function open(query?: string, width = 420): Promise<void> {
  await page.setViewportSize({ width, height: 640 });
  await page.goto(running.url(query === undefined ? 'popup.html' : `popup.html?q=${encodeURIComponent(query)}`));
  await page.locator('.popup-switches').waitFor();
  if (query !== undefined) await complete();
}

/** Waits for all results of what stands in the field, not of an earlier keystroke. */
const complete = () =>
  page.waitForFunction(() => {
    const list = document.querySelector<HTMLElement>('#results');
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    return list?.ariaBusy === 'false' && list.dataset.query === field?.value;
  });
const results = () => page.locator('[data-exchange-id]');
const ids = () => results().evaluateAll((list) => list.map((element) => element.getAttribute('data-exchange-id')));
const chosen = () => page.locator('[aria-selected="true"]').getAttribute('data-exchange-id');

describe('searching', () => {
  test('one types at once, and results come while typing', async () => {
    await open();
    await expect.poll(() => page.locator('input[type="search"]').count()).toBe(1);
    await page.keyboard.type('detectiebev');
    await complete();
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    await expect
      .poll(async () => (await page.locator('.kl-match').allTextContents()).some((text) => /^detectiebev/i.test(text)))
      .toBe(true);
  });

  test('what was typed before the script came is not lost, nor is focus', async () => {
    const late = await running.context.newPage();
    await late.route('**/chunks/popup-*.js', async (route) => {
      await new Promise((next) => setTimeout(next, 400));
      await route.continue();
    });
    await late.goto(running.url('popup.html'), { waitUntil: 'commit' });
    await late.locator('input[type="search"]:focus').waitFor();
    await late.keyboard.type('Tunesië');
    await late.locator('[data-exchange-id]').first().waitFor();
    await expect.poll(() => late.locator('input[type="search"]').inputValue()).toBe('Tunesië');
    await late.close();
  });

  test('a slip is put right, said so, and can be searched for literally', async () => {
    await open('crisisverodening');
    await expect
      .poll(() => page.locator('.popup-correction').innerText())
      .toMatch(/Resultaten voor crisisverordening/i);
    await page.getByRole('button', { name: 'Zoek letterlijk wat ik typte' }).click();
    await page.getByText('Niets gevonden.').first().waitFor();
  });

  test('nothing found names what is near', async () => {
    await open('zwaardvisvangstquotum');
    await page.locator('.kl-empty').getByText('Niets gevonden.').waitFor();
    await open('"crisisverodening"');
    await page.locator('.kl-empty').getByRole('button', { name: 'crisisverordening', exact: true }).click();
    await results().first().waitFor();
    await expect.poll(() => page.locator('input[type="search"]').inputValue()).toBe('crisisverordening');
  });

  test('names are offered while typing', async () => {
    await open();
    await page.keyboard.type('schengen ba');
    await page.getByRole('button', { name: 'Schengen Barometer' }).click();
    await complete();
    await expect.poll(() => page.locator('input[type="search"]').inputValue()).toBe('Schengen Barometer');
  });

  test('a chip narrows to a group and is taken away again', async () => {
    await open('crisis');
    const all = await results().count();
    await page.locator('.popup-chips').getByRole('button', { name: 'SP', exact: true }).click();
    await page.getByRole('button', { name: 'Filter weghalen: SP' }).waitFor();
    await complete();
    await expect.poll(() => results().count()).toBeLessThan(all);
    await expect
      .poll(async () => [...new Set(await page.locator('.popup-snippet .kl-chip').allInnerTexts())])
      .toEqual(['SP']);
    await page.getByRole('button', { name: 'Filter weghalen: SP' }).click();
    await expect.poll(() => results().count()).toBe(all);
  });
});

describe('by keyboard', () => {
  test('arrows choose, focus stays in the field, Enter opens', async () => {
    await open('Tunesië');
    await expect.poll(async () => (await chosen()) === (await ids())[0]).toBe(true);
    const shown = await ids();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => chosen()).toBe(shown[1]);
    const active = await page.locator('input[type="search"]:focus').getAttribute('aria-activedescendant');
    await expect
      .poll(() => page.evaluate((id) => document.getElementById(id ?? '')?.getAttribute('aria-selected'), active))
      .toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/sidepanel.html');
    expect(new URL(page.url()).searchParams.get('exchange')).toBe(shown[1]);
  });

  test('Ctrl+Enter takes all results to the side panel', async () => {
    await open('Tunesië');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL((url) => url.pathname === '/sidepanel.html');
    expect(new URL(page.url()).searchParams.get('q')).toBe('Tunesië');
  });

  test('Escape empties the field; "/" returns to it; "?" lists the keys', async () => {
    await open('Tunesië');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('input[type="search"]').inputValue()).toBe('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Sneltoetsen' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Sneltoetsen' }).waitFor({ state: 'hidden' });
  });
});

describe('searches done before', () => {
  test('are kept when they led somewhere, erased with an undo, and not kept if the reader says so', async () => {
    await open('Visumcode');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sidepanel.html*');
    await open();
    await page.getByRole('button', { name: 'Visumcode' }).waitFor();
    await page.getByRole('button', { name: 'Wissen' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Visumcode' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('button', { name: 'Niet meer bewaren' }).click();
    await page.getByText('Zoekopdrachten worden niet bewaard.').waitFor();
    await open();
    await page.getByRole('button', { name: 'Voortaan bewaren' }).click();
    await page.getByRole('button', { name: 'Voortaan bewaren' }).waitFor({ state: 'hidden' });
  });
});

describe('over a page', () => {
  test('lists the terms of the page with counts and goes to one', async () => {
    const article = await running.context.newPage();
    await article.setViewportSize({ width: 800, height: 300 });
    await article.goto(server.url('/'));
    await waitForMarks(article, 12);
    const popup = await openRealPopup(running, article);
    await popup.until(`document.querySelectorAll('.popup-term').length >= 11`);
    await expect.poll(() => popup.evaluate('document.activeElement.type')).toBe('search');
    const labels = (): Promise<string[]> =>
      popup.evaluate(`[...document.querySelectorAll('.popup-term')].map((b) => b.textContent)`);
    await expect.poll(labels).toContain('Insolventierichtlijn 1');
    await expect.poll(() => article.evaluate(() => scrollY)).toBe(0);
    await popup.evaluate(
      `[...document.querySelectorAll('.popup-term')].find((b) => b.textContent.startsWith('Insolventie')).click()`,
    );
    await expect.poll(() => article.evaluate(() => scrollY)).toBeGreaterThan(100);
    await expect.poll(() => popup.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await article.close();
  });

  test('Enter opens the result in the side panel', async () => {
    const article = await running.context.newPage();
    await article.goto(server.url('/'));
    const popup = await openRealPopup(running, article);
    await popup.evaluate(
      `const field = document.querySelector('input'); field.value = 'Visumcode'; field.dispatchEvent(new Event('input', { bubbles: true }))`,
    );
    await popup.until(`document.querySelector('#results[aria-busy=false] [data-exchange-id]')`);
    const text = await popup.evaluate<string>(`document.querySelector('.popup-snippet .kl-chip').textContent`);
    await popup.evaluate(
      `void setTimeout(() => document.querySelector('input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })))`,
    );
    await expect
      .poll(() => popup.inPage<string>('sidepanel.html', 'document.body.innerText'))
      .toMatch(new RegExp(`${text}[^]*Visumcode`));
    await article.close();
  });

  test('switches marks off for the site and on again', async () => {
    const article = await running.context.newPage();
    await article.goto(server.url('/'));
    await waitForMarks(article, 12);
    const popup = await openRealPopup(running, article);
    await popup.until(`document.querySelectorAll('[role=switch]').length === 2`);
    await expect
      .poll(() => popup.evaluate(`document.querySelector('.popup-switches').textContent`))
      .toContain('127.0.0.1');
    await popup.evaluate(`document.querySelector('[role=switch]').click()`);
    await expect.poll(() => article.evaluate(() => CSS.highlights.size)).toBe(0);
    await popup.until(`document.querySelector('.popup-hint')?.textContent.startsWith('Markeren staat hier uit.')`);
    await popup.evaluate(`document.querySelector('[role=switch]').click()`);
    await waitForMarks(article, 12);
    await article.close();
  });
});

describe('axe finds nothing, and nothing is cut', () => {
  test.each([
    ['light', 'none', 420],
    ['dark', 'none', 320],
    ['light', 'active', 1000],
  ] as const)('in %s, forced colours %s, %d px wide', async (colorScheme, forcedColors, width) => {
    await page.emulateMedia({ colorScheme, forcedColors });
    for (const query of [undefined, 'crisisverodening', 'SP Tunesië', '"crisisverodening"']) {
      await open(query, width);
      expect(await axeViolations(page), `query ${query}`).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Sneltoetsen' }).waitFor();
    expect(await axeViolations(page), 'shortcuts').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  });
});
