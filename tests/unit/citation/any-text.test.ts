import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, fromUrl, parseId, recognise, toBibtex, toCslJson, urlOf } from '../../../lib/citation/index.ts';

/** Pieces real citations are made of, so that random joins come close to citations and just miss them. */
const PIECES = [
  ...['Kamerstukken II', 'Kamerstuk', 'Kamer-\nstukken', 'TK', 'EK', 'Tweede Kamer', 'vergaderjaar', 'I', 'II', 'VV'],
  ...[
    '2022/23',
    '2022-2023',
    '1999/00',
    "'22-'23",
    '32317',
    '32 317',
    '36200 VI',
    '21 501-02',
    '(R2064)',
    'hoofdstuk XII',
  ],
  ...[
    'nr. 855',
    'nrs. 1-12',
    'nr.854 en 852',
    'nrs. 1 t/m 9999',
    'A',
    'BM',
    'p. 3',
    'blz. 2–3 e.v.',
    'onder 3b',
    '29554 november 2020',
  ],
  ...['Handelingen', 'Aanhangsel', 'item 5', '51-5-12', 'p. 3564-3568', 'Stb. 2022, 533', 'Stcrt.', 'Trb. 2001, 73'],
  ...[
    'artikel 8',
    'artikelen 3, 4 en',
    'art.',
    'eerste lid',
    'onder a',
    'van de',
    'Sr',
    'BW',
    '7:226',
    'EVRM',
    'Grondwet',
    'de Richtlijn',
  ],
  ...[
    'Verordening (EU)',
    '2016/399',
    'richtlijn',
    '2011/36/EU',
    'COM(2022) 209',
    'ECLI:NL:HR:2019:2006',
    'CELEX:32011L0036',
  ],
  ...[
    'https://',
    'www.',
    'zoek.officielebekendmakingen.nl/kst-1-2.html',
    'file://x',
    'kst-',
    'h-tk-',
    'BWBR',
    '0001854',
    '2017Z13793',
  ],
  ...['motie van het lid Van Ginneken', 'motie-Kuik c.s.', 'de Kamerbrief van 3 mei 2023', 'recital 9'],
  ...[
    ' ',
    '\n',
    '\n\n',
    '\u00a0',
    '\u00ad',
    '\f',
    ',',
    ';',
    '(',
    ')',
    '-',
    '–',
    '/',
    '.',
    'en',
    '0',
    '7',
    '12',
    '𝒳',
    '\ud800',
    '',
  ],
];
const nearCitations = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ', ', '\n')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));
const anyText = fc.oneof(nearCitations, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));

function overlaps(a: Citation, b: Citation): boolean {
  const same = a.start === b.start && a.end === b.end;
  return !same && a.start < b.end && b.start < a.end;
}

describe('recognise on any text', () => {
  it('gives ranges inside the text, in order, that do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = recognise(text);
        for (const [index, citation] of found.entries()) {
          expect(citation.start).toBeGreaterThanOrEqual(0);
          expect(citation.end).toBeGreaterThan(citation.start);
          expect(citation.end).toBeLessThanOrEqual(text.length);
          const before = found[index - 1];
          if (before) {
            expect(before.start).toBeLessThanOrEqual(citation.start);
            expect(overlaps(before, citation)).toBe(false);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives only ids of the known grammar, with the address that belongs to the id', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const citation of recognise(text)) {
          expect(parseId(citation.id), citation.id).not.toBeNull();
          expect(citation.url).toBe(urlOf(citation.id));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on which white space stands between words', () => {
    fc.assert(
      fc.property(nearCitations, fc.constantFrom('\n', '\u00a0', '\t', '\r\n', ' \n ', '\f'), (pieces, space) => {
        const text = pieces.replace(/[\s\u00ad]+/g, ' ');
        const ids = (input: string) => recognise(input).map((citation) => citation.id);
        expect(ids(text.replaceAll(' ', space))).toEqual(ids(text));
      }),
      { numRuns: 1500 },
    );
  });

  it('can be written back whatever was found', () => {
    fc.assert(
      fc.property(nearCitations, (text) => {
        const found = recognise(text);
        expect(toCslJson(found)).toHaveLength(found.length);
        const entries = toBibtex(found);
        expect(entries.split('@misc{').length - 1).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('addresses and ids', () => {
  it('reads any text as an address or an id without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()), (text) => {
        const id = fromUrl(text);
        if (id !== null) expect(parseId(id)).not.toBeNull();
        parseId(text);
        urlOf(text);
      }),
      { numRuns: 1500 },
    );
  });
});
