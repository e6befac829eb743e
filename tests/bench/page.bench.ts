/**
 * Marking generated articles of 1k, 10k and 50k text nodes with 200 terms, each method on a fresh page in turn: time from the start to
 * the next frame, blocking time, layout, main thread. Peers: mark.js with the list and with one expression, own matching with `<mark>`
 * elements, and a bare TreeWalker pass.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { launchExtension } from '../browser/extension.ts';
import type { BenchRow } from './bench.ts';
import { articleOf, lexiconOf, markJs, median, meter, pageRoom, TERMS } from './page-pages.ts';

export const name = 'page: marking';

type Method = 'ours' | 'expression' | 'list' | 'elements' | 'bare';

interface Run {
  /** From the start until all marks are there and a frame was drawn. */
  readonly toFrame: number;
  /** Until marks of the first screen are there. */
  readonly toScreen: number;
  /** Time of the renderer's main thread, frames included. */
  readonly own: number;
  readonly blocking: number;
  readonly layout: number;
}

export async function run({ quick }: { readonly quick: boolean }): Promise<BenchRow[]> {
  const sizes = quick ? [1000, 10_000] : [1000, 10_000, 50_000];
  const pairs = quick ? 2 : 7;
  const scripts = [await pageRoom(), markJs()];
  const browser = await launchExtension({ extension: null });
  const rows: BenchRow[] = [];
  const screens = new Map<number, number[]>();
  try {
    for (const size of sizes) {
      const results: Record<Method, Run[]> = { ours: [], expression: [], list: [], elements: [], bare: [] };
      for (let pair = 0; pair < pairs; pair++) {
        for (const method of ['ours', 'expression', 'elements', 'bare'] as const) {
          results[method].push(await measure(browser.context, scripts, size, method));
        }
      }
      // The list takes half a minute at 10,000 and more than a minute at 50,000.
      if (size === 1000 || (size === 10_000 && !quick)) {
        results.list.push(await measure(browser.context, scripts, size, 'list'));
      }
      screens.set(
        size,
        results.ours.map(({ toScreen }) => toScreen),
      );
      rows.push(...rowsOf(size, results));
    }
  } finally {
    await browser.close();
  }
  const last = sizes.at(-1) ?? 0;
  rows.push(
    compare(
      `first screen marked, ${last} nodes to 1000`,
      screens.get(last) ?? [],
      '1000 nodes',
      screens.get(1000) ?? [],
      1.5,
    ),
  );
  return rows;
}

function rowsOf(size: number, results: Record<Method, Run[]>): BenchRow[] {
  const { ours, expression, list, elements, bare } = results;
  const frames = (runs: Run[]): number[] => runs.map(({ toFrame }) => toFrame);
  const most = (runs: Run[], of: (run: Run) => number): number => median(runs.map(of));
  const target = size === 10_000 ? 0.35 : size === 50_000 ? 0.2 : null;
  const alone = (what: string, figure: number, limit: number): BenchRow => ({
    what: `${what}, ${size} nodes`,
    ours: figure,
    unit: 'ms',
    peer: null,
    peerValue: null,
    ratio: null,
    spread: null,
    target: limit,
  });
  return [
    compare(`marked to next frame, ${size} nodes`, frames(ours), 'mark.js markRegExp', frames(expression), target),
    compare(`marked to next frame, ${size} nodes`, frames(ours), 'own matching, elements', frames(elements), null),
    ...(list.length === 0
      ? []
      : [
          compare(
            `marked to next frame, ${size} nodes`,
            [median(frames(ours))],
            'mark.js mark',
            frames(list),
            size === 10_000 ? 1 / 150 : null,
          ),
        ]),
    compare(
      `main thread, ${size} nodes`,
      ours.map(({ own }) => own),
      'bare TreeWalker pass',
      bare.map(({ own }) => own),
      3,
    ),
    alone(
      'blocking time',
      most(ours, (run) => run.blocking),
      0,
    ),
    alone(
      'layout',
      most(ours, (run) => run.layout),
      1,
    ),
  ];
}

function compare(what: string, ours: number[], peer: string, theirs: number[], target: number | null): BenchRow {
  const ratios = ours.map((value, index) => value / Math.max(0.01, theirs[index] ?? median(theirs)));
  return {
    what,
    ours: median(ours),
    unit: 'ms',
    peer,
    peerValue: median(theirs),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    target,
  };
}

interface BenchWindow {
  kl: { mark(lexicon: string): Promise<number>; wrap(lexicon: string): number; bare(): number };
  Mark: new (
    root: Node,
  ) => { mark(terms: readonly string[], options: object): void; markRegExp(expression: RegExp, options: object): void };
}

async function measure(
  context: BrowserContext,
  scripts: readonly string[],
  size: number,
  method: Method,
): Promise<Run> {
  const page: Page = await context.newPage();
  try {
    await page.setContent(articleOf(size));
    for (const script of scripts) await page.evaluate(script);
    // Two frames, so that the page's own layout is done with.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200)))),
    );
    const gauge = await meter(page);
    const before = await gauge.spent();
    const run = await page.evaluate(
      async ({ method, terms, lexicon }) => {
        const { kl, Mark } = globalThis as unknown as BenchWindow;
        let blocking = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) blocking += Math.max(0, duration - 50);
        });
        observer.observe({ entryTypes: ['longtask'] });
        const nextFrame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        let toScreen = 0;
        const began = performance.now();
        const watch = (): void => {
          if ([...CSS.highlights.values()].some(({ size }) => size > 0)) toScreen = performance.now() - began;
          else if (method === 'ours') requestAnimationFrame(watch);
        };
        watch();
        if (method === 'ours') await kl.mark(lexicon);
        else if (method === 'bare') kl.bare();
        else if (method === 'elements') kl.wrap(lexicon);
        else if (method === 'expression') {
          new Mark(document.body).markRegExp(new RegExp(`\\b(?:${terms.join('|')})\\b`, 'gi'), {});
        } else new Mark(document.body).mark(terms, { separateWordSearch: false, accuracy: 'exactly' });
        await nextFrame();
        const toFrame = performance.now() - began;
        await new Promise((done) => setTimeout(done, 300));
        return { toFrame, toScreen, blocking };
      },
      { method, terms: TERMS, lexicon: lexiconOf(TERMS) },
    );
    const after = await gauge.spent();
    return { ...run, own: after.task - before.task, layout: after.layout - before.layout };
  } finally {
    await page.close();
  }
}
