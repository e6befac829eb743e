import { describe, expect, it } from 'vitest';
import { parseText } from '../../../lib/corpus/parse.ts';
import { UnreadablePaper } from '../../../lib/corpus/unreadable.ts';

const FRONT = `36 411 Wijziging van de Drinkwaterwet
Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG

I. ALGEMEEN

Ik dank de fracties voor hun inbreng.

1. Leveringsplicht
`;
const read = (body: string) =>
  parseText(`${FRONT}\n${body}`).exchanges.map((e) => [e.group, e.topic, e.question.text, e.answer?.text ?? null]);

describe('a reply to a report on a bill', () => {
  it('pairs what members ask with what stands below, by chapter', () => {
    expect(
      read(`De leden van de BBB-fractie vragen waarom afgelegen boerderijen zelf een put moeten slaan.

Een leiding van tien kilometer is voor één aansluiting te duur. De regering acht een
eigen put dan redelijk.

Voorts vragen deze leden wie de kwaliteit meet.

Dat doet het drinkwaterbedrijf.

2. Tarieven

De leden van de SP-fractie merken op dat de prijs stijgt. Kan de regering een maximum stellen?

De leden van de Volt-fractie vroegen hetzelfde.

Nee. De tarieven volgen de kosten.
`),
    ).toEqual([
      [
        'BBB',
        '1. Leveringsplicht',
        'De leden van de BBB-fractie vragen waarom afgelegen boerderijen zelf een put moeten slaan.',
        'Een leiding van tien kilometer is voor één aansluiting te duur. De regering acht een eigen put dan redelijk.',
      ],
      [
        'BBB',
        '1. Leveringsplicht',
        'Voorts vragen deze leden wie de kwaliteit meet.',
        'Dat doet het drinkwaterbedrijf.',
      ],
      [
        'SP en Volt',
        '2. Tarieven',
        'De leden van de SP-fractie merken op dat de prijs stijgt. Kan de regering een maximum stellen?\n\nDe leden van de Volt-fractie vroegen hetzelfde.',
        'Nee. De tarieven volgen de kosten.',
      ],
    ]);
  });

  it('pairs nothing with a paragraph that asks and answers at once', () => {
    const pairs = read(`De leden van de BBB-fractie vragen wie de put betaalt.

De leden van de CDA-fractie vragen wie de kwaliteit meet. De regering antwoordt dat het drinkwaterbedrijf dat doet.

Het laboratorium is onafhankelijk.

De leden van de SP-fractie vragen wat een monster kost.

Een monster kost veertig euro.
`);
    expect(pairs.map(([group, , , answer]) => [group, answer])).toEqual([
      ['BBB', null],
      ['SP', 'Een monster kost veertig euro.'],
    ]);
  });

  it('shows nothing of a question with a sentence behind it that nobody is said to speak', () => {
    const pairs = read(`De leden van de SP-fractie vragen waarom de put diep is. Diep water is schoon.

Dat geldt overal.

De leden van de VVD-fractie vragen wat een pomp kost. Zij horen graag of dat aftrekbaar is.

Een pomp kost negenhonderd euro.
`);
    expect(pairs.map(([group, , , answer]) => [group, answer])).toEqual([['VVD', 'Een pomp kost negenhonderd euro.']]);
  });

  it('is refused where answers cannot be told from questions', () => {
    const body = Array.from(
      { length: 6 },
      (_, n) =>
        `De leden van de SP-fractie vragen wat put ${n} kost.\n\nPut ${n} is duur.\n\nWaarom zou de gemeente niet betalen, zo vragen de leden van deze fractie in dit verband, als zij het wil? Is zij bereid?\n`,
    ).join('\n');
    expect(() => read(body)).toThrow(UnreadablePaper);
  });
});
