import { describe, expect, it } from 'vitest';
import { joinLines, readSpelling } from '../../../lib/corpus/clean.ts';
import { groupHeading } from '../../../lib/corpus/group-heading.ts';
import { groupsInText, joinGroups } from '../../../lib/corpus/groups.ts';
import { exchangeIds, slug } from '../../../lib/corpus/ids.ts';
import {
  blankInternalAddresses,
  isInternalUrl,
  withoutInternalAddresses,
} from '../../../lib/corpus/internal-address.ts';
import { answerMarker, expandNumbers, questionLabel, sectionHeading } from '../../../lib/corpus/markers.ts';

describe('answer markers', () => {
  it.each([
    ['Antwoord', []],
    ['Anwtoord:', []],
    ['Antwoord van de Minister', []],
    ['Antwoord van het kabinet op vraag 3', ['3']],
    ['Reactie van de staatssecretaris van Justitie en Veiligheid', []],
    ['Antwoord/reactie van de minister', []],
    ['Antwoord vragen 3, 4 en 6', ['3', '4', '6']],
    ['Antwoord op de vragen 13 t/m 16', ['13', '14', '15', '16']],
    ['Antwoorden op de vragen 1 tot en met 3', ['1', '2', '3']],
    ['Antwoord 1a', ['1a']],
  ])('%s', (line, numbers) => {
    expect(answerMarker(line)?.numbers).toEqual(numbers);
  });

  it.each([
    'Antwoorden op vragen commissie over o.a. de geannoteerde agenda',
    'Reactie op de motie over de Europese Verordening',
    'Antwoord van Minister Doornbosch (Medische Zorg) (ontvangen 1 juni 2023). Zie ook',
    'Antwoord op die vraag is niet te geven zonder nader onderzoek.',
    'Reactie: dat weten wij niet',
    'antwoord',
    'Antwoord op de vragen 16 t/m 13',
  ])('not: %s', (line) => {
    expect(answerMarker(line)).toBeNull();
  });

  it('keeps text behind a marker on the same line', () => {
    expect(answerMarker('Antwoord op vraag 3: Zie het antwoord op vraag 2.')).toMatchObject({
      numbers: ['3'],
      inline: 'Zie het antwoord op vraag 2.',
    });
    expect(answerMarker('Antwoord 1 Ja.')).toMatchObject({ numbers: ['1'], inline: 'Ja.' });
  });
});

describe('question labels and sections', () => {
  it('tells labels from numbers in tables and sentences', () => {
    expect(questionLabel('Vraag 5')).toMatchObject({ numbers: ['5'], form: 'word' });
    expect(questionLabel('Vraag 3: Bent u bekend met')).toMatchObject({ numbers: ['3'], inline: 'Bent u bekend met' });
    expect(questionLabel('vraag 2 heb gegeven laten zien')).toBeNull();
    expect(questionLabel('2.310')).toBeNull();
    expect(expandNumbers('4, 5 en 6')).toEqual(['4', '5', '6']);
  });

  it('knows sections with and without numerals', () => {
    expect(sectionHeading('I Vragen en opmerkingen vanuit de fracties')).toMatchObject({
      numeral: 'I',
      answers: false,
    });
    expect(sectionHeading('II Antwoord / Reactie van de minister')).toMatchObject({ numeral: 'II', answers: true });
    expect(sectionHeading('In dit verslag staan vragen van de fracties')).toBeNull();
  });
});

