import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/citation/index.ts';
import { idsIn } from './ids.ts';

describe('one parliamentary paper', () => {
  it.each([
    // Chamber and year in every spelling.
    ['Kamerstukken II 2022/23, 32317, nr. 855', 'kst-32317-855'],
    ['Kamerstukken II, 2022-2023, 32 317, Nr. 855', 'kst-32317-855'],
    ['Kamerstukken II, vergaderjaar 2022–2023, 32 317, nr. 855', 'kst-32317-855'],
    ['Kamerstukken 2, 2008-2009, 31459, 22', 'kst-31459-22'],
    ['Kamerstukken 11, 1997/1998, 25 672 nr.3', 'kst-25672-3'],
    ['Kamerstukken Tweede Kamer 31-700 XII nr 6', 'kst-31700-XII-6'],
    ["Kamerstukken II '22-'23, 32317, nr. 855", 'kst-32317-855'],
    ['kamerstukken II 1999/00, 26 824, nr. 1', 'kst-26824-1'],
    ['Kamerstukken II 1999/2000, 26 824, nr. 1', 'kst-26824-1'],
    ['Kamerstukken II, Zitting 1958-1959-5380, Nr. 3', 'kst-5380-3'],
    ['TK 2008-2009, 31473, nummer 25', 'kst-31473-25'],
    ['Tweede Kamer, vergaderjaar 2022–2023, 32 317, nr. 855', 'kst-32317-855'],
    ['vergaderjaar 2022–2023, 36 200 VI, nr. 5', 'kst-36200-VI-5'],
    // In any order.
    ['2022-2023, 32317, nr. 855, Kamerstukken II', 'kst-32317-855'],
    ['Kamerstukken II, 32 317, 2022-2023, nr. 855', 'kst-32317-855'],
    ['Kamerstukken II, nr. 855, 32317', 'kst-32317-855'],
    ['nr. 855 (Kamerstuk 32317)', 'kst-32317-855'],
    ['stuk nr. 12 (36 410-VI)', 'kst-36410-VI-12'],
    ['motie nr. 12 (36 410)', 'kst-36410-12'],
    ['Kamerstukken 2022-2023, nr. 32317 793, 22 december 2022', 'kst-32317-793'],
    // Without chamber, year or even a label.
    ['Kamerstuk 26643, nr. 1011', 'kst-26643-1011'],
    ['Kamerstuk 32317-849', 'kst-32317-849'],
    ['Kst. 32317, nr. 855', 'kst-32317-855'],
    ['(32317, nr. 855)', 'kst-32317-855'],
    ['dossier 32 317, stuk nr. 855', 'kst-32317-855'],
    ['motie (32317-800)', null],
    ['motie nr. 32317-800', 'kst-32317-800'],
    ['Kamerbrief 32317-855', 'kst-32317-855'],
    ['Kamerstuk (32317-855)', 'kst-32317-855'],
    ['wetsvoorstel 36 204 (nr. 3)', 'kst-36204-3'],
    // Dossiers with an addition.
    ['Kamerstukken II 2008-2009, 31 700-VIII, nr. 32', 'kst-31700-VIII-32'],
    ['Kamerstukken II, 2008/09, 31700.VIII, 32', 'kst-31700-VIII-32'],
    ['Kamerstuk TK 31.700XII, 6', 'kst-31700-XII-6'],
    ['Kamerstukken II 2022/23, 36 200 hoofdstuk XII, nr. 2', 'kst-36200-XII-2'],
    ['Kamerstukken II, 31 700-IIB, nr 2', 'kst-31700-IIB-2'],
    ['Kamerstuk 36 200 A, nr. 5', 'kst-36200-A-5'],
    ['Kamerstukken II, 2022-2023, 36200 VI 33, 23 november 2022', 'kst-36200-VI-33'],
    ['Kamerstukken II 21501-20, nr. 917', 'kst-21501-20-917'],
    ['Kamerstuk 21501-02-1628', 'kst-21501-02-1628'],
    ['Kamerstukken II 2021/22, 21 501-32, nr. 1390', 'kst-21501-32-1390'],
    ['Kamerstukken II 2015/16, 34 356 (R2064), nr. 3', 'kst-34356-R2064-3'],
    ['Kamerstukken I 2003/04, 27 484 (R 1669), nr. 289', 'kst-27484-R1669-289'],
    // The Eerste Kamer's letters.
    ['Kamerstukken I 2022/23, 36 204, E', 'kst-36204-E'],
    ['Kamerstukken Eerste Kamer 31145 nr. AA', 'kst-31145-AA'],
    ['Kamerstuk I 31145 AA', 'kst-31145-AA'],
    ['Kamerstukken I 2023/24, 36 410 VII, B', 'kst-36410-VII-B'],
    ['EK 36.204, E', 'kst-36204-E'],
    ['Kamerstukken I 1979/80, 15 516, nr. 42e', 'kst-15516-42e'],
  ])('reads %s', (text, id) => {
    if (id !== null) expect(idsIn(`Zie ${text}.`)).toEqual([id]);
    else expect(idsIn(text)).toHaveLength(1);
  });

  it('reads a citation that a line, a page or a hyphen broke', () => {
    expect(idsIn('Kamerstukken II \n2022/23, 26643, nr. \n 1043')).toEqual(['kst-26643-1043']);
    expect(idsIn('Kamer-\nstukken II 2022/23, 32\u00a0317, nr. 855')).toEqual(['kst-32317-855']);
    expect(idsIn('Kamer\u00adstuk 32\r\n317, nr.\f855')).toEqual(['kst-32317-855']);
    expect(idsIn('(Kamerstuk \n32317, nr.854)')).toEqual(['kst-32317-854']);
  });

  it('gives the range of the citation in the source, broken lines included', () => {
    const text = 'Zie (Kamerstuk \n 32317, nr. 855, p. 3).';
    const [found] = recognise(text);
    expect(text.slice(found?.start, found?.end)).toBe('Kamerstuk \n 32317, nr. 855, p. 3');
    expect(found?.text).toBe('Kamerstuk 32317, nr. 855, p. 3');
  });

  it.each([
    ['Kamerstukken II 2022/23, 27 926, nr. 375, p. 3', '3'],
    ['Kamerstukken II 2022/23, 27 926, nr. 375, blz. 2–3', '2-3'],
    ['Kamerstukken II 2022/23, 27 926, nr. 375, pag 4 e v.', '4 e.v.'],
    ['Kamerstukken II 2022/23, 27 926, nr. 375, p. 12 en 13', '12 en 13'],
    ['Kamerstukken II 2008-2009, 31 560, nr. 6, p. 17, 19-22', '17, 19-22'],
    ['Kamerstukken II 2007-2008, 31 386, nr. 3, Memorie van Toelichting, pag. 10', '10'],
    ['Kamerstukken II 1988/89, 21 227, nr. 3 (bijlage IV), blz. 21', '21'],
    ['Kamerstukken II 2022/23, 27 926, nr. 375, p. 5 en 3 mei volgt meer', '5'],
  ])('keeps the page of %s apart from the id', (text, page) => {
    const [found, more] = recognise(text);
    expect(found?.page).toBe(page);
    expect(found?.id).toMatch(/^kst-\d{5}-\d{1,3}$/);
    expect(more).toBeUndefined();
  });

  it('tells chamber, session year, date, place and title', () => {
    const [found] = recognise('BNC-fiche, Kamerstukken II 2022-23, 22 112, nr. 3598, 2 mei 2023, onder 3b');
    expect(found).toMatchObject({
      chamber: 'TK',
      sessionYear: '2022-2023',
      date: '2023-05-02',
      pinpoint: 'onder 3b',
      title: 'BNC-fiche',
    });
  });
});

