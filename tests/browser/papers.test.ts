/**
 * Adding papers as a reader does: from a tab, from files of every kind, from text; then finding them, and taking them out again.
 * Over 300 lines, since its tests share a browser, whose start takes longer than most of them.
 */
import { readFileSync, rmSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { ask, largePack } from './library-page.ts';
import { markedTexts } from './marks.ts';
import {
  buildWithRights,
  lockedPdf,
  type Publisher,
  paperPage,
  paperPdf,
  paperText,
  publisher,
} from './papers-sources.ts';
import { openRealPopup } from './real-popup.ts';
import { type RunningServer, serve } from './serve.ts';

/** The part of the extension API that these tests touch in the worker. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id: number; windowId: number; index: number; url?: string }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
};

const FISHERY = paperText('L6_visserij');
const SCHOOL = paperText('L3_onderwijs');
const ARTICLE = `<!doctype html><html lang="nl"><title>Nieuws</title><p>Kabinet wil garnalenvisserij ontzien. De garnalenvisserij
  krijgt een innovatiesubsidie, meldt het ministerie.</p></html>`;

let running: RunningExtension;
let server: RunningServer;
let library: Page;
let rights: string;
let newsroom: Publisher;
let printed: Buffer;
const errors: string[] = [];

beforeAll(async () => {
  server = await serve({
    '/stuk.html': paperPage(FISHERY),
    '/nieuws': ARTICLE,
    '/kst.pdf': () => ({ body: printed, type: 'application/pdf' }),
  });
  newsroom = await publisher();
  rights = buildWithRights(['http://127.0.0.1/*', 'https://127.0.0.1/*', 'http://zoek.officielebekendmakingen.nl/*']);
  const args = ['--ignore-certificate-errors', '--host-resolver-rules=MAP zoek.officielebekendmakingen.nl 127.0.0.1'];
  running = await launchExtension({ locale: 'nl', extension: rights, args });
  printed = await paperPdf(running.context, SCHOOL);
  library = await running.context.newPage();
  library.on('pageerror', (error) => errors.push(error.message));
});

// Each test begins with the library as it ships: what another has added is gone, and so is what a first try left half done.
beforeEach(async () => {
  for (const other of running.context.pages().slice(1)) if (other !== library) await other.close();
  await library.goto(running.url('library.html'));
  await library.bringToFront();
  await library.locator('[data-pack-id=kamerlens]').waitFor();
  for (const packId of await packs()) {
    if (packId !== 'kamerlens') await ask(library, { type: 'library/remove', packId });
  }
  await library.getByText('U hebt nog geen eigen stukken.').waitFor();
});

afterAll(async () => {
  await running?.close();
  await server?.close();
  await newsroom?.close();
  if (rights !== undefined) rmSync(rights, { recursive: true, force: true });
});

interface Given {
  readonly name: string;
  readonly content: string | Uint8Array;
}

async function give(...files: Given[]): Promise<void> {
  await library
    .locator('input[type=file]')
    .setInputFiles(files.map(({ name, content }) => ({ name, mimeType: '', buffer: Buffer.from(content) })));
}

const preview = (page = library) => page.locator('.library-steps section');
const confirm = (page = library) => page.getByRole('button', { name: 'Toevoegen aan bibliotheek' }).click();
const undo = () => library.getByRole('button', { name: 'Ongedaan maken' }).click();
const packs = (page = library) =>
  page.locator('[data-pack-id]').evaluateAll((items) => items.map((item) => item.getAttribute('data-pack-id')));

async function refusedWith(sentence: string): Promise<void> {
  await preview().getByText('Hier kon niets van worden toegevoegd').waitFor();
  await preview().getByText(sentence, { exact: false }).waitFor();
  await library.getByRole('button', { name: 'Sluiten', exact: true }).click();
}

async function found(query: string): Promise<string[]> {
  const popup = await running.context.newPage();
  await popup.goto(running.url(`popup.html?q=${encodeURIComponent(query)}`));
  await popup.locator(`#results[aria-busy=false][data-query="${query}"]`).waitFor({ state: 'attached' });
  const ids = await popup
    .locator('[data-exchange-id]')
    .evaluateAll((results) => results.map((result) => result.getAttribute('data-exchange-id') ?? ''));
  await popup.close();
  // A tab behind another is hardly drawn, and a click waits for it to be.
  if (library.url() !== 'about:blank') await library.bringToFront();
  return ids;
}

/** The fishery paper, as a pack of the reader's own. */
async function addFishery(): Promise<void> {
  await give({ name: 'visserij.txt', content: FISHERY });
  await confirm();
  await expect.poll(() => packs()).toContain('own-kst-21501-32-1544');
}

test('the page in a tab: read at a click, shown before it is stored, found and marked afterwards', async () => {
  const paper = await running.context.newPage();
  await paper.goto(server.url('/stuk.html'));
  const article = await running.context.newPage();
  await article.goto(server.url('/nieuws'));
  await expect.poll(() => markedTexts(article)).toEqual([]);

  const opening = running.context.waitForEvent('page');
  const worker = await running.worker();
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    if (tab !== undefined) chrome.contextMenus.onClicked.dispatch({ menuItemId: 'add-page' }, tab);
  }, server.url('/stuk.html'));
  const page = await opening;
  await preview(page).getByRole('heading', { name: 'Dit is erin gevonden' }).waitFor();
  const told = () => preview(page).innerText();
  await expect.poll(told).toContain('eerst alle vragen, dan de reactie van de bewindspersoon');
  await expect.poll(told).toMatch(/1 stuk · \d+ vragen · \d+ begrippen/);
  await expect.poll(() => packs(page)).toEqual(['kamerlens']);
  expect(await axeViolations(page)).toEqual([]);

  await confirm(page);
  await page.getByText('Toegevoegd:', { exact: false }).waitFor();
  await expect.poll(() => packs(page)).toEqual(['own-kst-21501-32-1544', 'kamerlens']);
  await page.getByText(/^Uw bibliotheek neemt [\d,]+ MB in\. Er is nog ruimte voor [\d,]+ [MG]B\.$/).waitFor();
  await expect.poll(async () => (await found('garnalenvisserij katalysator'))[0]).toMatch(/^kst-21501-32-1544\//);
  await expect.poll(() => markedTexts(article)).toContain('garnalenvisserij');

  await page.bringToFront();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByText('Ongedaan gemaakt.', { exact: false }).waitFor();
  await expect.poll(() => packs(page)).toEqual(['kamerlens']);
  await expect.poll(() => markedTexts(article)).toEqual([]);
  await Promise.all([page.close(), paper.close(), article.close()]);
});

