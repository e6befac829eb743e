/** What every page has to load, on the production build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const KIB = 1024;
const weight = (file: string): number =>
  gzipSync(readFileSync(join(import.meta.dirname, '../../.output/chrome-mv3', file))).length;

test('the content script weighs at most 20 KiB gzip, its guard next to nothing', () => {
  expect(weight('content-scripts/content.js')).toBeLessThanOrEqual(20 * KIB);
  expect(weight('content-scripts/guard.js')).toBeLessThanOrEqual(1200);
});

test('the card, which comes when a reader points at a mark, weighs at most 20 KiB gzip', () => {
  expect(weight('card.js')).toBeLessThanOrEqual(20 * KIB);
});
