import { expect, it } from 'vitest';
import { parseText } from '../../../lib/corpus/parse.ts';

const read = (body: string) =>
  parseText(`29 279 Rechtsstaat\n\nNr. 5 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n${body}`).exchanges.map(
    ({ question, answer }) => [question.text, answer?.text ?? null],
  );
const HEADING = 'Vragen en opmerkingen van de leden van de D66-fractie\n\n';

it('leaves a question whole around a quotation that looks like a marker', () => {
  const quoted = `De leden van de D66-fractie vragen hoeveel griffiers er zijn.

Antwoord van de Minister
Er zijn 900 griffiers.

Kan de Minister reageren op de brief van de vakbond:

“Antwoord van de Minister
Daar wachten wij al een jaar op.”

Deze leden horen graag wanneer dat antwoord komt.

Antwoord van de Minister
Het is vorige week verstuurd.
`;
  const [first, second] = read(HEADING + quoted);
  expect(first).toEqual(['De leden van de D66-fractie vragen hoeveel griffiers er zijn.', 'Er zijn 900 griffiers.']);
  expect(second?.[0]).toMatch(/^Kan de Minister reageren.*Antwoord van de Minister.*antwoord komt\.$/s);
  expect(second?.[1]).toBe('Het is vorige week verstuurd.');
});

it('makes no exchange of what an answer quotes', () => {
  const exchanges = read(`${HEADING}Vraag: De leden van de D66-fractie vragen of rechters zijn gehoord.

Antwoord: Ja. In het verslag van de zitting staat:

«Vraag: was u ter plaatse?
Antwoord: nee, die dag niet.»

Daarmee was de zaak gesloten.

Vraag: Hoe lang duurde dat?

Antwoord: Drie weken.
`);
  expect(exchanges).toHaveLength(2);
  expect(exchanges[0]?.[0]).toBe('De leden van de D66-fractie vragen of rechters zijn gehoord.');
  expect(exchanges[0]?.[1]).toMatch(/^Ja\..*was u ter plaatse.*Daarmee was de zaak gesloten\.$/s);
  expect(exchanges[1]).toEqual(['Hoe lang duurde dat?', 'Drie weken.']);
});

it('takes no number from a quotation', () => {
  const exchanges = read(`Vraag 1
Kent u de enquête, waarin staat: «Vul in onder
Vraag 2
of u tevreden bent»?

Antwoord 1
Ja.

Vraag 2
Wat vindt u ervan?

Antwoord 2
Leerzaam.
`);
  expect(exchanges.map(([, answer]) => answer)).toEqual(['Ja.', 'Leerzaam.']);
  expect(exchanges[0]?.[0]).toMatch(/Vraag 2 of u tevreden bent»\?$/);
});

it('believes no quotation that is never closed, or closed behind other paragraphs', () => {
  const exchanges = read(`Vraag 1
Kent u het bericht “Sluis dicht?

Antwoord 1
Ja.

Vraag 2
Klopt de kop ”Sluis dicht”?

Antwoord 2
Nee.
`);
  expect(exchanges.map(([, answer]) => answer)).toEqual(['Ja.', 'Nee.']);
});
