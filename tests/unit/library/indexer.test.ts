import { expect, test } from 'vitest';
import { buildingIndexer } from '../../../lib/library/indexer.ts';
import { readingEngine } from '../../../lib/library/reading-engine.ts';
import { segmentRows } from '../../../lib/library/search-port.ts';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { samplePack } from './sample.ts';

/** A word of its own for every number. */
const inLetters = (number: number): string =>
  Array.from(String(100_000 + number), (digit) => 'bdfgklmrst'.charAt(Number(digit))).join('o');

test('the rows of an index are those of the whole segment, though pages are handed on while others are made', async () => {
  const pack = samplePack('a', 60);
  // Words enough for more pages than are handed on at a time.
  for (const [at, exchange] of pack.exchanges.entries()) {
    const words = Array.from({ length: 120 }, (_, word) => inLetters(at * 120 + word));
    exchange.question.text += ` ${words.join(' ')}`;
  }
  const documents = new Map(pack.documents.map((document) => [document.id, document]));
  const indexer = buildingIndexer('a', readingEngine.buildSegment);
  indexer.add(pack.exchanges);
  const rows = new Map<string, unknown>();
  const read = async () => pack.exchanges;
  for await (const [key, value] of indexer.rows({ documents, terms: pack.terms, read })) rows.set(key, value);
  const whole = buildSegment({ ...pack, id: 'a/0' });
  expect(whole.pages.size).toBeGreaterThan(32);
  expect(rows).toEqual(new Map(segmentRows(whole, 0)));
});
