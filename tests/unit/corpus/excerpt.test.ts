import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerExcerpt, type Excerpt, questionExcerpt, questionSentences } from '../../../lib/corpus/excerpt.ts';
import fixture from '../../fixtures/card/exchanges.json' with { type: 'json' };

const read = (text: string, { spans }: Excerpt) => spans.map(([from, to]) => text.slice(from, to)).join(' … ');

describe('the question at a glance', () => {
  test('is what is asked, not what leads up to it', () => {
    const text =
      'De leden lezen dat er een plan komt. Zij vinden dat goed. Kan de minister zeggen wanneer het komt? De leden wachten.';
    expect(read(text, questionExcerpt(text, 125))).toBe('Kan de minister zeggen wanneer het komt?');
  });

  test.each([
    'Deze leden vragen of de minister al weet wanneer dit plan gereed is.',
    'Ook zouden de leden van de ChristenUnie-fractie willen weten hoe de controle is vormgegeven.',
    'Zij roepen de staatssecretaris op om daar in Raadsverband voor te pleiten.',
    'Deze leden verzoeken de minister met klem om niet in te stemmen.',
    'De leden ontvangen graag een reactie op dit rapport.',
  ])('knows asking without a question mark: %s', (asking) => {
    const text = `De leden hebben kennisgenomen van het stuk. ${asking} Het is van belang.`;
    expect(questionSentences(text).map(([from, to]) => text.slice(from, to))).toEqual([asking]);
  });

  test('brings along the sentence that a short question leans on', () => {
    const text = 'De leden willen een verbod. De minister zou dat kunnen voorstellen. Is de minister daar toe bereid?';
    expect(read(text, questionExcerpt(text, 125))).toBe(
      'De minister zou dat kunnen voorstellen. Is de minister daar toe bereid?',
    );
  });

  test('starts from the sentence that names the term, where ten things are asked', () => {
    const text = 'Wat kost het plan van het kabinet? Wie betaalt dat? Wat vindt de minister van het detectiebevel?';
    expect(read(text, questionExcerpt(text, 50, 'detectiebevel'))).toBe('Wat vindt de minister van het detectiebevel?');
  });

  test('is all of it when nothing is recognised as asking', () => {
    const text = 'Graag een reactie.';
    expect(questionExcerpt(text, 125)).toEqual({ spans: [[0, text.length]], whole: true });
  });

  test('fits its room for every question of the source', () => {
    for (const { question } of fixture.exchanges) {
      const excerpt = questionExcerpt(question.text, 125);
      expect(read(question.text, excerpt).length).toBeGreaterThan(20);
      expect(read(question.text, excerpt).length).toBeLessThan(125 * 1.25 + 10);
    }
  });
});

describe('the answer at a glance', () => {
  test('is its first sentences, as many as fit', () => {
    const text =
      'Dat klopt. Het kabinet is daarover in gesprek. Meer volgt later, wanneer de onderhandelingen zijn afgerond.';
    expect(read(text, answerExcerpt(text, 60))).toBe('Dat klopt. Het kabinet is daarover in gesprek.');
  });

  test('is cut at a word where its first sentence is too long', () => {
    const text = `Het kabinet ${'overweegt, '.repeat(40)}en besluit.`;
    const shown = read(text, answerExcerpt(text, 60));
    expect(shown.length).toBeLessThanOrEqual(60);
    expect(shown).toMatch(/overweegt$/);
  });

  test('never cuts inside a word, never leaves the text, and says truly whether it is whole', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30, mode: 'sentences' }), fc.integer({ min: 30, max: 300 }), (text, room) => {
        const { spans, whole } = answerExcerpt(text, room);
        for (const [from, to] of spans) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(/\w\w/.test(text.slice(to - 1, to + 1))).toBe(false);
        }
        expect(whole).toBe(spans.length === 1 && spans[0]![0] === 0 && spans[0]![1] === text.length);
      }),
    );
  });
});
