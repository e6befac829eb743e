import { expect, test } from 'vitest';
import { groupResults } from '../../../components/search/group-results.ts';
import type { FoundExchange } from '../../../components/search/search-session.ts';

const found = (id: string, topic: string | null): FoundExchange =>
  ({
    hit: { exchangeId: id },
    view: {
      exchange: { id, topic },
      document: { id: 'd', title: 'Verslag van een overleg', shortTitle: 'Overleg', date: null },
    },
  }) as unknown as FoundExchange;

const shape = (list: readonly FoundExchange[]) =>
  groupResults(list).map(({ topic, exchanges }) => `${topic}: ${exchanges.map(({ hit }) => hit.exchangeId).join(' ')}`);

test('neighbours on the same topic stand together, in the order of rank', () => {
  expect(shape([found('1', 'A'), found('2', 'B'), found('3', 'A'), found('4', 'B')])).toEqual(['A: 1 3', 'B: 2 4']);
});

test('a far weaker result does not pass better ones for the sake of its topic', () => {
  const list = [found('1', 'A'), ...['2', '3', '4', '5'].map((id) => found(id, `T${id}`)), found('6', 'A')];
  expect(shape(list).at(0)).toBe('A: 1');
  expect(shape(list).at(-1)).toBe('A: 6');
});

test('a paper is named as readers know it', () => {
  expect(groupResults([found('1', null)])[0]).toMatchObject({ topic: null, paper: 'Overleg' });
});

test('every result is shown once', () => {
  const list = Array.from({ length: 50 }, (_, n) => found(`${n}`, `T${(n * 7) % 5}`));
  const shown = groupResults(list).flatMap(({ exchanges }) => exchanges.map(({ hit }) => hit.exchangeId));
  expect(shown.toSorted()).toEqual(list.map(({ hit }) => hit.exchangeId).toSorted());
});