test('from the popup, where the site publishes papers; a PDF in the tab is fetched at a click only', async () => {
  const paper = await running.context.newPage();
  await paper.goto(`http://zoek.officielebekendmakingen.nl:${new URL(server.origin).port}/kst.pdf`);
  const popup = await openRealPopup(running, paper);
  const button = `[...document.querySelectorAll('button')].find((each) => each.textContent.startsWith('Voeg deze pagina toe'))`;
  await popup.until(button);
  const opening = running.context.waitForEvent('page');
  // Closes itself at the click, and so never answers.
  void popup.evaluate(`${button}.click()`).catch(() => {});
  const page = await opening;
  await page.getByText('In dit tabblad staat een pdf.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Pdf ophalen en lezen' }).click();
  await preview(page).getByText('een lijst van vragen en antwoorden', { exact: false }).waitFor();
  await Promise.all([page.close(), paper.close()]);
});

describe('files', () => {
  test('a text, with its lines that were not understood; removed, and brought back', async () => {
    await give({ name: 'visserij.txt', content: FISHERY });
    await preview().getByText('niet opgenomen', { exact: false }).click();
    await preview().getByText('regel 1 tot en met', { exact: false }).waitFor();
    await confirm();
    await expect.poll(() => packs()).toContain('own-kst-21501-32-1544');
    const before = await found('garnalenvisserij');
    await library.getByRole('button', { name: /21501-32|Landbouw.* verwijderen/ }).click();
    await expect.poll(() => packs()).toEqual(['kamerlens']);
    await expect
      .poll(async () => (await found('garnalenvisserij')).filter((id) => id.startsWith('kst-21501-32-1544')))
      .toEqual([]);
    await undo();
    await expect.poll(() => packs()).toContain('own-kst-21501-32-1544');
    await expect.poll(() => found('garnalenvisserij')).toEqual(before);
  });

  test('the same paper once more replaces it, and says so', async () => {
    await addFishery();
    await give({
      name: 'nog eens.html',
      content: paperPage(FISHERY.replace('dezelfde uitstoot', 'dezelfde verlaging')),
    });
    await preview().getByText('Dit komt in de plaats van de versie die u al hebt.').waitFor();
    await confirm();
    await library.getByText(/Toegevoegd: .*(nieuwe|gewijzigde) vra/).waitFor();
    await undo();
    await library.getByText('Ongedaan gemaakt.', { exact: false }).waitFor();
    await expect.poll(async () => (await found('garnalenvisserij katalysator uitstoot')).length).toBeGreaterThan(0);
  });

  test('a PDF', async () => {
    await give({ name: 'onderwijs.pdf', content: printed });
    await preview().getByText('een lijst van vragen en antwoorden', { exact: false }).waitFor();
    const questions = async () => /(\d+) vragen ·/.exec(await preview().innerText())?.[1];
    await expect.poll(questions).toBeDefined();
    const inPrint = await questions();
    await library.getByRole('button', { name: 'Niet doen' }).click();
    await expect.poll(() => preview().count()).toBe(0);
    await give({ name: 'onderwijs.txt', content: SCHOOL });
    await preview().getByText('een lijst van vragen en antwoorden', { exact: false }).waitFor();
    // The same questions, whether printed or not.
    await expect.poll(questions).toBe(inPrint);
    await library.getByRole('button', { name: 'Niet doen' }).click();
  });

  test('a zip of papers and a pack, with what in it cannot be read', async () => {
    const zip = zipSync({
      'stukken/onderwijs.txt': strToU8(SCHOOL),
      'stukken/plaatje.png': readFileSync(new URL('../../assets/public/icon/16.png', import.meta.url)),
      '__MACOSX/._onderwijs.txt': strToU8('x'),
      'pak.json': strToU8(JSON.stringify(largePack(20, 1))),
    });
    await give({ name: 'alles.zip', content: zip });
    await preview().getByText('1 bestand wordt niet toegevoegd:').waitFor();
    await expect.poll(() => preview().locator('.refused-list').innerText()).toContain('stukken/plaatje.png');
    await confirm();
    await library.getByText('2 pakketten toegevoegd.').waitFor();
    await expect.poll(() => packs()).toHaveLength(3);
    await undo();
    await library.getByText('Ongedaan gemaakt.', { exact: false }).waitFor();
    await expect.poll(() => packs()).toEqual(['kamerlens']);
  });

  test('text from the clipboard', async () => {
    await library.getByText('Tekst plakken').click();
    await library.getByRole('textbox', { name: 'Tekst van het stuk' }).fill(SCHOOL);
    await library.getByRole('button', { name: 'Tekst lezen' }).click();
    await preview().getByText('een lijst van vragen en antwoorden', { exact: false }).waitFor();
    await library.getByRole('button', { name: 'Niet doen' }).click();
  });

  test('what cannot be added is refused with its reason, and nothing is stored', async () => {
    const before = await packs();
    await give({ name: 'bom.zip', content: zipSync({ 'nullen.txt': new Uint8Array(4 * 1024 * 1024) }) });
    await refusedWith('Deze zip zou uitpakken tot veel meer');
    await give({
      name: 'foto.png',
      content: readFileSync(new URL('../../assets/public/icon/48.png', import.meta.url)),
    });
    await refusedWith('Dit is een afbeelding zonder tekst.');
    await give({ name: 'slot.pdf', content: lockedPdf() });
    await refusedWith('Deze pdf is beveiligd met een wachtwoord.');
    await give({ name: 'brief.txt', content: 'Geachte heer,\n\nHierbij mijn vraag over de regeling.\n\nGroet.' });
    await refusedWith('Hierin zijn geen Kamervragen met antwoorden herkend.');
    const lines =
      '{"format":"kamerlens-pack-lines","version":1,"id":"x","title":"X","language":"nl"}\n{"document":{"id":1}}\n';
    await give({ name: 'pak.jsonl', content: lines });
    await refusedWith('(Regel 2.)');
    await expect.poll(() => packs()).toEqual(before);
  });

  test('a large pack can be cancelled half way, and the library is as it was', async () => {
    const before = await packs();
    await give({ name: 'groot.json', content: JSON.stringify(largePack(3000, 2)) });
    await preview().getByText('Een pakket van Kamerlens.').waitFor();
    await confirm();
    // At once: a click that waits for the button to stand still may come when all is done.
    await library.getByRole('button', { name: 'Afbreken' }).dispatchEvent('click');
    await library.getByText('Afgebroken. Er is niets veranderd.').waitFor();
    await expect.poll(() => packs()).toEqual(before);
  });
});

