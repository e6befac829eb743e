/**
 * Further pages that do what pages do, each in a window of its own at the same time: exact marks, no error, and the same document as in
 * a browser without the extension.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from '../../lib/cli/read-card.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { evaluateBehind, marksBehind, untilEqual } from './page-marks.ts';
import { type RunningServer, serve } from './serve.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/pages/more');
const fixture = (name: string): string => readFileSync(join(FOLDER, `${name}.html`), 'utf8');
const NAMES = readdirSync(FOLDER).map((file) => file.replace('.html', ''));
/** What the pages do by themselves is done by then. */
const SETTLED = 2000;
const DOM = 'new XMLSerializer().serializeToString(document)';

interface Opened {
  readonly page: Page;
  readonly errors: string[];
}

let server: RunningServer;
let running: RunningExtension;
const withMarks = new Map<string, Opened>();
const documents = new Map<string, unknown>();

/** Tabs behind another hardly draw, so each page gets a window. */
async function openWindow(context: BrowserContext, url: string): Promise<Opened> {
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
  ]);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors };
}

beforeAll(async () => {
  server = await serve({
    ...Object.fromEntries(NAMES.map((name) => [`/${name}`, fixture(name)])),
    '/ready': '<!doctype html><html lang="nl"><p>detectiebevel</p>',
  });
  running = await launchExtension();
  const ready = await openWindow(running.context, server.url('/ready'));
  await untilEqual(() => marksBehind(ready.page), ['detectiebevel']);
  for (const name of NAMES) withMarks.set(name, await openWindow(running.context, server.url(`/${name}`)));
  const plain = await launchExtension({ extension: null });
  try {
    const pages: [string, Page][] = [];
    for (const name of NAMES) pages.push([name, (await openWindow(plain.context, server.url(`/${name}`))).page]);
    await pages[0]?.[1].waitForTimeout(SETTLED);
    for (const [name, page] of pages) {
      documents.set(name, await evaluateBehind(page, DOM));
      // On a busy machine it may take longer.
      for (;;) {
        await page.waitForTimeout(100);
        const now = await evaluateBehind(page, DOM);
        if (now === documents.get(name)) break;
        documents.set(name, now);
      }
    }
  } finally {
    await plain.close();
  }
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

describe('exactly the expected marks, the document as it would be, no error', () => {
  test.each(NAMES)('%s', async (name) => {
    const { page, errors } = withMarks.get(name) as Opened;
    const expected = JSON.parse(/id="expected">([^<]*)</.exec(fixture(name))?.[1] ?? '') as string[];
    const marks = async (): Promise<string[]> => (await marksBehind(page)).sort();
    await untilEqual(marks, expected.sort());
    await expect.poll(() => evaluateBehind(page, DOM)).toBe(documents.get(name));
    expect(errors).toEqual([]);
  });
});

test('a page that has elements with the names that our scripts know each other by gets its card', async () => {
  const { page } = withMarks.get('names') as Opened;
  const box = await page.locator('body > p').first().boundingBox();
  await page.bringToFront();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
  await waitForCard(page);
});
