/** The card by itself, in the open: what it shows, by mouse and by keyboard, in every state, language and colour scheme. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fixture from '../fixtures/card/exchanges.json' with { type: 'json' };
import { componentPage } from './card-page/build.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { type RunningServer, serve } from './serve.ts';

let running: RunningExtension;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  const [nl, en] = await Promise.all([componentPage('main.tsx', 'nl'), componentPage('main.tsx', 'en')]);
  server = await serve({ '/nl': nl, '/en': en });
  running = await launchExtension({ extension: null });
  page = await running.context.newPage();
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

async function open(query: string, { language = 'nl', width = 420, height = 640 } = {}): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(server.url(`/${language}?${query}`));
  await page.locator('.kl-card').waitFor();
}

const happened = () => page.evaluate(() => (window as unknown as { happened: string[] }).happened);
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Elements whose text is cut off or that stick out sideways. */
const spilling = () =>
  page.evaluate(() =>
    [
      document.documentElement,
      ...document.querySelectorAll('.kl-card, .kl-card *:not(.kl-hidden, .kl-topic, svg, svg *)'),
    ]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.className}: ${element.scrollWidth} > ${element.clientWidth}`),
  );

describe('at a glance', () => {
  test('shows who asked what and the answer within 280 px, for every exchange', async () => {
    const ids = fixture.exchanges.map(({ id }) => id);
    await open(`ids=${ids.join()}`);
    for (const exchange of fixture.exchanges) {
      await expect.poll(() => page.locator('.kl-asked').innerText()).toContain(exchange.group);
      const bottom = (): Promise<number> =>
        page.evaluate(() => {
          const top = document.querySelector('.kl-card')!.getBoundingClientRect().top;
          return document.querySelector('.kl-answer .kl-passage')!.getBoundingClientRect().bottom - top;
        });
      await expect.poll(bottom, { message: exchange.id }).toBeLessThanOrEqual(280);
      await page.locator('.kl-card-body').press('ArrowRight');
    }
  });

  test('shows the sentence that asks, the document and its date', async () => {
    await open('ids=x22');
    const card = () => page.locator('.kl-card').innerText();
    await expect.poll(card).toContain('Hoe gaat de staatssecretaris uitvoering geven aan deze motie');
    await expect.poll(card).not.toContain('lezen dat er ook zal worden gesproken');
    await expect.poll(card).toContain('17 oktober 2023');
  });

  test('links each reference to its publication, telling it nothing of the reader', async () => {
    await open('ids=x2');
    const link = page.locator('.kl-references a').first();
    await expect.poll(() => link.getAttribute('href')).toMatch(/^https:/);
    await expect.poll(() => link.getAttribute('rel')).toBe('noopener noreferrer');
    await expect.poll(() => link.getAttribute('referrerpolicy')).toBe('no-referrer');
    await expect.poll(() => link.getAttribute('target')).toBe('_blank');
  });
});

describe('reading on', () => {
  test('"lees verder" shows the whole question, then the whole answer, and back', async () => {
    await open('ids=x28');
    const question = page.locator('.kl-question .kl-passage');
    const short = await question.innerText();
    await page.getByRole('button', { name: 'lees verder in de vraag' }).click();
    await expect.poll(async () => (await question.innerText()).length).toBeGreaterThan(short.length);
    await expect.poll(() => focused()).toBe('minder tonen van de vraag');
    await page.keyboard.press('Enter');
    await expect.poll(() => question.innerText()).toBe(short);
  });

  test('one key shows all', async () => {
    await open('ids=x28');
    await page.locator('.kl-card').focus();
    await page.locator('.kl-card-body').focus();
    await page.keyboard.press('v');
    const { question, answer } = fixture.exchanges.find(({ id }) => id === 'x28')!;
    const shown = () => page.locator('.kl-card-body').innerText();
    await expect.poll(shown).toContain(question.text.slice(-60));
    await expect.poll(shown).toContain(answer.text.slice(-60));
  });

  test('a footnote opens in its place', async () => {
    await open('ids=x9');
    await page.getByRole('button', { name: 'lees verder in het antwoord' }).click();
    const mark = page.locator('.kl-footnote-mark').first();
    await mark.click();
    await expect
      .poll(() => page.locator('.kl-footnote').innerText())
      .toContain(fixture.exchanges.find(({ id }) => id === 'x9')!.footnotes[0]!.text.slice(0, 30));
    await mark.click();
    await expect.poll(() => page.locator('.kl-footnote').count()).toBe(0);
  });

  test('walks through the exchanges of a term and stops at the ends', async () => {
    await open('ids=x28,x2,x9');
    await expect.poll(() => page.locator('.kl-card-footer').innerText()).toContain('1 van 3');
    const next = page.getByRole('button', { name: 'Volgende vraag' });
    await next.click();
    await next.click();
    await expect.poll(() => next.getAttribute('aria-disabled')).toBe('true');
    await next.click({ force: true });
    await expect.poll(() => page.locator('.kl-card-footer').innerText()).toContain('3 van 3');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.locator('.kl-card-footer').innerText()).toContain('2 van 3');
  });

  test('the answer pointed to opens in place, by keyboard alone, with a way back', async () => {
    await open('ids=x39');
    const pointer = page.locator('.kl-pointer');
    await pointer.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Antwoord aan SP' }).waitFor();
    await expect.poll(() => page.locator('.kl-answer').innerText()).toContain('Raadspositie van de Crisisverordening');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('kl-card-body');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.kl-asked').innerText()).toContain('ChristenUnie');
    expect(await happened()).toEqual([]);
  });

  test('an answer pointed to that the library does not give is said, and the card stays', async () => {
    await open('ids=x39&library=no');
    await page.locator('.kl-pointer').click();
    await page.getByText('De bibliotheek geeft geen antwoord.').waitFor();
    await expect.poll(() => page.locator('.kl-asked').textContent()).toContain('ChristenUnie');
  });

  test('a term within the text opens in the same card', async () => {
    await open('ids=x17');
    await page.locator('.kl-card-body').press('v');
    const term = page.locator('.kl-term').first();
    await term.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'detectiebevel' }).waitFor();
    await page.getByRole('button', { name: 'Terug' }).click();
    await page.getByRole('heading', { name: 'crisisverordening' }).waitFor();
  });
});

describe('doing', () => {
  test('copies the answer with its source, and says so', async () => {
    await open('ids=x39');
    await page.getByRole('button', { name: 'Antwoord met bron kopiëren' }).click();
    await expect
      .poll(async () => (await happened())[0])
      .toMatch(/^copy “Het kabinet verwijst u.*”\n\n— Antwoord op vragen van ChristenUnie, .*17 oktober 2023\.$/s);
    await expect.poll(() => page.locator('.kl-notice').innerText()).toBe('Gekopieerd.');
  });

  test('says what to do where a page does not allow copying', async () => {
    await open('ids=x39&clipboard=no');
    await page.getByRole('button', { name: 'Antwoord met bron kopiëren' }).click();
    await expect.poll(() => page.locator('.kl-notice').innerText()).toContain('zijpaneel');
  });

  test('pins, opens the panel, mutes with an undo, and closes', async () => {
    await open('ids=x39');
    await page.getByRole('button', { name: 'Vastzetten' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Losmaken' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Openen in het zijpaneel' }).click();
    await page.getByRole('button', { name: 'Meer', exact: true }).click();
    await page.getByRole('button', { name: 'Dit begrip niet meer markeren' }).click();
    await page.getByRole('button', { name: 'Toch blijven markeren' }).click();
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await expect.poll(() => happened()).toEqual(['pin true', 'panel x39', 'mute t1 true', 'mute t1 false', 'close']);
  });

  test('says why it is shown', async () => {
    await open('ids=x39&form=migratiecrisisverordening');
    await page.getByRole('button', { name: 'Meer', exact: true }).click();
    await page.getByRole('button', { name: 'Waarom zie ik dit?' }).click();
    const why = () => page.locator('.kl-card-menu p').innerText();
    await expect.poll(why).toContain('‘migratiecrisisverordening’');
    await expect.poll(why).toContain('triloog, grensprocedure');
  });
});

describe('states', () => {
  test('the skeleton shows only when loading takes longer than 150 ms', async () => {
    await page.goto('about:blank');
    await open('state=loading');
    const style = await page.locator('.kl-skeleton').evaluate((element) => {
      const { animationDelay, animationFillMode } = getComputedStyle(element);
      return { animationDelay, animationFillMode };
    });
    expect(style).toEqual({ animationDelay: '0.15s', animationFillMode: 'both' });
    await page.waitForFunction(() => getComputedStyle(document.querySelector('.kl-skeleton')!).opacity === '1');
  });

  test('an error is one sentence and a next step', async () => {
    await open('state=failed');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await expect.poll(() => happened()).toEqual(['retry']);
    await open('state=gone');
    await expect.poll(() => page.locator('.kl-card').innerText()).toContain('Laad de pagina opnieuw');
  });

  test.each(['ready&ids=x17', 'ready&ids=x2', 'empty', 'failed', 'gone', 'loading'])(
    'nothing is cut or sticks out at 320 px: %s',
    async (state) => {
      for (const language of ['nl', 'en']) {
        await open(`state=${state}&heading=verordening-voorkoming-en-bestrijding-seksueel-kindermisbruik`, {
          language,
          width: 320,
          height: 480,
        });
        if (state.startsWith('ready')) {
          await page.locator('.kl-card-body').focus();
          await page.keyboard.press('v');
          await page.locator('.kl-card-footer .kl-icon-button').last().click();
        }
        await expect.poll(() => spilling()).toEqual([]);
      }
    },
  );
});
