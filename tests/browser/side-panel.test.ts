/** The side panel as a reader uses it, by mouse and by keyboard alone, on the production build and the real source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleArticlePage } from '../../lib/cli/sample-article.ts';
import { axeViolations } from './axe.ts';
import { killWorker, launchExtension, type RunningExtension } from './extension.ts';
import { waitForMarks } from './marks.ts';
import { type RunningServer, serve } from './serve.ts';

const SOURCE = readFileSync(join(import.meta.dirname, '../../seeds/000_d229cc705638e600.txt'), 'utf8').split('\n');

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

/** A panel of its own for each test; closed when the test is over. */
async function withPanel(address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await running.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  try {
    await page.goto(running.url(`sidepanel.html${address}`));
    await page.waitForSelector('input[type=search]');
    await use(page);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
  }
}

/** Waits until a search is complete; the exchanges found, best first. */
async function found(page: Page): Promise<string[]> {
  await page.waitForSelector('ol[aria-busy="false"]');
  return page.$$eval('[data-exchange-id]', (results) =>
    results.map((result) => result.getAttribute('data-exchange-id')!),
  );
}

/** Address of the first exchange that a search gives. */
async function firstFor(query: string): Promise<string> {
  let id = '';
  await withPanel(`?q=${encodeURIComponent(query)}`, async (page) => {
    [id = ''] = await found(page);
  });
  return `?exchange=${encodeURIComponent(id)}`;
}

const heading = (page: Page): Promise<string> => page.locator('main h1').innerText();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? document.activeElement?.localName ?? '');

describe('searching', () => {
  test('a misspelt word finds its exchanges, says what it looked for, and marks the words', () =>
    withPanel('?q=crisisverodening', async (page) => {
      expect((await found(page)).length).toBeGreaterThan(4);
      expect(await page.locator('input[type=search]').count()).toBe(1);
      expect(await page.locator('input[type=search]').inputValue()).toBe('crisisverodening');
      expect(await page.locator('.correction').innerText()).toMatch(/crisisverordening/i);
      expect(await page.locator('.snippet mark').first().innerText()).toMatch(/crisisverordening/i);
    }));

  test('by keyboard alone: search, walk the results, read, come back to the same results', () =>
    withPanel('', async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('tunesiedeal');
      const ids = await found(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`article[data-exchange-id="${ids[1]}"]`);
      await expect.poll(() => focused(page)).toBe(await heading(page));
      await page.keyboard.press('Alt+ArrowLeft');
      expect(await found(page)).toEqual(ids);
      expect(await page.locator('input[type=search]').inputValue()).toBe('tunesiedeal');
    }));

  test('a group becomes a filter that one press removes', () =>
    withPanel(`?q=${encodeURIComponent('wat vroeg de SP over Tunesië')}`, async (page) => {
      await found(page);
      const groups = await page.locator('.result .kl-chip').allInnerTexts();
      expect(new Set(groups)).toEqual(new Set(['SP']));
      await page.locator('.chip-remove').first().click();
      await expect
        .poll(async () => new Set(await page.locator('.result .kl-chip').allInnerTexts()).size)
        .toBeGreaterThan(1);
    }));

  test('nothing relevant gives nothing, and a way on', () =>
    withPanel('?q=kruidnagelkoekjes', async (page) => {
      expect(await found(page)).toEqual([]);
      await page.getByText('Niets gevonden voor ‘kruidnagelkoekjes’.').waitFor();
      await page.getByRole('link', { name: 'Blader door de stukken' }).click();
      await page.getByRole('heading', { name: 'Stukken in uw bibliotheek' }).waitFor();
      const opened = running.context.waitForEvent('page');
      await page.getByRole('link', { name: 'Bibliotheek openen' }).click();
      const library = await opened;
      await library.waitForURL('**/library.html');
      await library.close();
    }));
});

