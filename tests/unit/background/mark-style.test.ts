import { expect, test } from 'vitest';
import { drawsLines } from '../../../entrypoints/background/mark-style.ts';

test('lines under marks are left to a Firefox that can draw them', () => {
  expect(['140.0', '145.0.2', '146.0', '153.4.0esr'].map(drawsLines)).toEqual([false, false, true, true]);
});
