/** Pages in a real Firefox, whose shadow trees, hidden text and pointer take other ways than Chromium's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firefoxPath, launchFirefox, type RunningFirefox } from './firefox.ts';
import { type RunningServer, serve } from './serve.ts';

const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>t</title>
<p id="plain">Gewoon: <b>detectie</b>bevel.</p>
<p style="display: none">EL PAcCTO</p><p aria-hidden="true">EL PAcCTO</p><p contenteditable>EL PAcCTO</p>
<p><span style="visibility: hidden">EL PAcCTO</span><code>EL PAcCTO</code></p>
<div id="outer"><p>In een slot: Tunesiëdeal.</p></div>
<script>
const tree = document.getElementById('outer').attachShadow({ mode: 'open' });
tree.innerHTML = '<p id="deep">Binnen: crisisverordening.</p><slot></slot>';
</script>`;

/** Texts of all marks; null while there are fewer than asked for. */
const MARKED = `
  const texts = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('kamerlens')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const first = startContainer.data;
      texts.push(startContainer === endContainer
        ? first.slice(startOffset, endOffset)
        : first.slice(startOffset) + endContainer.data.slice(0, endOffset));
    }
  }
  return texts.length >= arguments[0] ? texts.sort() : null;`;

const CARD = `
  const root = document.querySelector('kamerlens-card')?.openOrClosedShadowRoot;
  const text = root?.querySelector('[lang="nl"]')?.closest('[role="dialog"]')?.textContent ?? '';
  return text.length > 100 ? text : null;`;

describe.skipIf(firefoxPath === null)('pages in Firefox', () => {
  let firefox: RunningFirefox;
  let server: RunningServer;

  beforeAll(async () => {
    server = await serve({ '/': page });
    firefox = await launchFirefox();
    await firefox.navigate(server.url('/'));
    await firefox.until(MARKED, [3]);
  });

  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  test('shadow trees are marked and painted, hidden text and editors are not', async () => {
    expect(await firefox.until(MARKED, [3])).toEqual(['Tunesiëdeal', 'crisisverordening', 'detectiebevel']);
    const line = (element: string): Promise<string> =>
      firefox.execute(
        `return getComputedStyle(${element}, '::highlight(kamerlens-underline-auto)').textDecorationLine`,
      );
    await expect.poll(() => line('document.getElementById("plain")')).toBe('underline');
    await expect
      .poll(() => line('document.getElementById("outer").shadowRoot.getElementById("deep")'))
      .toBe('underline');
  });

  test('a click opens the card, which the page cannot look into, and Escape closes it', async () => {
    await firefox.navigate(server.url('/'));
    await firefox.until(MARKED, [3]);
    await firefox.press(`document.getElementById('plain').firstElementChild`);
    expect(await firefox.untilPrivileged<string>(CARD)).toMatch(/detectiebevel/i);
    expect(await firefox.execute('return document.querySelector("kamerlens-card").shadowRoot')).toBeNull();
    await key('\uE00C');
    await firefox.until('return document.querySelector("kamerlens-card") === null');
  });

  test('by keys: the commands walk to a mark and open its card, which takes the focus', async () => {
    await firefox.navigate(server.url('/'));
    await firefox.until(MARKED, [3]);
    await command('next-mark');
    await firefox.until('return CSS.highlights.get("kamerlens-active")?.size === 1');
    await command('open-mark');
    expect(await firefox.untilPrivileged<string>(CARD)).toMatch(/detectiebevel/i);
    await firefox.until('return document.activeElement.localName === "kamerlens-card"');
    await key('\uE00C');
    await firefox.until('return document.querySelector("kamerlens-card") === null');
  });

  async function key(value: string): Promise<void> {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    await firefox.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** As the browser does when the reader presses the command's keys. */
  async function command(name: string): Promise<void> {
    await firefox.executeInBrowser(
      `for (const policy of WebExtensionPolicy.getActiveExtensions())
        if (policy.name === 'Kamerlens') policy.extension.shortcuts.onCommand(arguments[0]);`,
      [name],
    );
  }
});
