import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, type Route, routeOf } from '../../../components/side-panel/route.ts';

test('an exchange, a search, a document and the fixed places have an address', () => {
  expect(routeOf('?exchange=kst-1/sp-1')).toEqual({ view: 'exchange', id: 'kst-1/sp-1' });
  expect(routeOf('?q=Tunesi%C3%AB+deal')).toEqual({ view: 'results', query: 'Tunesië deal' });
  expect(routeOf('?document=d1')).toEqual({ view: 'outline', documentId: 'd1' });
  expect(routeOf('?view=kept')).toEqual({ view: 'kept' });
});

test('an address that names nothing is the page view', () => {
  for (const address of ['', '?', '?q=', '?q=%20', '?view=elsewhere', '?exchange=']) {
    expect(routeOf(address)).toEqual({ view: 'page' });
  }
});

test('every place is found again from its address, whatever is in it', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const route = fc.oneof(
    fc.constantFrom<Route>({ view: 'page' }, { view: 'papers' }, { view: 'kept' }),
    text.filter((query) => query.trim() !== '').map((query): Route => ({ view: 'results', query })),
    text.map((id): Route => ({ view: 'exchange', id })),
    text.map((documentId): Route => ({ view: 'outline', documentId })),
  );
  fc.assert(
    fc.property(route, (place) => {
      expect(routeOf(addressOf(place))).toEqual(place);
    }),
  );
});
