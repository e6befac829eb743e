import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPieces } from '../../../lib/text/match-pieces.ts';
import type { TextSpan } from '../../../lib/text/segments.ts';

test('marks what matched and keeps what stands between', () => {
  expect(
    matchPieces('de Tunesische deal', [
      [14, 18],
      [3, 13],
    ]),
  ).toEqual([
    { text: 'de ', matched: false },
    { text: 'Tunesische', matched: true },
    { text: ' ', matched: false },
    { text: 'deal', matched: true },
  ]);
});

test('gives the whole text back, whatever spans it is handed', () => {
  const span = fc.tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: -2, max: 30 }));
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), fc.array(span), (text, spans) => {
      expect(
        matchPieces(text, spans as TextSpan[])
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
