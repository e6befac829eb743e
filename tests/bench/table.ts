/** The bench's rows as lines of a table for people, one bench at a time so that a run cut off has told what it knew. */
import type { BenchRow } from './bench.ts';

const HEAD = ['what', 'ours', 'unit', 'peer', 'its figure', 'ratio', 'spread', 'target', 'met'];

/** Lines of one bench's table: its head and a line a row, columns padded to this bench's widest cells. */
export function tableLines(rows: readonly BenchRow[]): string[] {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Whether a row holds its target; a row without one only informs. The ratio counts, or our own figure where there is no peer. */
export function isMet(row: BenchRow): boolean | null {
  return row.target === null ? null : (row.ratio ?? row.ours) <= row.target;
}

function cellsOf(row: BenchRow): string[] {
  const met = isMet(row);
  return [
    row.what,
    figure(row.ours),
    row.unit,
    row.peer ?? '–',
    figure(row.peerValue),
    figure(row.ratio),
    row.spread === null ? '–' : `${figure(row.spread[0])}–${figure(row.spread[1])}`,
    figure(row.target),
    met === null ? '' : met ? 'yes' : 'NO',
  ];
}

function figure(value: number | null): string {
  if (value === null) return '–';
  const size = Math.abs(value);
  return value.toLocaleString('en', { maximumFractionDigits: size >= 100 ? 0 : size >= 1 ? 2 : 4 });
}