describe('several papers in one citation', () => {
  it.each([
    ['Kamerstuk 32317, nr.854 en 852', ['kst-32317-854', 'kst-32317-852']],
    ['Kamerstuk 35 334, nrs. 231 en 238', ['kst-35334-231', 'kst-35334-238']],
    [
      'Kamerstukken II 2022/23, 36 200-XVI, nrs. 12, 14 en 17',
      ['kst-36200-XVI-12', 'kst-36200-XVI-14', 'kst-36200-XVI-17'],
    ],
    ['Kamerstukken II 2022/23, 32317, nrs. 850-852', ['kst-32317-850', 'kst-32317-851', 'kst-32317-852']],
    ['Kamerstukken II 2022/23, 32317, nrs. 850 t/m 852, p. 2', ['kst-32317-850', 'kst-32317-851', 'kst-32317-852']],
    ['Kamerstukken II 1999/00, 26 824, nrs. 1–3 pag 4', ['kst-26824-1', 'kst-26824-2', 'kst-26824-3']],
    ['Kamerstukken II, 26 271, nr. 6, p. 15-16; nr. 7, p. 5-6.', ['kst-26271-6', 'kst-26271-7']],
    ['Kamerstukken II, 35 625, nr. 4, p. 12 en 13, en nr. 6', ['kst-35625-4', 'kst-35625-6']],
    ['Kamerstuk 32317, nr. 855 en 26 643, nr. 1069', ['kst-32317-855', 'kst-26643-1069']],
    ['Kamerstukken II 2022/23, 36 204, nr. 3 en I 2022/23, 36 204, E', ['kst-36204-3', 'kst-36204-E']],
    ['Kamerstukken nrs. 32317-855 en 32317-856', ['kst-32317-855', 'kst-32317-856']],
    ['Kamerstukken I 2022/23, 36 204, E, F en G', ['kst-36204-E', 'kst-36204-F', 'kst-36204-G']],
    ['nr. 1022; Kamerstukken II 2022/23, 26643, nr. 1043', ['kst-26643-1043']],
  ])('reads %s', (text, ids) => expect(idsIn(text)).toEqual(ids));

  it('gives one paper for two dossiers that share one number, and names the second dossier', () => {
    const found = recognise('Kamerstuk 26643/34843, nr. 1069');
    expect(found.map((citation) => citation.id)).toEqual(['kst-26643-1069']);
    expect(found[0]?.alsoDossiers).toEqual(['34843']);
    expect(idsIn('Kamerstukken II 2022/23, 36222 en 31015, nr. 6')).toEqual(['kst-36222-6']);
  });

  it('does not take what follows a list for one more number', () => {
    expect(idsIn('Kamerstuk 32317, nr. 855 en 12 andere stukken')).toEqual(['kst-32317-855']);
    expect(idsIn('Kamerstuk 32317, nr. 855 en 12 oktober')).toEqual(['kst-32317-855']);
    expect(idsIn('Kamerstuk 32317, nr. 855, 3 leden stemden tegen')).toEqual(['kst-32317-855']);
  });
});

