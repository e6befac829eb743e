/** The main job, as a reader does it, on the production build and the real source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { middleOf } from '../../lib/cli/hover-word.ts';
import { type CardNode, findAll, readCard, waitForCard } from '../../lib/cli/read-card.ts';
import { sampleArticlePage } from '../../lib/cli/sample-article.ts';
import { closePages, killWorker, launchExtension, type RunningExtension } from './extension.ts';
import { markedTexts, waitForMarks } from './marks.ts';
import { menuFrame, watchMenus } from './menus.ts';
import { type RunningServer, serve } from './serve.ts';

/** Every marked text of the sample article, in the order of the page. */
const EXPECTED_MARKS = [
  'crisisverordening',
  'asiel- en migratiepact',
  'grensprocedure',
  'CSAM-verordening',
  'detectiebevel',
  'client-side scanning',
  'Tunesiëdeal',
  'Visumcode',
  'Schengen Barometer',
  'EES',
  'EL PAcCTO',
  'Insolventierichtlijn',
];

interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** The part of the extension API that these tests touch inside the worker. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  omnibox: {
    onInputChanged: { dispatch(text: string, suggest: (suggestions: Suggestion[]) => void): void };
    onInputEntered: { dispatch(text: string, disposition: string): void };
  };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
};

let running: RunningExtension;
let server: RunningServer;

beforeAll(async () => {
  server = await serve({ '/': sampleArticlePage() });
  running = await launchExtension();
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

afterEach(() => closePages(running));

async function openArticle(): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(server.url('/'));
  await waitForMarks(page, EXPECTED_MARKS.length);
  return page;
}

const isReady = (card: CardNode): boolean => findAll(card, ({ attributes }) => attributes.lang === 'nl').length > 0;

const links = (card: CardNode): CardNode[] => findAll(card, ({ name }) => name === 'a');

/** The exchange that stands first for a query, from the popup. */
async function search(query: string): Promise<string[]> {
  const page = await running.context.newPage();
  try {
    await page.goto(running.url(`popup.html?q=${encodeURIComponent(query)}`));
    await page.waitForSelector('[aria-busy="false"] [data-exchange-id]');
    return await page.$$eval('[data-exchange-id]', (found) => found.map((each) => each.textContent ?? ''));
  } finally {
    await page.close();
  }
}

/** Chooses the entry in the context menu of a selection, within a user's gesture as the browser gives it. */
async function chooseLookup(page: Page, selectionText: string): Promise<void> {
  const worker = await running.worker();
  await worker.evaluate(
    async ([text, url]) => {
      const [tab] = await chrome.tabs.query({ active: true });
      chrome.contextMenus.onClicked.dispatch(
        { menuItemId: 'search-selection', selectionText: text, editable: false, pageUrl: url, frameId: 0 },
        tab,
      );
    },
    [selectionText, page.url()] as const,
  );
}

/** Presses a shortcut of the extension: the browser takes those keys before any page, so the test enters one step later. */
async function shortcut(command: string): Promise<void> {
  const worker = await running.worker();
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.commands.onCommand.dispatch(name, tab);
  }, command);
}

/** The element inside the card that has the focus, by what it says or is called. */
async function focusedInCard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: {
      role?: { value: string };
      name?: { value: string };
      properties?: { name: string; value: { value: unknown } }[];
    }[];
  };
  await session.detach();
  const focused = nodes.filter((node) =>
    node.properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  const last = focused.at(-1);
  return `${last?.role?.value ?? ''}: ${last?.name?.value ?? ''}`;
}

