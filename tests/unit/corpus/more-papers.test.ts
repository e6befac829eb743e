import { expect, it } from 'vitest';
import { parseText } from '../../../lib/corpus/parse.ts';

const told = (text: string) => parseText(text).exchanges.map((e) => [e.group, e.question.text, e.answer?.text ?? null]);

it('names who asks bare numbers by the title, though "Antwoord van minister …" stands above it', () => {
  const paper = parseText(`AH 771
2023Z11111

Antwoord van minister Aalders (Defensie) (ontvangen 8 februari 2024)

Vragen van de leden Boer (VVD) en Cornelisse (D66) aan de minister van Defensie over laagvliegen (ingezonden 9 januari 2024)

1
Kent u de klachten uit Leeuwarden? 1)

Antwoord vraag 1
Ja.

2
Neemt u maatregelen?

3
Zo nee, waarom niet?

Antwoord vraag 2 t/m 3
Nee, de normen worden gehaald.

1) Friese Bode, 2 januari 2024
`);
  expect(paper.exchanges.map((e) => [e.group, e.question.text, e.footnotes.length])).toEqual([
    ['VVD en D66', 'Kent u de klachten uit Leeuwarden?', 1],
    ['VVD en D66', 'Neemt u maatregelen?\n\nZo nee, waarom niet?', 0],
  ]);
  expect(paper.documents[0]?.id).toBe('ah-tk-20232024-771');
});

it('names every group of a list in which each has a word of its own, and a member without a group', () => {
  expect(
    told(`Verlichting

De leden van de CDA-fractie en van de SGP-fractie vragen hoeveel lantaarns er branden.

Antwoord van de Minister
Veertigduizend.

Het lid Omtzigt vraagt hoeveel daarvan led zijn.

Antwoord van de Minister
De helft.
`).map(([group]) => group),
  ).toEqual(['CDA en SGP', 'Lid Omtzigt']);
});

it('shows two questions with one answer where their only answer could be to both', () => {
  expect(
    told(` 30 420 Emancipatiebeleid
 Nr. 9 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

 I Vragen en opmerkingen vanuit de fracties

 Vragen en opmerkingen van de leden van de PVV-fractie
 De leden van de PVV-fractie vragen wie de veerboot naar Schiermonnikoog betaalt.
 Zij vragen ook of de Minister bereid is om de dienstregeling van de zomer te
 verruimen.

 II Reactie van de Minister

 Reactie op de vragen en opmerkingen van de leden van de PVV-
 fractie
 De veerboot naar Schiermonnikoog betaalt de reiziger zelf, en een verruimde dienstregeling
 van de zomer is in voorbereiding.
`).map(([, , answer]) => answer),
  ).toEqual([
    'De veerboot naar Schiermonnikoog betaalt de reiziger zelf, en een verruimde dienstregeling van de zomer is in voorbereiding.',
  ]);
});
