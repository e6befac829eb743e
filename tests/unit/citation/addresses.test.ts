import { describe, expect, it } from 'vitest';
import { fromUrl, parseId, recognise, urlOf } from '../../../lib/citation/index.ts';
import { idsIn } from './ids.ts';

const PUBLICATIONS = 'https://zoek.officielebekendmakingen.nl';

describe('from an id to its address', () => {
  it.each([
    ['kst-32317-855', `${PUBLICATIONS}/kst-32317-855.html`],
    ['kst-36200-VI-23', `${PUBLICATIONS}/kst-36200-VI-23.html`],
    ['kst-21501-02-1628', `${PUBLICATIONS}/kst-21501-02-1628.html`],
    ['kst-25295-BM', `${PUBLICATIONS}/kst-25295-BM.html`],
    ['ah-tk-20202021-2168', `${PUBLICATIONS}/ah-tk-20202021-2168.html`],
    ['h-tk-20222023-51-5', `${PUBLICATIONS}/h-tk-20222023-51-5.html`],
    ['h-ek-20152016-31-6', `${PUBLICATIONS}/h-ek-20152016-31-6.html`],
    ['kv-tk-2017Z13793', `${PUBLICATIONS}/kv-tk-2017Z13793.html`],
    ['nds-tk-2023D38711', `${PUBLICATIONS}/nds-tk-2023D38711.html`],
    ['blg-1184123', `${PUBLICATIONS}/blg-1184123.html`],
    ['stb-2022-533', `${PUBLICATIONS}/stb-2022-533.html`],
    ['stcrt-2023-11874', `${PUBLICATIONS}/stcrt-2023-11874.html`],
    ['trb-2001-73', `${PUBLICATIONS}/trb-2001-73.html`],
    ['BWBR0001854', 'https://wetten.overheid.nl/BWBR0001854'],
    ['BWBR0001854 art 273g', 'https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=273g'],
    ['BWBR0001840 art 22 lid 2', 'https://wetten.overheid.nl/jci1.3:c:BWBR0001840&artikel=22&lid=2'],
    ['CELEX:32011L0036', 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32011L0036'],
    ['CELEX:12012P/TXT', 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:12012P/TXT'],
    ['CELEX:21998A0330(01)', 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:21998A0330(01)'],
    ['ECLI:NL:HR:2019:2006', 'https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2019:2006'],
    ['ECLI:EU:C:2020:559', 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:ECLI:EU:C:2020:559'],
    [`${PUBLICATIONS}/dossier/36200-VI`, `${PUBLICATIONS}/dossier/36200-VI`],
  ])('%s, and back', (id, url) => {
    expect(urlOf(id)).toBe(url);
    expect(fromUrl(url)).toBe(id);
  });

  it('gives the address of the whole act for an article of an EU act', () => {
    expect(urlOf('CELEX:32011L0036 art 18a lid 2')).toBe(urlOf('CELEX:32011L0036'));
  });

  it.each([
    '',
    'kst-',
    'kst-32317',
    'BWBR1',
    'CELEX:',
    'ECLI:NL',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'kst-32317-855 ',
  ])('knows no address for %j', (id) => {
    expect(parseId(id)).toBeNull();
    expect(urlOf(id)).toBeNull();
  });
});

describe('from an address to the id of the paper it shows', () => {
  it.each([
    [`${PUBLICATIONS}/kst-32317-855.xml`, 'kst-32317-855'],
    [`${PUBLICATIONS}/kst-32317-855`, 'kst-32317-855'],
    [`${PUBLICATIONS}/kst-32317-855/metadata.xml`, 'kst-32317-855'],
    [`${PUBLICATIONS}/kst-1259252.html`, 'kst-1259252'],
    [`${PUBLICATIONS}/dossier/kst-21501-31-207.html`, 'kst-21501-31-207'],
    [`${PUBLICATIONS}/dossier/32317`, `${PUBLICATIONS}/dossier/32317`],
    [
      'https://repository.overheid.nl/frbr/officielepublicaties/kst/36867/kst-36867-A/1/xml/kst-36867-A.xml',
      'kst-36867-A',
    ],
    [
      'https://repository.overheid.nl/frbr/officielepublicaties/kst/onopgemaakt/kst-1259252/1/pdf/kst-1259252.pdf',
      'kst-1259252',
    ],
    [
      'https://www.tweedekamer.nl/kamerstukken/detail?id=2023Z16800&did=2023D40838',
      'https://www.tweedekamer.nl/kamerstukken/detail?id=2023D40838&did=2023D40838',
    ],
    [
      'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?did=2023D05114',
      'https://www.tweedekamer.nl/kamerstukken/detail?id=2023D05114&did=2023D05114',
    ],
    [
      'https://berthub.eu/tkconv/get/2023D40838',
      'https://www.tweedekamer.nl/kamerstukken/detail?id=2023D40838&did=2023D40838',
    ],
    ['https://wetten.overheid.nl/BWBR0001854/2023-10-17', 'BWBR0001854'],
    ['https://wetten.overheid.nl/BWBR0001854/2023-10-17#BoekTweede_TiteldeelXXIII_Artikel273g', 'BWBR0001854 art 273g'],
    ['https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=37b&g=2015-02-01&z=2015-02-01', 'BWBR0001854 art 37b'],
    ['https://eur-lex.europa.eu/legal-content/NL/ALL/?uri=celex%3A32016R0399', 'CELEX:32016R0399'],
    ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2022:702:FIN', 'CELEX:52022PC0702'],
    ['http://data.europa.eu/eli/reg/2009/810/oj', 'CELEX:32009R0810'],
    ['http://data.europa.eu/eli/reg/2009/810/art_25a/oj', 'CELEX:32009R0810 art 25a'],
    ['https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:RVS:2023:1', 'ECLI:NL:RVS:2023:1'],
  ])('%s', (url, id) => expect(fromUrl(url)).toBe(id));

  it.each([
    'https://www.groene.nl/artikel/x',
    'https://evil.example/kst-32317-855.html',
    'kst-32317-855',
    'file:///kst-32317-855.html',
  ])('knows nothing of %s', (url) => expect(fromUrl(url)).toBeNull());
});

describe('addresses in running text', () => {
  it('end where the sentence goes on', () => {
    const text =
      'Zie (https://www.groene.nl/artikel/wie-heeft-hier-baat-bij-niet-de-kinderen). En www.rijksoverheid.nl/a_(b), nu.';
    expect(idsIn(text)).toEqual([
      'https://www.groene.nl/artikel/wie-heeft-hier-baat-bij-niet-de-kinderen',
      'https://www.rijksoverheid.nl/a_(b)',
    ]);
  });

  it('become the id of the official paper they show', () => {
    expect(idsIn(`${PUBLICATIONS}/kst-32317-855.html, en BWBR0001854`)).toEqual(['kst-32317-855', 'BWBR0001854']);
  });

  it.each([
    'file://ad.minjus.nl/BD/Gebruikers/Kamerstuk%2032317.pdf',
    'http://paminco.minjus.nl/x?Naam=Motie%2036200%20VI%2033.pdf',
    'https://portaal.rijksweb.nl/kst-32317-855',
    'http://localhost:3000/ http://10.0.0.1/a http://intranet/x https://naam:geheim@voorbeeld.nl/',
    'mailto:kst-32317-855@voorbeeld.nl',
  ])('that only exist inside an office are never shown: %s', (text) => expect(recognise(text)).toEqual([]));
});
