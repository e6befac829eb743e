/** What can be done in and with cards on a page, by mouse and by keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { middleOf } from '../../lib/cli/hover-word.ts';
import { type CardNode, findAll } from '../../lib/cli/read-card.ts';
import { boxOf, cardsOn, focusedName, hasClass, named, pressNode, tabTo, waitForCards } from './card-hand.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { markedTexts, waitForMarks } from './marks.ts';
import { type RunningServer, serve } from './serve.ts';

const article = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Artikel</title>
<style>body { margin: 40px; font: 18px/2 sans-serif; height: 3000px }</style>
<p>Eerst het detectiebevel: het compromisvoorstel wil de reikwijdte beperken.</p>
<p style="margin-left: 520px">Dan de crisisverordening en de Tunesiëdeal.</p>
</html>`;

/** The part of the extension API that these tests touch inside the worker. */
declare const chrome: {
  tabs: { query(filter: object): Promise<unknown[]> };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
};

let running: RunningExtension;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  server = await serve({ '/': article });
  running = await launchExtension({ locale: 'nl' });
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

beforeEach(async () => {
  page = await running.context.newPage();
  await page.goto(server.url('/'));
  await waitForMarks(page, 3);
  await page.bringToFront();
});

afterEach(() => page.close());

/** A shortcut of the browser, as it arrives in the worker. */
async function shortcut(...names: string[]): Promise<void> {
  const worker = await running.worker();
  for (const name of names) {
    await worker.evaluate(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true });
      chrome.commands.onCommand.dispatch(command, tab);
    }, name);
    await page.waitForTimeout(50);
  }
}

async function clickTerm(word: string): Promise<void> {
  const { x, y } = await middleOf(page, word);
  await page.mouse.click(x, y);
}

/** Presses what is called so in the card opened last, once it is there. */
async function press(name: string): Promise<void> {
  await expect.poll(async () => named(await top(), name).name).toBeTruthy();
  await pressNode(page, named(await top(), name));
}

async function pin(): Promise<void> {
  await press('Vastzetten');
  await expect.poll(async () => named(await top(), 'Losmaken').name).toBeTruthy();
}

const top = async (): Promise<CardNode> => (await cardsOn(page)).at(-1)!;
const heading = async (): Promise<string> => findAll(await top(), ({ name }) => name === 'h2')[0]!.text;

/** Walks to the exchange of the open card that `has` accepts, by what a reader does for the next one. */
async function walkTo(has: (card: CardNode) => boolean, next: () => Promise<void>): Promise<void> {
  for (let steps = 0; steps < 20; steps += 1) {
    const before = await top();
    if (has(before)) return;
    await next();
    // Not one too many: the next one is asked for when this one is gone.
    await expect.poll(async () => (await top()).text).not.toBe(before.text);
  }
  throw new Error('No such exchange in the card');
}

