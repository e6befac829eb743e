/** Which exchanges answer a term, best first: by where and how often its forms stand. */
import type { Exchange, Term } from '../corpus/pack.ts';
import { compileLexicon } from './compile.ts';
import { loadLexicon } from './lexicon.ts';
import { matchText } from './match.ts';

/** What one mention is worth. The answer counts more than the question: a reader wants to know what was said. */
const WORTH = { topic: 2.5, question: 2, answer: 3, footnote: 0.5 } as const;
/** Further mentions add less and less: so many count. */
const COUNTED_MENTIONS = 4;
/** Worth of standing in the first sentences, falling to nothing towards the end. */
const EARLY = 1.5;

type Part = keyof typeof WORTH;

/**
 * Fills `exchangeIds` of every term and leaves out terms that no exchange mentions. Cost: one pass of the matcher over the corpus.
 */
export function rankExchanges(terms: readonly Term[], exchanges: readonly Exchange[]): Term[] {
  const lexicon = loadLexicon(compileLexicon(terms));
  const scores = new Map<string, Map<string, number>>(terms.map((term) => [term.id, new Map()]));
  for (const exchange of exchanges) {
    const found = new Map<string, number>();
    for (const [part, text] of textsOf(exchange)) addMentions(found, part, text);
    for (const [termId, score] of found) scores.get(termId)?.set(exchange.id, score * (exchange.pointerOnly ? 0.3 : 1));
  }
  return terms.flatMap((term) => {
    const ranked = [...(scores.get(term.id) ?? [])].sort(
      ([oneId, one], [otherId, other]) => other - one || (oneId < otherId ? -1 : 1),
    );
    return ranked.length === 0 ? [] : [{ ...term, exchangeIds: ranked.map(([id]) => id) }];
  });

  function addMentions(found: Map<string, number>, part: Part, text: string): void {
    const counts = new Map<string, number>();
    for (const match of matchText(lexicon, text)) {
      const count = (counts.get(match.termId) ?? 0) + 1;
      counts.set(match.termId, count);
      if (count > COUNTED_MENTIONS) continue;
      const early = count === 1 ? EARLY * (1 - match.start / Math.max(1, text.length)) : 0;
      found.set(match.termId, (found.get(match.termId) ?? 0) + WORTH[part] / count + early);
    }
  }
}

/** The parts of an exchange that are read. */
export function textsOf(exchange: Exchange): readonly (readonly [Part, string])[] {
  return [
    ['topic', exchange.topic ?? ''],
    ['question', exchange.question.text],
    ['answer', exchange.answer?.text ?? ''],
    ...exchange.footnotes.map((footnote): [Part, string] => ['footnote', footnote.text]),
  ];
}
