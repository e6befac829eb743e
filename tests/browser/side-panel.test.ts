/** The side panel as a reader uses it, by mouse and by keyboard alone, on the production build and the real source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleArticlePage } from '../../lib/cli/sample-article.ts';
import { axeViolations } from './axe.ts';
import { forgetSettings, launchExtension, type RunningExtension } from './extension.ts';
import { firstFor, found, withPanel } from './panel-page.ts';
import { type RunningServer, serve } from './serve.ts';

const SOURCE = readFileSync(join(import.meta.dirname, '../../seeds/000_d229cc705638e600.txt'), 'utf8').split('\n');

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

const heading = (page: Page): Promise<string> => page.locator('main h1').innerText();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? document.activeElement?.localName ?? '');

describe('searching', () => {
  test('a misspelt word finds its exchanges, says what it looked for, and marks the words', () =>
    withPanel(running, '?q=crisisverodening', async (page) => {
      await expect.poll(async () => (await found(page)).length).toBeGreaterThan(4);
      await expect.poll(() => page.locator('input[type=search]').count()).toBe(1);
      await expect.poll(() => page.locator('input[type=search]').inputValue()).toBe('crisisverodening');
      await expect.poll(() => page.locator('.correction').innerText()).toMatch(/crisisverordening/i);
      await expect.poll(() => page.locator('.snippet mark').first().innerText()).toMatch(/crisisverordening/i);
    }));

  test('by keyboard alone: search, walk the results, read, come back to the same results', () =>
    withPanel(running, '', async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('tunesiedeal');
      const ids = await found(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`article[data-exchange-id="${ids[1]}"]`);
      await expect.poll(async () => (await focused(page)) === (await heading(page))).toBe(true);
      await page.keyboard.press('Alt+ArrowLeft');
      await expect.poll(() => found(page)).toEqual(ids);
      await expect.poll(() => page.locator('input[type=search]').inputValue()).toBe('tunesiedeal');
    }));

  test('a group becomes a filter that one press removes', () =>
    withPanel(running, `?q=${encodeURIComponent('wat vroeg de SP over Tunesië')}`, async (page) => {
      await found(page);
      const groups = async () => [...new Set(await page.locator('.result .kl-chip').allInnerTexts())];
      await expect.poll(groups).toEqual(['SP']);
      await page.locator('.chip-remove').first().click();
      await expect
        .poll(async () => new Set(await page.locator('.result .kl-chip').allInnerTexts()).size)
        .toBeGreaterThan(1);
    }));

  test('nothing relevant gives nothing, and a way on', () =>
    withPanel(running, '?q=kruidnagelkoekjes', async (page) => {
      await expect.poll(() => found(page)).toEqual([]);
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
    withPanel(running, '?view=papers', async (page) => {
      await page.getByRole('link', { name: /algemeen deel/ }).click();
      await page.getByRole('heading', { name: 'Groep Van Haga' }).waitFor();
      const openings = page.locator('.outline-topic a');
      await expect.poll(() => openings.count()).toBe(17);
      await openings.first().click();
      await page.waitForSelector('article.exchange');
      await expect.poll(() => page.locator('.exchange-where').innerText()).toContain('vraag 1 van 17');
      await page.locator('a[rel=next]').click();
      await expect.poll(() => page.locator('.exchange-where').innerText()).toContain('vraag 2 van 17');
      await page.locator('a[rel=prev]').click();
      await expect.poll(() => page.locator('.exchange-where').innerText()).toContain('vraag 1 van 17');
    }));

  test('an exchange in full: question, answer, footnotes where they stand and at the end, sources as safe links', async () => {
    await withPanel(running, await firstFor(running, 'belangenverstrengeling Thorn Ashton Kutcher'), async (page) => {
      await page.waitForSelector('article.exchange');
      await expect.poll(() => page.locator('.exchange-part .kl-passage').count()).toBe(2);
      await expect.poll(() => page.locator('.exchange-part .kl-passage').first().getAttribute('lang')).toBe('nl');
      await page.getByRole('button', { name: 'Voetnoot 1' }).click();
      await expect.poll(() => page.locator('.kl-footnote').innerText()).toContain('De Groene Amsterdammer');
      await expect.poll(() => page.locator('.footnotes li').count()).toBe(3);
      const hrefs = () =>
        page.locator('.references a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      await expect.poll(async () => (await hrefs()).length).toBeGreaterThan(2);
      const links = await hrefs();
      for (const link of links) expect(link).toMatch(/^https?:\/\//);
      expect(await page.content()).not.toMatch(/file:\/\/|paminco|minjus/);
    });
  });

  test('behind a long question the answer is one press away, by mouse and by keyboard', async () => {
    const address = await firstFor(running, 'coronavaccins versleuteling Groep Van Haga');
    await withPanel(running, address, async (page) => {
      const title = page.getByRole('heading', { name: 'Antwoord van de regering' });
      const inSight = (): Promise<boolean> =>
        title.evaluate((heading) => {
          const { top, bottom } = heading.getBoundingClientRect();
          // Below the head that stays.
          return (
            top > document.querySelector('.panel-head')!.getBoundingClientRect().bottom - 1 && bottom < innerHeight
          );
        });
      const toAnswer = page.getByRole('button', { name: 'Naar het antwoord' });
      await expect.poll(() => inSight()).toBe(false);
      await toAnswer.click();
      await expect.poll(() => inSight()).toBe(true);
      await page.evaluate(() => scrollTo(0, 0));
      await toAnswer.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => inSight()).toBe(true);
      await expect.poll(() => focused(page)).toBe('Antwoord van de regering');
    });
  });

  test('the source text shows the lines as printed, with their numbers', async () => {
    await withPanel(running, await firstFor(running, 'belangenverstrengeling Thorn Ashton Kutcher'), async (page) => {
      await page.getByText('Brontekst').click();
      const printedLines = () =>
        page
          .locator('.printed-lines li')
          .evaluateAll((all) => all.map((line) => [(line as HTMLLIElement).value, line.textContent ?? ''] as const));
      await expect.poll(async () => (await printedLines()).length).toBeGreaterThan(10);
      const lines = await printedLines();
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
      running,
      await firstFor(running, '"beantwoording op een gelijkluidende vraag van de leden van de SP-fractie"'),
      async (page) => {
        const from = await page.locator('article.exchange').getAttribute('data-exchange-id');
        await page.getByRole('region', { name: 'Dit antwoord verwijst naar' }).getByRole('link').first().click();
        await page.waitForSelector(`article.exchange:not([data-exchange-id="${from}"])`);
        const back = page.getByRole('region', { name: 'Naar dit antwoord wordt verwezen door' });
        const leadsTo = () =>
          back
            .getByRole('link')
            .evaluateAll((all) =>
              all.map((link) => new URLSearchParams(link.getAttribute('href')?.split('?')[1]).get('exchange')),
            );
        await expect.poll(leadsTo).toContain(from);
      },
    );
  });

  test('finding within, by keyboard alone', async () => {
    await withPanel(running, await firstFor(running, 'client-side scanning'), async (page) => {
      await page.waitForSelector('article.exchange');
      await page.keyboard.press('Control+f');
      await page.keyboard.type('VERORDENING');
      const count = page.locator('.find-count');
      await expect.poll(() => count.innerText()).toMatch(/^1 van \d+$/);
      const painted = (): Promise<number> => page.evaluate(() => CSS.highlights.get('find')?.size ?? 0);
      await expect
        .poll(async () => (await painted()) === Number((await count.innerText()).split(' ').at(-1)))
        .toBe(true);
      await page.keyboard.press('Shift+Enter');
      await expect.poll(() => count.innerText()).toMatch(/^(\d+) van \1$/);
      await page.keyboard.press('Escape');
      await expect.poll(painted).toBe(0);
    });
  });

  test('larger letters stay larger', async () => {
    const address = await firstFor(running, 'client-side scanning');
    const size = (page: Page): Promise<number> =>
      page
        .locator('.kl-passage')
        .first()
        .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    const storedTextSize = (page: Page): Promise<number> =>
      page.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<{ settings?: { textSize?: number } }> } } };
        };
        return (await chrome.storage.local.get('settings')).settings?.textSize ?? 1;
      });
    await forgetSettings(running);
    let larger = 0;
    await withPanel(running, address, async (page) => {
      await page.waitForSelector('article.exchange');
      const before = await size(page);
      await page.getByRole('button', { name: 'Grotere letters' }).click();
      await expect.poll(() => size(page)).toBeGreaterThan(before);
      larger = await size(page);
      // As soon as it is stored, as a reader would not close the panel sooner.
      await expect.poll(() => storedTextSize(page)).not.toBe(1);
    });
    await withPanel(running, address, async (page) => {
      await page.waitForSelector('article.exchange');
      await expect.poll(() => size(page)).toBe(larger);
      await page.getByRole('button', { name: 'Kleinere letters' }).click();
      await expect.poll(() => size(page)).toBeLessThan(larger);
    });
  });

  test('copied as a quotation with its source', async () => {
    await running.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await withPanel(running, await firstFor(running, 'Schengen Barometer'), async (page) => {
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
    withPanel(running, '?exchange=weg', async (page) => {
      await page.getByRole('heading', { name: 'Dit staat niet in uw bibliotheek' }).waitFor();
    }));
});

// Every state is looked at in the workbench; here the two places with the most on them, on the whole source.
test('axe finds nothing', async () => {
  const exchange = await firstFor(running, 'belangenverstrengeling Thorn Ashton Kutcher');
  const found: string[] = [];
  for (const address of ['?q=crisisverordening', exchange]) {
    await withPanel(running, address, async (page) => {
      await page.waitForSelector('main h1');
      found.push(...(await axeViolations(page)).map((violation) => `${address}: ${violation}`));
    });
  }
  expect(found).toEqual([]);
});
