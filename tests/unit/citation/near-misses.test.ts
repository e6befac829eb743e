import { describe, expect, it } from 'vitest';
import { idsIn } from './ids.ts';

describe('what only looks like a citation', () => {
  it.each([
    'Bel 070 318 22 11 of 06-12345678, of mail.',
    'Telefoon: 070-3182211, Postbus 20018, 2500 EA Den Haag, nr. 3 in de rij.',
    'artikel 5 minuten na vertrek',
    'een artikel van 12 pagina’s; het artikel in De Groene Amsterdammer; artikel 3 keer gelezen',
    'Ajax won met 3-2 van PSV, en met 2-0 van AZ.',
    'op 2-3 oktober, tussen 12 en 14 uur, van 2021-2025',
    '€ 32 317, nr. 3 op de lijst; 1.250.000 euro; 32 317 euro; 127 miljoen',
    'Zij woont op 2511 EZ 12, huisnummer 26643.',
    'op nummer 2 (12 500) en nr. 3 (10 000)',
    'nr. 12 van de lijst; nummer 3 (Amsterdam); nrs. 5 en 6',
    'De Tweede Kamer vroeg in 2022 om 36200 woningen.',
    'TK 2023 en EK 2024 voetbal; het EK 2024 in 16 steden',
    'Kamerstuk; Kamerstukken II; Kamerstuk 2; de Kamerstukken van 2022/23',
    'dossier 12 en dossier X; het dossier van 2022',
    'een richtlijn voor 2022/23, de verordening van 2021, besluit 2020/12',
    'de com (2021), commando 2022/209, COM 12',
    'Stb. en Stcrt. zijn gazetten; Stb. 2022; Stcrt. van gisteren',
    'Handelingen II 2022/23; handelingen van 12 mensen; nr. 3, item 5',
    'Aanhangsel bij de brief, nr. 12',
    'de heer Sr. en mevrouw Sv; wie Sr zegt, zegt Sv; de WW in 2022',
    'artikel 4 van de minister; artikel 8 van het statuut van de vereniging',
    'ECLI:NL:HR; ECLI is een code; NL:HR:2019',
    'BWBR123 en BWB0001854; CELEX; kst-; h-tk; blg-x',
    'De Belgische Grondwet en de Invoeringswet Omgevingswet.',
    'artikel 51 van het Handvest van de Verenigde Naties',
    'Wetboek van Strafrecht BES',
    'motie van orde, motie van wantrouwen, de motie is verworpen',
    'recital 9 gaat over iets anders; overweging 3',
    'https://intranet/kst-32317-855 file://ad.minjus.nl/kst-32317-855 http://paminco.minjus.nl/kst-1-2.pdf',
  ])('is left alone: %s', (text) => expect(idsIn(text)).toEqual([]));
});

describe('what names a document but not which', () => {
  it.each([
    'Handelingen Tweede Kamer 2007-08, nr. 49, p. 3623',
    'Handelingen II, vergaderjaar 2008-2009, 31 386, nr. 43, pag. 3795',
    'Kamerstukken I, 1969-1970, 9595,9596, blz 1092',
    'artikel 18a van de Richtlijn',
    'artikel 226 BW',
  ])('stays plain text: %s', (text) => expect(idsIn(text)).toEqual([]));
});
