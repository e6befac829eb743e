/** A lexicon term that is named in the query lifts its own exchanges, and shows what the query is about. */
import { isStopWord } from '../text/stop-words.ts';
import type { Token } from '../text/tokens.ts';
import { addressName, type IndexReader } from './index-reader.ts';
import { formKey } from './keys.ts';
import { type Scored, sort } from './score.ts';

/** Words of the longest form that is looked up; and of the longest query in which forms are looked for. */
const FORM_WORDS = 5;
const QUERY_WORDS = 24;
/** What a term adds at most to its first exchange, as a share of the best score, where the query is nothing but the term. */
const BONUS = 0.3;

export async function addTermBonus(index: IndexReader, words: readonly Token[], scored: Scored[]): Promise<boolean> {
  const best = scored[0];
  if (!best || words.length > QUERY_WORDS) return false;
  const forms = new Map<string, number>();
  for (let at = 0; at < words.length; at++) {
    let form = '';
    for (let length = 1; length <= FORM_WORDS && at + length <= words.length; length++) {
      const word = words[at + length - 1]?.text ?? '';
      form = form === '' ? word : `${form} ${word}`;
      // A form neither begins nor ends with a function word.
      if (isStopWord(word)) {
        if (length === 1) break;
        continue;
      }
      forms.set(formKey(form), length / words.length);
    }
  }
  const entries = await index.entries(forms.keys());
  if (entries.size === 0) return false;
  await index.loadPostings(entries.values());
  const bonus = new Map<number, number>();
  for (const [key, entry] of entries) {
    const share = forms.get(key) ?? 0;
    for (const { segment, exchanges, impacts } of index.postings(entry)) {
      for (const [i, number] of exchanges.entries()) {
        const name = addressName({ segment, number });
        bonus.set(name, Math.max(bonus.get(name) ?? 0, (share * (impacts[i] ?? 0)) / 255));
      }
    }
  }
  const unit = best.score * BONUS;
  for (const one of scored) one.score += unit * (bonus.get(addressName(one)) ?? 0);
  sort(scored);
  return bonus.size > 0;
}
