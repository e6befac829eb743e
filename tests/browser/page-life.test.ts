/**
 * What happens to a page while it is marked: it goes and comes back, is printed, changes under the marks, and is left for good.
 * Over 300 lines, since its tests share a browser, whose start takes longer than most of them.
 */
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { middleOf } from '../../lib/cli/hover-word.ts';
import { readCard, waitForCard } from '../../lib/cli/read-card.ts';
import { closePages, forgetSettings, launchExtension, type RunningExtension } from './extension.ts';
import { marksIn, untilEqual } from './page-marks.ts';
import { type RunningServer, serve } from './serve.ts';

const html = (body: string): string => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>t</title>${body}`;

let running: RunningExtension;
let server: RunningServer;

beforeAll(async () => {
  server = await serve({
    '/': html('<p>Een alinea over het detectiebevel en de crisisverordening.</p>'),
    '/other': html('<p>Een andere bladzijde.</p>'),
    '/sections': html(
      '<h2>Een</h2><p>detectiebevel, detectiebevel</p><p>detectiebevel</p><h2>Twee</h2><p>detectiebevel</p><p>Tunesiëdeal</p>',
    ),
    '/declared': html(
      '<x-host><template shadowrootmode="open"><p>In de boom: <b>detectie</b>bevel.</p><slot></slot></template><p>Erbij: Tunesiëdeal.</p></x-host>',
    ),
    '/link': html(
      '<p style="margin:80px">Lees <a href="#doel">de crisisverordening zelf</a>, en daarnaast ook nog over het detectiebevel.</p>',
    ),
    '/papers': html(
      `<p style="margin:80px">Lees <a href="https://zoek.officielebekendmakingen.nl/kst-26643-1011.html"> wat de <b>Kamer</b> over chatcontrole vroeg </a>,
      <a href="https://zoek.officielebekendmakingen.nl/dossier/kst-32317-855.html">de agenda</a>,
      <a href="https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A32009R0810">deze code</a>,
      <a href="//zoek.officielebekendmakingen.nl/kst-11111-1.html">een stuk over het detectiebevel</a>,
      <a href="https://zoek.officielebekendmakingen.nl/">alle stukken</a> en <a href="https://example.nl/kst-26643-1011.html">dit</a>.</p>`,
    ),
    '/selectable': html(
      '<p>Gewoon: detectiebevel.</p><p><span role="button" style="user-select:none">detectiebevel</span></p><p><span aria-hidden="true">detectiebevel</span></p>',
    ),
  });
  running = await launchExtension({ backForwardCache: true });
  const page = await open('/');
  await untilEqual(() => marksIn(page), BOTH);
  await page.close();
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

afterEach(() => closePages(running));

const BOTH = ['detectiebevel', 'crisisverordening'];

async function open(path: string): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(server.url(path));
  return page;
}

const untilMarks = (page: Page | Frame, expected: readonly string[], timeout?: number): Promise<void> =>
  untilEqual(() => marksIn(page), [...expected], timeout);

/** Names that are left in the registry. */
const names = (page: Page): Promise<string[]> => page.evaluate(() => [...CSS.highlights.keys()]);

const lineOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      getComputedStyle(document.querySelector('p') as Element, '::highlight(kamerlens-underline-auto)')
        .textDecorationLine,
  );

declare const chrome: {
  storage: { local: { get(key: string): Promise<{ settings?: object }>; set(items: object): Promise<void> } };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};

/** Sets sections of the settings as the options page does. */
async function set(sections: object): Promise<void> {
  const page = await running.context.newPage();
  await page.goto(running.url('popup.html'));
  await page.evaluate(async (changed) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, ...changed } });
  }, sections);
  await page.close();
}

describe('a page that goes and comes back', () => {
  test('from the back-forward cache: marks stand, one card opens, changes are still seen', async () => {
    const page = await open('/');
    await untilMarks(page, BOTH);
    await page.evaluate(() => {
      (globalThis as { kept?: boolean }).kept = true;
    });
    await page.goto(server.url('/other'));
    await page.evaluate(() => history.back());
    await expect.poll(() => page.evaluate('globalThis.kept === true')).toBe(true);
    await untilMarks(page, BOTH);
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'EL PAcCTO' })),
    );
    await untilMarks(page, [...BOTH, 'EL PAcCTO']);
    const place = await middleOf(page, 'crisisverordening');
    await page.mouse.click(place.x, place.y);
    await waitForCard(page);
    await expect.poll(() => page.locator('kamerlens-card').count()).toBe(1);
    await page.close();
  });

  test('nothing of it is printed, and in forced colours marks take the colour of links', async () => {
    const page = await open('/');
    await untilMarks(page, BOTH);
    await expect.poll(() => lineOf(page)).toBe('underline');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => lineOf(page)).toBe('none');
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    const [line, colour, link] = await page.evaluate(() => {
      const { body } = document;
      const mark = getComputedStyle(document.querySelector('p') as Element, '::highlight(kamerlens-underline-auto)');
      body.style.color = 'LinkText';
      return [mark.textDecorationLine, mark.textDecorationColor, getComputedStyle(body).color];
    });
    expect([line, colour]).toEqual(['underline', link]);
    await page.close();
  });
});

describe('what is marked', () => {
  test('once a section, once a page, or every time, as the reader says, on a page that is open', async () => {
    await forgetSettings(running);
    const page = await open('/sections');
    const marks = { enabled: true, style: 'underline', colour: 'auto' };
    const every = ['detectiebevel', 'detectiebevel', 'detectiebevel', 'detectiebevel', 'Tunesiëdeal'];
    await untilMarks(page, every);
    await set({ marks: { ...marks, density: 'section' } });
    await page.bringToFront();
    await untilMarks(page, ['detectiebevel', 'detectiebevel', 'Tunesiëdeal']);
    await set({ marks: { ...marks, density: 'page' } });
    await page.bringToFront();
    await untilMarks(page, ['detectiebevel', 'Tunesiëdeal']);
    await page.evaluate(() => document.querySelector('p')?.remove());
    await page.waitForTimeout(800);
    await expect.poll(() => marksIn(page)).toEqual(['detectiebevel', 'Tunesiëdeal']);
    await set({ marks: { ...marks, density: 'all' } });
    await page.bringToFront();
    await untilMarks(page, every.slice(2));
    await page.close();
  });

  test('neither controls that cannot be selected nor text hidden from screen readers', async () => {
    const page = await open('/selectable');
    await untilMarks(page, ['detectiebevel']);
    await page.evaluate(() => document.querySelector('[aria-hidden]')?.removeAttribute('aria-hidden'));
    await untilMarks(page, ['detectiebevel', 'detectiebevel']);
    await page.evaluate(() => document.querySelector('p')?.setAttribute('contenteditable', 'true'));
    await untilMarks(page, ['detectiebevel']);
    await page.close();
  });

  test('declared shadow trees, and frames that are added later', async () => {
    const page = await open('/declared');
    // The host's own children stand before what its shadow tree holds.
    await untilMarks(page, ['Tunesiëdeal', 'detectiebevel']);
    await page.evaluate((source) => {
      const add = (id: string, attributes: object): void => {
        document.body.append(
          Object.assign(document.createElement('iframe'), { id, width: 400, height: 120, ...attributes }),
        );
      };
      add('same', { src: source });
      add('srcdoc', { srcdoc: '<p>Srcdoc: crisisverordening.</p>' });
    }, server.url('/'));
    const frame = async (id: string): Promise<Frame> => (await (await page.$(`#${id}`))?.contentFrame()) as Frame;
    await untilMarks(await frame('same'), BOTH);
    await untilMarks(await frame('srcdoc'), ['crisisverordening']);
    await page.close();
  });

  test('text edited under a mark is wrong for no longer than two frames', async () => {
    const page = await open('/');
    await untilMarks(page, BOTH);
    const left = await page.evaluate(async () => {
      const text = document.querySelector('p')?.firstChild as Text;
      text.data = text.data.replace('het detectiebevel', 'iets anders dan eerst');
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      return [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map(({ startOffset, endOffset }) => text.data.slice(startOffset, endOffset)),
      );
    });
    expect(left.filter((text) => text !== 'crisisverordening')).toEqual([]);
    await untilMarks(page, ['crisisverordening']);
    await page.close();
  });
});

