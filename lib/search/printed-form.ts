/** How a stem is printed in the papers, for showing it: read from an exchange that has it, as the index keeps no spellings. */
import type { Exchange } from '../corpus/pack.ts';
import { stem } from '../text/stem.ts';
import { type Token, tokens, words } from '../text/tokens.ts';
import { editCost } from './edit-cost.ts';
import { fieldTexts } from './fields.ts';
import type { IndexReader } from './index-reader.ts';

/** Letters that any spelling of a stem begins with. */
const SURE = 2;

/** Exchanges that are read for one stem: one may have it at the beginning of a sentence only. */
const EXCHANGES_READ = 4;

/** The spelling of each stem nearest to `like` (folded); the stem itself where none is found. Three reads at most for all. */
export async function printedForms(index: IndexReader, stems: readonly string[], like: string): Promise<string[]> {
  const entries = await index.entries(stems);
  await index.loadPostings([...entries.values()]);
  const addresses = stems.map((key) => {
    const entry = entries.get(key);
    const first = entry && index.postings(entry)[0];
    return first
      ? Array.from(first.exchanges.subarray(0, EXCHANGES_READ), (number) => ({ segment: first.segment, number }))
      : [];
  });
  const records = await index.records(addresses.flat());
  const exchanges = await index.exchanges(records.map(({ id }) => id));
  let next = 0;
  return stems.map((key, i) => {
    const own = exchanges.slice(next, next + (addresses[i]?.length ?? 0));
    next += own.length;
    const forms = own.flatMap((exchange) => (exchange ? formsOf(exchange, key) : []));
    return nearestForm(forms, like) ?? key;
  });
}

/** The form nearest to what was typed; of equals the most frequent, and of these the one in small letters. */
function nearestForm(forms: readonly string[], like: string): string | null {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const ranked = [...counts].map(([form, count]) => ({ form, count, cost: editCost(like, words(form).join(''), FAR) }));
  ranked.sort(
    (a, b) => Math.min(a.cost, FAR) - Math.min(b.cost, FAR) || b.count - a.count || (a.form < b.form ? 1 : -1),
  );
  return ranked[0]?.form ?? null;
}

/** Slips beyond which no form is nearer than another. */
const FAR = 3;

/** Every word of an exchange with a stem, as printed. */
function formsOf(exchange: Exchange, key: string): string[] {
  const forms: string[] = [];
  for (const text of Object.values(fieldTexts(exchange))) {
    const all = tokens(text);
    for (const [at, token] of all.entries()) {
      if (token.text.slice(0, SURE) !== key.slice(0, SURE)) continue;
      const end = endOf(all, at, key);
      if (end !== null) forms.push(text.slice(token.start, end));
    }
  }
  return forms;
}

/** Words in a row that hyphens make one. */
const MOST_JOINED = 4;

/** Where a word that begins at a place and has the stem ends; null where none does. */
function endOf(all: readonly Token[], first: number, key: string): number | null {
  let word = '';
  for (let at = first; at < Math.min(all.length, first + MOST_JOINED); at++) {
    const token = all[at];
    if (!token || (at > first && token.before !== 'hyphen')) return null;
    word += token.text;
    if (stem(word) === key) return token.end;
  }
  return null;
}
