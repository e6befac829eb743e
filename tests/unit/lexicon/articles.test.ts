import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/lexicon/compile.ts';
import { loadLexicon } from '../../../lib/lexicon/lexicon.ts';
import { termsOf } from '../../../lib/lexicon/terms.ts';
import { marksOf, ownArticles } from './articles.ts';
import { type Article, corpus, editorial, readFixture } from './sources.ts';

const terms = termsOf(corpus, editorial);
const lexicon = loadLexicon(compileLexicon(terms));

describe('marks on articles', () => {
  it.each(readFixture<Article[]>('articles/gold.json'))(
    'has every expected mark and no forbidden one on $id',
    (article) => {
      const marks = marksOf(lexicon, terms, article.text, 'nl');
      const spans = marks.map(({ start, end }) => article.text.slice(start, end));
      expect(spans).toEqual(article.expected.map(({ surface }) => surface));
      for (const forbidden of article.must_not_spans) {
        expect(
          marks.some(({ start, end }) => start < forbidden.end && forbidden.start < end),
          forbidden.surface,
        ).toBe(false);
      }
    },
  );

  it('reaches precision 0.98 and recall 0.95 on our own articles', () => {
    const articles = ownArticles();
    let right = 0;
    let marked = 0;
    let wanted = 0;
    const misses: string[] = [];
    for (const article of articles) {
      const marks = marksOf(lexicon, terms, article.text, article.language);
      const found = (span: { start: number; end: number }) =>
        marks.some(({ start, end }) => start === span.start && end === span.end);
      right += article.expected.filter(found).length;
      marked += marks.length;
      wanted += article.expected.length;
      for (const span of article.expected) if (!found(span)) misses.push(`${article.id}: not marked: ${span.surface}`);
      for (const mark of marks) {
        if (article.expected.some(({ start, end }) => start === mark.start && end === mark.end)) continue;
        misses.push(`${article.id}: marked in error: ${article.text.slice(mark.start, mark.end)} (${mark.termId})`);
      }
    }
    const precision = right / marked;
    const recall = right / wanted;
    console.log(
      [`${articles.length} articles: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`, ...misses].join(
        '\n  ',
      ),
    );
    expect(articles.length).toBeGreaterThanOrEqual(20);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('marks nothing on articles about other things', () => {
    for (const article of ownArticles().filter(({ matter }) => matter === 'off topic')) {
      expect(
        marksOf(lexicon, terms, article.text, article.language).map(({ start, end }) => article.text.slice(start, end)),
      ).toEqual([]);
    }
  });
});
