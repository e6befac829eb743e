/** The options page as a reader uses it: every change counts at once, and everything can be undone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleArticlePage } from '../../lib/cli/sample-article.ts';
import { axeViolations } from './axe.ts';
import { forgetSettings, launchExtension, type RunningExtension } from './extension.ts';
import { waitForMarks } from './marks.ts';
import { type RunningServer, serve } from './serve.ts';

let running: RunningExtension;
let server: RunningServer;
let options: Page;
let article: Page;
const errors: string[] = [];

beforeAll(async () => {
  server = await serve({ '/': sampleArticlePage() });
  running = await launchExtension({ locale: 'nl' });
  article = await running.context.newPage();
  await article.goto(server.url('/'));
  await waitForMarks(article, 12);
  options = await running.context.newPage();
  options.on('pageerror', (error) => errors.push(error.message));
  options.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

// Each test sets what it needs: neither another test nor a first try of this one has changed a setting.
beforeEach(async () => {
  for (const other of running.context.pages().slice(1)) if (other !== article && other !== options) await other.close();
  await forgetSettings(running);
  await options.goto(running.url('options.html'));
  await options.getByRole('heading', { name: 'Instellingen van Kamerlens' }).waitFor();
  await options.bringToFront();
});

/** Names and sizes of the highlights with marks on the article. */
const marks = (): Promise<Record<string, number>> =>
  article.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name, { size }]) => name.startsWith('kamerlens-') && name !== 'kamerlens-active' && size > 0)
        .map(([name, { size }]) => [name, size]),
    ),
  );

const undo = (): Promise<void> => options.getByRole('button', { name: 'Ongedaan maken' }).click();

describe('marks', () => {
  test('another style and colour show at once: in the example and on a page that is open', async () => {
    await options.getByRole('radio', { name: 'Gekleurde achtergrond' }).check();
    await options.getByRole('radio', { name: 'Oranje' }).check();
    await expect.poll(() => options.evaluate(() => CSS.highlights.get('kamerlens-background-orange')?.size)).toBe(4);
    await expect.poll(marks).toEqual({ 'kamerlens-background-orange': 12 });
  });

  test('by keyboard alone: switched off and on again', async () => {
    await options.getByRole('checkbox', { name: 'Begrippen markeren op pagina’s' }).focus();
    await expect.poll(marks).toEqual({ 'kamerlens-underline-auto': 12 });
    await options.keyboard.press('Space');
    await expect.poll(marks).toEqual({});
    await options.keyboard.press('Space');
    await expect.poll(marks).toEqual({ 'kamerlens-underline-auto': 12 });
  });

  test('all of it back as it was, and undone', async () => {
    await options.getByRole('radio', { name: 'Gekleurde achtergrond' }).check();
    await options.getByRole('radio', { name: 'Oranje' }).check();
    await expect.poll(marks).toEqual({ 'kamerlens-background-orange': 12 });
    await options.getByRole('button', { name: 'Instellingen terugzetten' }).click();
    await expect.poll(marks).toEqual({ 'kamerlens-underline-auto': 12 });
    await undo();
    await expect.poll(marks).toEqual({ 'kamerlens-background-orange': 12 });
  });
});

describe('sites', () => {
  const field = () => options.getByRole('textbox', { name: 'Site toevoegen' });

  test('what is no site is refused with an example; an address becomes its site and silences it', async () => {
    await expect.poll(marks).toEqual({ 'kamerlens-underline-auto': 12 });
    await field().fill('geen site');
    await field().press('Enter');
    await options.getByRole('alert').getByText('Dit is geen site.', { exact: false }).waitFor();
    await field().fill('http://127.0.0.1/artikel/1?x=2');
    await field().press('Enter');
    await options.getByRole('listitem').getByText('127.0.0.1/artikel/1', { exact: true }).waitFor();
    await field().fill('127.0.0.1');
    await field().press('Enter');
    await options.getByRole('listitem').getByText('127.0.0.1', { exact: true }).waitFor();
    await expect.poll(marks).toEqual({});
    await options.getByRole('button', { name: '127.0.0.1 verwijderen', exact: true }).click();
    await expect.poll(async () => Object.keys(await marks()).length).toBe(1);
    await undo();
    await expect.poll(marks).toEqual({});
  });

  test('the list as a file, out and in, with what is not a site named', async () => {
    for (const site of ['127.0.0.1/artikel/1', '127.0.0.1']) {
      await field().fill(site);
      await field().press('Enter');
      await options.getByRole('listitem').getByText(site, { exact: true }).waitFor();
    }
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Lijst opslaan' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toBe('127.0.0.1/artikel/1\n127.0.0.1\n');
    const file = join(running.profile, 'sites.txt');
    writeFileSync(file, '# mijn lijst\nhttps://www.nrc.nl/\nNRC.nl\n*.overheid.nl\nniet dit\n');
    const chooser = options.waitForEvent('filechooser');
    await options.getByRole('button', { name: 'Lijst inlezen' }).click();
    await (await chooser).setFiles(file);
    await options.getByText('2 sites toegevoegd. 1 regel was geen site.').waitFor();
    await options.getByRole('listitem').getByText('*.overheid.nl', { exact: true }).waitFor();
    await undo();
    await expect.poll(() => options.getByRole('listitem').getByText('nrc.nl', { exact: true }).count()).toBe(0);
  });
});

