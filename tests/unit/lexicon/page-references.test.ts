import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/citation/index.ts';
import {
  findReferences,
  markOfReference,
  referenceOfMark,
  withReferences,
} from '../../../lib/lexicon/page-references.ts';

const found = (text: string) => findReferences(text).map(({ start, end }) => text.slice(start, end));

describe('papers cited on a page', () => {
  it.each([
    ['Zie Kamerstuk 32317, nr. 855.', 'Kamerstuk 32317, nr. 855', 'kst-32317-855'],
    ['(Kamerstukken II 2022/23, 26 643, nr. 1022)', 'Kamerstukken II 2022/23, 26 643, nr. 1022', 'kst-26643-1022'],
    ['het stuk kst-32317-855 van oktober', 'kst-32317-855', 'kst-32317-855'],
    ['Kamerstuk 36200 VI, nr. 23', 'Kamerstuk 36200 VI, nr. 23', 'kst-36200-VI-23'],
    [
      'Aanhangsel Handelingen II 2020/21, nr. 2168',
      'Aanhangsel Handelingen II 2020/21, nr. 2168',
      'ah-tk-20202021-2168',
    ],
  ])('are found in %s and read by the citation room', (text, surface, id) => {
    expect(found(text)).toEqual([surface]);
    expect(recognise(surface)[0]?.id).toBe(id);
  });

  it('are not seen in prose about other things', () => {
    expect(
      found('De kamerstukken liggen klaar; de handelingen van 2023 duurden 12 345 uur. Blg. 12, kst, aanhangsel 3.'),
    ).toEqual([]);
  });

  it('win over terms that they cover and keep the order', () => {
    const text = 'Over Frontex: Kamerstuk 32317, nr. 855.';
    const terms = [
      { start: 5, end: 12, termId: 'frontex', doubtful: false },
      { start: 14, end: 23, termId: 'kamerstuk', doubtful: false },
    ];
    expect(withReferences(terms, text).map(({ start, end }) => [start, end])).toEqual([
      [5, 12],
      [14, 38],
    ]);
    expect(withReferences(terms, 'Geen verwijzing')).toBe(terms);
  });

  it('tell a paper from a term by their mark', () => {
    expect(referenceOfMark(markOfReference('kst-32317-855'))).toBe('kst-32317-855');
    expect(referenceOfMark('frontex')).toBeNull();
  });
});
