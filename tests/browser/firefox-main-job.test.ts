/** The main job in a real Firefox, on the Firefox build. Skipped, and said so by the test run, where there is no Firefox. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleArticlePage } from '../../lib/cli/sample-article.ts';
import { firefoxPath, launchFirefox, type RunningFirefox } from './firefox.ts';
import { type RunningServer, serve } from './serve.ts';

const MARKED = `
  const texts = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('kamerlens')) continue;
    for (const found of highlight) {
      const range = document.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      texts.push(range.toString());
    }
  }
  return texts.length > 11 ? texts : null;`;

const PLACE = `
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const start = node.nodeValue.indexOf(arguments[0]);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + arguments[0].length);
    const box = range.getClientRects()[0];
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  }
  return null;`;

const RESULTS = `
  const list = document.querySelector('[aria-busy="false"]');
  const results = [...(list?.querySelectorAll('[data-exchange-id]') ?? [])];
  return results.length > 0 ? results.map((each) => each.textContent) : null;`;

describe.skipIf(firefoxPath === null)('in Firefox', () => {
  let firefox: RunningFirefox;
  let server: RunningServer;

  beforeAll(async () => {
    server = await serve({ '/': sampleArticlePage() });
    firefox = await launchFirefox();
  });

  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  async function openArticle(): Promise<string[]> {
    await firefox.navigate(server.url('/'));
    return firefox.until<string[]>(MARKED);
  }

  async function moveTo(place: { x: number; y: number }): Promise<void> {
    await firefox.send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', duration: 50, x: place.x - 3, y: place.y, origin: 'viewport' },
            { type: 'pointerMove', duration: 50, x: place.x, y: place.y, origin: 'viewport' },
          ],
        },
      ],
    });
  }

  test('the sample article is marked and its DOM stays as it was', async () => {
    const marks = await openArticle();
    expect(new Set(marks)).toContain('crisisverordening');
    expect(new Set(marks)).toContain('EL PAcCTO');
    const body = await firefox.execute<string>('return document.body.outerHTML');
    expect(sampleArticlePage()).toContain(body.replace(/\s*<\/body>$/, ''));
  });

  test('resting on a term shows the card with an answer', async () => {
    await openArticle();
    await moveTo(await firefox.until<{ x: number; y: number }>(PLACE, ['crisisverordening']));
    const text = await firefox.untilPrivileged<string>(`
      const root = document.querySelector('kamerlens-card')?.openOrClosedShadowRoot;
      const text = root?.querySelector('[lang="nl"]')?.closest('[role="dialog"]')?.textContent ?? '';
      return text.length > 100 ? text : null;`);
    expect(text).toMatch(/crisisverordening/i);
    expect(await firefox.execute('return document.querySelector("kamerlens-card").shadowRoot')).toBeNull();
  });

  test('a misspelt search in the popup finds the crisisverordening', async () => {
    await firefox.navigate(firefox.url('popup.html?q=crisisverodening'));
    const results = await firefox.until<string[]>(RESULTS);
    expect(results.slice(0, 3).join(' ')).toMatch(/crisis-?verordening/i);
  });

  test('the side panel shows an exchange in full', async () => {
    await firefox.navigate(firefox.url('sidepanel.html?q=Visumcode'));
    await firefox.until<string[]>(RESULTS);
    const id = await firefox.until<string>('return document.querySelector("[data-exchange-id]")?.dataset.exchangeId');
    await firefox.navigate(firefox.url(`sidepanel.html?exchange=${encodeURIComponent(id)}`));
    const text = await firefox.until<string>(
      'const text = document.body.textContent; return text.includes("Visumcode") ? text : null;',
    );
    expect(text.length).toBeGreaterThan(500);
  });

  test('all of it works again after the background was stopped', async () => {
    await firefox.stopBackground();
    const marks = await openArticle();
    expect(new Set(marks)).toContain('detectiebevel');
    await firefox.navigate(firefox.url('popup.html?q=detectiebevel'));
    expect((await firefox.until<string[]>(RESULTS)).length).toBeGreaterThan(1);
  });

  test('without access to sites the welcome page says why it asks, and asks', async () => {
    await firefox.navigate(firefox.url('welcome.html'));
    await firefox.until<boolean>('return document.querySelector("h1") !== null');
    await expect.poll(() => firefox.execute('return document.querySelector(".welcome-access") === null')).toBe(true);
    await firefox.execute('return browser.permissions.remove({ origins: ["<all_urls>"] })');
    const text = await firefox.until<string>('return document.querySelector(".welcome-access")?.innerText');
    expect(text).toMatch(/nothing is sent|niets verstuurd/);
    await expect
      .poll(() => firefox.execute('return document.querySelector(".welcome-access button").disabled'))
      .toBe(false);
  });
});
