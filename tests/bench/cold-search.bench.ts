/**
 * A search in a browser that has just been started, with 100,000 exchanges in its database and with the bundled ones alone: how long
 * until the popup shows a result, and what the popup keeps in memory afterwards.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchExtension } from '../../lib/cli/launch-browser.ts';
import type { Pack } from '../../lib/corpus/pack.ts';
import type { BenchRow } from './bench.ts';
import { addPack, packFile } from './library.bench.ts';

export const name = 'cold-search';

const BUNDLED = resolve(import.meta.dirname, '../../.output/chrome-mv3/bundled/pack.json');
const QUERIES = ['crisisverordening', 'tunesie mensenrechten', 'detectibevel', 'wat vroeg de SP over Tunesië', 'EES'];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

interface Seen {
  /** Milliseconds from the page's beginning to its first result. */
  readonly ms: number;
  /** Bytes in use afterwards, garbage collected, buffers included. */
  readonly bytes: number;
}

export async function run({ quick }: { readonly quick: boolean }): Promise<BenchRow[]> {
  // A small library opens as fast as the bundled one, and says nothing.
  if (quick) return [];
  const size = 100_000;
  const folder = mkdtempSync(join(tmpdir(), 'kamerlens-bench-'));
  const [small, large] = [join(folder, 'small'), join(folder, 'large')];
  try {
    await fill(small, null);
    const bundled = JSON.parse(readFileSync(BUNDLED, 'utf8')) as Pack;
    await fill(large, { path: await packFile(bundled, size, folder), id: `bench-${size}` });
    const pairs: { small: Seen; large: Seen }[] = [];
    for (const query of QUERIES) pairs.push({ small: await see(small, query), large: await see(large, query) });
    const label = size.toLocaleString('en');
    const ratios = pairs.map((pair) => pair.large.ms / pair.small.ms);
    const grown = median(pairs.map((pair) => pair.large.bytes - pair.small.bytes));
    return [
      {
        what: `popup?q=…, start of the page to first result in a browser just started, ${label} exchanges`,
        ours: median(pairs.map((pair) => pair.large.ms)),
        unit: 'ms',
        peer: 'with the bundled 57 alone',
        peerValue: median(pairs.map((pair) => pair.small.ms)),
        ratio: median(ratios),
        spread: [Math.min(...ratios), Math.max(...ratios)],
        target: 3,
      },
      {
        what: `heap and buffers of the idle popup after a search, ${label} exchanges, over the bundled 57 alone`,
        ours: grown / 1e6,
        unit: 'MB',
        peer: null,
        peerValue: null,
        ratio: null,
        spread: null,
        target: 5,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a profile with the bundled library and, where one is given, another pack in it. */
async function fill(profile: string, pack: { readonly path: string; readonly id: string } | null): Promise<void> {
  const running = await launchExtension({ profile });
  try {
    const page = await running.context.newPage();
    await page.goto(running.url('popup.html?q=asiel'));
    await page.locator('[data-exchange-id]').first().waitFor();
    if (pack === null) return;
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'bench';
      document.body.append(input);
    });
    await page.setInputFiles('#bench', pack.path);
    await addPack(page, pack.id);
  } finally {
    await running.close();
  }
}

async function see(profile: string, query: string): Promise<Seen> {
  const running = await launchExtension({ profile });
  try {
    const page = await running.context.newPage();
    await page.addInitScript(() => {
      const look = (): void => {
        if (document.querySelector('[data-exchange-id]') === null) requestAnimationFrame(look);
        else Object.assign(window, { seenAt: performance.now() });
      };
      requestAnimationFrame(look);
    });
    await page.goto(running.url(`popup.html?q=${encodeURIComponent(query)}`));
    await page.waitForFunction(() => 'seenAt' in window, undefined, { timeout: 30_000 });
    await page.locator('[aria-busy="false"]').first().waitFor();
    await page.waitForTimeout(1_000);
    const session = await running.context.newCDPSession(page);
    await session.send('HeapProfiler.enable');
    for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
    const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
    const ms = await page.evaluate(() => (window as unknown as { seenAt: number }).seenAt);
    return { ms, bytes: usage.usedSize + (usage.backingStorageSize ?? 0) };
  } finally {
    await running.close();
  }
}
