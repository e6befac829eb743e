import { expect, it } from 'vitest';
import { parseText } from '../../../lib/corpus/parse.ts';
import { UnreadablePaper } from '../../../lib/corpus/unreadable.ts';

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

it('reads a marker whose numbers or office go on below', () => {
  const list = `27 858 Gewasbescherming
Nr. 7 LIJST VAN VRAGEN EN ANTWOORDEN

Vraag 1
Hoeveel middelen zijn er?

Vraag 2
Hoeveel daarvan zijn biologisch?

Vraag 3
Welke vallen af?

Antwoord op de vragen 1, 2
en 3
Er zijn er 200, waarvan 30 biologisch; er vallen 4 af.

Vraag 4
Hoeveel controles waren er?

Antwoord van de Minister van Landbouw, Natuur en
Voedselkwaliteit
900.
`;
  expect(told(list).map(([, , answer]) => answer)).toEqual([
    'Er zijn er 200, waarvan 30 biologisch; er vallen 4 af.',
    '900.',
  ]);
});

it('takes an answer that is a number for no part of its marker', () => {
  const list =
    '27 858 Gewasbescherming\nNr. 7 LIJST VAN VRAGEN EN ANTWOORDEN\n\nVraag 1\nHoeveel?\n\nAntwoord 1\n12\n\nVraag 2\nWaarvan?\n\nAntwoord 2\n3\n';
  expect(told(list).map(([, , answer]) => answer)).toEqual(['12', '3']);
});

it('reads questions and answers without numbers below a title that names who asks', () => {
  expect(
    told(`Vragen van het lid Hofstra (SP) aan de minister van Justitie over camera's (ingezonden 3 maart 2023)

Antwoord van minister Bos (Justitie) (ontvangen 24 maart 2023)

Vraag
Hoeveel camera's hangen er?

Antwoord
Dat is niet bekend.

Vraag
Bent u bereid dat te tellen?

Antwoord
Nee.
`),
  ).toEqual([
    ['SP', "Hoeveel camera's hangen er?", 'Dat is niet bekend.'],
    ['SP', 'Bent u bereid dat te tellen?', 'Nee.'],
  ]);
});

it.each([
  [
    'a quiz',
    'Vraag 1\nWat is de hoofdstad van Peru?\n\nAntwoord 1\nLima.\n\nVraag 2\nEn van Chili?\n\nAntwoord 2\nSantiago.\n',
  ],
  ['a leaflet', 'Vraag: Hoe laat gaat de bus?\nAntwoord: Om negen uur.\n\nVraag: Wat kost dat?\nAntwoord: Een euro.\n'],
  [
    'questions of nobody',
    'Wat de partijen willen\n\nVraag 1. Wat vindt de regering?\n\nVraag 2. En waarom vindt zij dat?\n',
  ],
])('refuses %s', (_, text) => {
  expect(() => parseText(text)).toThrow(UnreadablePaper);
});

it('keeps a chapter above a group heading out of the answer that ends there', () => {
  const paper = parseText(`28 286 Dierenwelzijn
Nr. 4 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vragen van de D66-fractie

De leden van de D66-fractie vragen hoeveel asielen er zijn.

Antwoord
Er zijn 180 asielen.

2. Toezicht

Vragen van de D66-fractie

Wie houdt toezicht op de asielen?

Antwoord
De inspectiedienst.
`);
  expect(paper.exchanges.map(({ answer }) => answer?.text)).toEqual(['Er zijn 180 asielen.', 'De inspectiedienst.']);
  expect(paper.lineClasses[10]).toBe('heading');
});

it('finds the answer on the line below a numbered question where nothing marks it', () => {
  expect(
    told(`35 925 XV Begroting Sociale Zaken
Nr. 8 LIJST VAN VRAGEN EN ANTWOORDEN

1
Hoeveel inspecteurs zijn er? Zijn dat er meer dan vorig jaar?
Er zijn 1.600 inspecteurs, dat zijn er meer dan het jaar ervoor en minder dan er nodig
zijn.

2
Kunt u toelichten waarom de premie in het afgelopen jaar voor werkgevers is gestegen?
De premie volgt het loon, dat in het afgelopen jaar voor werknemers ook is gestegen.
`).map(([, question, answer]) => [question, answer]),
  ).toEqual([
    [
      'Hoeveel inspecteurs zijn er? Zijn dat er meer dan vorig jaar?',
      'Er zijn 1.600 inspecteurs, dat zijn er meer dan het jaar ervoor en minder dan er nodig zijn.',
    ],
    [
      'Kunt u toelichten waarom de premie in het afgelopen jaar voor werkgevers is gestegen?',
      'De premie volgt het loon, dat in het afgelopen jaar voor werknemers ook is gestegen.',
    ],
  ]);
});

it('pairs what a group put forward with what is said under its heading, asked or not', () => {
  expect(
    told(`30 950 Rassendiscriminatie
Nr. 3 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

I Vragen en opmerkingen vanuit de fracties

Vragen van de leden van de DENK-fractie

De leden van de DENK-fractie wijzen op het tekort aan stageplaatsen.

Vragen van de leden van de VVD-fractie

De leden van de VVD-fractie vragen wat een training kost.

II Reactie van de Minister

Antwoord op vragen van de leden van de DENK-fractie

Voor stages is een pact gesloten.

Antwoord op vragen van de leden van de VVD-fractie

Een training kost 300 euro.

De Minister van Sociale Zaken en Werkgelegenheid,
Karien L.M. van der Berg
`).map(([group, , answer]) => [group, answer]),
  ).toEqual([
    ['DENK', 'Voor stages is een pact gesloten.'],
    ['VVD', 'Een training kost 300 euro.'],
  ]);
});
