/** The side panel over time: what is kept, the page beside it, the browser's own panel, and a library out of order. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleArticlePage } from '../../lib/cli/sample-article.ts';
import { closePages, killWorker, launchExtension, type RunningExtension } from './extension.ts';
import { ask } from './library-page.ts';
import { waitForMarks } from './marks.ts';
import { firstFor, found, withPanel } from './panel-page.ts';
import { type RunningServer, serve } from './serve.ts';

/** The part of the extension API that these tests touch inside the worker. */
declare const chrome: {
  windows: { getLastFocused(): Promise<{ id: number }> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
};

let running: RunningExtension;
let server: RunningServer;

beforeAll(async () => {
  server = await serve({ '/': sampleArticlePage() });
  running = await launchExtension({ locale: 'nl', viewport: { width: 400, height: 800 } });
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

// A first try may have left a page.
beforeEach(() => closePages(running));

/** Puts a note where it is to be found, and a bookmark or none, whatever stood there. */
async function putNote(text: string | null): Promise<string> {
  const address = await firstFor(running, 'Schengen Barometer');
  const exchangeId = new URLSearchParams(address).get('exchange');
  await withPanel(running, address, async (page) => {
    expect(await ask(page, { type: 'notes/put', exchangeId, text, bookmarked: false })).toMatchObject({ ok: true });
  });
  return address;
}

describe('keeping', () => {
  test('a note stays over a killed worker, is listed, goes into a file, and comes back after removing it', async () => {
    await withPanel(running, await putNote(null), async (page) => {
      await page.getByRole('textbox', { name: 'Uw notitie' }).fill('=Navragen bij *de* redactie');
      await page.getByText('Bewaard.', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Bladwijzer', exact: true }).click();
      await page.getByText('Bladwijzer gezet.').waitFor();
    });
    await killWorker(running);
    await withPanel(running, '?view=kept', async (page) => {
      await page.getByText('=Navragen bij *de* redactie').waitFor();
      const files: Record<string, string> = {};
      for (const format of ['Markdown', 'CSV', 'BibTeX', 'CSL-JSON']) {
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: format, exact: true }).click();
        files[format] = readFileSync(await (await download).path(), 'utf8');
      }
      expect(files.Markdown).toContain('Schengen Barometer');
      expect(files.Markdown).toContain('> Het kabinet');
      expect(files.CSV).toContain(`"'=Navragen bij *de* redactie"`);
      expect(files.BibTeX).toMatch(/^@misc\{/);
      expect(JSON.parse(files['CSL-JSON']!)[0]).toMatchObject({ note: '=Navragen bij *de* redactie' });
      await page.getByRole('button', { name: 'Verwijderen' }).click();
      await page.getByText('U hebt nog niets bewaard.', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Ongedaan maken' }).click();
      await page.getByText('=Navragen bij *de* redactie').waitFor();
    });
  });
});

describe('following the page', () => {
  test('the terms of the article beside it, in the order of the article', () =>
    withPanel(running, '', async (panel) => {
      const article = await running.context.newPage();
      await article.goto(server.url('/'));
      await waitForMarks(article, 12);
      const names = panel.locator('.page-term-name');
      await expect.poll(() => names.count()).toBe(12);
      await expect
        .poll(async () => (await names.allInnerTexts()).slice(0, 3))
        .toEqual(['crisisverordening', 'asiel- en migratiepact', 'grensprocedure']);
      await expect.poll(() => panel.locator('[data-exchange-id]').count()).toBeGreaterThan(12);
      await article.close();
    }));

  test('a page that cannot be read says so', () =>
    withPanel(running, '', async (page) => {
      await page.getByText('Deze pagina kan niet worden meegelezen.', { exact: false }).waitFor();
    }));
});

describe('the real side panel', () => {
  /** Address and number of results of every panel that is open, in a tab or at the side. */
  const panels = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      (globalThis as unknown as { chrome: { extension: { getViews(): Window[] } } }).chrome.extension
        .getViews()
        .filter(({ location }) => location.pathname === '/sidepanel.html')
        .map(
          ({ location, document }) =>
            `${location.search} ${document.querySelectorAll('[data-exchange-id]').length > 0}`,
        ),
    );

  test('shows a right-click lookup when it opens, and the next one when it is open already', async () => {
    const control = await running.context.newPage();
    await control.goto(running.url('options.html'));
    const session = await running.context.newCDPSession(control);
    const lookUp = async (text: string): Promise<void> => {
      // The context menu is the browser's own; what it calls is entered one step later, within a reader's gesture.
      await session.send('Runtime.evaluate', {
        userGesture: true,
        awaitPromise: true,
        expression: 'chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: id }))',
      });
      const worker = await running.worker();
      await worker.evaluate(async (selectionText) => {
        const { id: windowId } = await chrome.windows.getLastFocused();
        const info = {
          menuItemId: 'search-selection',
          selectionText,
          editable: false,
          pageUrl: 'https://a.example/b.pdf',
        };
        chrome.contextMenus.onClicked.dispatch(info, { windowId });
      }, text);
    };
    const views = (): Promise<string[]> => panels(control);
    await lookUp('crisisverordening');
    await expect.poll(views).toContain('?q=crisisverordening true');
    await lookUp('EL PAcCTO');
    await expect.poll(views).toContain('?q=EL+PAcCTO true');
    await expect
      .poll(async () => (await views()).filter((view) => view === '?q=EL+PAcCTO true').length)
      .toBeGreaterThan(0);
    for (const page of running.context.pages()) if (page.url().includes('sidepanel.html')) await page.close();
    await control.close();
  });
});

describe('a library out of order', () => {
  /** Replaces the library's database by one that holds nothing it should; `version` null keeps the present number. */
  async function spoil(version: number | null): Promise<void> {
    const page = await running.context.newPage();
    await page.goto(running.url('options.html'));
    await page
      .getByText(/57 vragen|meegeleverde stukken/)
      .first()
      .waitFor();
    await page.evaluate(async (wanted) => {
      const present = (await indexedDB.databases()).find(({ name }) => name === 'kamerlens')?.version ?? 1;
      const ask = (request: IDBOpenDBRequest): Promise<unknown> =>
        new Promise((done, fail) => {
          request.onsuccess = () => done(request.result?.close());
          request.onerror = () => fail(request.error);
        });
      await ask(indexedDB.deleteDatabase('kamerlens'));
      await ask(indexedDB.open('kamerlens', wanted ?? present));
    }, version);
    await page.close();
  }

  test('broken: it says so, still serves, and is repaired with the notes in it', async () => {
    await putNote('=Navragen bij *de* redactie');
    await spoil(null);
    const page = await running.context.newPage();
    await page.goto(running.url('sidepanel.html?q=crisisverordening'));
    const trouble = page.getByText('De bibliotheek kan niet worden gelezen.');
    await trouble.waitFor();
    await expect.poll(async () => (await found(page)).length).toBeGreaterThan(4);
    await page.getByRole('button', { name: 'Herstellen' }).focus();
    await page.keyboard.press('Enter');
    await trouble.waitFor({ state: 'detached' });
    await expect.poll(async () => (await found(page)).length).toBeGreaterThan(4);
    await page.getByRole('link', { name: 'Bewaard' }).click();
    await page.getByText('=Navragen bij *de* redactie').waitFor();
    await page.close();
  });

  test('from a later version: it says what to do, and offers nothing that would lose it', async () => {
    await spoil(999);
    const page = await running.context.newPage();
    await page.goto(running.url('sidepanel.html?q=crisisverordening'));
    await page.getByText('Werk de extensie bij', { exact: false }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Herstellen' }).count()).toBe(0);
    await expect.poll(async () => (await found(page)).length).toBeGreaterThan(4);
    await page.close();
  });
});
