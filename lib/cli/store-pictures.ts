/**
 * Pictures for the extension stores, taken from the real surfaces: `node lib/cli/store-pictures.ts` writes 1280 × 800 screenshots
 * (the size that both stores take) and a 440 × 280 tile for each language to `.output/store`. Needs a build.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { hoverWord } from './hover-word.ts';
import { launchExtension, type RunningExtension } from './launch-browser.ts';
import { findAll, waitForCard } from './read-card.ts';
import { sampleArticlePage } from './sample-article.ts';
import { serve } from './serve.ts';

const FOLDER = '.output/store';
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/** What is pictured: a file name and how to get there. */
const PICTURES: readonly {
  name: string;
  take(running: RunningExtension, page: Page, article: string): Promise<void>;
}[] = [
  { name: '1-card', take: (_, page, article) => openCard(page, article, 'crisisverordening') },
  { name: '2-card-references', take: (_, page, article) => openCard(page, article, 'CSAM-verordening') },
  {
    name: '3-search',
    async take(running, page) {
      await page.goto(running.url('sidepanel.html?q=wat vroeg de SP over Tunesië'));
      await page.waitForSelector('[aria-busy="false"] [data-exchange-id]');
    },
  },
  {
    name: '4-reading',
    async take(running, page) {
      await page.goto(running.url('popup.html?q=Visumcode'));
      const id = await page.locator('[data-exchange-id]').first().getAttribute('data-exchange-id');
      await page.goto(running.url(`sidepanel.html?exchange=${encodeURIComponent(id ?? '')}`));
      await page.waitForSelector('[lang="nl"]');
    },
  },
  {
    name: '5-options',
    async take(running, page) {
      await page.goto(running.url('options.html'));
    },
  },
];

async function openCard(page: Page, article: string, word: string): Promise<void> {
  await page.goto(article);
  await hoverWord(page, word);
  await waitForCard(page, (card) => findAll(card, ({ attributes }) => attributes.lang === 'nl').length > 0);
}

mkdirSync(FOLDER, { recursive: true });
const server = await serve({ '/': sampleArticlePage() });
try {
  for (const locale of ['nl', 'en'] as const) {
    const running = await launchExtension({ locale, viewport: SCREEN });
    const page = await running.context.newPage();
    for (const { name, take } of PICTURES) {
      await take(running, page, server.url('/'));
      await shoot(page, `${name}-${locale}`);
    }
    await page.setViewportSize(TILE);
    await openCard(page, server.url('/'), 'detectiebevel');
    await shoot(page, `tile-${locale}`);
    await running.close();
  }
} finally {
  await server.close();
}

async function shoot(page: Page, name: string): Promise<void> {
  // Cards and results come in over a moment.
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(join(FOLDER, `${name}.png`));
}
