import { describe, expect, it } from 'vitest';
import { format, formatWithLink, parseId, recognise, toBibtex, toCslJson } from '../../../lib/citation/index.ts';

describe('the style of the Leidraad', () => {
  it.each([
    'Kamerstukken II 2022/23, 32317, nr. 855, p. 3',
    'Kamerstukken II 2022/23, 36200 VI, nr. 23',
    'Kamerstukken II 2021/22, 21501-32, nr. 1390, p. 5-6',
    'Kamerstukken I 2022/23, 36204, E',
    'Kamerstukken II 1999/2000, 26824, nr. 3',
    'Handelingen II 2022/23, nr. 51, item 5, p. 3',
    'Handelingen I 2022/23, nr. 13, item 3',
    'Handelingen II 2006/07, p. 3564-3568',
    'Aanhangsel Handelingen II 2020/21, nr. 2168',
    'Stb. 2022, 533',
    'Stcrt. 2023, 11874',
    'Trb. 2001, 73',
    'art. 273g Sr',
    'art. 4:84 Awb',
    'art. 6:162 BW',
    'art. 22 lid 2 Gw',
    'art. 8 EVRM',
    'art. 28 AVG',
    'Richtlijn 2011/36/EU',
    'Richtlijn 92/43/EEG',
    'Richtlijn (EU) 2019/1023',
    'Verordening (EU) 2016/399',
    'Verordening (EG) nr. 810/2009',
    'art. 15 Verordening (EU) nr. 1380/2013',
    'COM(2022) 209',
    'ECLI:NL:HR:2019:2006',
  ])('writes back what it read: %s', (text) => {
    const [found] = recognise(text);
    expect(found && format(found)).toBe(text);
  });

  it.each([
    [
      'Kamerstukken II, vergaderjaar 2022–2023, 32 317, Nr. 855, blz. 3',
      'Kamerstukken II 2022/23, 32317, nr. 855, p. 3',
    ],
    ['Kamerstuk 26 643/34 843, nr. 1069', 'Kamerstukken II, 26643, nr. 1069'],
    ['artikel 7:226 van het Burgerlijk Wetboek', 'art. 7:226 BW'],
  ])('tidies %s', (text, tidy) => {
    const [found] = recognise(text);
    expect(found && format(found)).toBe(tidy);
  });

  it('writes an id alone, and a link with its title', () => {
    expect(format({ id: 'kst-36200-VI-23' })).toBe('Kamerstukken II, 36200 VI, nr. 23');
    expect(formatWithLink({ id: 'kst-26643-1011', title: 'motie-Van Ginneken' })).toBe(
      'motie-Van Ginneken, Kamerstukken II, 26643, nr. 1011, https://zoek.officielebekendmakingen.nl/kst-26643-1011.html',
    );
    expect(parseId('kst-36200-VI-23')).toEqual({ type: 'kst', dossier: '36200-VI', number: '23' });
  });
});

describe('for reference managers', () => {
  it('writes CSL-JSON', () => {
    const [item] = toCslJson(recognise('BNC-fiche, Kamerstukken II 2022-23, 22 112, nr. 3598, 2 mei 2023, p. 4'));
    expect(item).toEqual({
      id: 'kst-22112-3598',
      type: 'report',
      title: 'BNC-fiche',
      language: 'nl',
      number: '3598',
      'collection-title': 'Kamerstukken 22112',
      authority: 'Staten-Generaal',
      page: '4',
      issued: { 'date-parts': [[2023, 5, 2]] },
      URL: 'https://zoek.officielebekendmakingen.nl/kst-22112-3598.html',
    });
  });

  it('writes BibTeX with keys that differ and text that TeX does not read as commands', () => {
    const entries = toBibtex([
      { id: 'kst-32317-855', title: 'Kosten & baten: 100% {van} a_b \\' },
      { id: 'kst-32317-855', page: '2-3' },
    ]);
    expect(entries).toContain('@misc{kst-32317-855,');
    expect(entries).toContain('@misc{kst-32317-855-2,');
    expect(entries).toContain('title = {Kosten \\& baten: 100\\% \\{van\\} a\\_b \\textbackslash{}}');
    expect(entries).toContain('pages = {2--3}');
    expect(entries).toContain('url = {https://zoek.officielebekendmakingen.nl/kst-32317-855.html}');
  });
});
