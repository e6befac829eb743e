import { describe, expect, it } from 'vitest';
import { fromUrl, otherIdsOf } from '../../../lib/citation/index.ts';

describe('other ids of a paper', () => {
  it.each([
    [
      'nds-tk-2023D38711',
      'https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?id=2023Z16843&did=2023D38711',
    ],
    ['kv-tk-2017Z13793', 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2017Z13793'],
  ])('say that %s is what the page of the Tweede Kamer shows, and the other way round', (id, address) => {
    const shown = fromUrl(address) ?? '';
    expect(otherIdsOf(shown)).toEqual([id]);
    expect(otherIdsOf(id)).toEqual([shown]);
  });

  it('name the act of a European article, but not the code of a Dutch one', () => {
    expect(otherIdsOf('CELEX:32009R0810 art 25bis')).toEqual(['CELEX:32009R0810']);
    expect(otherIdsOf('CELEX:32009R0810')).toEqual([]);
    expect(otherIdsOf('BWBR0001854 art 273g')).toEqual([]);
    expect(otherIdsOf('kst-32317-855')).toEqual([]);
    expect(otherIdsOf('https://www.groene.nl/artikel/2023Z13793')).toEqual([]);
  });
});