describe.each(['with a worker that just started', 'after the worker was killed'] as const)('%s', (when) => {
  beforeAll(async () => {
    if (when === 'after the worker was killed') await killWorker(running);
  });

  test('the sample article is marked exactly, and its DOM stays as it was', async () => {
    const page = await running.context.newPage();
    await page.goto(server.url('/'));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await waitForMarks(page, EXPECTED_MARKS.length);
    await expect.poll(() => markedTexts(page)).toEqual(EXPECTED_MARKS);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  test('resting on a term shows who asked what, the answer and the references', async () => {
    const page = await openArticle();
    const place = await middleOf(page, 'CSAM-verordening');
    await page.mouse.move(place.x, place.y);
    const card = await waitForCard(page, isReady);
    expect(card.text).toContain('CSAM-verordening');
    const [groups, answers] = [/D66|CDA|SP|Groep Van Haga/, /verordening|voorstel|detectie/i];
    expect(card.text).toMatch(groups);
    expect(card.text).toMatch(answers);
    for (const { attributes } of links(card)) {
      expect(attributes.href).toMatch(
        /^https:\/\/(zoek\.officielebekendmakingen|eur-lex\.europa|wetten\.overheid|www\.)/,
      );
      expect(attributes.rel).toContain('noopener');
    }
    await expect.poll(() => page.evaluate(() => document.querySelector('kamerlens-card')?.shadowRoot)).toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
    await expect.poll(() => page.$('kamerlens-card')).toBeNull();
    await page.close();
  });

  test('by keyboard alone: from mark to card, to its second reference, and back', async () => {
    const page = await openArticle();
    await page.bringToFront();
    // The reader stands somewhere on the page and comes back to that place.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    const wanted = 'CSAM-verordening';
    let card: CardNode | null = null;
    for (let steps = 0; steps < EXPECTED_MARKS.indexOf(wanted) + 1; steps += 1) await shortcut('next-mark');
    await shortcut('open-mark');
    card = await waitForCard(page, (shown) => isReady(shown) && shown.text.includes(wanted));
    // Walk to an exchange that has at least two references.
    for (let tries = 0; tries < 12 && links(card).length < 2; tries += 1) {
      for (let tabs = 0; tabs < 30 && !/button: (Volgende|Next)/.test(await focusedInCard(page)); tabs += 1) {
        await page.keyboard.press('Tab');
      }
      const before = card.text;
      await page.keyboard.press('Enter');
      card = await waitForCard(page, (shown) => shown.text !== before);
    }
    expect(links(card).length).toBeGreaterThanOrEqual(2);
    const reached: string[] = [];
    for (let tabs = 0; tabs < 40 && reached.length < 2; tabs += 1) {
      await page.keyboard.press('Tab');
      const focused = await focusedInCard(page);
      if (focused.startsWith('link:') && reached.at(-1) !== focused) reached.push(focused);
    }
    expect(reached).toHaveLength(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.close();
  });

  test('a misspelt search finds the crisisverordening', async () => {
    const results = await search('crisisverodening');
    expect(results.length).toBeGreaterThan(3);
    expect(results.slice(0, 3).join(' ')).toMatch(/crisis-?verordening/i);
  });

  test('looking up a selection from the right-click menu shows its exchanges at the selection', async () => {
    const page = await openArticle();
    await page.bringToFront();
    await watchMenus(running);
    const place = await middleOf(page, 'Schengen Barometer');
    await page.mouse.dblclick(place.x, place.y);
    await page.mouse.click(place.x, place.y, { button: 'right' });
    await expect.poll(() => menuFrame(running)).toBe(0);
    await chooseLookup(page, 'Schengen Barometer');
    const card = await waitForCard(page, isReady);
    expect(card.text).toMatch(/Schengen/);
    // Unlike the card of a term that the pointer rests on, it takes the focus.
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('kamerlens-card');
    await page.close();
  });
});

test('the toolbar button shows how many terms the page has', async () => {
  const page = await openArticle();
  await page.bringToFront();
  const worker = await running.worker();
  const badge = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return chrome.action.getBadgeText({ tabId: tab!.id });
    });
  await expect.poll(badge).toBe(String(EXPECTED_MARKS.length));
});

test('from the address bar: matches in bold; one is opened, and words alone lead to results', async () => {
  const page = await openArticle();
  await page.bringToFront();
  const worker = await running.worker();
  const suggestions = await worker.evaluate(
    () => new Promise<Suggestion[]>((done) => chrome.omnibox.onInputChanged.dispatch('detectiebev', done)),
  );
  expect(suggestions.length).toBeGreaterThan(1);
  expect(suggestions[0]!.description).toMatch(/<match>detectiebev/i);
  const enter = (text: string): Promise<void> =>
    worker.evaluate((typed) => chrome.omnibox.onInputEntered.dispatch(typed, 'currentTab'), text);
  await enter(suggestions[0]!.content);
  await page.locator('article.exchange').waitFor();
  await enter('Visumcode');
  await page.locator('.result').first().waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('Visumcode');
});

test('right-click on a link to a paper: what the library holds about it', async () => {
  const page = await openArticle();
  await page.bringToFront();
  // Without a reader's own click no panel may open; the results come in a tab instead.
  const opened = running.context.waitForEvent('page');
  const worker = await running.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const linkUrl = 'https://zoek.officielebekendmakingen.nl/kst-26643-1011.html';
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'about-link', linkUrl }, tab);
  });
  const panel = await opened;
  await panel.locator('.result').first().waitFor();
  expect(new URL(panel.url()).searchParams.get('q')).toBe('kst-26643-1011');
});

test('the extension asks nothing of the network', async () => {
  const requests: string[] = [];
  const listen = (request: { url(): string }): void => {
    const url = request.url();
    if (!url.startsWith('chrome-extension:') && !url.startsWith(server.origin) && !url.startsWith('data:'))
      requests.push(url);
  };
  running.context.on('request', listen);
  const page = await openArticle();
  const place = await middleOf(page, 'detectiebevel');
  await page.mouse.move(place.x, place.y);
  await waitForCard(page, isReady);
  await search('detectiebevel');
  running.context.off('request', listen);
  expect(requests).toEqual([]);
  await page.close();
});

test('no internal address of the source is in the built extension', () => {
  const folder = join(import.meta.dirname, '../../.output/chrome-mv3');
  for (const file of [
    'bundled/pack.json',
    'bundled/index.json',
    'bundled/index.bin',
    'bundled/lexicon.bin',
    'background.js',
  ]) {
    const text = readFileSync(join(folder, file)).toString('latin1');
    for (const forbidden of ['file://', 'paminco', 'minjus'])
      expect(text.includes(forbidden), `${forbidden} in ${file}`).toBe(false);
  }
});
