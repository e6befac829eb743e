/**
 * The card on a page: opened by pointer, finger and keys, above everything, out of the page's reach.
 * Over 300 lines, since its tests share a browser, whose start takes longer than most of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { middleOf } from '../../lib/cli/hover-word.ts';
import { type CardNode, findAll, readCard, waitForCard } from '../../lib/cli/read-card.ts';
import { closePages, launchExtension, type RunningExtension } from './extension.ts';
import { marksIn, untilEqual } from './page-marks.ts';
import { type RunningServer, serve } from './serve.ts';

const dialog = readFileSync(join(import.meta.dirname, '../fixtures/pages/dialog.html'), 'utf8');
const filler = '<p>Nog een alinea met gewone woorden, zodat er iets te rollen valt.</p>'.repeat(60);
const article = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Artikel</title><style>body { margin: 60px; font: 18px sans-serif }</style>
<p>Eerst het <b>detectie</b>bevel, dan de <a id="link" href="#doel">crisisverordening</a> en de <button>Tunesiëdeal</button>.</p>
<p>Een alinea verder: Schengen Barometer.</p>${filler}<p id="doel">Onderaan: EL PAcCTO.</p>
<script>
window.seen = [];
window.errors = [];
addEventListener('error', (event) => errors.push(event.message));
for (const type of ['click','keydown','keyup','pointerdown','pointerup','pointermove','mousedown','mouseup','mouseover','focusin','wheel','copy'])
  for (const target of [window, document]) target.addEventListener(type, (event) => {
    if (event.target instanceof Element && event.target.localName === 'kamerlens-card') seen.push(type);
  }, true);
customElements.define('kamerlens-card', class extends HTMLElement {
  constructor() { super(); try { seen.push('shadow ' + this.attachShadow({ mode: 'open' }).mode); } catch {} }
  connectedCallback() { try { seen.push('internals ' + this.attachInternals().shadowRoot); } catch {} }
});
</script></html>`;

const popovers = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Pop-overs</title>
<style>body { font: 18px sans-serif } div { inset: auto; margin: 0; top: 40px; left: 40px; width: 500px; padding: 30px }</style>
<div popover id="outer">Buiten: <b>Tunesiëdeal</b>.<div popover id="inner">Binnen: <b>detectiebevel</b>.</div></div>
<x-host><template shadowrootmode="open"><div popover id="slotted"><slot></slot></div></template><p>Erin: crisisverordening.</p></x-host>
<div popover="manual" id="late" style="top: 0; left: 0; width: 900px; height: 600px">Er overheen.</div></html>`;
/** Keeps every event that a reader's hand causes to itself, from its first script on. */
const stubborn = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Stug</title><script>
window.escapes = [];
for (const type of ['pointermove','pointerover','pointerout','pointerdown','pointerup','mousemove','mouseover','mouseout','click','keydown','keyup'])
  addEventListener(type, (event) => {
    if (event.key === 'Escape') escapes.push(type);
    event.stopImmediatePropagation();
  }, true);
