/** The library page in a real Firefox: a paper is added, found, and taken out again. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firefoxPath, launchFirefox, type RunningFirefox } from './firefox.ts';

const PAPER = readFileSync(resolve(import.meta.dirname, '../fixtures/corpus/layouts/L6_visserij.txt'), 'utf8');

/** Gives the page a file, as the picker does. */
const CHOOSE = `
  const chosen = new DataTransfer();
  chosen.items.add(new File([arguments[0]], arguments[1], { type: 'text/plain' }));
  const input = document.querySelector('input[type=file]');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;`;
const PRESS = `
  const button = document.querySelector(arguments[0]);
  button?.click();
  return button !== null;`;
/** What is said of what was offered, in whichever language this Firefox speaks. */
const TOLD = `
  const told = document.querySelector('.library-steps section')?.innerText ?? '';
  return told.includes(arguments[0]) ? told : null;`;
const REMOVE = '[data-pack-id^=own] > .kl-text-button';
const SHOWN = 'return document.querySelector("[data-pack-id]") !== null';
const PACKS = `
  const packs = [...document.querySelectorAll('[data-pack-id]')].map((pack) => pack.dataset.packId);
  return packs.length === arguments[0] ? packs : null;`;

describe.skipIf(firefoxPath === null)('the library page in Firefox', () => {
  let firefox: RunningFirefox;

  beforeAll(async () => {
    firefox = await launchFirefox();
  });

  afterAll(() => firefox?.close());

  test('adds a paper that is found then, and removes it so that it is not', async () => {
    const found = async (): Promise<string[]> => {
      await firefox.navigate(firefox.url('popup.html?q=garnalenvisserij%20katalysator'));
      await firefox.until(
        'const list = document.querySelector("#results"); return list?.ariaBusy === "false" && Boolean(list.dataset.query)',
      );
      return firefox.execute(
        'return [...document.querySelectorAll("[data-exchange-id]")].map((e) => e.dataset.exchangeId)',
      );
    };
    await firefox.navigate(firefox.url('library.html'));
    await firefox.until(SHOWN);
    // A first try may have left its paper.
    if ((await firefox.execute(PACKS, [2])) !== null) await firefox.until(PRESS, [REMOVE]);
    await firefox.until(PACKS, [1]);
    await firefox.execute(CHOOSE, [PAPER, 'visserij.txt']);
    expect(await firefox.until(TOLD, ['Landbouw- en Visserijraad'])).toMatch(/^1 \S+ · 10 /m);
    expect(await firefox.execute(PACKS, [1])).toEqual(['kamerlens']);
    await firefox.until(PRESS, ['.library-steps .kl-primary']);
    expect(await firefox.until(PACKS, [2])).toEqual(['own-kst-21501-32-1544', 'kamerlens']);
    await expect.poll(async () => (await found())[0]).toMatch(/^kst-21501-32-1544\//);

    await firefox.navigate(firefox.url('library.html'));
    await firefox.until(PRESS, [REMOVE]);
    await firefox.until(PACKS, [1]);
    await expect.poll(found).toEqual([]);
  });

  test('says of a file that it cannot read why not, and what to do', async () => {
    await firefox.navigate(firefox.url('library.html'));
    await firefox.until(PACKS, [1]);
    await firefox.execute(CHOOSE, ['', 'leeg.txt']);
    expect(await firefox.until(TOLD, ['leeg.txt'])).toMatch(
      /Hier staat geen tekst in\. Kies|There is no text in this\. Choose/,
    );
    expect(await firefox.execute(PACKS, [1])).toEqual(['kamerlens']);
  });
});
