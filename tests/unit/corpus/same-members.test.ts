import { expect, it } from 'vitest';
import { parseText } from '../../../lib/corpus/parse.ts';

const told = (text: string) => parseText(text).exchanges.map((e) => [e.group, e.question.text, e.answer?.text ?? null]);

it.each(['Dezelfde leden', 'Deze leden', 'Genoemde leden'])('begins a question with "%s" in a note of reply', (who) => {
  const paper = parseText(`36 901 Wijziging van de Waterwet
Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG

1. Dijken

De leden van de VVD-fractie vragen hoeveel kilometer dijk is versterkt.

Dat is 310 kilometer, verdeeld over vier provincies.

De leden van de Volt-fractie vragen of gras beter houdt dan klei.

Klei houdt beter. Gras beschermt de klei tegen regen.

${who} vragen naar muskusratten in de kade.

Die worden gevangen. Verwezen wordt naar Kamerstukken II 2022/23, 31 700, nr. 4.

De leden van de SGP-fractie vragen wie het onderhoud betaalt.

Het waterschap betaalt het onderhoud.
`);
  expect(paper.exchanges.map((e) => [e.group, e.question.text, e.answer?.text])).toEqual([
    [
      'VVD',
      'De leden van de VVD-fractie vragen hoeveel kilometer dijk is versterkt.',
      'Dat is 310 kilometer, verdeeld over vier provincies.',
    ],
    [
      'Volt',
      'De leden van de Volt-fractie vragen of gras beter houdt dan klei.',
      'Klei houdt beter. Gras beschermt de klei tegen regen.',
    ],
    [
      'Volt',
      `${who} vragen naar muskusratten in de kade.`,
      'Die worden gevangen. Verwezen wordt naar Kamerstukken II 2022/23, 31 700, nr. 4.',
    ],
    ['SGP', 'De leden van de SGP-fractie vragen wie het onderhoud betaalt.', 'Het waterschap betaalt het onderhoud.'],
  ]);
});

const inline = (line: string) => `27 529 Zorg
Nr. 12 Verslag van een schriftelijk overleg

NSC-fractie

De leden van de NSC-fractie vragen hoeveel praktijken een patiëntenstop hebben.
Antwoord: Ongeveer een op de drie. In Drenthe zijn het er meer.

${line}

SP-fractie

De leden van de SP-fractie vragen naar de wachttijd in Emmen.
Antwoord: Die is negen dagen.
`;

it('reads a question and its answer on one line', () => {
  expect(told(inline('Wil de Minister praktijken verplichten? Antwoord: Nee, dat kan zij niet.')).slice(0, 2)).toEqual([
    [
      'NSC',
      'De leden van de NSC-fractie vragen hoeveel praktijken een patiëntenstop hebben.',
      'Ongeveer een op de drie. In Drenthe zijn het er meer.',
    ],
    ['NSC', 'Wil de Minister praktijken verplichten?', 'Nee, dat kan zij niet.'],
  ]);
});

it('leaves a quoted question with its quoted answer where it stands', () => {
  const quoted = 'Op de poster staat: «Is er plaats? Antwoord: Nee.» Die poster is van 2019.';
  expect(told(inline(quoted))[0]?.[2]).toBe(`Ongeveer een op de drie. In Drenthe zijn het er meer.\n\n${quoted}`);
});

it('refuses a line that holds more than one question with its answer', () => {
  const twice = inline('Wil de Minister dat verplichten? Antwoord: Nee. En wie betaalt dat? Antwoord: Het Rijk.');
  expect(() => parseText(twice)).toThrow(/more than one answer/);
});
