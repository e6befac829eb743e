/** What every page has to load, on the production build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const weight = (file: string): number =>
  gzipSync(readFileSync(join(import.meta.dirname, '../../.output/chrome-mv3/content-scripts', file))).length;

test('the content script weighs at most 30 kB gzip, its guard next to nothing', () => {
  expect(weight('content.js')).toBeLessThanOrEqual(30_000);
  expect(weight('guard.js')).toBeLessThanOrEqual(1024);
});
