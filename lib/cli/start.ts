/**
 * `npm start`: builds, then opens a browser with the extension on the sample article. Where there is no display it runs without
 * a window instead: it hovers a term, prints the answer that the card shows, and writes a screenshot.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hoverWord } from './hover-word.ts';
import { launchExtension } from './launch-browser.ts';
import { findAll, waitForCard } from './read-card.ts';
import { sampleArticlePage } from './sample-article.ts';
import { serve } from './serve.ts';

const TERM = 'crisisverordening';

const build = spawnSync('node_modules/.bin/wxt', ['build'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  process.env.DISPLAY !== undefined ||
  process.env.WAYLAND_DISPLAY !== undefined;
const server = await serve({ '/': sampleArticlePage() });
try {
  if (hasDisplay) await showInWindow();
  else await showInTerminal();
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
} finally {
  await server.close();
}

async function showInWindow(): Promise<void> {
  const running = await launchExtension({ headless: false, viewport: null });
  const page = await running.context.newPage();
  await page.goto(server.url('/'));
  console.log(`\nThe sample article is open at ${server.url('/')}: rest the pointer on an underlined word.`);
  console.log('Close the browser to stop.');
  await new Promise<void>((done) => running.context.once('close', () => done()));
}

async function showInTerminal(): Promise<void> {
  console.log('\nNo display here, so the browser runs without a window.');
  const running = await launchExtension({ locale: 'nl' });
  try {
    const page = await running.context.newPage();
    await page.goto(server.url('/'));
    await hoverWord(page, TERM);
    const card = await waitForCard(page, (shown) => findAll(shown, (node) => node.attributes.lang === 'nl').length > 0);
    console.log(`\nThe pointer rests on "${TERM}". The card says:\n`);
    console.log(card.text.replace(/(.{1,100})(\s|$)/g, '  $1\n'));
    // The card grows in over a moment; the picture should show it whole.
    await new Promise((done) => setTimeout(done, 400));
    const folder = resolve('.output');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'start.png');
    await page.screenshot({ path });
    console.log(`Screenshot: ${path}`);
  } finally {
    await running.close();
  }
}
