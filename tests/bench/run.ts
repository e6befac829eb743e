/**
 * `npm run bench [-- NAME… --quick]`: runs the benches whose file name starts with one of NAMEs (all without), each in a process of its
 * own so that no bench warms, fills or crashes another. Prints each bench's table when it ends and keeps `.output/bench.json` up to
 * date, so that a run cut off has lost nothing. Exits 1 when a bench could not run, never because of a figure: those are to be read.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchReport, BenchRow } from './bench.ts';
import { isMet, tableLines } from './table.ts';

interface BenchResult {
  readonly bench: string;
  readonly seconds: number;
  readonly rows: readonly BenchRow[];
  readonly failed: boolean;
}

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const wanted = words.filter((word) => !word.startsWith('-'));
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)))
  .sort();
if (files.length === 0) {
  console.error(`No bench is called ${wanted.join(', ')}.`);
  process.exit(1);
}

const results: BenchResult[] = [];
const folder = mkdtempSync(join(tmpdir(), 'kamerlens-bench-'));
try {
  for (const file of files) {
    const result = runBench(file);
    results.push(result);
    console.log(`\n── ${result.bench}: ${result.seconds} s${result.failed ? ', FAILED' : ''}`);
    if (result.rows.length === 0 && !result.failed) console.log('only without --quick');
    else for (const line of tableLines(result.rows)) console.log(line);
    write();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const targets = results.flatMap((result) => result.rows.map(isMet)).filter((met) => met !== null);
const seconds = Math.round(results.reduce((sum, result) => sum + result.seconds, 0));
console.log(
  `\n${targets.filter(Boolean).length} of ${targets.length} targets met, ${seconds} s. Written to .output/bench.json`,
);
process.exitCode = results.some((result) => result.failed) ? 1 : 0;

function runBench(file: string): BenchResult {
  const bench = file.replace(/\.bench\.ts$/, '');
  console.error(`… ${bench}`);
  const report = join(folder, `${bench}.json`);
  const started = performance.now();
  const args = [join(import.meta.dirname, 'run-one.ts'), file, report, ...(quick ? ['--quick'] : [])];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (status !== 0) return { bench, seconds, rows: [], failed: true };
  const { name, rows } = JSON.parse(readFileSync(report, 'utf8')) as BenchReport;
  return { bench: name, seconds, rows, failed: false };
}

function write(): void {
  mkdirSync('.output', { recursive: true });
  const machine = { node: process.version, platform: `${platform()} ${release()}`, cores: cpus().length };
  writeFileSync('.output/bench.json', `${JSON.stringify({ ...machine, quick, results }, null, 2)}\n`);
}
