import { expect, it } from 'vitest';
import { parseText } from '../../../lib/corpus/parse.ts';

const overview = (heading: string) => `27 529 Zorg
Nr. 12 Verslag van een schriftelijk overleg

SP-fractie

De leden van de SP-fractie vragen naar de wachttijd in Emmen.

Antwoord
Die is negen dagen.

Op Texel is zij langer.

${heading}

Brief van de Minister d.d. 2 mei 2024, Wachttijden in de huisartsenzorg (Kamerstuk 27 529, nr. 9).
`;

it.each(['II. VOLLEDIGE AGENDA', 'II Volledige agenda', 'Volledige agenda'])(
  'ends the last answer at "%s"',
  (heading) => {
    const [exchange] = parseText(overview(heading)).exchanges;
    expect(exchange?.answer?.text).toBe('Die is negen dagen.\n\nOp Texel is zij langer.');
    expect(exchange?.references).toEqual([]);
  },
);

it('keeps an answer that only speaks of an agenda', () => {
  expect(parseText(overview('De volledige agenda volgt.')).exchanges[0]?.answer?.text).toMatch(/nr\. 9\)\.$/);
});

const written = (question: string, rest: string) => `2024Z09123

Vragen van het lid Boersma (SP) aan de Minister van Financiën over pinautomaten (ingezonden 2 mei 2024)

Antwoord van Minister De Vlieger (Financiën) (ontvangen 3 juni 2024)

Vraag 1
${question}

Antwoord 1
Ja, dat klopt.

${rest}
`;

it('ends the last answer at the note that earlier questions were asked', () => {
  const note = `Toelichting:
Deze vragen dienen ter aanvulling op eerdere vragen ter zake van het lid Visser (D66),
ingezonden 11 april 2024 (vraagnummer 2024Z07001).`;
  expect(parseText(written('Zijn er minder automaten?', note)).exchanges[0]?.answer?.text).toBe('Ja, dat klopt.');
});

it.each([
  ['Kent u het arrest van 12 december 20231?', 'Kent u het arrest van 12 december 2023?'],
  ['Klopt het dat banken1willen bezuinigen op Texel?', 'Klopt het dat banken willen bezuinigen op Texel?'],
])('attaches a note whose number is glued: %s', (printed, clean) => {
  const [exchange] = parseText(written(printed, '1 ECLI:NL:HR:2023:1732.')).exchanges;
  expect(exchange?.question.text).toBe(clean);
  expect(exchange?.footnotes.map(({ number }) => number)).toEqual(['1']);
});

it('leaves figures and names with a digit whole where no note asks for it', () => {
  const printed = 'Kent u de 20231 klachten over pin4you uit december 20231?';
  expect(parseText(written(printed, 'Dat was alles.')).exchanges[0]?.question.text).toBe(printed);
});

it('takes no numbered question for the body of a note', () => {
  const paper = parseText(`36 410 XII Begroting
H VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

De vaste commissie voor Waterstaat1 heeft de brief gelezen over drinkwater.2

Vragen en opmerkingen van de leden van de fractie van D66

1. De leden van de fractie van D66 vragen hoeveel
putten droogvallen.

Antwoord
Dat zijn er negen.

2. Kan de Minister zeggen wie dat betaalt?

Antwoord
De bedrijven zelf.

1 Samenstelling: Van Brakel (BBB), Vos (PvdD).
2 Kamerstukken I 2023/24, 36 410 XII, B.
`);
  expect(paper.exchanges.map((e) => [e.group, e.numbers, e.question.text, e.answer?.text])).toEqual([
    ['D66', ['1'], 'De leden van de fractie van D66 vragen hoeveel putten droogvallen.', 'Dat zijn er negen.'],
    ['D66', ['2'], 'Kan de Minister zeggen wie dat betaalt?', 'De bedrijven zelf.'],
  ]);
});
