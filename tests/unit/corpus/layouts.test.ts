import { describe, expect, it } from 'vitest';
import { parseText } from '../../../lib/corpus/parse.ts';
import { readFixture, readJson } from './gold.ts';

interface LayoutGold {
  readonly exchanges: readonly {
    readonly index: number;
    readonly numbers: readonly number[];
    readonly party: string | null;
    readonly topic: string | null;
    readonly question_lines: [number, number];
    readonly answer_lines: [number, number] | null;
    readonly question_starts: string;
    readonly question_ends: string;
    readonly question_words: number;
    readonly answer_starts: string | null;
    readonly answer_ends: string | null;
    readonly answer_words: number;
    readonly refers_to: readonly number[];
  }[];
  readonly references: readonly {
    readonly as_printed: string;
    readonly normalized: string;
    readonly exchange: number | null;
    readonly where: string;
    readonly page?: string;
  }[];
  readonly non_question_paragraphs: readonly { readonly lines: [number, number]; readonly kind: string }[];
  readonly footnotes: readonly { readonly marker: string; readonly exchange: number | null; readonly where: string }[];
  readonly furniture: readonly { readonly kind: string; readonly lines: [number, number] }[];
}

const SAMPLES = [
  ['L1', 'L1_wonen'],
  ['L2', 'L2_digitaal'],
  ['L3', 'L3_onderwijs'],
  ['L4', 'L4_zorg'],
  ['L5', 'L5_belastingen_ek'],
  ['L6', 'L6_visserij'],
  ['L7', 'L7_energie'],
  ['L8', 'L8_stikstof_inbreng'],
] as const;
const packed = (text: string) => text.replace(/\s+/g, '');
const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

describe.each(SAMPLES)('layout %s (%s)', (layout, name) => {
  const gold: LayoutGold = readJson(`layouts/${name}.gold.json`);
  const corpus = parseText(readFixture(`layouts/${name}.txt`).toString('utf8'), { name });

  it('is recognised', () => {
    expect(corpus.layouts).toEqual([layout]);
  });

  it('has every question and answer, from the first word to the last', () => {
    expect(
      corpus.exchanges.map(({ question, answer, group, topic, numbers }) => ({
        numbers: (numbers ?? []).map(Number),
        group,
        topic,
        question: question.lines,
        answer: answer?.lines ?? null,
      })),
    ).toEqual(
      gold.exchanges.map((exchange) => ({
        numbers: exchange.numbers,
        group: exchange.party,
        topic: exchange.topic,
        question: exchange.question_lines,
        answer: exchange.answer_lines,
      })),
    );
    for (const [index, exchange] of gold.exchanges.entries()) {
      const { question, answer } = corpus.exchanges[index]!;
      expect(packed(question.text).startsWith(packed(exchange.question_starts))).toBe(true);
      expect(packed(question.text).endsWith(packed(exchange.question_ends))).toBe(true);
      expect(countWords(question.text)).toBe(exchange.question_words);
      expect(packed(answer?.text ?? '').startsWith(packed(exchange.answer_starts ?? ''))).toBe(true);
      expect(packed(answer?.text ?? '').endsWith(packed(exchange.answer_ends ?? ''))).toBe(true);
      expect(countWords(answer?.text ?? '')).toBe(exchange.answer_words);
    }
  });

  it('points to the answers that answers point to', () => {
    const ours = corpus.exchanges.map(({ refersTo }) =>
      refersTo.map(({ exchangeId }) => corpus.exchanges.findIndex(({ id }) => id === exchangeId)),
    );
    expect(ours).toEqual(gold.exchanges.map(({ refers_to }) => [...refers_to]));
  });

  it('has every reference where it stands, with its page', () => {
    const front = corpus.documents.flatMap(({ agenda }) => agenda.flatMap(({ references }) => references));
    const missing = gold.references.filter(({ normalized, exchange, where, page }) => {
      const own = exchange === null ? null : corpus.exchanges[exchange]!.references;
      return normalized
        .split('; ')
        .some((id) =>
          own === null
            ? !front.some((reference) => reference.id === id)
            : !own.some(
                (reference) =>
                  reference.id === id && reference.in === where && (page === undefined || reference.page === page),
              ),
        );
    });
    expect(missing.map(({ as_printed }) => as_printed)).toEqual([]);
  });

  it('attaches footnotes', () => {
    const ours = corpus.exchanges.flatMap(({ footnotes }, index) =>
      footnotes.map((note) => [note.number, index, note.in]),
    );
    expect(ours).toEqual(
      gold.footnotes
        .filter(({ exchange }) => exchange !== null)
        .map((note) => [note.marker, note.exchange, note.where]),
    );
  });

  it('keeps openings and remarks apart, and furniture out', () => {
    const apart = gold.non_question_paragraphs.filter(({ kind }) => kind === 'opening' || kind === 'remark');
    expect(corpus.remarks.map(({ lines }) => lines)).toEqual(apart.map(({ lines }) => lines));
    for (const { kind, lines } of gold.furniture) {
      for (let line = lines[0]; line <= lines[1]; line += 1) {
        const expected = kind === 'footnote' || kind === 'footnote_body' ? 'footnote' : 'furniture';
        if (corpus.lineClasses[line - 1] !== 'blank')
          expect([line, corpus.lineClasses[line - 1]]).toEqual([line, expected]);
      }
    }
  });
});

it('gives questions without answers where a paper holds only questions', () => {
  const corpus = parseText(readFixture('layouts/L8_stikstof_inbreng.txt').toString('utf8'));
  expect(corpus.exchanges.every(({ answer }) => answer === null)).toBe(true);
});
