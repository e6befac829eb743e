/**
 * `npm run bench [-- NAME… --quick]`: runs the benches whose file name starts with one of NAMEs (all without), prints one table and
 * writes `.output/bench.json`. Exits 0 whatever the figures say: they are to be read, not to be passed.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, platform, release } from 'node:os';
import { join } from 'node:path';
import type { Bench, BenchRow } from './bench.ts';

const folder = import.meta.dirname;
const words = process.argv.slice(2);
const quick = words.includes('--quick');
const wanted = words.filter((word) => !word.startsWith('-'));

const files = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)))
  .sort();
if (files.length === 0) {
  console.error(`No bench is called ${wanted.join(', ')}.`);
  process.exit(1);
}

const results: { bench: string; rows: readonly BenchRow[]; seconds: number; error?: string }[] = [];
for (const file of files) {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 100) / 10;
  try {
    const bench = (await import(join(folder, file))) as Bench;
    console.error(`… ${bench.name}`);
    const rows = await bench.run({ quick });
    results.push({ bench: bench.name, rows, seconds: seconds() });
  } catch (cause) {
    console.error(cause);
    results.push({ bench: file, rows: [], seconds: seconds(), error: String(cause) });
    process.exitCode = 1;
  }
}

const number = (value: number | null): string => {
  if (value === null) return '–';
  const size = Math.abs(value);
  return value.toLocaleString('en', { maximumFractionDigits: size >= 100 ? 0 : size >= 1 ? 2 : 4 });
};
const table = [['what', 'ours', 'unit', 'peer', 'its figure', 'ratio', 'spread', 'target', 'met']];
for (const { bench, rows, error, seconds } of results) {
  table.push([
    `— ${bench} (${seconds} s${error === undefined ? '' : `, FAILED: ${error}`})`,
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ]);
  for (const row of rows) {
    const figure = row.ratio ?? row.ours;
    table.push([
      row.what,
      number(row.ours),
      row.unit,
      row.peer ?? '–',
      number(row.peerValue),
      number(row.ratio),
      row.spread === null ? '–' : `${number(row.spread[0])}–${number(row.spread[1])}`,
      number(row.target),
      row.target === null ? '' : figure <= row.target ? 'yes' : 'NO',
    ]);
  }
}
const widths = table.reduce<number[]>(
  (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, i === 0 && row[1] === '' ? 0 : cell.length)),
  [],
);
for (const row of table)
  console.log(
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );

mkdirSync('.output', { recursive: true });
writeFileSync(
  '.output/bench.json',
  `${JSON.stringify({ node: process.version, platform: `${platform()} ${release()}`, cores: cpus().length, quick, results }, null, 2)}\n`,
);
console.log('\nWritten to .output/bench.json');
