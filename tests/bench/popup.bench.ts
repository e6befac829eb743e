/** Popup and side panel: frames from a keystroke to painted results, and the time until one can type. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchExtension, type RunningExtension } from '../../lib/cli/launch-browser.ts';
import type { BenchRow } from './bench.ts';

export const name = 'popup';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');
/** What issue texts allow: results within two frames of the keystroke, at p95. */
const FRAMES = 2;
const QUERIES = [
  'crisisverordening',
  'detectiebevel',
  'tunesie',
  'schengen barometer',
  'SP mensenrechten',
  'insolventie',
];

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const quantile = (values: readonly number[], q: number) =>
  sorted(values)[Math.ceil(q * values.length) - 1] ?? Number.NaN;

/** Frames from each input event to the one that paints results of that very text. */
async function framesOf(page: Page, queries: readonly string[]): Promise<number[]> {
  await page.evaluate(() => {
    const state = { frame: 0, started: null as number | null, frames: [] as number[] };
    Object.assign(window, { bench: state });
    const tick = () => {
      state.frame += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    field?.addEventListener('input', () => (state.started = state.frame), true);
    new MutationObserver(() => {
      const list = document.querySelector<HTMLElement>('[data-query]');
      if (state.started === null || list === null || list.dataset.query !== field?.value) return;
      // What changed within a frame is painted by the next.
      state.frames.push(state.frame - state.started + 1);
      state.started = null;
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  for (const query of queries) {
    await page.locator('input[type="search"]').fill('');
    await page.keyboard.type(query, { delay: 110 });
    await page.waitForTimeout(300);
  }
  return page.evaluate(() => (window as unknown as { bench: { frames: number[] } }).bench.frames);
}

function frameRow(surface: string, frames: readonly number[]): BenchRow {
  const p95 = quantile(frames, 0.95);
  return {
    what: `${surface}, keystroke to results painted, p95 of ${frames.length} keys, bundled library`,
    ours: p95,
    unit: 'frames',
    peer: 'two frames',
    peerValue: FRAMES,
    ratio: p95 / FRAMES,
    spread: [Math.min(...frames) / FRAMES, Math.max(...frames) / FRAMES],
    target: 1,
  };
}

/** Milliseconds from asking for the page until the moment that counts on it, process start and all, by the wall clock of both. */
async function timeOf(running: RunningExtension, file: string, moment: 'focus' | 'load'): Promise<number> {
  const page = await running.context.newPage();
  await page.addInitScript(
    (event) => {
      const noted = window as unknown as { notedAt?: number };
      addEventListener(event, () => (noted.notedAt ??= performance.timeOrigin + performance.now()), true);
    },
    moment === 'focus' ? 'focusin' : 'load',
  );
  const asked = performance.timeOrigin + performance.now();
  await page.goto(running.url(file), { waitUntil: 'load' });
  await page.waitForFunction(() => (window as unknown as { notedAt?: number }).notedAt !== undefined);
  const noted = await page.evaluate(() => (window as unknown as { notedAt: number }).notedAt);
  await page.close();
  return noted - asked;
}

export async function run({ quick }: { quick: boolean }): Promise<BenchRow[]> {
  const extension = mkdtempSync(join(tmpdir(), 'kamerlens-bench-'));
  cpSync(BUILD, extension, { recursive: true });
  writeFileSync(
    join(extension, 'empty.html'),
    '<!doctype html><html lang="nl"><title>Leeg</title><body></body></html>',
  );
  const running = await launchExtension({ extension });
  try {
    const page = await running.context.newPage();
    await page.goto(running.url('popup.html?q=asiel'));
    await page.locator('[data-exchange-id]').first().waitFor();
    const queries = quick ? QUERIES.slice(0, 2) : QUERIES;
    const inPopup = await framesOf(page, queries);
    await page.goto(running.url('sidepanel.html?q=asiel'));
    await page.locator('[data-exchange-id]').first().waitFor();
    const inPanel = await framesOf(page, queries);
    await page.close();
    const pairs: { ours: number; peer: number }[] = [];
    for (let pair = 0; pair < (quick ? 4 : 31); pair += 1) {
      const peer = await timeOf(running, 'empty.html', 'load');
      pairs.push({ peer, ours: await timeOf(running, 'popup.html', 'focus') });
    }
    const ratios = pairs.map(({ ours, peer }) => ours / peer);
    return [
      frameRow('popup', inPopup),
      frameRow('side panel', inPanel),
      {
        what: 'popup, opening to focus in the field',
        ours: quantile(
          pairs.map(({ ours }) => ours),
          0.5,
        ),
        unit: 'ms',
        peer: 'empty extension page, load',
        peerValue: quantile(
          pairs.map(({ peer }) => peer),
          0.5,
        ),
        ratio: quantile(ratios, 0.5),
        spread: [Math.min(...ratios), Math.max(...ratios)],
        target: 1.5,
      },
    ];
  } finally {
    await running.close();
    rmSync(extension, { recursive: true, force: true });
  }
}
