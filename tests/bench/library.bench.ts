/**
 * Adding packs of 1,000, 10,000 and 50,000 exchanges in the real extension: speed, memory, reading meanwhile, and start afterwards.
 * Over 300 lines, since all of it is measured in one browser with one library.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchExtension, type RunningExtension } from '../../lib/cli/launch-browser.ts';
import type { Pack } from '../../lib/corpus/pack.ts';
import { asLines } from '../../lib/library/pack-export.ts';
import { packParts } from '../../lib/library/pack-parts.ts';
import { killWorker } from '../browser/extension.ts';
import { serve } from '../browser/serve.ts';
import { generatedLibrary } from '../fixtures/search/generated-library.ts';
import type { BenchRow } from './bench.ts';

export const name = 'library';

/** The part of the extension API that the bench touches in a page. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; error?: string }> } };

const BUNDLED = resolve(import.meta.dirname, '../../.output/chrome-mv3/bundled/pack.json');
const ARTICLE =
  '<!doctype html><html lang="nl"><meta charset="utf-8"><p>De crisisverordening is aangenomen.</p></html>';

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const quantile = (values: readonly number[], q: number): number =>
  sorted(values)[Math.ceil(q * values.length) - 1] ?? Number.NaN;
const median = (values: readonly number[]): number => quantile(values, 0.5);

interface Compared {
  readonly what: string;
  readonly unit: string;
  readonly peer: string;
  readonly pairs: readonly (readonly [ours: number, peer: number])[];
  readonly target: number | null;
}

function row({ what, unit, peer, pairs, target }: Compared): BenchRow {
  const ratios = pairs.map(([ours, other]) => ours / other);
  return {
    what,
    ours: median(pairs.map(([ours]) => ours)),
    unit,
    peer,
    peerValue: median(pairs.map(([, other]) => other)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    target,
  };
}

export async function run({ quick }: { readonly quick: boolean }): Promise<BenchRow[]> {
  const bundled = JSON.parse(readFileSync(BUNDLED, 'utf8')) as Pack;
  const folder = mkdtempSync(join(tmpdir(), 'kamerlens-bench-'));
  const server = await serve({ '/': ARTICLE });
  const sizes = quick ? [1000] : [1000, 10_000, 50_000];
  const rows: BenchRow[] = [];
  try {
    for (const size of sizes)
      rows.push(...(await atSize(size, await packFile(bundled, size, folder), quick, server.url('/'))));
    rows.push(...memory(sizes, folder));
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

/** Writes a generated pack in the streaming form. Gives its path. */
export async function packFile(bundled: Pack, size: number, folder: string): Promise<string> {
  const { documents, exchanges, remarks, terms } = generatedLibrary(bundled, size);
  // Ids of its own, so that the bundled pack stands beside it.
  const own = { ...bundled, documents, exchanges, remarks, terms, id: `bench-${size}`, title: `Bench ${size}` };
  const lines: string[] = [];
  for await (const line of asLines({ id: own.id, title: own.title, language: 'nl' }, packParts(own))) lines.push(line);
  const path = join(folder, `${size}.jsonl`);
  writeFileSync(path, lines.join(''));
  return path;
}

async function atSize(size: number, path: string, quick: boolean, article: string): Promise<BenchRow[]> {
  const running = await launchExtension();
  try {
    const page = await running.context.newPage();
    await page.goto(running.url('popup.html'));
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'library/ready' }));
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'bench';
      document.body.append(input);
    });
    await page.setInputFiles('#bench', path);
    const small = await timesToFirstMark(running, article, quick ? 2 : 7);
    const remove = (): Promise<unknown> =>
      page.evaluate((packId) => chrome.runtime.sendMessage({ type: 'library/remove', packId }), `bench-${size}`);
    const rounds = quick || size > 10_000 ? 1 : 3;
    // In a worker just started nothing is compiled yet, for either; readers mostly meet that one.
    const cold: [number, number][] = [];
    for (let round = 0; round < rounds; round++) {
      await killWorker(running);
      const raw = await rawWrite(running, page);
      cold.push([await addPack(page, `bench-${size}`), raw]);
      await remove();
    }
    const warm: [number, number][] = [];
    for (let round = 0; round < rounds; round++) {
      const raw = await rawWrite(running, page);
      warm.push([await addPack(page, `bench-${size}`), raw]);
      if (round < rounds - 1) await remove();
    }
    // Once more for what a reader notices of it; the same pack again is an import like any other.
    const { during, alone } = await lookups(page, () => addPack(page, `bench-${size}`), quick ? 8 : 60);
    const large = await timesToFirstMark(running, article, quick ? 2 : 7);
    const label = size.toLocaleString('en');
    return [
      ...[
        { pairs: cold, worker: 'first in a worker' },
        { pairs: warm, worker: 'later in a worker' },
      ].flatMap(({ pairs, worker }) => [
        row({
          what: `import (parse, check, index, store), ${label} exchanges, ${worker}`,
          unit: 'ms',
          peer: 'same bytes by idb, one transaction',
          pairs,
          target: 4,
        }),
        {
          what: `import, ${label}, ${worker}`,
          ours: size / (median(pairs.map(([ours]) => ours)) / 1000),
          unit: 'exchanges/s',
          peer: null,
          peerValue: null,
          ratio: null,
          spread: null,
          target: null,
        },
      ]),
      row({
        what: `card lookup every 200 ms during an import of ${label}, p95`,
        unit: 'ms',
        peer: 'the same without import',
        pairs: [[quantile(during, 0.95), quantile(alone, 0.95)]],
        target: 2,
      }),
      row({
        what: `start of worker to first mark with ${label} exchanges`,
        unit: 'ms',
        peer: 'with the bundled pack alone',
        pairs: large.map((time, at) => [time, small[at] ?? time] as const),
        target: 1.5,
      }),
    ];
  } finally {
    await running.close();
  }
}

