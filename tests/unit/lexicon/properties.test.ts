import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/lexicon/compile.ts';
import { formKey, keyString } from '../../../lib/lexicon/form-key.ts';
import { loadLexicon } from '../../../lib/lexicon/lexicon.ts';
import { matchText } from '../../../lib/lexicon/match.ts';
import { isOneEdit } from '../../../lib/lexicon/slip.ts';
import { termsOf } from '../../../lib/lexicon/terms.ts';
import { marksOf, ownArticles } from './articles.ts';
import { corpus, editorial } from './sources.ts';

const terms = termsOf(corpus, editorial);
const lexicon = loadLexicon(compileLexicon(terms));
const forms = terms.flatMap((term) => term.forms.map(({ text }) => text));
const spelt = (text: string) => {
  const key = formKey(text);
  return key === null ? '' : keyString(key.letters);
};
const spellings = new Set(forms.map((text) => spelt(text)));
const texts = ownArticles().map(({ text }) => text);
const form = fc.constantFrom(...forms);
const prose = fc.constantFrom(...texts);

describe('properties of the matcher', () => {
  it('points at characters of the text, in order, never overlapping, whatever the text', () => {
    const piece = fc.oneof(
      form,
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(' ', '-', '\u00ad', '’s', '/', '\n', '. '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let before = 0;
        for (const { start, end, termId } of matchText(lexicon, text, { language: 'nl' })) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]$/su);
          expect(terms.some(({ id }) => id === termId)).toBe(true);
          before = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('spells a form of the term at the characters it points at', () => {
    fc.assert(
      fc.property(
        form,
        fc.constantFrom('Over ', '(', '“', 'de '),
        fc.constantFrom('.', ' is', '”', ', en'),
        (text, left, right) => {
          const whole = left + text + right;
          const matches = matchText(lexicon, whole, { language: 'nl' });
          const covered = matches.map(({ start, end }) => spelt(whole.slice(start, end))).join('');
          expect(spelt(text)).toContain(covered);
          expect(covered.length).toBeGreaterThanOrEqual(spelt(text).length / 2);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds the same in a text and in the text split into nodes and put together again, soft hyphens and all', () => {
    fc.assert(
      fc.property(prose, fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
        const places = [...new Set(cuts.map((cut) => cut % text.length))].sort((one, other) => one - other);
        // A cut inside a word puts an invisible character there, as browsers and typesetters do.
        const inside = places.filter((at) => /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at)));
        let split = '';
        const original: number[] = [];
        for (let index = 0; index <= text.length; index++) {
          if (inside.includes(index)) {
            split += '\u00ad';
            original.push(index);
          }
          if (index < text.length) split += text.charAt(index);
          original.push(index);
        }
        const direct = matchText(lexicon, text, { language: 'nl' });
        const mapped = matchText(lexicon, split, { language: 'nl' }).map((match) => ({
          ...match,
          start: original[match.start] as number,
          end: (original[match.end - 1] as number) + 1,
        }));
        expect(mapped).toEqual(direct);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of terms', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(terms, { minLength: terms.length }), prose, (shuffled, text) => {
        expect(matchText(loadLexicon(compileLexicon(shuffled)), text)).toEqual(matchText(lexicon, text));
      }),
      { numRuns: 8 },
    );
  });

  it('finds the same whatever was read before', () => {
    const bytes = compileLexicon(terms);
    const word = fc.constantFrom(...forms.filter((text) => /^\p{L}+$/u.test(text)));
    fc.assert(
      fc.property(prose, word, (text, form) => {
        const read = loadLexicon(bytes);
        const languages = ['nl', 'de'].map((language) => ({ language }));
        for (const before of [form.toLowerCase(), `${form}zxq`, text])
          for (const options of languages) matchText(read, before, options);
        for (const options of languages) {
          const after = `${text} ${form}`;
          const once = matchText(read, after, options);
          expect(once).toEqual(matchText(loadLexicon(bytes), after, options));
          expect(matchText(read, after, options)).toEqual(once);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds a compound after a word as long as any', () => {
    for (let length = 60; length <= 200; length++) {
      const read = loadLexicon(compileLexicon(terms.filter(({ id }) => id === 'dublinclaimant')));
      const text = `${'z'.repeat(length)} en Dublinclaimanten`;
      expect(matchText(read, text, { language: 'nl' })).toHaveLength(1);
    }
  });

  it('takes no consonants for a word that has the same sixteen bits by chance', () => {
    expect(matchText(lexicon, 'De xcfbqnmdrugsactieplan is er.', { language: 'nl' })).toEqual([]);
  });

  it('finds no term inside a longer unrelated word', () => {
    const garbage = fc.string({ unit: fc.constantFrom(...'bcdfghjklmnpqrtvwxz'), minLength: 2, maxLength: 8 });
    const word = fc.constantFrom(...forms.filter((text) => /^\p{L}+$/u.test(text)));
    fc.assert(
      fc.property(garbage, word, garbage, (left, middle, right) => {
        for (const text of [left + middle + right, `${left}${middle}`]) {
          // "vn" before "migratiepact" makes another form by chance, "vm" one with a slip.
          const own = spelt(text);
          if ([...spellings].some((other) => other === own || isOneEdit(own, other))) continue;
          const marks = marksOf(lexicon, terms, `De ${text} is er.`, 'nl');
          expect(marks.map(({ termId }) => termId)).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
  });
});