describe('reading', () => {
  test('outline to exchange to the next one', () =>
    withPanel('?view=papers', async (page) => {
      await page.getByRole('link', { name: /algemeen deel/ }).click();
      await page.getByRole('heading', { name: 'Groep Van Haga' }).waitFor();
      const openings = page.locator('.outline-topic a');
      expect(await openings.count()).toBe(17);
      await openings.first().click();
      await page.waitForSelector('article.exchange');
      expect(await page.locator('.exchange-where').innerText()).toContain('vraag 1 van 17');
      await page.locator('a[rel=next]').click();
      await expect.poll(() => page.locator('.exchange-where').innerText()).toContain('vraag 2 van 17');
      await page.locator('a[rel=prev]').click();
      await expect.poll(() => page.locator('.exchange-where').innerText()).toContain('vraag 1 van 17');
    }));

  test('an exchange in full: question, answer, footnotes where they stand and at the end, sources as safe links', async () => {
    await withPanel(await firstFor('belangenverstrengeling Thorn Ashton Kutcher'), async (page) => {
      await page.waitForSelector('article.exchange');
      expect(await page.locator('.exchange-part .kl-passage').count()).toBe(2);
      expect(await page.locator('.exchange-part .kl-passage').first().getAttribute('lang')).toBe('nl');
      await page.getByRole('button', { name: 'Voetnoot 1' }).click();
      await expect.poll(() => page.locator('.kl-footnote').innerText()).toContain('De Groene Amsterdammer');
      expect(await page.locator('.footnotes li').count()).toBe(3);
      const links = await page
        .locator('.references a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(2);
      for (const link of links) expect(link).toMatch(/^https?:\/\//);
      expect(await page.content()).not.toMatch(/file:\/\/|paminco|minjus/);
    });
  });

  test('the source text shows the lines as printed, with their numbers', async () => {
    await withPanel(await firstFor('belangenverstrengeling Thorn Ashton Kutcher'), async (page) => {
      await page.getByText('Brontekst').click();
      const lines = await page
        .locator('.printed-lines li')
        .evaluateAll((all) => all.map((line) => [(line as HTMLLIElement).value, line.textContent ?? ''] as const));
      expect(lines.length).toBeGreaterThan(10);
      for (const [number, text] of lines) {
        const printed = SOURCE[number - 1]!;
        // An address inside the ministry is nobody's business.
        if (/file:|paminco|minjus/.test(printed)) expect(text).toContain('[…]');
        else expect(text.trim()).toBe(printed.trim());
      }
    });
  });

  test('the answer that an answer points to, and the way back from there', async () => {
    await withPanel(
      await firstFor('"beantwoording op een gelijkluidende vraag van de leden van de SP-fractie"'),
      async (page) => {
        const from = await page.locator('article.exchange').getAttribute('data-exchange-id');
        await page.getByRole('region', { name: 'Dit antwoord verwijst naar' }).getByRole('link').first().click();
        await page.waitForSelector(`article.exchange:not([data-exchange-id="${from}"])`);
        const back = page.getByRole('region', { name: 'Naar dit antwoord wordt verwezen door' });
        const addresses = await back
          .getByRole('link')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        expect(addresses.some((address) => new URLSearchParams(address?.split('?')[1]).get('exchange') === from)).toBe(
          true,
        );
      },
    );
  });

  test('finding within, by keyboard alone', async () => {
    await withPanel(await firstFor('client-side scanning'), async (page) => {
      await page.waitForSelector('article.exchange');
      await page.keyboard.press('Control+f');
      await page.keyboard.type('VERORDENING');
      const count = page.locator('.find-count');
      await expect.poll(() => count.innerText()).toMatch(/^1 van \d+$/);
      const painted = (): Promise<number> => page.evaluate(() => CSS.highlights.get('find')?.size ?? 0);
      expect(await painted()).toBe(Number((await count.innerText()).split(' ').at(-1)));
      await page.keyboard.press('Shift+Enter');
      await expect.poll(() => count.innerText()).toMatch(/^(\d+) van \1$/);
      await page.keyboard.press('Escape');
      await expect.poll(painted).toBe(0);
    });
  });

  test('larger letters stay larger', async () => {
    const address = await firstFor('client-side scanning');
    const size = (page: Page): Promise<number> =>
      page
        .locator('.kl-passage')
        .first()
        .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    let larger = 0;
    await withPanel(address, async (page) => {
      await page.waitForSelector('article.exchange');
      const before = await size(page);
      await page.getByRole('button', { name: 'Grotere letters' }).click();
      await expect.poll(() => size(page)).toBeGreaterThan(before);
      larger = await size(page);
    });
    await withPanel(address, async (page) => {
      await page.waitForSelector('article.exchange');
      expect(await size(page)).toBe(larger);
      await page.getByRole('button', { name: 'Kleinere letters' }).click();
      await expect.poll(() => size(page)).toBeLessThan(larger);
    });
  });

  test('copied as a quotation with its source', async () => {
    await running.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await withPanel(await firstFor('Schengen Barometer'), async (page) => {
      await page.getByRole('button', { name: 'Kopieer als citaat met bron' }).click();
      await page.getByText('Citaat met bron gekopieerd.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const answer = await page.locator('.exchange-answer .kl-passage p').first().innerText();
      expect(copied).toMatch(/^“/);
      expect(copied).toContain(answer.slice(0, 40));
      expect(copied).toContain('Kamerstuk 32317');
    });
  });

  test('an exchange that is not there says so', () =>
    withPanel('?exchange=weg', async (page) => {
      await page.getByRole('heading', { name: 'Dit staat niet in uw bibliotheek' }).waitFor();
    }));
});

describe('keeping', () => {
  test('a note stays over a killed worker, is listed, goes into a file, and comes back after removing it', async () => {
    await withPanel(await firstFor('Schengen Barometer'), async (page) => {
      await page.getByRole('textbox', { name: 'Uw notitie' }).fill('=Navragen bij *de* redactie');
      await page.getByText('Bewaard.', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Bladwijzer', exact: true }).click();
      await page.getByText('Bladwijzer gezet.').waitFor();
    });
    await killWorker(running);
    await withPanel('?view=kept', async (page) => {
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
    withPanel('', async (panel) => {
      const article = await running.context.newPage();
      await article.goto(server.url('/'));
      await waitForMarks(article, 12);
      const names = panel.locator('.page-term-name');
      await expect.poll(() => names.count(), { timeout: 8000 }).toBe(12);
      expect((await names.allInnerTexts()).slice(0, 3)).toEqual([
        'crisisverordening',
        'asiel- en migratiepact',
        'grensprocedure',
      ]);
      expect(await panel.locator('[data-exchange-id]').count()).toBeGreaterThan(12);
      await article.close();
    }));

  test('a page that cannot be read says so', () =>
    withPanel('', async (page) => {
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
    await expect.poll(views, { timeout: 10_000 }).toContain('?q=crisisverordening true');
    await lookUp('EL PAcCTO');
    await expect.poll(views, { timeout: 10_000 }).toContain('?q=EL+PAcCTO true');
    expect((await views()).filter((view) => view === '?q=EL+PAcCTO true').length).toBeGreaterThan(0);
    for (const page of running.context.pages()) if (page.url().includes('sidepanel.html')) await page.close();
    await control.close();
  });
});

// Every state is looked at in the workbench; here the two places with the most on them, on the whole source.
test('axe finds nothing', async () => {
  const exchange = await firstFor('belangenverstrengeling Thorn Ashton Kutcher');
  const found: string[] = [];
  for (const address of ['?q=crisisverordening', exchange]) {
    await withPanel(address, async (page) => {
      await page.waitForSelector('main h1');
      found.push(...(await axeViolations(page)).map((violation) => `${address}: ${violation}`));
    });
  }
  expect(found).toEqual([]);
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
    await spoil(null);
    const page = await running.context.newPage();
    await page.goto(running.url('sidepanel.html?q=crisisverordening'));
    const trouble = page.getByText('De bibliotheek kan niet worden gelezen.');
    await trouble.waitFor();
    expect((await found(page)).length).toBeGreaterThan(4);
    await page.getByRole('button', { name: 'Herstellen' }).focus();
    await page.keyboard.press('Enter');
    await trouble.waitFor({ state: 'detached' });
    expect((await found(page)).length).toBeGreaterThan(4);
    await page.getByRole('link', { name: 'Bewaard' }).click();
    await page.getByText('=Navragen bij *de* redactie').waitFor();
    await page.close();
  });

  test('from a later version: it says what to do, and offers nothing that would lose it', async () => {
    await spoil(999);
    const page = await running.context.newPage();
    await page.goto(running.url('sidepanel.html?q=crisisverordening'));
    await page.getByText('Werk de extensie bij', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Herstellen' }).count()).toBe(0);
    expect((await found(page)).length).toBeGreaterThan(4);
    await page.close();
  });
});