describe('misprints', () => {
  it('puts a lost separator between number and day right, and says so', () => {
    const found = recognise('Kamerstukken 2020-2021, 22 112, Nr. \n29554 november 2020;');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ id: 'kst-22112-2955', date: '2020-11-04', corrected: true });
  });

  it('lets the numbers around decide between two cuts', () => {
    const text = 'Kamerstuk 22 112, nr. 29614 november 2020; Kamerstuk 22 112, nr. 2957, 5 november 2020';
    expect(idsIn(text)).toEqual(['kst-22112-2961', 'kst-22112-2957']);
  });

  it('leaves a number alone that could be cut in two ways, or in none', () => {
    expect(idsIn('Kamerstuk 22 112, nr. 10124 november 2020')).not.toContain('kst-22112-1012');
    expect(idsIn('Kamerstuk 22 112, nr. 29550 november 2020').filter((id) => id.startsWith('kst-'))).toEqual([]);
  });
});

describe('a dossier without a number', () => {
  it.each([
    ['Kamerstukken II 2020/21, 35570', 'https://zoek.officielebekendmakingen.nl/dossier/35570'],
    ['wetsvoorstel 36 204', 'https://zoek.officielebekendmakingen.nl/dossier/36204'],
    ['Kamerstuk 36 410-VI', 'https://zoek.officielebekendmakingen.nl/dossier/36410-VI'],
  ])('is linked: %s', (text, id) => {
    const [found] = recognise(text);
    expect(found).toMatchObject({ kind: 'dossier', id, url: id });
  });
});

describe('papers called by a name', () => {
  it('gives a motion the number behind it, in the same sentence', () => {
    const text = 'de motie van het lid Kuik niet uit te voeren (Kamerstuk 29754, nr. 658). De motie Ceder is later.';
    expect(recognise(text).map(({ text: printed, id }) => [printed, id])).toEqual([
      ['motie van het lid Kuik', 'kst-29754-658'],
      ['Kamerstuk 29754, nr. 658', 'kst-29754-658'],
    ]);
  });

  it('keeps two motions in one sentence apart', () => {
    const text =
      'de Kamerbrief van 18 september 2023 (Kamerstuk 26643/34843, nr. 1069) op de motie-Van Weerdenburg c.s. heeft verbijsterd (Kamerstuk 26643, nr. 1047)';
    expect(idsIn(text)).toEqual(['kst-26643-1069', 'kst-26643-1069', 'kst-26643-1047', 'kst-26643-1047']);
  });

  it('knows a motion again by its name, here or from the question', () => {
    const question = recognise('Wat doet u met de motie van het lid Kuik (Kamerstuk 29754, nr. 658)?');
    expect(recognise('De motie Kuik wordt uitgevoerd.', { antecedents: question })).toMatchObject([
      { id: 'kst-29754-658', named: true, text: 'motie Kuik' },
    ]);
    expect(recognise('De motie Ceder wordt uitgevoerd.', { antecedents: question })).toEqual([]);
  });
});
