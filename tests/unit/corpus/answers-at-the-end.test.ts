import { expect, it } from 'vitest';
import { parseText } from '../../../lib/corpus/parse.ts';
import type { UnreadablePaper } from '../../../lib/corpus/unreadable.ts';

const told = (text: string) =>
  parseText(text).exchanges.map((e) => [e.group, e.numbers ?? [], e.question.text, e.answer?.text ?? null]);
const refusal = (text: string) => {
  try {
    return parseText(text).exchanges.length;
  } catch (error) {
    return (error as UnreadablePaper).reason;
  }
};

const RETOLD = `29 675 Zee- en kustvisserij
Nr. 77 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vragen en opmerkingen van de leden van de BBB-fractie

De leden van de BBB-fractie hebben de brief gelezen. Zij vragen hoeveel garnalenkotters
dit jaar stoppen en of hun schippers een premie krijgen.

Deze leden willen verder weten wanneer de stikstofnorm voor motoren ingaat.

Reactie van de minister
De leden van de BBB-fractie vragen hoeveel kotters stoppen en of schippers een premie
krijgen. Zestien schippers hebben zich aangemeld. De premie bedraagt drie ton.

De leden van de BBB-fractie vragen daarnaast wanneer de norm voor motoren ingaat. Dat
is op 1 januari 2027.

Vragen en opmerkingen van de leden van de SP-fractie

De leden van de SP-fractie vragen waarom de afslag in Lauwersoog sluit.

Reactie van de minister
De leden van de SP-fractie vragen waarom de afslag sluit. De eigenaar vindt hem te klein.
`;

it('reads an answer that opens by telling its question again', () => {
  const read = told(RETOLD);
  expect(read.map(([group]) => group)).toEqual(['BBB', 'SP']);
  expect(read[0]?.[2]).toMatch(/^De leden van de BBB-fractie hebben[\s\S]*motoren ingaat\.$/);
  expect(read[0]?.[3]).toMatch(/^De leden van de BBB-fractie vragen hoeveel kotters stoppen[\s\S]*1 januari 2027\.$/);
  expect(read[1]?.[3]).toBe(
    'De leden van de SP-fractie vragen waarom de afslag sluit. De eigenaar vindt hem te klein.',
  );
});

it('still refuses a marker with the next question where its answer should be', () => {
  expect(
    refusal(
      RETOLD.replace(
        /De leden van de SP-fractie vragen waarom de afslag sluit\. De eigenaar.*/,
        'De leden van de SP-fractie vragen of de brug over de Eems open blijft. Zij wijzen op de schoolbus.',
      ),
    ),
  ).toBe('answers-missing');
});

const APART = `29 675 Zee- en kustvisserij
Nr. 78 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de BBB-fractie

De leden van de BBB-fractie vragen hoeveel garnalenkotters dit jaar stoppen.

Vragen en opmerkingen van de leden van de SP-fractie

De leden van de SP-fractie vragen waarom de visafslag in Lauwersoog sluit.

II Reactie van de Minister

De leden van de BBB-fractie vragen hoeveel garnalenkotters stoppen. Zestien schippers hebben
zich daarvoor aangemeld.

De leden van de SP-fractie vragen waarom de visafslag sluit. De eigenaar vindt hem te klein.
`;

it('pairs reactions without headings by the groups that they name', () => {
  expect(told(APART).map(([group, , question, answer]) => [group, question, String(answer).slice(0, 40)])).toEqual([
    [
      'BBB',
      'De leden van de BBB-fractie vragen hoeveel garnalenkotters dit jaar stoppen.',
      'De leden van de BBB-fractie vragen hoeve',
    ],
    [
      'SP',
      'De leden van de SP-fractie vragen waarom de visafslag in Lauwersoog sluit.',
      'De leden van de SP-fractie vragen waarom',
    ],
  ]);
});

it('refuses reactions without headings where one of them names nobody, or a group is passed over', () => {
  const nobody = APART.replace(
    'De leden van de BBB-fractie vragen hoeveel garnalenkotters stoppen. Zestien',
    'Zestien',
  );
  expect(refusal(nobody)).toBe('contradictory');
  expect(refusal(APART.replace(/De leden van de SP-fractie vragen waarom de visafslag sluit\. /, ''))).toBe(
    'contradictory',
  );
});

const TITLE = `2024Z09123

Vragen van het lid Boersma (SP) aan de Minister van Financiën over pinautomaten (ingezonden 2 mei 2024)

Antwoord van Minister De Vlieger (Financiën) (ontvangen 3 juni 2024)
`;

