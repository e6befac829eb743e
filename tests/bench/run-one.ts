/** `run.ts` starts this for one bench: `run-one.ts FILE REPORT [--quick]` writes a BenchReport to REPORT as JSON. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, BenchReport } from './bench.ts';

const [file = '', report = '', mode] = process.argv.slice(2);
const bench = (await import(join(import.meta.dirname, file))) as Bench;
const done: BenchReport = { name: bench.name, rows: await bench.run({ quick: mode === '--quick' }) };
writeFileSync(report, JSON.stringify(done));
process.exit(0);
