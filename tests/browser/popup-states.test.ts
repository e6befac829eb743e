/** States of the popup that a healthy extension seldom shows: each says what is the matter and what to do next. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { componentPage } from './card-page/build.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { type RunningServer, serve } from './serve.ts';

let running: RunningExtension;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  const [nl, en] = await Promise.all([componentPage('popup.tsx', 'nl'), componentPage('popup.tsx', 'en')]);
  server = await serve({ '/nl': nl, '/en': en });
  running = await launchExtension({ extension: null, viewport: { width: 320, height: 640 } });
  page = await running.context.newPage();
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

const open = (query: string) => page.goto(server.url(`/nl?${query}`));

test('a library that is being built shows how far it is', async () => {
  await open('library=building');
  await expect.poll(() => page.getByRole('progressbar').getAttribute('value')).toBe('30');
});

test('a damaged library is repaired by one button, and the reader is told', async () => {
  await open('library=damaged');
  await page.getByRole('button', { name: 'Herstellen' }).click();
  await page.getByText('De bibliotheek is hersteld.').waitFor();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await open('library=damaged&repair=fails');
  await page.getByRole('button', { name: 'Herstellen' }).click();
  await page.getByText('Dat is niet gelukt.').waitFor();
});

test('a search that fails says so and offers a repair', async () => {
  await open('search=broken&q=asiel');
  await page.getByText('De bibliotheek kan niet worden gelezen.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Herstellen' }).count()).toBe(1);
});

test.each([
  ['unreadable', 'kan Kamerlens niet meelezen'],
  ['off', 'Markeren staat hier uit.'],
  ['none', 'Hier staan geen begrippen uit uw bibliotheek.'],
])('a page that is %s is told apart', async (state, sentence) => {
  await open(`page=${state}`);
  await page.getByText(sentence).waitFor();
});

test('a switch that could not be saved goes back, with a sentence', async () => {
  await open('storage=full');
  const everywhere = page.getByRole('switch', { name: 'Markeren op alle sites' });
  await everywhere.click();
  await page.getByText('Dit kon niet worden bewaard.').waitFor();
  await expect.poll(() => everywhere.isChecked()).toBe(true);
});

test('while marks are off everywhere, the switch of the site rests', async () => {
  await open('page=terms');
  await page.getByRole('switch', { name: 'Markeren op alle sites' }).click();
  await expect.poll(() => page.getByRole('switch', { name: 'Markeren op nieuws.example.nl' }).isDisabled()).toBe(true);
});
