import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { portOfPacks } from '../../../lib/search/memory-port.ts';
import { rankForTerm } from '../../../lib/search/rank-for-term.ts';
import { judgedPack, markRanking, mean } from '../../fixtures/search/judged.ts';

interface Context {
  readonly term: string;
  readonly sentence: string;
  readonly paragraph: string;
  readonly relevant: Readonly<Record<string, number>>;
}

const contexts = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/search/contexts.json'), 'utf8'),
) as Context[];
const { pack, placeOf } = judgedPack();
const port = portOfPacks([pack]);
const places = (ids: readonly string[]) => ids.map((id) => placeOf.get(id) ?? id);
const termOf = (label: string) => {
  const term = pack.terms.find((one) => one.label === label);
  if (!term) throw new Error(`No term is called ${label}.`);
  return term;
};

describe('a term is answered for the place it stands in', async () => {
  const marks: { readonly context: Context; readonly without: number; readonly with: number }[] = [];
  for (const context of contexts) {
    const term = termOf(context.term);
    const judged = { id: '', type: 'context', query: '', relevant: context.relevant };
    const { sentence, paragraph } = context;
    const ranked = await rankForTerm(port, term, { termId: term.id, sentence, paragraph });
    marks.push({
      context,
      without: markRanking(places(term.exchangeIds), judged).reciprocalRank,
      with: markRanking(places(ranked), judged).reciprocalRank,
    });
  }
  const without = mean(marks.map((mark) => mark.without));
  const withContext = mean(marks.map((mark) => mark.with));
  console.log(`Context, ${marks.length} places: MRR@10 ${without.toFixed(3)} without, ${withContext.toFixed(3)} with`);

  test('there are enough places to tell', () => expect(marks.length).toBeGreaterThanOrEqual(30));
  test('the right answer comes first far more often than without', () =>
    expect(withContext - without).toBeGreaterThanOrEqual(0.1));
  test('and mostly', () => expect(withContext).toBeGreaterThanOrEqual(0.8));

  test('all of the exchanges are there, whatever the place', async () => {
    for (const { term: label, sentence, paragraph } of contexts) {
      const term = termOf(label);
      const ranked = await rankForTerm(port, term, { termId: term.id, sentence, paragraph });
      expect([...ranked].sort()).toEqual([...new Set(term.exchangeIds)].sort());
    }
  });

  test('without a context the order stays as it is', async () => {
    const term = termOf('detectiebevel');
    expect(await rankForTerm(port, term, { termId: term.id, sentence: '', paragraph: '' })).toEqual(term.exchangeIds);
  });
});