describe('beside what the page does', () => {
  test('a mark within a link opens its card on hover; a click follows the link; text can be selected', async () => {
    const page = await open('/link');
    await untilMarks(page, ['crisisverordening', 'detectiebevel']);
    const link = await middleOf(page, 'crisisverordening');
    await page.mouse.move(link.x - 4, link.y);
    await page.mouse.move(link.x, link.y);
    await waitForCard(page);
    await page.mouse.click(link.x, link.y);
    await expect.poll(() => page.evaluate('location.hash')).toBe('#doel');
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
    const plain = await middleOf(page, 'detectiebevel');
    await page.mouse.move(plain.x - 85, plain.y);
    await page.mouse.down();
    await page.mouse.move(plain.x + 20, plain.y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain('het detec');
    await page.waitForTimeout(400);
    await page.mouse.dblclick(plain.x, plain.y);
    await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toBe('detectiebevel');
    await page.close();
  });

  test('links to papers that the library cites are marked as a whole, other links are not', async () => {
    const page = await open('/papers');
    const links = ['wat de Kamer over chatcontrole vroeg', 'de agenda', 'deze code'];
    await untilMarks(page, [...links, 'detectiebevel']);
    const agenda = await middleOf(page, 'de agenda');
    await page.mouse.move(agenda.x - 4, agenda.y);
    await page.mouse.move(agenda.x, agenda.y);
    await waitForCard(page, (card) => card.text.includes('Geannoteerde agenda JBZ-Raad 19 en 20 oktober 2023'));
    await page.evaluate(() => {
      const first = document.querySelector('a');
      first?.replaceWith(first.cloneNode(true));
      document.querySelector('p')?.append(' Frontex');
    });
    await untilMarks(page, [...links, 'detectiebevel', 'Frontex']);
    await page.close();
  });

  test('marks come back where the page clears the registry every second', async () => {
    const page = await open('/');
    await untilMarks(page, BOTH);
    // The longest pause between two looks is reached by now on a page at rest.
    await page.evaluate(() => {
      setInterval(() => CSS.highlights.clear(), 1000);
    });
    await page.waitForTimeout(3000);
    const seen = await page.evaluate(async () => {
      let marked = 0;
      for (let frame = 0; frame < 120; frame++) {
        await new Promise((next) => requestAnimationFrame(next));
        if (CSS.highlights.size > 0) marked++;
      }
      return marked / 120;
    });
    expect(seen).toBeGreaterThan(0.5);
    await page.close();
  });
});

describe('leaving', () => {
  test('a site switched off keeps nothing: no name, no element, no mark; and gets all back', async () => {
    await forgetSettings(running);
    const page = await open('/');
    await untilMarks(page, BOTH);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const place = await middleOf(page, 'crisisverordening');
    await page.mouse.click(place.x, place.y);
    await waitForCard(page);
    await set({ sites: { mode: 'block', patterns: ['127.0.0.1', 'localhost'] } });
    await page.bringToFront();
    await untilEqual(() => names(page), []);
    await expect.poll(() => readCard(page)).toBeNull();
    await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.evaluate(() => document.body.append('detectiebevel'));
    await page.waitForTimeout(600);
    expect(await names(page)).toEqual([]);
    await set({ sites: { mode: 'block', patterns: [] } });
    await page.bringToFront();
    await untilMarks(page, [...BOTH, 'detectiebevel']);
    await page.close();
  });

  test('an extension that is switched off leaves no mark, no listener and no error', async () => {
    const admin = await running.context.newPage();
    await admin.goto('chrome://extensions');
    const enable = (on: boolean): Promise<void> =>
      admin.evaluate(([id, enabled]) => chrome.management.setEnabled(id, enabled), [running.id, on] as const);
    // A first try may have left it switched off.
    await enable(true);
    const page = await open('/');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => errors.push(message.text()));
    await untilMarks(page, BOTH);
    const session = await running.context.newCDPSession(page);
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => errors.push(exceptionDetails.text));
    await session.send('Runtime.enable');
    const ours = worlds.find(({ origin }) => origin.includes(running.id))?.id ?? 0;
    const listeners = async (): Promise<string[]> => {
      const { result } = await session.send('Runtime.evaluate', { expression: 'window', contextId: ours });
      const found = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
      return found.listeners.map(({ type }) => type);
    };
    await expect.poll(() => listeners()).toContain('pointermove');
    await enable(false);
    await page.bringToFront();
    const place = await middleOf(page, 'crisisverordening');
    await page.mouse.click(place.x, place.y);
    await untilEqual(() => names(page), []);
    await untilEqual(listeners, []);
    await expect.poll(() => page.locator('kamerlens-card').count()).toBe(0);
    await page.evaluate(() => document.body.append('detectiebevel'));
    await page.mouse.move(5, 5);
    await page.waitForTimeout(300);
    expect(await names(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
