/** Twenty tabs that are open while the library changes and while the extension itself is updated. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { killWorker, launchExtension, type RunningExtension } from './extension.ts';
import { ask, install, largePack, OWN_PACK, openOwnPage, until } from './library-page.ts';
import { markedTexts } from './marks.ts';
import { type RunningServer, serve } from './serve.ts';

const TABS = 20;
const ARTICLE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Nieuws</title>
<p>De crisisverordening is aangenomen. In uitgave1 stond het anders dan in uitgave2.</p>
<p>Over het detectiebevel wordt nog gesproken.</p></html>`;

let running: RunningExtension;
let server: RunningServer;
let tabs: Page[] = [];
const errors: string[] = [];

beforeAll(async () => {
  server = await serve({ '/': ARTICLE });
  running = await launchExtension({ args: ['--enable-unsafe-extension-debugging'] });
  tabs = await Promise.all(Array.from({ length: TABS }, () => running.context.newPage()));
  for (const tab of tabs) {
    tab.on('pageerror', (error) => errors.push(String(error)));
    tab.on(
      'console',
      (message) => message.type() === 'error' && !/favicon/.test(message.location().url) && errors.push(message.text()),
    );
  }
  for (const tab of tabs) await tab.goto(server.url('/'));
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

/** Tabs follow one after another, and one that follows two changes at once may show the first for a moment. */
async function everyTabShows(expected: readonly string[]): Promise<void> {
  for (const tab of tabs) await expect.poll(() => markedTexts(tab)).toEqual(expected);
}

beforeEach(() => {
  errors.length = 0;
});

test('every tab follows the library: a pack added, replaced, removed, each time with the worker killed in between', async () => {
  const page = await openOwnPage(running);
  // What a first try may have left.
  await ask(page, { type: 'library/remove', packId: OWN_PACK });
  await everyTabShows(['crisisverordening', 'detectiebevel']);
  await install(page, largePack(20, 1));
  await everyTabShows(['crisisverordening', 'uitgave1', 'detectiebevel']);
  await killWorker(running);
  await install(page, largePack(20, 2));
  await everyTabShows(['crisisverordening', 'uitgave2', 'detectiebevel']);
  await killWorker(running);
  await ask(page, { type: 'library/remove', packId: OWN_PACK });
  await everyTabShows(['crisisverordening', 'detectiebevel']);
  await page.close();
  expect(errors).toEqual([]);
});

test('a card asked for while the worker is stopped opens all the same', async () => {
  const [tab] = tabs;
  await killWorker(running);
  await tab!.bringToFront();
  await tab!.mouse.move(5, 300);
  await tab!.mouse.move(60, 25);
  await tab!.waitForSelector('kamerlens-card', { state: 'attached' });
  await tab!.keyboard.press('Escape');
  expect(errors).toEqual([]);
});

test('tabs of an older version go quiet, and a reload brings the new one', async () => {
  const browser = running.context.browser();
  const session = await browser!.newBrowserCDPSession();
  const { id } = (await session.send(
    'Extensions.loadUnpacked' as never,
    { path: `${process.cwd()}/.output/chrome-mv3` } as never,
  )) as {
    id: string;
  };
  expect(id).toBe(running.id);
  for (const tab of tabs) {
    await tab.bringToFront();
    // The first thing an orphaned script asks gets no answer: it takes its marks along and says nothing.
    await tab.mouse.move(5, 300);
    await tab.mouse.move(60, 25);
    await until(async () => (await markedTexts(tab)).length === 0);
    expect(await tab.$('kamerlens-card')).toBeNull();
  }
  expect(errors).toEqual([]);
  for (const tab of tabs) await tab.reload();
  await everyTabShows(['crisisverordening', 'detectiebevel']);
  expect(errors).toEqual([]);
});