/** Milliseconds in which the worker, where imports run too, writes every line of the file as a row, in one transaction. */
async function rawWrite(running: RunningExtension, page: Page): Promise<number> {
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'library/ready' }));
  const address = await page.evaluate(() =>
    URL.createObjectURL(document.querySelector<HTMLInputElement>('#bench')?.files?.[0] as Blob),
  );
  return (await running.worker()).evaluate(async (url) => {
    const lines = (await (await fetch(url)).text()).split('\n');
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('bench-raw', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onsuccess = () => done(opening.result);
    });
    const started = performance.now();
    await new Promise((done) => {
      const tx = db.transaction('rows', 'readwrite', { durability: 'relaxed' });
      for (const [at, line] of lines.entries()) tx.objectStore('rows').put(line, at);
      tx.oncomplete = done;
    });
    const time = performance.now() - started;
    db.close();
    await new Promise((done) => {
      indexedDB.deleteDatabase('bench-raw').onsuccess = done;
    });
    return time;
  }, address);
}

/** Milliseconds from choosing the file to its exchanges being in the library. */
export function addPack(page: Page, packId: string): Promise<number> {
  return page.evaluate(async (id) => {
    const file = document.querySelector<HTMLInputElement>('#bench')?.files?.[0] as Blob;
    const stage = crypto.randomUUID();
    const channel = new BroadcastChannel('kamerlens-library');
    const staged = new Promise<void>((done, failed) => {
      channel.onmessage = ({ data }) => {
        if (data.type === 'staged') done();
        else if (data.type === 'refused') failed(new Error(`${id}: ${data.code} ${data.where}`));
      };
    });
    const started = performance.now();
    await chrome.runtime.sendMessage({ type: 'library/stage', stage, file: URL.createObjectURL(file) });
    await staged;
    await chrome.runtime.sendMessage({ type: 'library/commit', stage });
    channel.close();
    return performance.now() - started;
  }, packId);
}

/**
 * Milliseconds of a card lookup every 200 ms from one page: while `work` goes on, over and over, and after each time as many without it,
 * until there are `least` of either. The library is the same in both.
 */
async function lookups(
  page: Page,
  work: () => Promise<unknown>,
  least: number,
): Promise<{ readonly during: readonly number[]; readonly alone: readonly number[] }> {
  const reader = await page.context().newPage();
  await reader.goto(page.url());
  await reader.evaluate(() => {
    const state = { times: [] as number[], running: true };
    Object.assign(window, { bench: state });
    void (async () => {
      while (state.running) {
        const started = performance.now();
        const card = {
          type: 'page/card',
          termId: 'crisisverordening',
          surface: 'crisisverordening',
          sentence: 'De crisisverordening is aangenomen.',
          paragraph: 'De crisisverordening is aangenomen.',
        };
        await chrome.runtime.sendMessage(card);
        state.times.push(performance.now() - started);
        await new Promise((done) => setTimeout(done, 200));
      }
    })();
  });
  /** Those since the last call. */
  const taken = (): Promise<number[]> =>
    reader.evaluate(() => (window as unknown as { bench: { times: number[] } }).bench.times.splice(0));
  const wait = (many: number): Promise<unknown> =>
    reader.waitForFunction(
      (least) => (window as unknown as { bench: { times: number[] } }).bench.times.length >= least,
      many,
      { timeout: 120_000 },
    );
  // A page's first lookups, and those of a worker that was asked nothing yet, are no measure of either.
  await wait(10);
  const during: number[] = [];
  const alone: number[] = [];
  while (during.length < least) {
    await taken();
    await work();
    const some = await taken();
    during.push(...some);
    // The worker may still be deleting what was replaced.
    await wait(2);
    await taken();
    await wait(some.length);
    alone.push(...(await taken()).slice(0, some.length));
  }
  await reader.evaluate(() => {
    (window as unknown as { bench: { running: boolean } }).bench.running = false;
  });
  await reader.close();
  return { during, alone };
}

/** Milliseconds from opening a page to its first mark, the worker having been stopped before. */
async function timesToFirstMark(running: RunningExtension, article: string, times: number): Promise<number[]> {
  const found: number[] = [];
  for (let time = 0; time < times; time++) {
    await killWorker(running);
    const page = await running.context.newPage();
    await page.goto(article, { waitUntil: 'commit' });
    found.push(
      await page.evaluate(
        () =>
          new Promise<number>((done) => {
            const look = (): void => {
              const marked = [...CSS.highlights].some(
                ([name, marks]) => name.startsWith('kamerlens') && marks.size > 0,
              );
              if (marked) done(performance.now());
              else requestAnimationFrame(look);
            };
            look();
          }),
      ),
    );
    await page.close();
  }
  return found;
}

/** Growth of the heap per exchange while a pack is written, at each size, in a process of its own with the rows put on disk. */
function memory(sizes: readonly number[], folder: string): BenchRow[] {
  const grown = sizes.map((size) => {
    const script = join(import.meta.dirname, 'import-memory.ts');
    const printed = execFileSync(process.execPath, [script, join(folder, `${size}.jsonl`), String(size)]);
    return Number(printed) / size;
  });
  return grown.map((bytes, at) => ({
    what: `heap and buffers at their highest while importing ${(sizes[at] ?? 0).toLocaleString('en')} exchanges, per exchange`,
    ours: bytes,
    unit: 'bytes',
    peer: at === 0 ? null : 'per exchange of the smallest import',
    peerValue: at === 0 ? null : (grown[0] ?? null),
    ratio: at === 0 ? null : bytes / (grown[0] ?? bytes),
    spread: null,
    target: at === 0 ? null : 1.1,
  }));
}
