/** The card's script comes from the extension when it is first needed: no policy that a page can set for itself may keep it away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hoverWord, middleOf } from '../../lib/cli/hover-word.ts';
import { type CardNode, findAll, waitForCard } from '../../lib/cli/read-card.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { firefoxPath, launchFirefox, type RunningFirefox } from './firefox.ts';
import { marksBehind, untilEqual } from './page-marks.ts';
import { type RunningServer, serve } from './serve.ts';

const article = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Beleid</title><base href="https://example.org/elders/">
<p>De <b>crisisverordening</b> ligt in Brussel.</p></html>`;

const POLICIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no scripts': { 'content-security-policy': "default-src 'none'; base-uri *" },
  sandbox: { 'content-security-policy': 'sandbox allow-scripts' },
  'sandbox without scripts': { 'content-security-policy': 'sandbox' },
  'trusted types': { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  isolation: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  credentialless: { 'cross-origin-embedder-policy': 'credentialless', 'cross-origin-resource-policy': 'same-origin' },
  'permissions and referrer': {
    'permissions-policy': 'clipboard-write=(), fullscreen=()',
    'referrer-policy': 'no-referrer',
  },
};
const isFull = (card: CardNode): boolean => findAll(card, ({ attributes }) => attributes.lang === 'nl').length > 0;
const MARKED = `return [...CSS.highlights].some(([name, marks]) => name.startsWith('kamerlens') && marks.size > 0)`;
const NAMES = Object.keys(POLICIES);
const pathOf = (name: string): string => `/${name.replaceAll(' ', '-')}`;

/** Forbids everything, stops nothing, and tells the site of whatever it would have stopped. */
const WATCHED = { 'content-security-policy-report-only': "default-src 'none'; report-uri /report" };
/** What a page with scripts of its own can learn of what was loaded into it. */
const LEARNED = `[
  ...performance.getEntriesByType('resource').map(({ name }) => name),
  ...window.violations,
].filter((name) => name.includes('-extension'))`;
const watching = article.replace(
  '<p>',
  `<script>
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.blockedURI + event.sourceFile));
  </script><p>`,
);

let server: RunningServer;
const reports: string[] = [];
beforeAll(async () => {
  server = await serve({
    ...Object.fromEntries(
      Object.entries(POLICIES).map(([name, headers]) => [pathOf(name), { body: article, headers }]),
    ),
    '/watched': { body: watching, headers: WATCHED },
    '/report': (body) => {
      reports.push(body);
      return '';
    },
  });
});
afterAll(() => server?.close());

describe('Chromium shows the card under the policy', () => {
  let running: RunningExtension;
  beforeAll(async () => {
    running = await launchExtension();
  });
  afterAll(() => running?.close());

  test.each(NAMES)('%s', async (name) => {
    const page = await running.context.newPage();
    await page.goto(server.url(pathOf(name)));
    await untilEqual(() => marksBehind(page), ['crisisverordening']);
    const { x, y } = await middleOf(page, 'crisisverordening');
    await page.mouse.move(x, y);
    await waitForCard(page, isFull);
    await page.close();
  });

  test('and a site that has every load reported hears nothing of it', async () => {
    const page = await running.context.newPage();
    await page.goto(server.url('/watched'));
    await hoverWord(page, 'crisisverordening');
    await waitForCard(page, isFull);
    expect(await page.evaluate(LEARNED)).toEqual([]);
    // The page's own script is reported, which shows that reports arrive.
    await untilEqual(async () => reports.length > 0, true);
    expect(reports.filter((report) => report.includes('-extension'))).toEqual([]);
    await page.close();
  });
});

describe.skipIf(firefoxPath === null)('Firefox shows the card under the policy', () => {
  let firefox: RunningFirefox;
  beforeAll(async () => {
    firefox = await launchFirefox();
  });
  afterAll(() => firefox?.close());

  test.each(NAMES)('%s', async (name) => {
    await firefox.navigate(server.url(pathOf(name)));
    await firefox.until(MARKED, []);
    expect(await openCard()).toMatch(/crisisverordening/i);
  });

  test('and a site that has every load reported hears nothing of it', async () => {
    reports.length = 0;
    await firefox.navigate(server.url('/watched'));
    await firefox.until(MARKED, []);
    expect(await openCard()).toMatch(/crisisverordening/i);
    expect(await firefox.execute(`return ${LEARNED}`)).toEqual([]);
    await untilEqual(async () => reports.length > 0, true);
    expect(reports.filter((report) => report.includes('-extension'))).toEqual([]);
  });

  async function openCard(): Promise<string> {
    await firefox.press(`document.querySelector('b')`);
    return firefox.untilPrivileged<string>(`
      const root = document.querySelector('kamerlens-card')?.openOrClosedShadowRoot;
      return root?.querySelector('[lang="nl"]')?.closest('[role="dialog"]')?.textContent ?? null;`);
  }
});