it('answers the parts of a question one by one', () => {
  const paper = `${TITLE}
Vraag 1
Kent u het bericht uit Stadskanaal?

Antwoord 1
Ja.

Vraag 2
a. Hoeveel automaten zijn er nog?
b. Welke dorpen hebben er geen?

Antwoord 2a
Er zijn er 3.900.

Antwoord 2b
Onder meer Onstwedde.
`;
  expect(told(paper)).toEqual([
    ['SP', ['1'], 'Kent u het bericht uit Stadskanaal?', 'Ja.'],
    ['SP', ['2a'], 'a. Hoeveel automaten zijn er nog?', 'Er zijn er 3.900.'],
    ['SP', ['2b'], 'b. Welke dorpen hebben er geen?', 'Onder meer Onstwedde.'],
  ]);
  expect(refusal(paper.replace('Antwoord 2b', 'Antwoord 2c'))).toBe('contradictory');
});

const OLD = `${TITLE}
1
Hoeveel automaten zijn er nog?

2
Welke dorpen hebben er geen? Kunt u
een lijst geven?

3
Wanneer spreekt u de banken?

Antwoord

1
Er zijn er 3.900.

2
Onder meer Onstwedde.

De lijst volgt.

3
In september.
`;

it('pairs bare numbers under one heading for all answers', () => {
  expect(told(OLD)).toEqual([
    ['SP', ['1'], 'Hoeveel automaten zijn er nog?', 'Er zijn er 3.900.'],
    ['SP', ['2'], 'Welke dorpen hebben er geen? Kunt u een lijst geven?', 'Onder meer Onstwedde.\n\nDe lijst volgt.'],
    ['SP', ['3'], 'Wanneer spreekt u de banken?', 'In september.'],
  ]);
  const headed = OLD.replace('\n1\nHoe', '\nVragen\n\n1\nHoe').replace('Antwoord\n\n', 'Antwoorden\n\n');
  expect(told(headed).map(([, numbers]) => numbers)).toEqual([['1'], ['2'], ['3']]);
});

it('refuses bare answers of which one is missing or stands twice', () => {
  expect(refusal(OLD.replace('3\nIn september.\n', ''))).not.toBeTypeOf('number');
  expect(refusal(OLD.replace('De lijst volgt.', '3\nDe lijst volgt.'))).not.toBeTypeOf('number');
});

it('reads numbered questions under headings of groups, each answered under a bare marker', () => {
  expect(
    told(`36 410 XII Begroting
H VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vragen en opmerkingen van de leden van de fracties van D66 en Volt

1. De leden van de fracties van D66 en Volt
vragen hoeveel putten droogvallen.

Antwoord
Dat zijn er negen.

2. Kan de Minister zeggen wie dat betaalt?

Antwoord
De bedrijven zelf.

Vragen en opmerkingen van het lid van de OPNL-fractie

3. Het lid van de OPNL-fractie vraagt of Friesland zout water krijgt.

Antwoord
Nee.
`),
  ).toEqual([
    [
      'D66 en Volt',
      ['1'],
      'De leden van de fracties van D66 en Volt vragen hoeveel putten droogvallen.',
      'Dat zijn er negen.',
    ],
    ['D66 en Volt', ['2'], 'Kan de Minister zeggen wie dat betaalt?', 'De bedrijven zelf.'],
    ['OPNL', ['3'], 'Het lid van de OPNL-fractie vraagt of Friesland zout water krijgt.', 'Nee.'],
  ]);
});

it('reads a part of a list that begins at another number than one', () => {
  expect(
    told(`LIJST VAN VRAGEN EN ANTWOORDEN

Vraag 11
Hoeveel cellen zijn leeg?

Antwoord:
Dat zijn er 80.

Vraag 12
Waar zijn die cellen?

Antwoord:
In Zutphen.
`),
  ).toEqual([
    [null, ['11'], 'Hoeveel cellen zijn leeg?', 'Dat zijn er 80.'],
    [null, ['12'], 'Waar zijn die cellen?', 'In Zutphen.'],
  ]);
});

it('refuses reactions without headings where one without a name rather answers another group', () => {
  const between = APART.replace(
    'De leden van de SP-fractie vragen waarom de visafslag sluit.',
    'De visafslag sluit omdat hij te klein is.\n\nDe leden van de SP-fractie vragen ook naar Zoutkamp.',
  );
  expect(refusal(between)).toBe('contradictory');
  const goingOn = APART.replace('aangemeld.\n', 'aangemeld.\n\nDe garnalenkotters worden gesloopt.\n');
  expect(told(goingOn)[0]?.[3]).toMatch(/garnalenkotters worden gesloopt\.$/);
});
