/** The real popup where every page is shown at 400 %: browsers give it no more than 800 px of the screen, 200 of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleArticlePage } from '../../lib/cli/sample-article.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { openRealPopup } from './real-popup.ts';
import { type RunningServer, serve } from './serve.ts';

const ZOOM = 4;

let running: RunningExtension;
let server: RunningServer;
let profile: string;

beforeAll(async () => {
  server = await serve({ '/': sampleArticlePage() });
  profile = mkdtempSync(join(tmpdir(), 'kamerlens-zoom-'));
  mkdirSync(join(profile, 'Default'));
  // Chromium counts zoom in powers of 1.2.
  const partition = { default_zoom_level: { x: Math.log(ZOOM) / Math.log(1.2) } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ partition }));
  running = await launchExtension({ locale: 'nl', profile, viewport: null, args: ['--window-size=1280,1024'] });
});

afterAll(async () => {
  await running?.close();
  await server?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Elements that stick out sideways, of those that are meant to be seen. */
const STICKING_OUT = `[...document.querySelectorAll('.popup *')].filter((element) => {
  const { left, right, width } = element.getBoundingClientRect();
  return width > 1 && element.closest('.kl-hidden, svg, dialog:not([open])') === null && (left < -1 || right > innerWidth + 1);
}).map((element) => element.outerHTML.slice(0, 120))`;

test('nothing sticks out sideways: terms of the page, results, shortcuts', async () => {
  const article = await running.context.newPage();
  await article.goto(server.url('/'));
  // Marks that are screens away join later, and at 400 % most of the article is.
  await expect.poll(() => article.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  const popup = await openRealPopup(running, article);
  await popup.until(`document.querySelectorAll('.popup-term').length > 4 && innerWidth < 420`);
  await expect.poll(() => popup.evaluate('devicePixelRatio')).toBe(ZOOM);
  await expect.poll(() => popup.evaluate(STICKING_OUT)).toEqual([]);
  await popup.evaluate(`(() => {
    const field = document.querySelector('input');
    field.value = 'crisisverordening';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await popup.until(`document.querySelector('[aria-busy="false"] [data-exchange-id]')`);
  await popup.evaluate(`document.querySelector('.popup-filter[aria-expanded]').click()`);
  await popup.until(`document.querySelector('.popup-filter[aria-expanded="true"]')`);
  await expect.poll(() => popup.evaluate(STICKING_OUT)).toEqual([]);
  await popup.evaluate(`document.querySelector('.popup-search .kl-icon-button').click()`);
  await popup.until(`document.querySelector('dialog[open]')`);
  await expect.poll(() => popup.evaluate(STICKING_OUT)).toEqual([]);
});
