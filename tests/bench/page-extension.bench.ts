/**
 * The whole extension on pages, in two live browsers that take turns, one with it and one without: script time on a page without
 * terms, work that adds and removes nodes, pointer moves over many marks, heap of an article, and heap after many cards and
 * navigations. Thread time, so that a busy machine does not count.
 */
import type { Page } from 'playwright-core';
import { sampleArticlePage } from '../../lib/cli/sample-article.ts';
import { launchExtension, type RunningExtension } from '../browser/extension.ts';
import { type RunningServer, serve } from '../browser/serve.ts';
import type { BenchRow } from './bench.ts';
import { articleOf, median, meter } from './page-pages.ts';

export const name = 'page: extension';

/** Real terms of the bundled pack, so that the installed lexicon marks them. */
const REAL = ['detectiebevel', 'crisisverordening', 'Tunesiëdeal', 'Schengen Barometer'];

interface Browsers {
  readonly with: RunningExtension;
  readonly without: RunningExtension;
  readonly server: RunningServer;
}

export async function run({ quick }: { readonly quick: boolean }): Promise<BenchRow[]> {
  const server = await serve({
    '/plain': articleOf(10_000, []),
    '/marked': articleOf(quick ? 10_000 : 50_000, REAL),
    '/empty': '<!doctype html><html lang="nl"><title>t</title><main></main>',
    '/article': sampleArticlePage(),
  });
  const browsers: Browsers = {
    with: await launchExtension(),
    without: await launchExtension({ extension: null }),
    server,
  };
  try {
    await marked(await open(browsers.with, server.url('/article')));
    const rows = [
      await addedScript(browsers, quick ? 2 : 12),
      await nodeWork(browsers, quick ? 2 : 12),
      await pointerMoves(browsers, quick ? 1 : 3, quick ? 3000 : 16_000, quick ? 300 : 1000),
      await articleHeap(browsers, quick ? 1 : 6),
    ];
    // What a long visit leaves behind cannot be seen in a short one.
    if (quick) return rows;
    return [
      ...rows,
      await heapAfter(browsers, 'cards opened and closed', 200, openAndClose),
      await heapAfter(browsers, 'navigations within a page', 200, navigate),
    ];
  } finally {
    await Promise.all([browsers.with.close(), browsers.without.close(), server.close()]);
  }
}

async function open(browser: RunningExtension, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

/** Waits for a mark. `expected: false` asks the same of a page that gets none, so that what the asking leaves behind is in both. */
async function marked(page: Page, expected = true): Promise<Page> {
  await page.waitForFunction(
    (expected) => [...CSS.highlights].some(([, { size }]) => size > 0) === expected,
    expected,
    { timeout: 60_000 },
  );
  return page;
}

function row(
  what: string,
  unit: string,
  ours: number[],
  peer: string,
  theirs: number[],
  target: number | null,
): BenchRow {
  const ratios = ours.map((value, index) => value / (theirs[index] ?? median(theirs)));
  return {
    what,
    ours: median(ours),
    unit,
    peer,
    peerValue: median(theirs),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    target,
  };
}

/** What the renderer's main thread does more on a page without terms, beside one bare pass over its text. */
async function addedScript(browsers: Browsers, pairs: number): Promise<BenchRow> {
  const added: number[] = [];
  const bare: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const spent: number[] = [];
    for (const browser of [browsers.with, browsers.without]) {
      const page = await browser.context.newPage();
      const gauge = await meter(page);
      await page.goto(browsers.server.url('/plain'));
      await page.waitForTimeout(1500);
      spent.push((await gauge.spent()).script);
      if (browser === browsers.without) {
        bare.push(
          await page.evaluate(() => {
            const began = performance.now();
            const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
            let length = 0;
            for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
              length += (node as Text).data.length;
            return length > 0 ? performance.now() - began : 0;
          }),
        );
      }
      await page.close();
    }
    added.push((spent[0] ?? 0) - (spent[1] ?? 0));
  }
  return row('script added, 10000 nodes, no term', 'ms', added, 'bare TreeWalker pass', bare, 3);
}

async function nodeWork(browsers: Browsers, pairs: number): Promise<BenchRow> {
  const times: number[][] = [[], []];
  const pages = [
    await open(browsers.with, browsers.server.url('/empty')),
    await open(browsers.without, browsers.server.url('/empty')),
  ];
  await pages[0]?.waitForTimeout(1000);
  const gauges = await Promise.all(pages.map((page) => meter(page)));
  for (let pair = 0; pair < pairs + 1; pair++) {
    for (const [index, page] of pages.entries()) {
      const before = await gauges[index]?.spent();
      await page.evaluate(async () => {
        const main = document.querySelector('main') as Element;
        for (let round = 0; round < 20; round++) {
          for (let item = 0; item < 1000; item++) {
            const line = document.createElement('p');
            line.textContent = `Regel ${item} van ronde ${round}`;
            main.append(line);
          }
          await new Promise((next) => requestAnimationFrame(next));
          main.replaceChildren();
          await new Promise((next) => requestAnimationFrame(next));
        }
      });
      const after = await gauges[index]?.spent();
      // The first round warms up.
      if (pair > 0) times[index]?.push((after?.task ?? 0) - (before?.task ?? 0));
    }
  }
  await Promise.all(pages.map((page) => page.close()));
  return row(
    '1000 nodes added and removed, 20 times',
    'ms',
    times[0] ?? [],
    'without the extension',
    times[1] ?? [],
    1.03,
  );
}

