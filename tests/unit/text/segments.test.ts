import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs, segments, type TextSpan } from '../../../lib/text/segments.ts';

describe('segments', () => {
  test('lays notes over the text and keeps what stands between', () => {
    const text = 'zie de motie en de brief';
    const cut = segments(text, [0, text.length], [{ span: [7, 12], note: 'motie' }]);
    expect(cut.map(({ text, note }) => [text, note])).toEqual([
      ['zie de ', null],
      ['motie', 'motie'],
      [' en de brief', null],
    ]);
  });

  test('keeps a footnote mark that stands inside a link, behind the link', () => {
    const cut = segments(
      'de motie',
      [0, 8],
      [
        { span: [3, 8], note: 'link' },
        { span: [5, 5], note: 'mark' },
      ],
    );
    expect(cut.map(({ note }) => note)).toEqual([null, 'link', 'mark']);
  });

  test('puts a footnote mark before a link that begins at the same place', () => {
    const cut = segments(
      'de motie',
      [0, 8],
      [
        { span: [3, 8], note: 'link' },
        { span: [3, 3], note: 'mark' },
      ],
    );
    expect(cut.map(({ note }) => note)).toEqual([null, 'mark', 'link']);
  });

  test('give the whole text back, whatever spans they are handed', () => {
    const span = fc.tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: -2, max: 30 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(span), (text, spans) => {
        const noted = spans.map((span, note) => ({ span: span as TextSpan, note }));
        const cut = segments(text, [0, text.length], noted);
        expect(cut.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });

  test('paragraphs are parted by an empty line', () => {
    const text = 'een\n\ntwee\n\ndrie';
    expect(paragraphs(text).map(([from, to]) => text.slice(from, to))).toEqual(['een', 'twee', 'drie']);
    expect(paragraphs('')).toEqual([]);
  });
});
