import { describe, expect, it } from 'vitest';
import { parseText } from '../../../lib/corpus/parse.ts';

const HEAD = `32 813 Kabinetsaanpak klimaatbeleid

Nr. 77 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vragen en opmerkingen van de leden van de SP-fractie

De leden van de SP-fractie vragen hoeveel warmtenetten er zijn`;
const read = (rest: string) =>
  parseText(`${HEAD}${rest}`).exchanges.map((e) => [e.question.text, e.answer?.text ?? null]);

describe('furniture in running text', () => {
  it.each([
    "kst-32813-77\nISSN 0921 - 7371\n's-Gravenhage 2024     Tweede Kamer, vergaderjaar 2023–2024, 32 813, nr. 77     3",
    '                Tweede Kamer, vergaderjaar 2023–2024, 32 813, nr. 77                3',
    'www.tweedekamer.nl\nkst-32813-77',
    '32 813, nr. 77\n3',
    'Pagina 3 van 9',
  ])('%j', (furniture) => {
    expect(read(`.\n\nAntwoord\nEr zijn er 400, waarvan de helft in de\n\n${furniture}\n\nRandstad ligt.\n`)).toEqual([
      [
        'De leden van de SP-fractie vragen hoeveel warmtenetten er zijn.',
        'Er zijn er 400, waarvan de helft in de Randstad ligt.',
      ],
    ]);
  });

  it('keeps a line of the text that names such things', () => {
    const text = 'Zie Tweede Kamer, vergaderjaar 2023–2024, 32 813, nr. 60 en www.tweedekamer.nl voor het verslag.';
    expect(read(`.\n\nAntwoord\n${text}\n`)[0]?.[1]).toBe(text);
  });
});

describe('what stands below the last answer', () => {
  it.each([
    'De Minister voor Klimaat en Energie,\nJ. de Wolff',
    'De Staatssecretaris van Economische Zaken\nen Klimaat,\n\nMr. A.B. Terpstra-van der Laan',
    'Den Haag, 3 mei 2024\n\nDe Minister voor Klimaat en Energie,\n\nRuud Hoekema',
    'Hoogachtend,\n\nDe Minister voor Klimaat en Energie,\nJ. de Wolff',
  ])('%j', (signature) => {
    expect(read(`.\n\nAntwoord\nDat zijn er 400.\n\n${signature}\n`)[0]?.[1]).toBe('Dat zijn er 400.');
  });

  it('stays where it is an answer', () => {
    expect(read('.\n\nAntwoord\nDe Minister van Binnenlandse Zaken gaat daarover.\n')[0]?.[1]).toMatch(/daarover\.$/);
  });
});

it('attaches footnotes in brackets', () => {
  const { exchanges } = parseText(`${HEAD}.[1]

Antwoord
Dat zijn er 400, zo blijkt uit de telling.[2]

[1] Zie de nota, bladzijde 3.
[2] Warmtemonitor 2023.
`);
  expect(exchanges[0]?.footnotes).toMatchObject([
    { number: '1', text: 'Zie de nota, bladzijde 3.', in: 'question' },
    { number: '2', text: 'Warmtemonitor 2023.', in: 'answer' },
  ]);
  expect(exchanges[0]?.answer?.text).toBe('Dat zijn er 400, zo blijkt uit de telling.');
});

it('attaches footnotes with raised numbers, and knows a square metre', () => {
  const { exchanges } = parseText(`${HEAD}.¹

Antwoord
Dat zijn er 400 op 12 km² grond, zo blijkt uit de telling.²

¹ Zie de nota, bladzijde 3.
² Warmtemonitor 2023.
`);
  expect(exchanges[0]?.footnotes).toMatchObject([
    { number: '1', text: 'Zie de nota, bladzijde 3.', in: 'question' },
    { number: '2', text: 'Warmtemonitor 2023.', in: 'answer' },
  ]);
  expect(exchanges[0]?.answer?.text).toBe('Dat zijn er 400 op 12 km² grond, zo blijkt uit de telling.');
});

describe('labels', () => {
  it('keeps the page asked about out of the question, and its line in the exchange', () => {
    const paper = parseText(`33 118 Omgevingsrecht
Nr. 9 LIJST VAN VRAGEN EN ANTWOORDEN

Vraag 1 (blz. 4)
Hoeveel gemeenten zijn gereed?

Antwoord:
Alle.

Vraag 2
(pagina 7–8)
Wat kost dat?

Antwoord:
Niets.
`);
    expect(paper.exchanges.map(({ question, numbers }) => [numbers, question.text])).toEqual([
      [['1'], 'Hoeveel gemeenten zijn gereed?'],
      [['2'], 'Wat kost dat?'],
    ]);
    expect([paper.lineClasses[3], paper.lineClasses[10]]).toEqual(['exchange', 'exchange']);
  });

  it('reads labels in capitals', () => {
    const paper = parseText(
      'VRAAG 1\nHoeveel gemeenten zijn gereed?\n\nANTWOORD 1\nAlle.\n\nVRAAG 2\nWat kost dat de minister?\n\nANTWOORD 2\nNiets.\n',
    );
    expect(paper.exchanges.map(({ answer }) => answer?.text)).toEqual(['Alle.', 'Niets.']);
  });
});

describe('hyphens of typeset papers', () => {
  const typeset = (rows: string) => read(`.\n\nAntwoord\n${rows}\n`)[0]?.[1];
  it('go from words that are written as one', () => {
    expect(
      typeset(
        'Wij verwachten dat deze zul-\nlen verdwij-\nnen en dat de zorg-\nverzekeraars hun afspra-\nken nakomen.',
      ),
    ).toBe('Wij verwachten dat deze zullen verdwijnen en dat de zorgverzekeraars hun afspraken nakomen.');
  });

  it('stay in words that are written with one', () => {
    expect(
      typeset(
        'Wij zul-\nlen met de EU-\nlidstaten, de niet-\nbegeleide jongeren in Noord-\nHolland, de informatie-\nuitwisseling, de in-\nen uitvoer en het people-to-\npeople contact be-\nginnen.',
      ),
    ).toBe(
      'Wij zullen met de EU-lidstaten, de niet-begeleide jongeren in Noord-Holland, de informatie-uitwisseling, de in- en uitvoer en het people-to-people contact beginnen.',
    );
  });

  it('stay where the paper itself writes the word so, and where it breaks no word', () => {
    expect(typeset('De warmte-\nwet en de warmte-wet zul-\nlen bo-\nven komen.')).toBe(
      'De warmte-wet en de warmte-wet zullen boven komen.',
    );
    expect(typeset('De triloog-\nonderhandelingen duren voort.')).toBe('De triloog-onderhandelingen duren voort.');
  });
});
