import { describe, expect, it } from 'vitest';
import type { BenchRow } from '../../bench/bench.ts';
import { isMet, tableLines } from '../../bench/table.ts';

const row: BenchRow = {
  what: 'search p50',
  ours: 2,
  unit: 'ms',
  peer: 'MiniSearch',
  peerValue: 4,
  ratio: 0.5,
  spread: [0.4, 0.7],
  target: 0.5,
};

describe('the table of a bench', () => {
  it('judges a row by its ratio, and by our own figure where there is no peer', () => {
    expect(isMet(row)).toBe(true);
    expect(isMet({ ...row, ratio: 0.51 })).toBe(false);
    expect(isMet({ ...row, ratio: null, target: 1.9 })).toBe(false);
    expect(isMet({ ...row, target: null })).toBeNull();
  });

  it('says NO beside a missed target and nothing beside a row that only informs', () => {
    const [, missed, informs] = tableLines([
      { ...row, ratio: 0.9 },
      { ...row, target: null },
    ]);
    expect(missed).toMatch(/0\.4–0\.7 {2}0\.5 {5}NO$/);
    expect(informs).toMatch(/0\.4–0\.7 {2}–$/);
  });
});
