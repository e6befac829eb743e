import { describe, expect, it } from 'vitest';
import { announcesGroup, groupHeading } from '../../../lib/corpus/group-heading.ts';
import { speakersIn } from '../../../lib/corpus/groups.ts';
import { parseText } from '../../../lib/corpus/parse.ts';

/** A report with two sections, the second under `heading`. */
const report = (
  heading: string,
  opening = 'De leden van de fractie vragen hoe vaak de sluis bij Terneuzen is gestremd.',
) =>
  parseText(`31 409 Zeehavens

Nr. 12 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vragen en opmerkingen van de leden van de CDA-fractie

De leden van de CDA-fractie vragen wanneer de nieuwe kade in gebruik wordt genomen.

Antwoord
De kade is in het voorjaar gereed.

${heading}

${opening}

Antwoord
Vier keer in het afgelopen jaar.

Deze leden vragen ook wie de schade aan de sluisdeuren heeft betaald.

Antwoord
De verzekeraar van de reder.
`).exchanges.map(({ group }) => group);

describe('the group of a section', () => {
  it.each([
    ['Vragen en opmerkingen van de leden van de SGP-fractie en de\nJA21-fractie', 'SGP en JA21'],
    [
      'Vragen en opmerkingen van de leden van de fracties van Volt,\nDENK en de Partij voor\nde Dieren',
      'Volt, DENK en PvdD',
    ],
    ['Vragen en opmerkingen van de leden van de Groep Van\nHaga', 'Groep Van Haga'],
    ['Vragen en opmerkingen van de leden van de ChristenUnie-\nfractie', 'ChristenUnie'],
    ['VRAGEN EN OPMERKINGEN VAN DE LEDEN VAN DE BBB-FRACTIE', 'BBB'],
    [
      'VRAGEN EN OPMERKINGEN VAN DE LEDEN VAN DE FRACTIES VAN GROENLINKS EN\nDE PARTIJ VOOR DE DIEREN',
      'GroenLinks en PvdD',
    ],
    ['VRAGEN VAN HET LID OMTZIGT', 'Lid Omtzigt'],
    ['Vragen en opmerkingen van de leden van de NSC –fractie', 'NSC'],
    ['Inbreng D66', 'D66'],
    ['FVD', 'FVD'],
  ])('%j', (heading, group) => {
    expect(report(heading)).toEqual(['CDA', group, group]);
  });

  it('is nobody where the heading announces one that cannot be read, never the one above', () => {
    expect(report('Vragen en opmerkingen van de leden van de Fr@ctie Xx 7')).toEqual(['CDA', null, null]);
    expect(report('Vragen en opmerkingen van de leden van de Zzz')).toEqual(['CDA', null, null]);
  });

  it('is whom the question names where a heading was lost, for what follows nobody', () => {
    expect(report('', 'De leden van de SP-fractie vragen hoe vaak de sluis is gestremd.')).toEqual(['CDA', 'SP', null]);
  });

  it('is nobody where the question names a group that has a section of its own', () => {
    const copied = 'De leden van de CDA-fractie vragen hoe vaak de sluis is gestremd.';
    expect(report('Vragen en opmerkingen van de leden van de VVD-fractie', copied)).toEqual(['CDA', null, null]);
  });
});

describe('headings', () => {
  it.each([
    ['Vragen en opmerkingen van de leden van de GL-PvdA-fractie', ['GroenLinks-PvdA']],
    ['Vragen van de leden van de fractie-Otten', ['Fractie-Otten']],
    ['Vragen en opmerkingen van het lid Gündoğan', ['Lid Gündoğan']],
    ['Vragen van de leden van de fractie van OPNL', ['OPNL']],
    [
      'Vragen en opmerkingen van de leden van de fracties van de CU, BIJ1 en het lid Omtzigt',
      ['ChristenUnie', 'BIJ1', 'Lid Omtzigt'],
    ],
    ['Vragen van de leden van de fracties van 50PLUS en PvdA gezamenlijk', ['50PLUS', 'PvdA']],
  ])('%s', (line, names) => {
    expect(groupHeading(line)?.names).toEqual(names);
  });

  it.each(['Vragen en opmerkingen vanuit de fracties', 'Inbreng van de leden van de commissie', 'Vragen over de VVD'])(
    'not: %s',
    (line) => {
      expect(groupHeading(line)).toBeNull();
      expect(announcesGroup(line)).toBe(false);
    },
  );
});

it('tells who speaks from who is spoken of', () => {
  expect(speakersIn('De leden van de SP-fractie sluiten zich aan bij de leden van de VVD-fractie.')).toEqual(['SP']);
  expect(speakersIn('Met de leden van de SGP-fractie vragen de leden van de D66-fractie of')).toEqual(['D66']);
});
