/**
 * Reading a paper costs the same for each of its lines however long it is: the bundled source once, ten and a hundred times over.
 * The peer of 10× and 100× is the cost per line of 1× in the same round, so that a slow machine changes nothing.
 */
import { readFileSync } from 'node:fs';
import { parseText } from '../../lib/corpus/parse.ts';
import type { BenchRow } from './bench.ts';

export const name = 'corpus: cost per line';

const SOURCE = readFileSync(new URL('../../seeds/000_d229cc705638e600.txt', import.meta.url), 'utf8');
const LINES = SOURCE.split('\n').length;

/** One long report with many exchanges, for what grows inside a paper and not with the number of papers. */
function longReport(times: number): string {
  const [, , body = ''] = SOURCE.split(/^ ?I Vragen en opmerkingen vanuit de fracties.*$/m);
  return `32317 Een lang verslag\n\nVerslag van een schriftelijk overleg\n\nI Vragen en opmerkingen vanuit de fracties\n${body.repeat(times)}`;
}

/** Microseconds of processor time a line, so that what else the machine does counts little. */
function cost(text: string): number {
  const lines = text.split('\n').length;
  const start = process.cpuUsage();
  parseText(text);
  return process.cpuUsage(start).user / lines;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function compare(what: string, base: () => number, other: () => number, rounds: number, target: number): BenchRow {
  const pairs = Array.from({ length: rounds }, () => {
    const peer = base();
    const ours = other();
    return { peer, ours, ratio: ours / peer };
  });
  const ratios = pairs.map(({ ratio }) => ratio);
  return {
    what,
    ours: median(pairs.map(({ ours }) => ours)),
    unit: 'µs/line',
    peer: `1× (${LINES} lines)`,
    peerValue: median(pairs.map(({ peer }) => peer)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    target,
  };
}

export async function run({ quick }: { readonly quick: boolean }): Promise<BenchRow[]> {
  const rounds = quick ? 2 : 5;
  const ten = `${SOURCE}\n`.repeat(10);
  const hundred = `${SOURCE}\n`.repeat(100);
  const [report, longer] = [longReport(1), longReport(10)];
  // The first readings are slow because the engine has not compiled the patterns yet.
  for (let warm = 0; warm < 6; warm += 1) cost(SOURCE);
  const once = () => median(Array.from({ length: 5 }, () => cost(SOURCE)));
  const rows = [compare('10× the source', once, () => cost(ten), rounds, 1.5)];
  if (!quick) rows.push(compare('100× the source', once, () => cost(hundred), 3, 1.5));
  rows.push(
    compare(
      'one report, 10× as long',
      () => median(Array.from({ length: 7 }, () => cost(report))),
      () => cost(longer),
      rounds,
      1.6,
    ),
  );
  return rows;
}
