import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portOfPacks } from '../../../lib/search/memory-port.ts';
import type { SearchResult } from '../../../lib/search/result.ts';
import { search } from '../../../lib/search/search.ts';
import { judgedPack } from '../../fixtures/search/judged.ts';

const { pack } = judgedPack();
const port = portOfPacks([pack]);
const known = new Set(pack.exchanges.map((exchange) => exchange.id));

async function last(query: string): Promise<SearchResult> {
  let result: SearchResult | null = null;
  for await (const next of search(port, query)) result = next;
  if (!result) throw new Error('The stream ended without a result.');
  return result;
}

function expectSound(result: SearchResult): void {
  expect(result.complete).toBe(true);
  for (const { exchangeId, score, snippet } of result.hits) {
    expect(known.has(exchangeId)).toBe(true);
    expect(Number.isFinite(score)).toBe(true);
    let before = 0;
    for (const [start, end] of snippet.matches) {
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(snippet.text.length);
      before = end;
    }
  }
}

describe('bad input', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \t\n  '],
    ['only function words', 'de het een van op'],
    ['emoji', '😀😀 👨‍👩‍👧 🇳🇱'],
    ['regex characters', '.*+?^{}$()|[]\\ (((('],
    ['an RTL text', 'اللجوء والهجرة في أوروبا'],
    ['punctuation', '"" -- :: \'\' !!'],
    ['operators without a value', 'fractie: na: "" -'],
    ['a lone surrogate', '\ud83d detec\udc00tiebevel'],
  ])('%s is answered with nothing', async (_, query) => {
    const result = await last(query);
    expectSound(result);
    if (!query.includes('detec')) expect(result.hits).toEqual([]);
  });

  test('an unclosed quote is no quote', async () => {
    expect((await last('"detectiebevel')).hits[0]?.exchangeId).toBe((await last('detectiebevel')).hits[0]?.exchangeId);
  });

  test('emoji and signs around a word do not hide it', async () => {
    expect((await last('😀 **detectiebevel**?!')).hits.length).toBeGreaterThan(0);
  });

  test('ten thousand characters are boiled down', async () => {
    const result = await last('De detectiebevelen voor online kindermisbruik gaan te ver. '.repeat(180));
    expectSound(result);
    expect(result.hits.length).toBeGreaterThan(0);
    expectSound(await last('x'.repeat(10_000)));
    expectSound(await last('a-'.repeat(5_000)));
  });

  test('any text gives a sound result', async () => {
    const word = fc.constantFrom(
      'detectiebevel',
      'Tunesië',
      'SP',
      'fractie:',
      '"',
      '-',
      'na:2023',
      'dossier:32317',
      'nr. 855',
      'kst-26643-1011',
    );
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 12 })
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(text, async (query) => expectSound(await last(query))),
      { numRuns: 150 },
    );
  });

  test('the same query gives the same answer', async () => {
    expect(await last('opvang van minderjarigen')).toEqual(await last('opvang van minderjarigen'));
  });

  test('a search that is given up ends without an error', async () => {
    const controller = new AbortController();
    const results: SearchResult[] = [];
    for await (const result of search(port, 'Tunesië', { signal: controller.signal })) {
      results.push(result);
      controller.abort();
    }
    expect(results).toHaveLength(1);
    expect(results[0]?.complete).toBe(false);
  });
});
