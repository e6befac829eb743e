import { describe, expect, test } from 'vitest';
import { contextWords } from '../../../lib/search/context-words.ts';

const paragraph =
  'Op tafel ligt het detectiebevel. Wie berichten met versleuteling doorzoekt, raakt volgens critici het briefgeheim.';
const place = { surface: 'detectiebevel', sentence: 'Op tafel ligt het detectiebevel.', paragraph };

describe('why an exchange stands first', () => {
  test('names the words around the term that the first has and the others lack, as the page spells them', () => {
    const texts = ['Raakt het detectiebevel versleutelde berichten?', 'Wie geeft een detectiebevel?'];
    expect(contextWords({ ...place, paragraph: 'Versleutelde berichten en het detectiebevel.' }, texts)).toEqual([
      'Versleutelde',
    ]);
  });

  test('the term itself, words that all exchanges have and everyday words decide nothing', () => {
    const texts = ['Het detectiebevel en het briefgeheim.', 'Het briefgeheim en een detectiebevel.'];
    expect(contextWords(place, texts)).toEqual([]);
  });

  test('one exchange is before no other', () => {
    expect(contextWords(place, [paragraph])).toEqual([]);
    expect(contextWords(place, [])).toEqual([]);
  });

  test('at most three, those of the term’s own sentence first', () => {
    const words = 'encryptie providers grondrechten toezichthouder';
    const asked = { surface: 'bevel', sentence: 'toezichthouder', paragraph: words };
    const found = contextWords(asked, [words, 'iets anders']);
    expect(found).toHaveLength(3);
    expect(found[0]).toBe('toezichthouder');
  });
});