describe('groups', () => {
  it.each([
    ['Vragen en opmerkingen van de leden van de VVD-fractie', ['VVD']],
    ['Vragen en opmerkingen van de leden van de Groep Van Haga', ['Groep Van Haga']],
    ['Vragen en opmerkingen van de leden van de PvdA- en GroenLinks-fractie', ['PvdA', 'GroenLinks']],
    ['Vragen van de leden van fractie van GroenLinks', ['GroenLinks']],
    ['Inbreng van de leden van de fractie van de BBB', ['BBB']],
    ['Vragen en opmerkingen van de leden van de Partij voor de Dieren-fractie', ['PvdD']],
    ['Vragen en opmerkingen van het lid Omtzigt', ['Lid Omtzigt']],
    ['GroenLinks-PvdA-fractie', ['GroenLinks-PvdA']],
    [
      'Vragen en opmerkingen van de leden van de fracties van D66, Volt en de Nieuwe Partij',
      ['D66', 'Volt', 'Nieuwe Partij'],
    ],
  ])('%s', (line, names) => {
    expect(groupHeading(line)?.names).toEqual(names);
  });

  it.each(['De leden van de VVD-fractie lezen dat', 'SP-fractie.', 'Vragen en opmerkingen over de agenda'])(
    'not: %s',
    (line) => {
      expect(groupHeading(line)).toBeNull();
    },
  );

  it('are found in running text, and named as a reader does', () => {
    expect(groupsInText('De leden van de VVD-fractie en die van de CDA-fractie namen kennis')).toEqual(['VVD', 'CDA']);
    expect(groupsInText('De leden de Groep Van Haga hebben')).toEqual(['Groep Van Haga']);
    expect(joinGroups(['PvdA', 'GroenLinks'])).toBe('PvdA en GroenLinks');
    expect(joinGroups([])).toBeNull();
  });
});

describe('hyphens at line ends', () => {
  const spelling = readSpelling(['informatie-uitwisseling begroting', 'EU-lidstaten']);
  it.each([
    [['meer informatie-', 'uitwisseling'], 'meer informatie-uitwisseling'],
    [['de begro-', 'ting'], 'de begroting'],
    [['alle EU-', 'lidstaten'], 'alle EU-lidstaten'],
    [['Identiteits-', 'en nationaliteitsvaststelling'], 'Identiteits- en nationaliteitsvaststelling'],
    [['in Egypte -', 'de noodzaak'], 'in Egypte - de noodzaak'],
    [['gedoog\u00AD', 'constructie'], 'gedoogconstructie'],
  ])('%j', (rows, joined) => {
    expect(joinLines(rows, spelling)).toBe(joined);
  });
});

describe('internal addresses', () => {
  it.each([
    'file://ad.minjus.nl/BD/Gebruikers/03/User14/x.docx',
    'http://paminco.minjus.nl/pamincodotnet/StreamDoc.aspx?x=1',
    'https://intranet.rijk.local/stukken/3',
    'http://server01/delen/nota.pdf',
    'https://10.1.2.3/x',
    '\\\\fs01\\afdeling\\nota.docx',
    'C:\\Users\\jansen\\nota.docx',
    '/home/jansen/nota.pdf',
  ])('go: %s', (address) => {
    expect(withoutInternalAddresses(`Zie de nota (${address}) hierover`)).toBe('Zie de nota hierover');
    expect(blankInternalAddresses(`Zie ${address} hierover`)).toBe('Zie […] hierover');
  });

  it('leaves public ones alone', () => {
    for (const url of [
      'https://www.groene.nl/artikel/x',
      'https://zoek.officielebekendmakingen.nl/kst-32317-855.html',
      'https://ec.europa.eu/en/FS_23_3205',
    ]) {
      expect(isInternalUrl(url)).toBe(false);
      expect(withoutInternalAddresses(`Zie ${url}.`)).toBe(`Zie ${url}.`);
    }
  });
});

describe('ids', () => {
  const one = { group: 'SP', question: 'Klopt dat?', answer: 'Ja.' };
  it('do not change with other exchanges, spacing, digits or punctuation', () => {
    const [alone] = exchangeIds('kst-1-2', [one]);
    const [, among] = exchangeIds('kst-1-2', [
      { ...one, question: 'Iets anders?' },
      { ...one, question: ' klopt  dat 3 ?' },
    ]);
    expect(among).toBe(alone);
    expect(alone).toMatch(/^kst-1-2\/sp-[a-z0-9]{10}$/);
  });

  it('differ for equal questions', () => {
    expect(new Set(exchangeIds('kst-1-2', [one, one, one, { ...one, answer: 'Nee.' }])).size).toBe(4);
    expect(slug('JBZ-Raad op 19 en 20 oktober (Tunesië)')).toBe('jbz-raad-op-19-en-20-oktober-tunesie');
  });
});