describe('by mouse', () => {
  test('a pinned card stays, is dragged by its header, and other cards open beside it', async () => {
    await clickTerm('detectiebevel');
    await waitForCards(page, ['detectiebevel']);
    await pin();
    const [first] = await waitForCards(page, ['detectiebevel']);
    const before = await boxOf(page, first!);
    const [header] = findAll(first!, hasClass('kl-card-title'));
    const grip = await boxOf(page, header!);
    await page.mouse.move(grip.left + 10, grip.top + 10);
    await page.mouse.down();
    await page.mouse.move(grip.left + 310, grip.top + 210, { steps: 5 });
    await page.mouse.up();
    const movedBy = async (): Promise<number[]> => {
      const now = await boxOf(page, (await cardsOn(page))[0]!);
      return [Math.round(now.left - before.left), Math.round(now.top - before.top)];
    };
    await expect.poll(movedBy).toEqual([300, 200]);
    // Pressing elsewhere and scrolling leave it where it is.
    await page.mouse.click(900, 30);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(200);
    await page.waitForTimeout(200);
    expect(await movedBy()).toEqual([300, 200]);
    await page.mouse.wheel(0, -200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await clickTerm('crisisverordening');
    await waitForCards(page, ['detectiebevel', 'crisisverordening']);
    await pin();
    await clickTerm('Tunesiëdeal');
    const cards = await waitForCards(page, ['detectiebevel', 'crisisverordening', 'Tunesiëdeal']);
    await expect.poll(() => page.locator('kamerlens-card').count()).toBe(3);
    // The one that is not pinned goes, the others are closed by hand, and nothing is left.
    await page.mouse.click(900, 20);
    await waitForCards(page, ['detectiebevel', 'crisisverordening']);
    await pressNode(page, named(cards[1]!, 'Sluiten'));
    await waitForCards(page, ['detectiebevel']);
    await press('Losmaken');
    await expect.poll(async () => named(await top(), 'Vastzetten').name).toBeTruthy();
    await page.mouse.click(900, 20);
    await waitForCards(page, []);
    await expect.poll(() => page.locator('kamerlens-card').count()).toBe(0);
  });

  test('resting on another term opens its card beside a pinned one, and straying closes only that', async () => {
    await clickTerm('detectiebevel');
    await waitForCards(page, ['detectiebevel']);
    await pin();
    const { x, y } = await middleOf(page, 'Tunesiëdeal');
    await page.mouse.move(x, y, { steps: 3 });
    await waitForCards(page, ['detectiebevel', 'Tunesiëdeal']);
    await page.mouse.move(980, 10, { steps: 4 });
    await waitForCards(page, ['detectiebevel']);
  });

  test('without dragging: a press moves a pinned card from corner to corner', async () => {
    await clickTerm('detectiebevel');
    await waitForCards(page, ['detectiebevel']);
    await pin();
    await press('Meer');
    const corner = async (): Promise<string> => {
      const { left, top: upper, right, bottom } = await boxOf(page, await top());
      return `${left < 20 ? 'left' : right > 980 ? 'right' : '?'} ${upper < 20 ? 'top' : bottom > 780 ? 'bottom' : '?'}`;
    };
    const places = new Set<string>();
    while (places.size < 4) {
      await press('Naar een andere hoek');
      // A corner where it has not been yet.
      await expect.poll(corner).toSatisfy((place: string) => !place.includes('?') && !places.has(place));
      places.add(await corner());
    }
  });

  test('a term within the card opens in it, with a way back', async () => {
    await clickTerm('crisisverordening');
    await waitForCards(page, ['crisisverordening']);
    const hasTerm = (card: CardNode): boolean => findAll(card, hasClass('kl-term')).length > 0;
    await walkTo(hasTerm, () => press('Volgende vraag'));
    const [term] = findAll(await top(), hasClass('kl-term'));
    await pressNode(page, term!);
    await expect.poll(heading).not.toBe('crisisverordening');
    await press('Terug');
    await expect.poll(heading).toBe('crisisverordening');
  });

  test('says why it is shown: the word on the page, and what around it decided', async () => {
    await clickTerm('detectiebevel');
    await waitForCards(page, ['detectiebevel']);
    await press('Meer');
    await press('Waarom zie ik dit?');
    const text = async () => (await top()).text;
    await expect.poll(text).toContain('De pagina schrijft ‘detectiebevel’');
    await expect.poll(text).toMatch(/in de buurt staat: [^.]*(reikwijdte|grooming|beperken)/);
  });

  test('a muted term loses its marks, and gets them back', async () => {
    await clickTerm('Tunesiëdeal');
    await waitForCards(page, ['Tunesiëdeal']);
    await press('Meer');
    await press('Dit begrip niet meer markeren');
    await expect.poll(() => markedTexts(page)).not.toContain('Tunesiëdeal');
    await press('Toch blijven markeren');
    await expect.poll(() => markedTexts(page)).toContain('Tunesiëdeal');
  });
});

describe('by keyboard alone', () => {
  test('pinned with p, moved with m, left by Tab, found again, and closed by Escape', async () => {
    await shortcut('next-mark', 'open-mark');
    await waitForCards(page, ['detectiebevel']);
    const isPinned = () => expect.poll(async () => named(await top(), 'Losmaken').name).toBeTruthy();
    await page.keyboard.press('p');
    await isPinned();
    const beside = await boxOf(page, await top());
    expect(beside.right).toBeLessThan(980);
    await page.keyboard.press('m');
    await page.keyboard.press('m');
    await expect.poll(async () => (await boxOf(page, await top())).right).toBeGreaterThan(980);
    // Shift+Tab leaves it standing and goes back to the page; the next term opens beside it.
    await page.keyboard.press('Shift+Tab');
    await shortcut('next-mark', 'open-mark');
    await waitForCards(page, ['detectiebevel', 'crisisverordening']);
    await page.keyboard.press('p');
    await isPinned();
    await page.keyboard.press('Escape');
    await waitForCards(page, ['detectiebevel']);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
    // Escape in the page is the page's: a pinned card goes by its own hand.
    await waitForCards(page, ['detectiebevel']);
    await shortcut('previous-mark', 'open-mark');
    await expect.poll(() => focusedName(page)).toBe('Kamervragen over detectiebevel');
    await page.keyboard.press('Escape');
    await waitForCards(page, []);
  });

  test('a term within the card, back by Backspace, and the answer that an answer points to', async () => {
    await shortcut('next-mark', 'next-mark', 'open-mark');
    await waitForCards(page, ['crisisverordening']);
    await walkTo(
      (card) => findAll(card, hasClass('kl-term')).length > 0,
      () => page.keyboard.press('ArrowRight'),
    );
    const [term] = findAll(await top(), hasClass('kl-term'));
    await tabTo(page, term!.text);
    await page.keyboard.press('Enter');
    await expect.poll(heading).not.toBe('crisisverordening');
    await page.keyboard.press('Backspace');
    await expect.poll(heading).toBe('crisisverordening');
    await walkTo(
      (card) => findAll(card, hasClass('kl-pointer')).length > 0,
      () => page.keyboard.press('ArrowRight'),
    );
    const [pointer] = findAll(await top(), hasClass('kl-pointer'));
    await tabTo(page, pointer!.text);
    await page.keyboard.press('Enter');
    await expect.poll(heading).toContain('Antwoord aan');
    await page.keyboard.press('Escape');
    await expect.poll(heading).toBe('crisisverordening');
  });

  test('why it is shown, and muting with its undo', async () => {
    await shortcut('next-mark', 'open-mark');
    await waitForCards(page, ['detectiebevel']);
    await tabTo(page, 'Meer');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Waarom zie ik dit?');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await top()).text).toContain('De pagina schrijft');
    await tabTo(page, 'Dit begrip niet meer markeren');
    await page.keyboard.press('Space');
    await expect.poll(() => markedTexts(page)).not.toContain('detectiebevel');
    await expect.poll(() => focusedName(page)).toBe('Toch blijven markeren');
    await page.keyboard.press('Space');
    await expect.poll(() => markedTexts(page)).toContain('detectiebevel');
  });
});
