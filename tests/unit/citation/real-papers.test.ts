import { describe, expect, it } from 'vitest';
import { type Citation, recognise } from '../../../lib/citation/index.ts';
import exchanges from '../../fixtures/citations/exchanges.json' with { type: 'json' };
import papers from '../../fixtures/citations/papers.json' with { type: 'json' };

type Place = 'question' | 'answer' | 'footnote';

/** What is found in each part of an exchange, the answer knowing what the question and the notes named. */
function readExchange(exchange: (typeof exchanges)[number]): Record<Place, Citation[]> {
  const question = recognise(exchange.question);
  const footnote = exchange.notes.flatMap((note) => recognise(note));
  return { question, footnote, answer: recognise(exchange.answer, { antecedents: [...question, ...footnote] }) };
}

describe('the bundled consultation', () => {
  it('gives every formal reference, where it stands', () => {
    const missing = exchanges.flatMap((exchange) => {
      const found = readExchange(exchange);
      return exchange.expected.filter(
        ({ in: place, id }) => !found[place as Place].some((citation) => citation.id === id),
      );
    });
    expect(missing).toEqual([]);
  });
});

describe('papers of every layout', () => {
  it.each(papers.map((paper) => [paper.paper, paper] as const))('%s: every reference, with its page', (_, paper) => {
    const found = recognise(paper.text);
    const missing = paper.expected.filter(
      ({ id, ...rest }) =>
        !found.some((citation) => citation.id === id && (!('page' in rest) || citation.page === rest.page)),
    );
    expect(missing).toEqual([]);
  });

  it('have an address for every reference', () => {
    for (const paper of papers) {
      for (const citation of recognise(paper.text)) expect(citation.url, citation.id).toMatch(/^https:\/\//);
    }
  });
});
