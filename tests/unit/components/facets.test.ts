import { expect, test } from 'vitest';
import { facetsOf } from '../../../components/search/facets.ts';
import type { FoundExchange } from '../../../components/search/search-session.ts';

const found = (group: string | null, topic: string | null, document = 'd1', date: string | null = '2023-10-17') =>
  ({
    view: { exchange: { group, topic }, document: { id: document, title: `Stuk ${document}`, date } },
  }) as unknown as FoundExchange;

const four = [found('SP', 'Asiel'), found('SP', 'Asiel'), found('Volt', 'Asiel'), found('PvdA en GroenLinks', 'Asiel')];

test('offers what narrows, the most frequent first, as words added to the query', () => {
  expect(facetsOf('crisis ', four, []).map(({ label, query }) => [label, query])).toEqual([
    ['SP', 'crisis fractie:"SP"'],
    ['Volt', 'crisis fractie:"Volt"'],
    ['PvdA en GroenLinks', 'crisis fractie:"PvdA en GroenLinks"'],
  ]);
});

test('offers nothing of a kind that is filtered by already', () => {
  expect(facetsOf('crisis', four, [{ kind: 'group' }])).toEqual([]);
});

test('offers papers and years only where there are several', () => {
  const list = [...four, found('SP', 'Asiel', 'd2', '2021-02-01')];
  expect(facetsOf('crisis', list, [{ kind: 'group' }]).map(({ kind, query }) => [kind, query])).toEqual([
    ['document', 'crisis stuk:"d1"'],
    ['document', 'crisis stuk:"d2"'],
    ['year', 'crisis na:2023-01-01 tot:2023-12-31'],
    ['year', 'crisis na:2021-01-01 tot:2021-12-31'],
  ]);
});

test('offers nothing for a handful of results', () => {
  expect(facetsOf('crisis', four.slice(0, 3), [])).toEqual([]);
});
