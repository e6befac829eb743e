import { expect, it } from 'vitest';
import { parseText } from '../../../lib/corpus/parse.ts';
import type { UnreadablePaper } from '../../../lib/corpus/unreadable.ts';

const told = (text: string) => parseText(text).exchanges.map((e) => [e.group, e.question.text, e.answer?.text ?? null]);
const refusal = (text: string) => {
  try {
    return parseText(text).exchanges.length;
  } catch (error) {
    return (error as UnreadablePaper).reason;
  }
};

const DEBATE = `Tweede Kamer, 12e vergadering
Dinsdag 9 januari 2024

Veren naar de eilanden

De voorzitter:
Aan de orde is het debat over de veren. Het woord is aan mevrouw Tamminga, die spreekt
namens de leden van de fractie van Volt.

Mevrouw Tamminga (Volt):
Voorzitter. Op Ameland lag de boot drie dagen stil. Wie haalt dan de zieken op?

De heer Oosterbaan (SGP):
Wat kost dat volgens mevrouw Tamminga?

De voorzitter:
Dank u wel. Ik geef het woord aan de Minister.

Minister Wouda:
Voorzitter. De reddingsmaatschappij is er altijd.
`;

it('refuses the proceedings of a debate, whatever its lines wrap to', () => {
  expect(refusal(DEBATE)).toBe('unknown-layout');
  const headed = DEBATE.replace('Veren naar de eilanden', 'Vragen van de leden van de Volt-fractie');
  expect(refusal(headed)).toBe('unknown-layout');
});

const framed = (body: string) => `31 409 Zee- en binnenvaart
Nr. 88 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vragen en opmerkingen van de leden van de VVD-fractie

${body}

Antwoord
Dat zijn er elf, waarvan drie in Groningen.
`;

it('takes no line that a sentence wraps to for a heading', () => {
  const wrapped = `De leden van de VVD-fractie vragen hoeveel sluizen er zijn en wat er gebeurt met de motie
van de fractie van D66. Zij herinneren aan wat is toegezegd na de
vragen van de leden van de SP-fractie
over hetzelfde onderwerp.`;
  expect(told(framed(wrapped))).toEqual([
    ['VVD', wrapped.replaceAll('\n', ' '), 'Dat zijn er elf, waarvan drie in Groningen.'],
  ]);
  const alone = `De leden van de VVD-fractie vragen hoeveel sluizen er zijn, mede in het licht van de inbreng
van de fractie van D66.`;
  expect(told(framed(alone))[0]?.slice(0, 2)).toEqual(['VVD', alone.replaceAll('\n', ' ')]);
});

it('keeps the first line of a question that wraps behind the names of the groups', () => {
  const asked = `De leden van de fracties van GroenLinks en Partij van de Arbeid
gezamenlijk vragen hoeveel sluizen er zijn.`;
  const heading =
    'Vragen en opmerkingen van de leden van de fracties van GroenLinks en\nPartij van de Arbeid gezamenlijk';
  expect(told(framed(asked).replace(/Vragen en opmerkingen.*/, heading))).toEqual([
    ['GroenLinks en PvdA', asked.replace('\n', ' '), 'Dat zijn er elf, waarvan drie in Groningen.'],
  ]);
});
