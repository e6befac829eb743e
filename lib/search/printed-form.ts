/** How a stem is printed in the papers, for showing it: read from an exchange that has it, as the index keeps no spellings. */
import type { Exchange } from '../corpus/pack.ts';
import { stem } from '../text/stem.ts';
import { type Token, tokens } from '../text/tokens.ts';
import { editCost } from './edit-cost.ts';
import { fieldTexts } from './fields.ts';
import type { IndexReader } from './index-reader.ts';

/** Letters that any spelling of a stem begins with. */
const SURE = 2;

/** The spelling of each stem nearest to `like` (folded); the stem itself where none is found. Three reads at most for all. */
export async function printedForms(index: IndexReader, stems: readonly string[], like: string): Promise<string[]> {
  const entries = await index.entries(stems);
  await index.loadPostings(entries.values());
  const addresses = stems.map((key) => {
    const entry = entries.get(key);
    const first = entry && index.postings(entry)[0];
    return first ? { segment: first.segment, number: first.exchanges[0] ?? 0 } : null;
  });
  const records = await index.records(addresses.flatMap((address) => address ?? []));
  const exchanges = await index.exchanges(records.map(({ id }) => id));
  let next = 0;
  return stems.map((key, i) => {
    const exchange = addresses[i] ? exchanges[next++] : undefined;
    return (exchange && printedForm(exchange, key, like)) ?? key;
  });
}

function printedForm(exchange: Exchange, key: string, like: string): string | null {
  let best: { form: string; cost: number } | null = null;
  for (const text of Object.values(fieldTexts(exchange))) {
    const all = tokens(text);
    for (const [at, token] of all.entries()) {
      if (token.text.slice(0, SURE) !== key.slice(0, SURE)) continue;
      const last = endOf(all, at, key);
      if (last === null) continue;
      const form = text.slice(token.start, last.end);
      // A capital may only be that of the sentence or the heading: a form without one says more.
      const cost =
        Math.min(
          99,
          editCost(
            like,
            all
              .slice(at, last.at + 1)
              .map((word) => word.text)
              .join(''),
            3,
          ),
        ) + (token.before === 'break' || /^\p{Lu}\P{Lu}*$/u.test(form) ? 0.25 : 0);
      if (best === null || cost < best.cost) best = { form, cost };
    }
  }
  return best?.form ?? null;
}

/** Words in a row that hyphens make one. */
const MOST_JOINED = 4;

/** Where a word that begins at a place and has the stem ends; null where none does. */
function endOf(all: readonly Token[], first: number, key: string): { at: number; end: number } | null {
  let word = '';
  for (let at = first; at < Math.min(all.length, first + MOST_JOINED); at++) {
    const token = all[at];
    if (!token || (at > first && token.before !== 'hyphen')) return null;
    word += token.text;
    if (stem(word) === key) return { at, end: token.end };
  }
  return null;
}