/** The waiting time as it is kept, which is a moment after it is shown. */
const storedDelay = (): Promise<number | undefined> =>
  options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<{ settings?: { hover: { delay: number } } }> } } };
    };
    return (await chrome.storage.local.get('settings')).settings?.hover.delay;
  });

test('the waiting time is said in words, and stays', async () => {
  await options.getByRole('slider', { name: 'Wachttijd' }).fill('750');
  await options.getByText('0,75 seconde').first().waitFor();
  await expect.poll(storedDelay).toBe(750);
  await options.reload();
  await expect.poll(() => options.getByRole('slider', { name: 'Wachttijd' }).inputValue()).toBe('750');
});

test('a dark appearance holds for the page itself at once', async () => {
  const ground = (): Promise<string> =>
    options.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await options.getByRole('radio', { name: 'Donker' }).check();
  await expect.poll(ground).not.toBe(light);
  await options.getByRole('radio', { name: 'Zoals het systeem' }).check();
  await expect.poll(ground).toBe(light);
});

test('the shortcuts are named, and the way to change them leads there', async () => {
  await options.getByText('Kamerlens openen', { exact: true }).waitFor();
  await expect
    .poll(async () => (await options.locator('.shortcut-list').innerText()).split(/\s*\n\s*/))
    .toEqual([
      ...['Kamerlens openen', 'AltK', 'Het zijpaneel openen', 'niet ingesteld'],
      ...['Naar de volgende markering', 'Alt.', 'Naar de vorige markering', 'Alt,'],
      ...['De kaart bij de markering openen', 'AltShiftK'],
      ...['Zeggen hoeveel begrippen hier staan', 'niet ingesteld'],
    ]);
  const opened = running.context.waitForEvent('page');
  await options.getByRole('button', { name: 'Sneltoetsen wijzigen' }).click();
  const page = await opened;
  await expect.poll(() => page.url()).toContain('chrome://extensions');
  await page.close();
});

test('the library lists what is in it', async () => {
  await options.getByText(/57 vragen/).waitFor();
  await options.getByText('Bekijk de 3 stukken').click();
  await expect.poll(() => options.locator('#library details a').count()).toBe(3);
});

describe('backup', () => {
  test('settings and notes travel in one file; what is no backup changes nothing', async () => {
    await options.getByRole('slider', { name: 'Wachttijd' }).fill('750');
    await expect.poll(storedDelay).toBe(750);
    const panel = await running.context.newPage();
    await panel.goto(running.url('sidepanel.html?q=detectiebevel'));
    await panel.locator('.result h2 a').first().click();
    await panel.getByRole('textbox', { name: 'Uw notitie' }).fill('mee naar huis');
    await panel.getByText('Bewaard.', { exact: true }).waitFor();
    await panel.close();

    await options.bringToFront();
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Reservekopie maken' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    const backup = JSON.parse(text);
    expect(backup.notes).toMatchObject([{ text: 'mee naar huis' }]);
    expect(backup.settings.hover.delay).toBe(750);

    const file = join(running.profile, 'backup.json');
    const restore = async (content: string): Promise<void> => {
      writeFileSync(file, content);
      const chooser = options.waitForEvent('filechooser');
      await options.getByRole('button', { name: 'Reservekopie terugzetten' }).click();
      await (await chooser).setFiles(file);
    };
    await restore('{"format":"kamerlens-backup","version":1,"settings":{"version":1}}');
    await options.getByText('Dit bestand is geen reservekopie van Kamerlens.', { exact: false }).waitFor();
    await restore(
      text
        .replaceAll('mee naar huis', 'terug van huis')
        .replace(backup.notes[0].changedAt, '2026-01-05T09:30:00.000Z')
        .replace('"delay": 750', '"delay": 100'),
    );
    await options.getByText('Instellingen en 1 notitie teruggezet.').waitFor();
    await expect.poll(() => options.getByRole('slider', { name: 'Wachttijd' }).inputValue()).toBe('100');

    const kept = await running.context.newPage();
    await kept.goto(running.url('sidepanel.html?view=kept'));
    await kept.getByText('terug van huis').waitFor();
    await expect.poll(() => kept.locator('.kept-foot time').getAttribute('datetime')).toBe('2026-01-05T09:30:00.000Z');
    await kept.close();

    await options.bringToFront();
    await undo();
    await expect.poll(() => options.getByRole('slider', { name: 'Wachttijd' }).inputValue()).toBe('750');
  });
});

test('axe finds nothing, and nothing failed along the way', async () => {
  expect(await axeViolations(options)).toEqual([]);
  expect(errors).toEqual([]);
});