async function pointerMoves(browsers: Browsers, pairs: number, marks: number, moves: number): Promise<BenchRow> {
  const times: number[][] = [[], []];
  for (let pair = 0; pair < pairs; pair++) {
    for (const [index, browser] of [browsers.with, browsers.without].entries()) {
      const page = await open(browser, browsers.server.url('/marked'));
      if (index === 0) await marked(page);
      await page.waitForTimeout(marks / 4);
      const gauge = await meter(page);
      const before = (await gauge.spent()).task;
      for (let move = 0; move < moves; move++) await page.mouse.move(20 + ((move * 7) % 900), 20 + ((move * 3) % 700));
      times[index]?.push((await gauge.spent()).task - before);
      await page.close();
    }
  }
  return row(
    `${moves} pointer moves over ${marks} marks`,
    'ms',
    times[0] ?? [],
    'without the extension',
    times[1] ?? [],
    2,
  );
}

async function articleHeap(browsers: Browsers, pairs: number): Promise<BenchRow> {
  const heaps: number[][] = [[], []];
  for (let pair = 0; pair < pairs; pair++) {
    for (const [index, browser] of [browsers.with, browsers.without].entries()) {
      // Playwright's own script in the page takes a third of a megabyte.
      const page = await marked(await open(browser, browsers.server.url('/article')), index === 0);
      await page.waitForTimeout(700);
      heaps[index]?.push((await (await meter(page)).heap()) / 1e6);
      await page.close();
    }
  }
  const more = (heaps[0] ?? []).map((heap, index) => heap - (heaps[1]?.[index] ?? 0));
  return {
    what: 'heap of an article, added',
    ours: median(more),
    unit: 'MB',
    peer: null,
    peerValue: null,
    ratio: null,
    spread: null,
    target: 1.2,
  };
}

/**
 * Heap after many doings against the heap after the first 20. What the same doings leave behind on the same page without the extension
 * (the browser's notes of each press, the driver's scripts) is taken off: it is not ours to free.
 */
async function heapAfter(
  browsers: Browsers,
  what: string,
  times: number,
  act: (page: Page, place: Place, marks: boolean) => Promise<void>,
): Promise<BenchRow> {
  const page = await marked(await open(browsers.with, browsers.server.url('/article')));
  const bare = await marked(await open(browsers.without, browsers.server.url('/article')), false);
  const place = await markOnScreen(page);
  const ours = await grow(page, times, () => act(page, place, true));
  const theirs = await grow(bare, times, () => act(bare, place, false));
  await Promise.all([page.close(), bare.close()]);
  const late = ours.late - (theirs.late - theirs.early);
  return row(`heap after ${times} ${what}`, 'MB', [late / 1e6], 'after the first 20', [ours.early / 1e6], 1.05);
}

async function grow(page: Page, times: number, act: () => Promise<void>): Promise<{ early: number; late: number }> {
  const gauge = await meter(page);
  let early = 0;
  for (let time = 1; time <= times; time++) {
    await act();
    if (time === 20) early = await gauge.heap();
  }
  return { early, late: await gauge.heap() };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function markOnScreen(page: Page): Promise<Place> {
  return page.evaluate(() => {
    for (const [name, highlight] of CSS.highlights) {
      for (const found of highlight) {
        if (!name.startsWith('kamerlens') || found.startContainer.parentElement?.closest('a') !== null) continue;
        const range = document.createRange();
        range.setStart(found.startContainer, found.startOffset);
        range.setEnd(found.endContainer, found.endOffset);
        // A mark that runs over two lines has a box around both.
        const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
        if (box.top > 0 && box.bottom < innerHeight) return { x: box.left + 4, y: box.top + box.height / 2 };
      }
    }
    throw new Error('No mark is on screen');
  });
}

async function openAndClose(page: Page, place: Place, marks: boolean): Promise<void> {
  await page.mouse.click(place.x, place.y);
  await cardIs(page, marks);
  await page.keyboard.press('Escape');
  await cardIs(page, false);
}

/** Asks for a yes or no: a handle to the card's element would keep every card in memory. */
async function cardIs(page: Page, there: boolean): Promise<void> {
  await page.waitForFunction((there) => (document.querySelector('kamerlens-card') !== null) === there, there, {
    timeout: 5000,
  });
}

async function navigate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const article = document.querySelector('article') ?? document.body;
    const html = article.innerHTML;
    history.pushState(null, '', `/article?${Math.random()}`);
    article.innerHTML = '';
    await new Promise((next) => setTimeout(next, 20));
    article.innerHTML = html;
    await new Promise((next) => setTimeout(next, 60));
  });
}
