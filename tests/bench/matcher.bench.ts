/**
 * The matcher beside what one would use instead: throughput as a multiple of a plain charCodeAt loop over the same text, the first
 * reading of a page beside later ones, and what a tab pays in memory and time for a compiled lexicon. Throughput is processor time of this
 * thread, so that a busy machine does not count; a first reading is wall clock in processes of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AhoCorasick } from '@monyone/aho-corasick';
import { build } from 'vite';
import type { Term } from '../../lib/corpus/pack.ts';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { loadLexicon } from '../../lib/lexicon/lexicon.ts';
import { matchText } from '../../lib/lexicon/match.ts';
import { termsOf } from '../../lib/lexicon/terms.ts';
import { fold } from '../../lib/text/fold.ts';
import type { BenchRow } from './bench.ts';
import { corpusOf, termsFor, textOf, variedTextOf } from './matcher-samples.ts';

export const name = 'matcher';

const TARGETS: Readonly<Record<number, number>> = { 100: 4, 1000: 4.5, 10000: 5, 100000: 8 };
const MEGABYTES: Readonly<Record<number, number>> = { 10000: 1, 100000: 4 };

type Work = () => unknown;

export async function run({ quick }: { readonly quick: boolean }): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const counts = quick ? [100, 10_000] : [100, 1_000, 10_000, 100_000];
  const text = textOf(1_000_000);
  const varied = variedTextOf(1_000_000);
  for (const count of counts) {
    const terms = termsFor(count);
    const bytes = compileLexicon(terms);
    const lexicon = loadLexicon(bytes);
    const named = count.toLocaleString('en');
    rows.push(
      compare(
        `${named} terms, 1 MB`,
        () => matchText(lexicon, text),
        () => charCodes(text),
        'charCodeAt loop',
        TARGETS[count] ?? null,
        quick,
      ),
    );
    rows.push(
      compare(
        `${named} terms, 1 MB that repeats little`,
        () => matchText(lexicon, varied),
        () => charCodes(varied),
        'charCodeAt loop',
        TARGETS[count] ?? null,
        quick,
      ),
    );
    if (count === 1_000 && !quick) {
      for (const [size, label] of [
        [10_000, '10 kB'],
        [5_000_000, '5 MB'],
      ] as const) {
        const other = textOf(size);
        rows.push(
          compare(
            `${named} terms, ${label}`,
            () => matchText(lexicon, other),
            () => charCodes(other),
            'charCodeAt loop',
            TARGETS[count] ?? null,
            quick,
          ),
        );
      }
    }
    // Three rounds are enough for peers: they are there for the order of magnitude.
    rows.push(...(await peers(named, terms, text, true)));
    rows.push(figure(`${named} terms, compiled`, bytes.length / 1e6, 'MB a tab', MEGABYTES[count] ?? null));
  }
  rows.push(await firstReading(quick), await opening(), growth(quick));
  return rows;
}

/** One big expression and two automata over folded text; folding is part of their price. */
async function peers(named: string, terms: readonly Term[], text: string, quick: boolean): Promise<BenchRow[]> {
  const words = terms.map(({ label }) => fold(label));
  const short = text.slice(0, words.length > 10_000 ? 50_000 : 200_000);
  const result: BenchRow[] = [];
  const loop = (): unknown => charCodes(short);
  if (words.length <= 10_000) {
    const expression = new RegExp(`\\b(?:${words.join('|')})\\b`, 'gu');
    result.push(
      compare(
        `  one RegExp, ${named} terms`,
        () => fold(short).match(expression),
        loop,
        'charCodeAt loop',
        null,
        quick,
      ),
    );
  }
  const automaton = new AhoCorasick(words);
  result.push(
    compare(
      `  @monyone/aho-corasick, ${named} terms`,
      () => automaton.matchInText(fold(short)),
      loop,
      'charCodeAt loop',
      null,
      quick,
    ),
  );
  const { default: Ahocorasick } = await import('ahocorasick');
  const other = new Ahocorasick(words);
  result.push(
    compare(`  ahocorasick, ${named} terms`, () => other.search(fold(short)), loop, 'charCodeAt loop', null, quick),
  );
  return result;
}

function charCodes(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum + text.charCodeAt(index)) | 0;
  return sum;
}

/** Milliseconds of processor time for one call: repeated until the clock's step does not matter. */
function timeOf(work: Work): number {
  let calls = 0;
  const begin = process.threadCpuUsage();
  for (;;) {
    work();
    calls++;
    const { user, system } = process.threadCpuUsage(begin);
    if (user + system >= 40_000) return (user + system) / 1000 / calls;
  }
}

