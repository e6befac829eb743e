import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../lib/text/sentences.ts';

const split = (text: string) => sentences(text).map(([from, to]) => text.slice(from, to));

describe('sentences', () => {
  test('end at a full stop, question mark or exclamation mark', () => {
    expect(split('Dat klopt. Waarom? Zo! Einde')).toEqual(['Dat klopt.', 'Waarom?', 'Zo!', 'Einde']);
  });

  test.each([
    ['Zie Kamerstuk 32317, nr. 855 en de bijlage. Meer niet.', 2],
    ['De motie (Kamerstukken II 2022/23, 26643, nr. 1011). Daarna.', 2],
    ['De verordening, o.a. over grensprocedures, d.w.z. opvang, geldt. Klaar.', 2],
    ['De brief van D. Yeşilgöz-Zegerius en F.M. Weerwind is verzonden. Klaar.', 2],
    ['Op 17 oktober a.s. verschijnt het plan. Klaar.', 2],
    ['Het plan verschijnt 17 oktober a.s. De Kamer wacht.', 2],
    ['Dat was op 28 juni j.l. met uw Kamer gedeeld.', 1],
    ['1. Kunt u dit bevestigen? 2. Zo nee, waarom niet?', 2],
    ['Het kost 1.500 euro. Dat is veel.', 2],
    ['De richtlijn geldt sinds 2021. Nederland volgt.', 2],
    ['Wat is “objectief”? Dat blijkt niet.', 2],
    ['Hij zei: ‘Dat kan.’ Daarna ging hij.', 2],
    ['De eerste alinea zonder punt\n\nDe tweede.', 2],
  ])('%s', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  test('cover every word, in order, without overlap', () => {
    const pieces = fc.constantFrom(
      'Dat ',
      'nr. ',
      'klopt. ',
      'Waarom? ',
      'E.U. ',
      '’',
      '\n\n',
      ' ',
      '12. ',
      '“Ja.” ',
      '…',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join('')),
        (text) => {
          const spans = sentences(text);
          let reached = 0;
          for (const [from, to] of spans) {
            expect(from).toBeGreaterThanOrEqual(reached);
            expect(to).toBeGreaterThan(from);
            expect(text.slice(reached, from).trim()).toBe('');
            reached = to;
          }
          expect(text.slice(reached).trim()).toBe('');
        },
      ),
    );
  });
});
