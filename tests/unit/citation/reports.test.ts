import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/citation/index.ts';
import { idsIn } from './ids.ts';

describe('reports of meetings', () => {
  it.each([
    ['Handelingen II 2022/23, nr. 51, item 5', ['h-tk-20222023-51-5']],
    ['Handelingen II 2022/23, nr. 51, item 5, p. 3-4', ['h-tk-20222023-51-5']],
    ['Handelingen Tweede Kamer 2022-2023, nr. 51, item 5', ['h-tk-20222023-51-5']],
    ['Handelingen TK 2022/23, 51-5-12', ['h-tk-20222023-51-5']],
    ['Handelingen TK 51-5-12, 2022/23', ['h-tk-20222023-51-5']],
    ['Hand. II, vergaderjaar 2022–2023, nr. 51, item 5', ['h-tk-20222023-51-5']],
    ['Handelingen II 2022/23, nr. 51, p. 51-5-12', ['h-tk-20222023-51-5']],
    ['HTK 2022-2023, nr. 51, item 5', ['h-tk-20222023-51-5']],
    ['Handelingen II 2022/23, nr. 51, items 5 en 7', ['h-tk-20222023-51-5', 'h-tk-20222023-51-7']],
    ['Handelingen I 2022/23, nr. 13, item 3', ['h-ek-20222023-13-3']],
    ['Handelingen Eerste Kamer 2022/23, 13-3-4', ['h-ek-20222023-13-3']],
    ['Handelingen II, 15 maart 2023, nr. 51, item 5', ['h-tk-20222023-51-5']],
    ['Handelingen II, 4 oktober 2023, nr. 7, item 2', ['h-tk-20232024-7-2']],
    // Until 2011 by pages.
    ['Handelingen II 2006/07, nr. 62, p. 3564-3568', ['h-tk-20062007-3564-3568']],
    ['Handelingen Tweede Kamer 2006-2007, blz. 62-3564 t/m 62-3568', ['h-tk-20062007-3564-3568']],
    ['Handelingen I 1996/97, nr. 12, pag. 2191–2192', ['h-ek-19961997-2191-2192']],
  ])('reads %s', (text, ids) => expect(idsIn(text)).toEqual(ids));

  it('links a meeting as a whole to the page the Tweede Kamer keeps of it', () => {
    const [found] = recognise('Handelingen II 2022/23, nr. 69.');
    expect(found?.url).toBe('https://www.tweedekamer.nl/kamerstukken/plenaire_verslagen/detail/2022-2023/69');
  });
});

describe('answers to written questions', () => {
  it.each([
    ['Aanhangsel Handelingen II 2020/21, nr. 2168', ['ah-tk-20202021-2168']],
    ['Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 2355', ['ah-tk-20222023-2355']],
    ['Aanhangsel van de Handelingen II 2020-2021, 2168', ['ah-tk-20202021-2168']],
    ['Aanh. Hand. II 2020/21, 2168', ['ah-tk-20202021-2168']],
    ['Aanhangsel Handelingen TK, 2007/08, nr. 1835, blz 33', ['ah-tk-20072008-1835']],
    ['Aanhangsel van de Handelingen I 2007/08, nr. 5', ['ah-ek-20072008-5']],
    ['Aanhangsel Handelingen II 2022/23, nrs. 12 en 13', ['ah-tk-20222023-12', 'ah-tk-20222023-13']],
    ['Vergaderjaar 2022/23, Aanhangsel Handelingen, nr. 2168', ['ah-tk-20222023-2168']],
    ['Aanhangselnummer 242501244', ['ah-tk-20242025-1244']],
    ['de vragen met kenmerk 2023Z01234', ['kv-tk-2023Z01234']],
    ['Vragen van het lid Van Baarle (ingezonden 12 mei 2023, 2023Z08423)', ['kv-tk-2023Z08423']],
    ['kv-tk-2017Z13793, nds-tk-2023D38711', ['kv-tk-2017Z13793', 'nds-tk-2023D38711']],
  ])('reads %s', (text, ids) => expect(idsIn(text)).toEqual(ids));
});

describe('the official gazettes', () => {
  it.each([
    ['Stb. 2022, 533', ['stb-2022-533']],
    ['Stb. 2022, nr. 533 en 534', ['stb-2022-533', 'stb-2022-534']],
    ['Staatsblad 2022/533', ['stb-2022-533']],
    ['Staatsblad van het Koninkrijk 2022, 533', ['stb-2022-533']],
    ['Stcrt. 2023, 11874', ['stcrt-2023-11874']],
    ['Stcrt. 3 maart 2023, nr. 7000', ['stcrt-2023-7000']],
    ['Stcrt. 2023, 11 874', ['stcrt-2023-11874']],
    ['Staatscourant 2023 nr. 11874', ['stcrt-2023-11874']],
    ['Trb. 2001, 73', ['trb-2001-73']],
    ['Tractatenblad 1951, 131', ['trb-1951-131']],
    ['Trb. 1990 nr. 46', ['trb-1990-46']],
    ['stb-2022-533 en stcrt-2023-11874', ['stb-2022-533', 'stcrt-2023-11874']],
  ])('reads %s', (text, ids) => expect(idsIn(text)).toEqual(ids));

  it('gives no address for a Staatscourant from before its pieces were numbered', () => {
    expect(recognise('Stcrt. 2004, 123')).toMatchObject([{ id: 'stcrt-2004-123', url: null }]);
  });
});

describe('case law', () => {
  it.each([
    ['ECLI:NL:HR:2019:2006', 'ECLI:NL:HR:2019:2006'],
    ['ECLI:Nl:Hr:2010:28', 'ECLI:NL:HR:2010:28'],
    ['ECLI: NL:RvS:1984:AH0317', 'ECLI:NL:RVS:1984:AH0317'],
    ['ECLI : NL:HR:2010: 392', 'ECLI:NL:HR:2010:392'],
    ['ECLI:EU:C:2020:559', 'ECLI:EU:C:2020:559'],
  ])('reads %s', (text, id) => expect(idsIn(`Zie ${text}.`)).toEqual([id]));
});
