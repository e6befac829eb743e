import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format, formatWithLink, fromUrl, parseId, recognise, urlOf } from '../../../lib/citation/index.ts';
import { LAWS } from '../../../lib/citation/law-names.ts';

const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
const session = fc.integer({ min: 1995, max: 2040 }).map((year) => `${year}${year + 1}`);
const addition = fc.constantFrom('', '', '', '-VI', '-XII', '-XVI', '-IIB', '-A');
const dossier = fc.oneof(
  fc.tuple(number(15000, 39999), addition).map(([base, more]) => base + more),
  fc.constantFrom('21501-02', '21501-20', '21501-32'),
);
const paper = fc.oneof(number(1, 4000), fc.constantFrom('A', 'E', 'M', 'BM', 'AI'));
const article = fc.oneof(number(1, 500), fc.constantFrom('273g', '4:84', '5.13', '1.13a', '25bis', '3.2.1'));
const law = fc.constantFrom(...LAWS.map(({ id }) => id).filter((id) => id.startsWith('BWB')));

const ids = fc.oneof(
  fc.tuple(dossier, paper).map(([base, piece]) => `kst-${base}-${piece}`),
  fc
    .tuple(fc.constantFrom('tk', 'ek'), session, number(1, 4999))
    .map(([house, year, piece]) => `ah-${house}-${year}-${piece}`),
  fc
    .tuple(fc.constantFrom('tk', 'ek'), session, number(1, 110), number(1, 40))
    .map(([house, year, meeting, item]) => `h-${house}-${year}-${meeting}-${item}`),
  fc.tuple(fc.constantFrom('stb', 'trb'), number(1955, 2040), number(1, 700)).map((parts) => parts.join('-')),
  fc.tuple(number(2010, 2040), number(1, 60000)).map(([year, piece]) => `stcrt-${year}-${piece}`),
  fc.tuple(number(1990, 2040), number(1, 9999)).map(([year, piece]) => `ECLI:NL:HR:${year}:${piece}`),
  fc.tuple(law, article).map(([act, piece]) => `${act} art ${piece}`),
  fc.tuple(law, number(1, 99), number(1, 9)).map(([act, piece, paragraph]) => `${act} art ${piece} lid ${paragraph}`),
);

describe('every id', () => {
  it('comes back from its address', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(parseId(id)).not.toBeNull();
        expect(fromUrl(urlOf(id) ?? '')).toBe(id);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back from the running text it is written in, with the address beside it', () => {
    // Until 2011 reports were numbered by pages: a meeting and an item from then have no written form.
    const written = ids.filter((id) => !/^h-[te]k-(?:199|200|2010)/.test(id));
    fc.assert(
      fc.property(written, (id) => {
        const text = `Zie ${format({ id })}. Meer volgt.`;
        const found = recognise(text).map((citation) => citation.id);
        expect(found, text).toEqual([id]);
        expect(recognise(`${formatWithLink({ id })} enz.`).at(-1)?.id).toBe(id);
      }),
      { numRuns: 3000 },
    );
  });
});