</script><style>body { margin: 60px; font: 18px sans-serif }</style><p>Over het detectiebevel.</p></html>`;
const frames = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Kaders</title>
<style>body { margin: 40px; font: 18px sans-serif }</style><p>Kop: detectiebevel.</p>
<iframe srcdoc="<!doctype html><html lang=nl><p>In het kader: Tunesiëdeal.</p>" width="700" height="400"></iframe></html>`;
/** Teasers under links as news sites have them, text that is covered or cannot be seen, and layout that moves. */
const teasers = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Voorpagina</title><style>
body { margin: 0; font: 18px sans-serif; height: 3000px }
.teaser { position: relative; margin: 20px; padding: 20px; width: 420px }
.stretched::after { content: ''; position: absolute; inset: 0 }
.stretched { background: #036; color: #fff }
.over { position: absolute; inset: 0; z-index: 1 }
.opaque { background: #fff } .fixed { position: fixed; inset: 200px 0; display: none }
</style><div id="banner" style="height: 10px"></div>
<div class="teaser"><h3>Kop</h3><p>Inleiding: detectiebevel.</p><a class="stretched" href="#een">Lees meer</a></div>
<div class="teaser"><a href="#twee"><span class="over"></span>Kop</a><p>Samenvatting: crisisverordening.</p></div>
<div class="teaser"><p>Bedekt: Tunesiëdeal.</p><a class="over opaque" href="#drie"></a></div>
<p style="position: absolute; top: 1500px; margin: 0">Onder het menu: Schengen Barometer.</p><a class="fixed" href="#vier"></a>
<p style="position: absolute; top: 1900px; margin: 0; opacity: 0">Doorzichtig: Frontex.</p>
<p style="position: absolute; top: 2300px; margin: 0; clip-path: inset(0 0 100% 0)">Geknipt: Eurojust.</p></html>`;

let running: RunningExtension;
let server: RunningServer;

beforeAll(async () => {
  server = await serve({
    '/': article,
    '/dialog': dialog,
    '/popovers': popovers,
    '/stubborn': stubborn,
    '/frames': frames,
    '/teasers': teasers,
  });
  running = await launchExtension();
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

afterEach(() => closePages(running));

async function open(path = '/', marks = 4): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(server.url(path));
  await untilEqual(async () => (await marksIn(page)).length >= marks, true);
  return page;
}

const isFull = (card: CardNode): boolean => findAll(card, ({ attributes }) => attributes.lang === 'nl').length > 0;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the card really is on screen: layout of its element, from outside. */
async function boxOf(page: Page): Promise<Box> {
  const session = await page.context().newCDPSession(page);
  const card = await readCard(page);
  const [shown] = card === null ? [] : findAll(card, ({ attributes }) => /\bkl-card\b/.test(attributes.class ?? ''));
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: shown?.backendNodeId ?? 0 });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  await session.detach();
  return { left, top, right, bottom };
}

async function press(page: Page, place: { x: number; y: number }): Promise<void> {
  await page.mouse.click(place.x, place.y);
}

async function closes(page: Page): Promise<void> {
  await untilEqual(async () => (await readCard(page)) === null && (await page.$('kamerlens-card')) === null, true);
}

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
};

/** What the background sends for a keyboard command. */
async function walk(page: Page, step: string): Promise<void> {
  await page.bringToFront();
  const worker = await running.worker();
  await worker.evaluate(async (step) => {
    for (const { id } of await chrome.tabs.query({ active: true })) {
      await chrome.tabs.sendMessage(id, { type: 'tab/walk', step }).catch(() => null);
    }
  }, step);
}

test('a page neither sees nor reaches the script of the card, which comes when a reader points at a mark', async () => {
  const page = await open();
  const place = await middleOf(page, 'bevel');
  await page.mouse.move(place.x, place.y);
  await waitForCard(page, isFull);
  const address = running.url('card.js');
  // As text: the test runner rewrites `import` in functions.
  const seen = await page.evaluate(`(async () => {
    const address = '${address}';
    const tries = [
      fetch(address),
      import(address),
      new Promise((load, error) => {
        document.head.append(Object.assign(document.createElement('script'), { src: address, onload: load, onerror: error }));
      }),
    ];
    const reached = (await Promise.allSettled(tries)).map(({ status }) => status);
    const others = performance.getEntriesByType('resource').filter(({ name }) => name.includes('-extension:') && name !== address);
    return { reached, world: 'kamerlensCards' in globalThis, timed: others.length };
  })()`);
  expect(seen).toEqual({ reached: ['rejected', 'rejected', 'rejected'], world: false, timed: 0 });
  await page.close();
});

describe('by pointer', () => {
  test('resting opens it, straying on the way to it does not close it, leaving does', async () => {
    const page = await open();
    const place = await middleOf(page, 'bevel');
    await page.mouse.move(place.x, place.y);
    await waitForCard(page, isFull);
    const box = await boxOf(page);
    await page.mouse.move(place.x + 40, box.top + 60, { steps: 4 });
    await page.waitForTimeout(700);
    expect(await readCard(page)).not.toBeNull();
    await page.mouse.move(900, 20, { steps: 4 });
    await closes(page);
    await page.close();
  });

  test('closed by Escape it stays away while the pointer stays, and comes when the pointer comes again', async () => {
    const page = await open();
    const place = await middleOf(page, 'bevel');
    await page.mouse.move(place.x, place.y);
    await waitForCard(page, isFull);
    await page.keyboard.press('Escape');
    await closes(page);
    await page.mouse.move(place.x + 1, place.y);
    await page.mouse.move(place.x, place.y);
    await page.waitForTimeout(700);
    expect(await readCard(page)).toBeNull();
    await page.mouse.click(place.x, place.y);
    await waitForCard(page, isFull);
    await page.keyboard.press('Escape');
    await closes(page);
    await page.waitForTimeout(700);
    expect(await readCard(page)).toBeNull();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(200);
    await page.mouse.move(place.x, place.y);
    await waitForCard(page, isFull);
    await page.close();
  });

  test('never covers its mark, stays in the window, and follows the mark while scrolling', async () => {
    const page = await open();
    await page.setViewportSize({ width: 320, height: 480 });
    const place = await middleOf(page, 'Schengen Barometer');
    await press(page, place);
    await waitForCard(page, isFull);
    const isWell = async (): Promise<boolean> => {
      const { x, y } = await page.evaluate(() => {
        const active = [...(CSS.highlights.get('kamerlens-active') ?? [])][0] as StaticRange;
        const range = document.createRange();
        range.setStart(active.startContainer, active.startOffset);
        range.setEnd(active.endContainer, active.endOffset);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      });
      const box = await boxOf(page);
      const inWindow = box.left >= 0 && box.right <= 320 && box.top >= 0 && box.bottom <= 480;
      return inWindow && !(x > box.left && x < box.right && y > box.top && y < box.bottom);
    };
    await expect.poll(isWell).toBe(true);
    await page.evaluate(() => scrollBy(0, 40));
    await page.waitForTimeout(200);
    await expect.poll(isWell).toBe(true);
    await page.evaluate(() => scrollTo(0, 3000));
    await closes(page);
    await page.close();
  });

  test('links stay links, controls stay controls, selections stay selections', async () => {
    const page = await open();
    const link = await middleOf(page, 'crisisverordening');
    await press(page, link);
    await untilEqual(async () => page.url().endsWith('#doel'), true);
    await page.evaluate(() => scrollTo(0, 0));
    // A press on a control opens nothing; what resting there may have opened goes with the pointer.
    await press(page, await middleOf(page, 'Tunesiëdeal'));
    await page.mouse.move(900, 700);
    await closes(page);
    const place = await middleOf(page, 'Schengen Barometer');
    await page.mouse.dblclick(place.x, place.y);
    await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toMatch(/Schengen|Barometer/);
    await page.close();
  });

  test('the page sees none of its events, cannot look in and cannot press in it', async () => {
    const page = await open();
    await press(page, await middleOf(page, 'bevel'));
    await waitForCard(page, isFull);
    await page.evaluate(() =>
      document.querySelector('kamerlens-card')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    await page.evaluate('seen.length = 0');
    const box = await boxOf(page);
    await page.mouse.move(box.left + 50, box.top + 50, { steps: 3 });
    // "Read on" of the question: pressed by hand, and a second time by key.
    const card = await readCard(page);
    const [more] = card === null ? [] : findAll(card, ({ attributes }) => attributes['aria-expanded'] === 'false');
    expect(more).toBeDefined();
    const session = await page.context().newCDPSession(page);
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: more?.backendNodeId ?? 0 });
    const [x = 0, y = 0] = model.content;
    await page.mouse.click(x + 4, y + 4);
    await waitForCard(
      page,
      (now) => findAll(now, ({ attributes }) => attributes['aria-expanded'] === 'true').length > 0,
    );
    await page.keyboard.press('Enter');
    await waitForCard(
      page,
      (now) => findAll(now, ({ attributes }) => attributes['aria-expanded'] === 'true').length === 0,
    );
    await page.mouse.wheel(0, 30);
    expect(await page.evaluate('seen')).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.querySelector('kamerlens-card')?.shadowRoot)).toBeNull();
    await page.keyboard.press('Escape');
    await closes(page);
    expect(await page.evaluate('errors')).toEqual([]);
    await page.close();
  });

  test('drawing a selection from a mark opens none, neither meanwhile nor afterwards, and closes the one that is there', async () => {
    const page = await open();
    const place = await middleOf(page, 'Schengen Barometer');
    const draw = async (): Promise<void> => {
      await page.mouse.move(place.x, place.y);
      await page.mouse.down();
      await page.mouse.move(place.x + 20, place.y, { steps: 3 });
    };
    const none = async (): Promise<void> => {
      // Longer than resting takes.
      await page.waitForTimeout(800);
      expect(await readCard(page)).toBeNull();
    };
    await draw();
    await none();
    await page.mouse.up();
    await none();
    await expect.poll(() => page.evaluate(() => String(getSelection()))).not.toBe('');
    await page.mouse.click(900, 600);
    await draw();
    await page.mouse.move(900, 600, { steps: 3 });
    await page.mouse.up();
    await none();
    await page.mouse.click(900, 500);
    await page.mouse.move(place.x, place.y);
    await waitForCard(page, isFull);
    await draw();
    await closes(page);
    await page.mouse.up();
    await page.close();
  });

  test('on a page that keeps all events to itself it opens, and closes without the page hearing of the key', async () => {
    const page = await open('/stubborn', 1);
    const place = await middleOf(page, 'detectiebevel');
    await page.mouse.move(place.x, place.y);
    await waitForCard(page, isFull);
    await page.keyboard.press('Escape');
    await closes(page);
    await page.mouse.click(place.x, place.y);
    await waitForCard(page, isFull);
    const box = await boxOf(page);
    await page.mouse.click(box.left + 100, box.top + 20);
    await page.keyboard.down('Escape');
    await page.keyboard.down('Escape');
    await closes(page);
    await page.keyboard.up('Escape');
    expect(await page.evaluate('escapes')).toEqual([]);
    // The next one is the page's.
    await page.keyboard.press('Escape');
    expect(await page.evaluate('escapes')).toEqual(['keydown', 'keyup']);
    await page.close();
  });

  test('Escape closes it from whatever frame has the focus', async () => {
    const page = await open('/frames', 1);
    const element = await page.$('iframe');
    const frame = await element?.contentFrame();
    const edge = await element?.boundingBox();
    if (!frame || !edge) throw new Error('no frame');
    await untilEqual(async () => (await marksIn(frame)).length, 1);
    const within = await frame.locator('p').boundingBox();
    const place = await middleOf(page, 'detectiebevel');
    // Focus in the page, card in the frame.
    await page.mouse.click(5, 5);
    await page.mouse.move((within?.x ?? 0) + 150, (within?.y ?? 0) + 10);
    // The key may be faster than the news of the card.
    const untilClosed = async (): Promise<void> => {
      await waitForCard(page, isFull);
      await expect
        .poll(async () => {
          await page.keyboard.press('Escape');
          return readCard(page);
        })
        .toBeNull();
    };
    await untilClosed();
    // The other way round.
    await page.mouse.click(edge.x + 300, edge.y + 300);
    await page.mouse.move(place.x, place.y);
    await untilClosed();
    await page.close();
  });

  test('under a link that is stretched over its teaser resting opens it and a click follows the link; covered or invisible text opens none', async () => {
    const page = await open('/teasers', 6);
    const rest = async (word: string): Promise<{ x: number; y: number }> => {
      const place = await middleOf(page, word);
      await page.mouse.move(place.x - 2, place.y);
      await page.mouse.move(place.x, place.y);
      return place;
    };
    for (const word of ['detectiebevel', 'crisisverordening']) {
      const place = await rest(word);
      await waitForCard(page, (card) => isFull(card) && card.text.includes(word));
      await page.mouse.move(place.x + 3, place.y);
      await page.waitForTimeout(500);
      expect(await readCard(page)).not.toBeNull();
      await page.mouse.click(place.x, place.y);
      await expect.poll(() => page.evaluate('location.hash')).toBe(word === 'detectiebevel' ? '#een' : '#twee');
      await page.mouse.move(900, 20);
      await closes(page);
    }
    for (const word of ['Tunesiëdeal', 'Frontex', 'Eurojust', 'Schengen Barometer']) {
      if (word.startsWith('Schengen'))
        await page.evaluate(() => document.querySelector<HTMLElement>('.fixed')?.style.setProperty('display', 'block'));
      await rest(word);
      await page.waitForTimeout(700);
      expect(await readCard(page), word).toBeNull();
    }
    await page.close();
  });

  test('follows its mark wherever the page moves it, comes back when the page hides it, and goes when the mark goes', async () => {
    const page = await open('/', 4);
    await press(page, await middleOf(page, 'bevel'));
    await waitForCard(page, isFull);
    const away = async (): Promise<number> => {
      const mark = await page.evaluate(() => document.querySelector('p')?.getBoundingClientRect().bottom ?? 0);
      return Math.abs((await boxOf(page)).top - mark);
    };
    await expect.poll(away).toBeLessThan(30);
    await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('div'), { id: 'banner' })));
    await page.evaluate('banner.style.height = "90px"');
    await expect.poll(away).toBeLessThan(30);
    await page.evaluate('document.body.style.transform = "translateY(-50px)"');
    await expect.poll(away).toBeLessThan(30);
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    await page.evaluate(() => {
      const host = document.querySelector('kamerlens-card') as HTMLElement;
      host.style.setProperty('display', 'none', 'important');
      host.removeAttribute('popover');
    });
    await expect.poll(() => page.locator('kamerlens-card').isVisible()).toBe(true);
    await expect.poll(away).toBeLessThan(30);
    expect(thrown).toEqual([]);
    await page.evaluate('document.querySelector("p").hidden = true');
    await closes(page);
    await page.close();
  });

  test('a press elsewhere closes it, and nothing of it is left in the page', async () => {
    const page = await open();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await press(page, await middleOf(page, 'bevel'));
    await waitForCard(page, isFull);
    await page.mouse.click(900, 600);
    await closes(page);
    await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });
});

test('by finger it is a sheet at the lower edge', async () => {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 390,
    height: 800,
    deviceScaleFactor: 2,
    mobile: true,
  });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const { x, y } = await middleOf(page, 'bevel');
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await waitForCard(page, isFull);
  const widthAndBottom = async (): Promise<[width: number, bottom: number]> => {
    const box = await boxOf(page);
    return [Math.round(box.right - box.left), Math.round(box.bottom)];
  };
  await expect.poll(widthAndBottom).toSatisfy(([width, bottom]) => width === 390 && bottom >= 799);
  await page.close();
});

test('by keys: walk, open, move about in it, and back to where reading was', async () => {
  const page = await open();
  await walk(page, 'next');
  const active = (): Promise<string[]> =>
    page.evaluate(() =>
      [...(CSS.highlights.get('kamerlens-active') ?? [])].map((range) => (range.endContainer as Text).data.trim()),
    );
  await untilEqual(async () => (await active()).length, 1);
  await walk(page, 'next');
  await walk(page, 'open');
  const card = await waitForCard(page, isFull);
  expect(card.text).toContain('crisisverordening');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('kamerlens-card');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('kamerlens-card');
  await page.keyboard.press('Escape');
  await closes(page);
  // Tab goes on from the mark.
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('link');
  await walk(page, 'announce');
  await waitForCard(page, ({ text }) => /\b4\b|\b5\b/.test(text));
  await page.close();
});

describe('above everything', () => {
  test('in a modal dialog it can be pressed, whatever the page does to its elements', async () => {
    const page = await open('/dialog', 2);
    await page.evaluate(() => (document.getElementById('modal') as HTMLDialogElement).showModal());
    await untilEqual(async () => (await marksIn(page)).includes('detectiebevel'), true);
    await press(page, await middleOf(page, 'detectiebevel'));
    await waitForCard(page, isFull);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('kamerlens-card')?.parentElement?.id))
      .toBe('modal');
    const box = await boxOf(page);
    await expect
      .poll(() =>
        page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, [box.left + 30, box.top + 30] as const),
      )
      .toBe('kamerlens-card');
    await page.keyboard.press('Escape');
    await closes(page);
    await expect
      .poll(() => page.evaluate(() => (document.getElementById('modal') as HTMLDialogElement).open))
      .toBe(true);
    await page.close();
  });

  test('in a popover that closes by a press elsewhere, it can be pressed without closing that', async () => {
    const page = await open('/popovers', 0);
    const show = (id: string): Promise<void> =>
      page.evaluate((id) => {
        const tree = document.querySelector('x-host')?.shadowRoot ?? document;
        (document.getElementById(id) ?? tree.getElementById(id))?.showPopover();
      }, id);
    const shown = (): Promise<string[]> =>
      page.evaluate(() => {
        const tree = document.querySelector('x-host')?.shadowRoot ?? document;
        const open = [...document.querySelectorAll(':popover-open'), ...tree.querySelectorAll(':popover-open')];
        return open.map(({ id }) => id).filter((id) => id !== '');
      });
    /** Rests on the word, presses in its card and closes that by Escape: all that is open stays so. */
    const tryOut = async (word: string, open: readonly string[]): Promise<void> => {
      await untilEqual(async () => (await marksIn(page)).includes(word), true);
      await page.mouse.move(950, 700);
      const place = await middleOf(page, word);
      await page.mouse.move(place.x, place.y);
      await waitForCard(page, isFull);
      const box = await boxOf(page);
      await page.mouse.click(box.left + 100, box.top + 20);
      await page.waitForTimeout(200);
      expect(await shown()).toEqual(open);
      await waitForCard(page, isFull);
      await page.keyboard.press('Escape');
      await closes(page);
      expect(await shown()).toEqual(open);
    };
    await show('outer');
    await show('inner');
    await tryOut('detectiebevel', ['outer', 'inner']);
    await page.evaluate(() => document.getElementById('inner')?.hidePopover());
    await tryOut('Tunesiëdeal', ['outer']);
    await show('slotted');
    await tryOut('crisisverordening', ['slotted']);
    await page.close();
  });

  test('above a popover of the page that opens later', async () => {
    const page = await open('/popovers', 0);
    await page.evaluate(() => document.getElementById('outer')?.showPopover());
    await untilEqual(async () => (await marksIn(page)).includes('Tunesiëdeal'), true);
    await press(page, await middleOf(page, 'Tunesiëdeal'));
    await waitForCard(page, isFull);
    const box = await boxOf(page);
    const onTop = (): Promise<string | undefined> =>
      page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, [box.left + 30, box.top + 30] as const);
    await expect.poll(onTop).toBe('kamerlens-card');
    await page.evaluate(() => document.getElementById('late')?.showPopover());
    await expect.poll(() => page.evaluate(() => document.getElementById('late')?.matches(':popover-open'))).toBe(true);
    await expect.poll(onTop).toBe('kamerlens-card');
    await page.close();
  });

  test('in the fullscreen element, and at its mark on a zoomed page', async () => {
    const page = await open('/dialog', 2);
    const place = await middleOf(page, 'Tunesiëdeal');
    await press(page, place);
    await waitForCard(page, isFull);
    const atMark = async (): Promise<boolean> => {
      const box = await boxOf(page);
      const away = Math.min(Math.abs(box.top - place.y), Math.abs(box.bottom - place.y));
      return away < 40 && box.right - box.left < 400;
    };
    await expect.poll(atMark).toBe(true);
    await page.mouse.click(900, 700);
    await closes(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', {
      expression: "document.getElementById('full').requestFullscreen()",
      userGesture: true,
      awaitPromise: true,
    });
    await untilEqual(() => page.evaluate(() => document.fullscreenElement?.id), 'full');
    // The window takes its new size a moment later, and the mark its new place.
    let [before, now] = [place, await middleOf(page, 'Tunesiëdeal')];
    while (before.x !== now.x || before.y !== now.y) {
      await page.waitForTimeout(150);
      [before, now] = [now, await middleOf(page, 'Tunesiëdeal')];
    }
    await press(page, now);
    await waitForCard(page, isFull);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('kamerlens-card')?.parentElement?.id))
      .toBe('full');
    await page.close();
  });
});