test('what is saved can be added again by somebody else', async () => {
  await addFishery();
  const own = library.locator('[data-pack-id=own-kst-21501-32-1544]');
  await own.getByText('Stukken bekijken of opslaan').click();
  const download = library.waitForEvent('download');
  await own.getByRole('button', { name: 'Opslaan als JSON-regels (gzip)' }).click();
  const saved = readFileSync(await (await download).path());
  await own.getByRole('button', { name: / verwijderen$/ }).click();
  await expect.poll(() => packs()).toEqual(['kamerlens']);
  await give({ name: 'van een ander.jsonl.gz', content: saved });
  await preview().getByText('Een pakket van Kamerlens.').waitFor();
  await confirm();
  await expect.poll(() => packs()).toContain('own-kst-21501-32-1544');
});

test('an address that is none is refused before anything is asked', async () => {
  await library.getByRole('textbox', { name: 'Adres van een pakket' }).fill('http://voorbeeld.nl/pak.json');
  await library.getByRole('button', { name: 'Ophalen' }).click();
  await library.getByText('Dit is geen adres dat met https:// begint.', { exact: false }).waitFor();
});

test('a pack at an address: fetched when asked, its new version taken in, its old one kept when the site is gone', async () => {
  const { url } = newsroom;
  const asked = newsroom.asked.length;
  newsroom.publish(largePack(3, 1));
  await library.getByRole('textbox', { name: 'Adres van een pakket' }).fill(url);
  await library.getByRole('button', { name: 'Ophalen' }).click();
  await library.getByText(/^Controlegetal \(SHA-256\): [0-9a-f]{64}$/).waitFor();
  expect(await packs()).not.toContain('eigen-pak');
  await library.getByRole('button', { name: 'Abonneren' }).click();
  await library.getByText('Abonnement toegevoegd:', { exact: false }).waitFor();
  const look = () => library.getByRole('button', { name: 'Nu kijken' }).click();
  await look();
  await library.getByText('Er is geen nieuwe versie.', { exact: false }).waitFor();
  const next = largePack(6, 1);
  newsroom.publish(next);
  await look();
  await library.getByText('3 nieuwe vragen.', { exact: false }).first().waitFor();
  newsroom.publish({ ...next, id: 'een-ander' });
  await look();
  await library.getByText('Op dit adres staat nu een ander pakket.', { exact: false }).first().waitFor();
  await expect.poll(() => packs()).toContain('eigen-pak');
  const tags = newsroom.asked.slice(asked).map(([tag]) => tag);
  expect(tags).toEqual([undefined, tags[1], tags[1], expect.stringMatching(/^"\d+"$/)]);
  expect(new Set(tags).size).toBe(3);
  for (const [, cookie, referrer] of newsroom.asked) expect([cookie, referrer]).toEqual([undefined, undefined]);
  await library.getByRole('button', { name: 'Abonnement opzeggen' }).click();
  await expect.poll(() => library.getByRole('button', { name: 'Nu kijken' }).count()).toBe(0);
  await library.getByRole('button', { name: / verwijderen$/ }).waitFor();
});

test('by keyboard, on a narrow screen, in the dark; axe finds nothing', async () => {
  await library.emulateMedia({ colorScheme: 'light' });
  await library.setViewportSize({ width: 320, height: 700 });
  await give({ name: 'onderwijs.txt', content: SCHOOL });
  await preview().getByRole('heading', { name: 'Dit is erin gevonden' }).waitFor();
  await expect.poll(() => library.evaluate(() => document.activeElement?.id)).toBe('preview-title');
  for (const summary of await preview().locator('summary').all()) await summary.click();
  await expect.poll(() => library.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await axeViolations(library)).toEqual([]);
  await library.emulateMedia({ colorScheme: 'dark' });
  expect(await axeViolations(library)).toEqual([]);
  await library.getByRole('button', { name: 'Toevoegen aan bibliotheek' }).focus();
  await library.keyboard.press('Enter');
  await library.getByText('Toegevoegd:', { exact: false }).waitFor();
  expect(errors).toEqual([]);
});
