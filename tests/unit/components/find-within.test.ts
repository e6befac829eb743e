import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIn, foldWithOffsets } from '../../../components/side-panel/find-within.ts';

const texts = (text: string, query: string): string[] =>
  findIn(text, query).map(([start, end]) => text.slice(start, end));

describe('finding within a text', () => {
  test('case and accents do not matter, on either side', () => {
    expect(texts('Tunesië en TUNESIE', 'tunesië')).toEqual(['Tunesië', 'TUNESIE']);
    expect(texts('coo\u0308rdinatie', 'coördinatie')).toEqual(['coo\u0308rdinatie']);
  });

  test('a soft hyphen is no letter', () => {
    expect(texts('crisis\u00ADverordening', 'crisisverordening')).toEqual(['crisis\u00ADverordening']);
  });

  test('words may be apart by any white space', () => {
    expect(texts('de\u00A0Raad', 'de  raad')).toEqual(['de\u00A0Raad']);
  });

  test('a blank query finds nothing', () => {
    expect(findIn('tekst', ' ')).toEqual([]);
    expect(findIn('tekst', '\u00AD')).toEqual([]);
  });

  test('finds do not overlap and are limited', () => {
    expect(texts('aaaa', 'aa')).toEqual(['aa', 'aa']);
    expect(findIn('a'.repeat(1000), 'a', 20)).toHaveLength(20);
  });

  test('whatever the text: every find folds to the query, within the text and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 3 }), (text, query) => {
        let from = 0;
        const wanted = foldWithOffsets(query).folded.replace(/\s+/g, ' ').trim();
        for (const [start, end] of findIn(text, query)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(foldWithOffsets(text.slice(start, end).replace(/\s/g, ' ')).folded).toContain(wanted);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
