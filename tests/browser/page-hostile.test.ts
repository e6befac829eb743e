/**
 * Pages that do what pages do: marks are exact on each, and the page cannot tell.
 * Over 300 lines, since its tests share a browser, whose start takes longer than most of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closePages, launchExtension, type RunningExtension } from './extension.ts';
import { countMarks, evaluateBehind, marksBehind, marksIn, untilEqual } from './page-marks.ts';
import { type RunningServer, serve } from './serve.ts';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/pages', `${name}.html`), 'utf8');

const SENTENCE = 'Het voorstel ligt er al een tijd en de leden vragen door over de gevolgen van het detectiebevel. ';
const many = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<p>Alinea ${i} over <b>de ${i % 10 === 0 ? 'crisisverordening' : 'zaak'}</b> zelf.</p>`,
  ).join('\n');

let running: RunningExtension;
let server: RunningServer;

beforeAll(async () => {
  const html = (body: string): string => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>t</title>${body}`;
  server = await serve({
    ...Object.fromEntries(
      [
        'split-words',
        'hidden',
        'shadow',
        'react-like',
        'clobber',
        'dialog',
        'busy',
        'burst',
        'infinite',
        'frames',
        'rows',
      ].map((name) => [`/${name}`, fixture(name)]),
    ),
    '/inner': html('<p>Binnen: Schengen Barometer.</p>'),
    '/csp': {
      body: html('<p>Streng: detectiebevel.</p>'),
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    },
    '/deep': html(`${'<div>'.repeat(1500)}${'<span>'.repeat(1500)}detectie<b>bevel</b>`),
    '/long': html(`<p>${SENTENCE.repeat(Math.ceil(1_000_000 / SENTENCE.length))}</p>`.repeat(5)),
    '/many': html(many(16_000)),
    '/empty': html(''),
    '/svg': {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="50"><text y="20">detectiebevel</text></svg>',
    },
    '/xml': { type: 'text/xml', body: '<?xml version="1.0"?><a><b>detectiebevel</b></a>' },
    '/xhtml': {
      type: 'application/xhtml+xml',
      body: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="nl"><head><title>t</title></head><body><p>XHTML: <![CDATA[detectie]]><b>bevel</b>.</p></body></html>',
    },
  });
  running = await launchExtension();
  // The first page waits for the library; the tests do not measure that.
  const { page } = await open('/inner');
  await untilEqual(() => marksIn(page), ['Schengen Barometer']);
  await page.close();
});

afterAll(async () => {
  await running?.close();
  await server?.close();
});

// One that is busy in every frame would slow the next down.
afterEach(() => closePages(running));

async function open(path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await running.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  await page.goto(server.url(path));
  return { page, errors };
}

const untilMarks = (page: Page | Frame, expected: readonly string[]): Promise<void> =>
  untilEqual(() => marksIn(page), [...expected]);

describe('what is read', () => {
  test.each(['split-words', 'hidden', 'clobber'])(
    '%s: exactly the expected marks, the DOM untouched, no error',
    async (name) => {
      const { page, errors } = await open(`/${name}`);
      const dom = 'new XMLSerializer().serializeToString(document)';
      const before = await evaluateBehind(page, dom);
      const expected = JSON.parse(/id="expected">([^<]*)</.exec(fixture(name))?.[1] ?? '') as string[];
      await untilEqual(() => marksBehind(page), expected);
      await page.waitForTimeout(700);
      expect(await marksBehind(page)).toEqual(expected);
      expect(await evaluateBehind(page, dom)).toBe(before);
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  test('shadow trees, slots and roots that are attached later', async () => {
    const { page, errors } = await open('/shadow');
    await untilMarks(page, ['detectiebevel', 'crisisverordening', 'Tunesiëdeal', 'detectiebevel', 'detectiebevel']);
    await page.evaluate('attachLate()');
    await page.mouse.click(5, 5);
    await untilMarks(page, [
      'detectiebevel',
      'crisisverordening',
      'Tunesiëdeal',
      'detectiebevel',
      'Schengen Barometer',
    ]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('frames of every kind but those too small to read', async () => {
    const { page, errors } = await open('/frames');
    await untilMarks(page, ['detectiebevel']);
    const frame = async (id: string): Promise<Frame> => {
      const found = await (await page.$(`#${id}`))?.contentFrame();
      if (!found) throw new Error(id);
      return found;
    };
    await untilMarks(await frame('same'), ['Schengen Barometer']);
    await untilMarks(await frame('srcdoc'), ['crisisverordening']);
    await untilMarks(await frame('blank'), ['Tunesiëdeal']);
    await untilMarks(await frame('other'), ['Schengen Barometer']);
    expect(await marksIn(await frame('tiny'))).toEqual([]);
    expect(await marksIn(await frame('hidden'))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a page that forbids everything', async () => {
    const { page, errors } = await open('/csp');
    await untilMarks(page, ['detectiebevel']);
    const line = await page.evaluate(
      () =>
        getComputedStyle(document.querySelector('p') as Element, '::highlight(kamerlens-underline-auto)')
          .textDecorationLine,
    );
    expect(line).toBe('underline');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('XHTML is read; drawings, bare XML and pages without a body are left alone', async () => {
    const xhtml = await open('/xhtml');
    await untilMarks(xhtml.page, ['detectiebevel']);
    await xhtml.page.close();
    for (const path of ['/svg', '/xml', '/empty']) {
      const { page, errors } = await open(path);
      if (path === '/empty') await page.evaluate(() => document.body.remove());
      await page.waitForTimeout(400);
      expect(await marksIn(page)).toEqual([]);
      expect(errors).toEqual([]);
      await page.close();
    }
  });
});

describe('pages that change', () => {
  test('a page that watches its own nodes finds nothing foreign while it renders anew', async () => {
    const { page, errors } = await open('/react-like');
    for (let round = 0; round < 6; round++) {
      await expect.poll(async () => (await marksIn(page)).length).toBe(15);
      await page.evaluate('again()');
      // Two frames later no mark may be wrong.
      const wrong = await page.evaluate(
        () =>
          new Promise<string[]>((done) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                const known = ['detectiebevel', 'crisisverordening', 'Tunesiëdeal'];
                const texts: string[] = [];
                for (const [name, highlight] of CSS.highlights)
                  if (name.startsWith('kamerlens'))
                    for (const { startContainer, startOffset, endOffset } of highlight)
                      texts.push((startContainer as Text).data.slice(startOffset, endOffset));
                done(texts.filter((text) => !known.includes(text)));
              }),
            ),
          ),
      );
      expect(wrong).toEqual([]);
    }
    expect(await page.evaluate('check(), foreign')).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('what an infinite page adds is marked as it comes', async () => {
    const { page, errors } = await open('/infinite');
    for (let round = 0; round < 4; round++) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForTimeout(150);
    }
    const onScreen = (): Promise<[seen: number, marked: number]> =>
      page.evaluate(() => {
        const inside = (box: DOMRect): boolean => box.bottom > 0 && box.top < innerHeight;
        const seen = [...document.querySelectorAll('b')].filter((b) => inside(b.getBoundingClientRect())).length;
        const starts = [...CSS.highlights].flatMap(([, highlight]) =>
          [...highlight].map((range) => range.startContainer.parentElement),
        );
        return [seen, starts.filter((element) => element !== null && inside(element.getBoundingClientRect())).length];
      });
    await expect
      .poll(
        async () => {
          const [seen, marked] = await onScreen();
          return seen > 0 && marked === seen;
        },
        { timeout: 8000 },
      )
      .toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a page that changes in every frame keeps its frames and gets its marks', async () => {
    const { page, errors } = await open('/busy');
    await expect.poll(async () => (await marksIn(page)).filter((text) => text === 'detectiebevel').length).toBe(1);
    await page.evaluate(() => {
      (document.getElementById('edited')?.firstChild as Text).data = 'niets meer';
    });
    await page.waitForTimeout(100);
    await expect.poll(() => marksIn(page)).not.toContain('crisisverordening');
    await page.evaluate('window.stop_ = true');
    await expect
      .poll(async () => (await marksIn(page)).filter((text) => text === 'Schengen Barometer').length)
      .toBe(10);
    await expect.poll(() => marksIn(page)).toContain('Tunesiëdeal');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('while a page builds and drops a thousand nodes in every frame, no mark is wrong for long and new text is marked', async () => {
    const { page, errors } = await open('/burst');
    await untilMarks(page, ['detectiebevel', 'crisisverordening']);
    await page.evaluate('start_()');
    await page.waitForTimeout(600);
    const wrong = await page.evaluate(async () => {
      const text = document.getElementById('edited')?.firstChild as Text;
      text.data = text.data.replace('crisisverordening', 'kwijtgescholden!!');
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      return [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].filter(({ startContainer }) => startContainer === text),
      ).length;
    });
    expect(wrong).toBe(0);
    await page.evaluate(() => {
      (document.getElementById('late')?.firstChild as Text).data = 'Midden in de drukte: Schengen Barometer.';
    });
    await untilMarks(page, ['detectiebevel', 'Schengen Barometer']);
    await page.evaluate('window.stop_ = true');
    await untilMarks(page, ['detectiebevel', 'Tunesiëdeal', 'Schengen Barometer']);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('text that becomes editable loses its marks, and text that is shown gets them', async () => {
    const { page } = await open('/hidden');
    await untilMarks(page, ['detectiebevel', 'detectiebevel']);
    await page.evaluate(() => {
      document.querySelector('p')?.setAttribute('contenteditable', '');
      document.querySelector<HTMLElement>('.gone')?.style.setProperty('display', 'block');
      document.querySelector('details')?.setAttribute('open', '');
    });
    await untilMarks(page, ['detectiebevel', 'detectiebevel', 'detectiebevel']);
    await page.close();
  });

  test('marks come back when the page clears the registry, and when it writes itself anew', async () => {
    const { page, errors } = await open('/inner');
    await untilMarks(page, ['Schengen Barometer']);
    await page.evaluate(() => CSS.highlights.clear());
    await page.mouse.click(5, 5);
    await untilMarks(page, ['Schengen Barometer']);
    await page.evaluate(() => {
      for (const [, highlight] of CSS.highlights) highlight.clear();
    });
    await page.mouse.click(5, 5);
    await untilMarks(page, ['Schengen Barometer']);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><html lang=nl><p>Opnieuw: <b>Tunesiëdeal</b>.</p>');
      document.close();
    });
    await untilMarks(page, ['Tunesiëdeal']);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('pages of a size', () => {
  test('three thousand levels', async () => {
    const { page, errors } = await open('/deep');
    await untilMarks(page, ['detectiebevel']);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('five megabytes in five paragraphs: marked on screen, at the beginning and at the end', async () => {
    const { page, errors } = await open('/long');
    await expect.poll(() => countMarks(page), { timeout: 60_000 }).toBeGreaterThan(20);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const lastMarked = (): Promise<boolean> =>
      page.evaluate(() => {
        const text = document.querySelector('p:last-child')?.lastChild as Text;
        const last = text.data.lastIndexOf('detectiebevel');
        return [...CSS.highlights].some(([, highlight]) =>
          [...highlight].some((range) => range.startContainer === text && range.startOffset === last),
        );
      });
    await expect.poll(lastMarked, { timeout: 60_000 }).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('of many paragraphs in a row all that are near are marked, however they are laid out and moved', async () => {
    const { page, errors } = await open('/rows');
    /** Names of paragraphs in the window whose text is seen but not marked. */
    const missed = (): Promise<string[]> =>
      page.evaluate(() => {
        const marked = new Set(
          [...CSS.highlights].flatMap(([, highlight]) => [...highlight].map(({ startContainer }) => startContainer)),
        );
        return [...document.querySelectorAll('p')]
          .filter((line) => {
            const range = document.createRange();
            range.selectNodeContents(line);
            const { top, bottom, height } = range.getBoundingClientRect();
            return height > 0 && bottom > 0 && top < innerHeight && !marked.has(line.firstChild as Text);
          })
          .map(({ id }) => id);
      });
    const settled = (): Promise<void> => untilEqual(missed, []);
    await untilEqual(async () => (await marksIn(page)).length > 0, true);
    for (const id of [
      'plain0',
      'plain58',
      'plain30',
      'box0',
      'grid50',
      'columns30',
      'contents30',
      'placed10',
      'placed55',
      'moved0',
    ]) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), id);
      await settled();
    }
    // Moved without scrolling (nor soon after it, which has rows looked at too), scrolled in a box, shown late, grown, put in the middle.
    await page.waitForTimeout(400);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('#moved div')?.style.setProperty('transform', 'translateY(-15000px)'),
    );
    await settled();
    await page.evaluate(() => {
      const box = document.getElementById('box') as Element;
      box.scrollIntoView();
      box.scrollTop = 4000;
    });
    await settled();
    await page.evaluate(() => {
      (document.getElementById('tab') as HTMLElement).hidden = false;
      document.getElementById('tab40')?.scrollIntoView();
    });
    await settled();
    await page.evaluate(() => {
      for (const line of document.querySelectorAll<HTMLElement>('#plain p')) line.style.display = '';
      document.getElementById('plain31')?.scrollIntoView();
      document
        .getElementById('plain31')
        ?.after(
          ...Array.from({ length: 40 }, () =>
            Object.assign(document.createElement('p'), { textContent: 'Nieuw: het detectiebevel' }),
          ),
        );
    });
    await settled();
    await page.evaluate(() => document.getElementById('plain')?.replaceChildren());
    await page.evaluate(() => scrollTo(0, 0));
    await settled();
    expect(errors).toEqual([]);
    await page.close();
  });

  test('fifty thousand text nodes: few ranges in the registry, more as they come near', async () => {
    const { page, errors } = await open('/many');
    await expect.poll(() => countMarks(page)).toBeGreaterThan(5);
    await page.waitForTimeout(1000);
    expect(await countMarks(page)).toBeLessThan(200);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = (): Promise<boolean> =>
      page.evaluate(() =>
        [...CSS.highlights].some(([, highlight]) =>
          [...highlight].some((range) =>
            range.startContainer.parentElement?.parentElement?.textContent?.startsWith('Alinea 15990 '),
          ),
        ),
      );
    await expect.poll(last).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });
});
