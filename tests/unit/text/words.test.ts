import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuts, splitCompound } from '../../../lib/text/compound.ts';
import { fold } from '../../../lib/text/fold.ts';
import { stem } from '../../../lib/text/stem.ts';
import { isStopWord } from '../../../lib/text/stop-words.ts';
import { tokens, words } from '../../../lib/text/tokens.ts';

describe('fold', () => {
  test.each([
    ['Tunesiëdeal', 'tunesiedeal'],
    ['YEŞİLGÖZ', 'yesilgoz'],
    ['œuvre', 'oeuvre'],
    ['ĳs', 'ijs'],
    ['e\u0301e\u0301n', 'een'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  test('folding twice changes nothing more', () => {
    const letter = fc.integer({ min: 0x20, max: 0x24f }).map((unit) => String.fromCharCode(unit));
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('tokens', () => {
  test('words with their places', () => {
    expect(
      tokens("De foto's van client-side scanning.").map(({ text, start, end, before }) => [text, start, end, before]),
    ).toEqual([
      ['de', 0, 2, 'break'],
      ['foto', 3, 9, 'space'],
      ['van', 10, 13, 'space'],
      ['client', 14, 20, 'space'],
      ['side', 21, 25, 'hyphen'],
      ['scanning', 26, 34, 'space'],
    ]);
  });

  test('a hyphen before a space joins nothing, a soft hyphen is not there', () => {
    expect(tokens('asiel- en migratiepact').map((token) => token.before)).toEqual(['break', 'space', 'space']);
    expect(words('vals\u00adpositief')).toEqual(['valspositief']);
  });

  test('places are in the text, in order, and hold the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let at = 0;
        for (const { start, end } of tokens(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
    );
  });
});

describe('stem', () => {
  test.each([
    ['grens', 'grenzen'],
    ['verordening', 'verordeningen'],
    ['procedure', 'procedures'],
    ['kind', 'kinderen'],
    ['lidstaat', 'lidstaten'],
    ['reis', 'reizen'],
    ['bedrijf', 'bedrijven'],
    ['terugstorten', 'teruggestort'],
    ['uitstellen', 'uitgesteld'],
    ['proces', 'processen'],
    ['centrum', 'centra'],
  ])('%s and %s are one', (one, other) => expect(stem(one)).toBe(stem(other)));

  test('words that differ stay apart', () => {
    expect(new Set(['asiel', 'asielzoeker', 'land', 'lid', 'haven', 'hoofd'].map(stem)).size).toBe(6);
  });
});

describe('compounds', () => {
  const known = new Set(['migratie', 'crisis', 'verordening', 'grens', 'procedure', 'kind', 'recht']);
  test('are split by known parts and linking letters', () => {
    expect(splitCompound('migratiecrisisverordening', (part) => known.has(part))).toEqual([
      'migratie',
      'crisis',
      'verordening',
    ]);
    expect(splitCompound('grensprocedure', (part) => known.has(part))).toEqual(['grens', 'procedure']);
    expect(splitCompound('verordening', (part) => known.has(part))).toBeNull();
    expect(splitCompound('', () => true)).toBeNull();
  });

  test('the parts and links make up the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abens'), minLength: 1, maxLength: 20 }), (word) => {
        const parts = splitCompound(word, (part) => part.length % 2 === 0);
        if (parts) expect(parts.join('').length).toBeLessThanOrEqual(word.length);
        for (const { head, tail } of cuts(word)) expect(word.startsWith(head) && word.endsWith(tail)).toBe(true);
      }),
    );
  });
});

test('function words are left out, numbers are not', () => {
  expect(['de', 'het', 'waarvan', 'a'].every(isStopWord)).toBe(true);
  expect(['5', '127', 'grens', 'ees'].some(isStopWord)).toBe(false);
});
