import { expect, test } from 'vitest';
import { COMPLETIONS, completionsOf } from '../../../lib/search/completions.ts';

const complete = completionsOf([
  'Tunesiëdeal',
  'crisisverordening',
  'detectiebevel',
  'Schengen Barometer',
  'motie-Kuik',
  'motie-Brekelmans',
]);

test.each([
  ['tunesie', 'Tunesiëdeal'],
  ['crisisverod', 'crisisverordening'],
  ['detec', 'detectiebevel'],
  ['schengen bar', 'Schengen Barometer'],
])('%s may become %s', (typed, name) => {
  expect(complete(typed)[0]).toBe(name);
});

test('offers nothing for one letter, a whole sentence, or what was typed in full', () => {
  expect(complete('t')).toEqual([]);
  expect(complete('Wat vindt het kabinet van de afspraken die met Tunesië zijn gemaakt?')).toEqual([]);
  expect(complete('tunesiedeal')).toEqual([]);
});

test('offers a handful at most', () => {
  const many = completionsOf(Array.from({ length: 50 }, (_, n) => `motie nummer ${n}`));
  expect(many('motie')).toHaveLength(COMPLETIONS);
});
