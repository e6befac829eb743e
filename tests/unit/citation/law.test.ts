import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/citation/index.ts';
import { LAWS } from '../../../lib/citation/law-names.ts';
import { idsIn } from './ids.ts';

describe('articles of law', () => {
  it.each([
    ['artikel 273g Wetboek van Strafrecht', ['BWBR0001854 art 273g']],
    ['artikel 273g van het Wetboek van Strafrecht', ['BWBR0001854 art 273g']],
    ['art. 287 Sr', ['BWBR0001854 art 287']],
    ['art. 36e, derde lid, WvSr', ['BWBR0001854 art 36e lid 3']],
    ['artikel 94a Sv', ['BWBR0001903 art 94a']],
    ['art. 1 Gw', ['BWBR0001840 art 1']],
    ['artikel 22, tweede lid, van de Grondwet', ['BWBR0001840 art 22 lid 2']],
    ['artikel 4:84 Awb', ['BWBR0005537 art 4:84']],
    ['art. 3:4 lid 2 Awb', ['BWBR0005537 art 3:4 lid 2']],
    ['artikel 8:1 van de Algemene wet bestuursrecht', ['BWBR0005537 art 8:1']],
    ['artikel 7:226 van het Burgerlijk Wetboek', ['BWBR0005290 art 226']],
    ['art. 6:162 BW', ['BWBR0005289 art 162']],
    ['artikel 225 van Boek 7 van het Burgerlijk Wetboek', ['BWBR0005290 art 225']],
    ['art. 3:305a lid 2 BW', ['BWBR0005291 art 305a lid 2']],
    ['artikel 8, negende lid, van de Wet op het primair onderwijs', ['BWBR0003420 art 8 lid 9']],
    ['artikel 5.13 van de Wet inkomstenbelasting 2001', ['BWBR0011353 art 5.13']],
    ['artikel 1.13a van de Wet \nnatuurbescherming', ['BWBR0037552 art 1.13a']],
    ['artikel 30b lid 1 Vw 2000', ['BWBR0011823 art 30b lid 1']],
    ['artikel 14, eerste lid, onderdeel a, van de Vreemdelingenwet 2000', ['BWBR0011823 art 14 lid 1']],
    ['artikelen 3 en 8 EVRM', ['BWBV0001000 art 3', 'BWBV0001000 art 8']],
    ['art. 8 van het Europees Verdrag voor de Rechten van de Mens', ['BWBV0001000 art 8']],
    ['artikel 37 van het VN-Kinderrechtenverdrag', ['BWBV0002508 art 37']],
    ['artikel 33 van het Vluchtelingenverdrag', ['BWBV0001002 art 33']],
    ['artikel 1F Vluchtelingenverdrag', ['BWBV0001002 art 1F']],
    ['artikel 78 VWEU', ['BWBV0001506 art 78']],
    ['de Grondwet (artikel 22, tweede lid)', ['BWBR0001840 art 22 lid 2']],
    ['de Awb (artikelen 4:81 en 4:84)', ['BWBR0005537 art 4:81', 'BWBR0005537 art 4:84']],
    ['artikel 10, eerste en derde lid, Grondwet', ['BWBR0001840 art 10']],
    ['jci1.3:c:BWBR0001854&artikel=273g&g=2023-10-17', ['BWBR0001854 art 273g']],
    ['BWBR0001854', ['BWBR0001854']],
  ])('reads %s', (text, ids) => expect(idsIn(`Zie ${text}.`)).toEqual(ids));

  it('reads a law that is only named, and says that it is', () => {
    expect(recognise('Ook het EVRM en de Grondwet.')).toMatchObject([
      { id: 'BWBV0001000', named: true },
      { id: 'BWBR0001840', named: true },
    ]);
  });

  it('keeps the rest of the place', () => {
    expect(recognise('artikel 273f, eerste lid, onder 1°, Sr')[0]).toMatchObject({
      id: 'BWBR0001854 art 273f lid 1',
      pinpoint: 'eerste lid, onder 1°',
    });
  });
});

describe('words that point back to an act', () => {
  it('resolves "de Richtlijn" where the question named just one', () => {
    const antecedents = recognise('de richtlijn 2011/36/EU inzake mensenhandel');
    expect(recognise('het voorgestelde artikel 18a van de Richtlijn', { antecedents })).toMatchObject([
      { id: 'CELEX:32011L0036 art 18a' },
    ]);
  });

  it('resolves within the text', () => {
    expect(idsIn('Het Wetboek van Strafrecht geldt. Artikel 36 van dat wetboek ook.')).toContain('BWBR0001854 art 36');
    expect(idsIn('Artikel 3 van Verordening (EU) 2016/399. Artikel 4 van die verordening ook.')).toEqual([
      'CELEX:32016R0399 art 3',
      'CELEX:32016R0399 art 4',
    ]);
  });

  it('does not guess between two', () => {
    const text = 'Richtlijn 2013/32/EU en Richtlijn 2013/33/EU. Artikel 8 van de richtlijn.';
    expect(idsIn(text)).toEqual(['CELEX:32013L0032', 'CELEX:32013L0033']);
  });
});

describe('the table of laws', () => {
  it('has no name or abbreviation twice', () => {
    const names = LAWS.flatMap((law) => law.names.map((name) => name.toLowerCase()));
    const abbreviations = LAWS.flatMap((law) => law.abbreviations);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(abbreviations).size).toBe(abbreviations.length);
  });

  it('is found by every name and abbreviation it holds', () => {
    for (const law of LAWS.filter(({ id }) => id !== '')) {
      for (const name of [...law.names, ...law.abbreviations]) {
        expect(idsIn(`artikel 2 van de ${name}.`), name).toEqual([`${law.id} art 2`]);
      }
    }
  });
});