function compare(
  what: string,
  ours: Work,
  peer: Work,
  peerName: string,
  target: number | null,
  quick: boolean,
): BenchRow {
  const pairs: { ours: number; peer: number }[] = [];
  timeOf(ours);
  timeOf(peer);
  for (let round = 0; round < (quick ? 3 : 9); round++) pairs.push({ ours: timeOf(ours), peer: timeOf(peer) });
  return rowOf(what, pairs, peerName, target);
}

/** Medians of pairs in milliseconds. */
function rowOf(what: string, pairs: { ours: number; peer: number }[], peer: string, target: number | null): BenchRow {
  const ratios = pairs.map((pair) => pair.ours / pair.peer).sort((one, other) => one - other);
  const middle = ratios.length >> 1;
  const median = (values: number[]): number => values.sort((one, other) => one - other)[middle] as number;
  return {
    what,
    ours: median(pairs.map((pair) => pair.ours)),
    unit: 'ms',
    peer,
    peerValue: median(pairs.map((pair) => pair.peer)),
    ratio: ratios[middle] as number,
    spread: [ratios[0] as number, ratios.at(-1) as number],
    target,
  };
}

function figure(what: string, ours: number, unit: string, target: number | null): BenchRow {
  return { what, ours, unit, peer: null, peerValue: null, ratio: null, spread: null, target };
}

/**
 * The first 200 kB that a fresh process reads, beside the same after many readings. By wall clock, since compiling on another thread is
 * what a first reading waits for; and bundled as the content script is, since taking types off a file keeps the engine's threads busy
 * long after it has begun to run. One reading is short: the median of many processes counts.
 */
async function firstReading(quick: boolean): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'kamerlens-matcher-'));
  try {
    const files = ['first-reading.js', 'lexicon.bin', 'text.txt'].map((name) => join(folder, name));
    const [script, lexicon, text] = files as [string, string, string];
    await bundle(new URL('first-reading.ts', import.meta.url).pathname, script);
    writeFileSync(lexicon, compileLexicon(termsFor(1_000)));
    writeFileSync(text, textOf(200_000));
    const pairs: { ours: number; peer: number }[] = [];
    for (let round = 0; round < (quick ? 5 : 31); round++) {
      const { stdout } = spawnSync(process.execPath, files, { encoding: 'utf8' });
      const { first, warm } = JSON.parse(stdout) as { first: number; warm: number };
      pairs.push({ ours: first, peer: warm });
    }
    return rowOf('first 200 kB of a page, 1,000 terms', pairs, 'the same, warm', 4);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundle(entry: string, file: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry, formats: ['es'], fileName: () => basename(file) },
      outDir: dirname(file),
      rolldownOptions: { external: /^node:/ },
    },
  });
}

/** Opening a compiled lexicon from base64, as a tab does, beside an empty message to another thread and back. */
async function opening(): Promise<BenchRow> {
  const base64 = Buffer.from(compileLexicon(termsFor(200))).toString('base64');
  const worker = new Worker(
    "require('node:worker_threads').parentPort.on('message', (message) => require('node:worker_threads').parentPort.postMessage(message))",
    { eval: true },
  );
  const trip = (): Promise<void> =>
    new Promise((resolve) => {
      worker.once('message', () => resolve());
      worker.postMessage(null);
    });
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < 200; round++) {
    const begin = performance.now();
    loadLexicon(Uint8Array.from(Buffer.from(base64, 'base64')));
    const between = performance.now();
    await trip();
    ours.push(between - begin);
    peer.push(performance.now() - between);
  }
  await worker.terminate();
  const median = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1] as number;
  const [one, other] = [median(ours), median(peer)];
  return {
    what: 'opening a lexicon of 200 terms in a tab',
    ours: one,
    unit: 'ms',
    peer: 'empty message and back',
    peerValue: other,
    ratio: one / other,
    spread: null,
    target: 3,
  };
}

/** Cost of one exchange when 10,000 are read for terms, beside 57. */
function growth(quick: boolean): BenchRow {
  const [few, many] = [57, quick ? 2_000 : 10_000];
  const costOf = (count: number): number => {
    const corpus = corpusOf(count);
    const begin = process.threadCpuUsage();
    compileLexicon(termsOf(corpus));
    const { user, system } = process.threadCpuUsage(begin);
    return (user + system) / 1000 / count;
  };
  costOf(few);
  const [ours, peer] = [costOf(many), costOf(few)];
  return {
    what: `terms and lexicon, one of ${many} exchanges`,
    ours,
    unit: 'ms',
    peer: 'one of 57',
    peerValue: peer,
    ratio: ours / peer,
    spread: null,
    target: 2,
  };
}
