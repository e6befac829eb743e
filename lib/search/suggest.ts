/** Near words of the vocabulary, for a query that found nothing. */
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokens } from '../text/tokens.ts';
import { nearWords } from './correct.ts';
import type { IndexReader } from './index-reader.ts';
import { QUERY_CHARACTERS, SUGGESTIONS } from './limits.ts';

/** Words of a query that suggestions are made for. */
const WORDS = 3;

export async function suggest(index: IndexReader, query: string): Promise<string[]> {
  const asked = tokens(query.slice(0, QUERY_CHARACTERS)).filter(
    (word) => !isStopWord(word.text) && word.text.length > 3,
  );
  const longest = [...asked].sort((a, b) => b.text.length - a.text.length).slice(0, WORDS);
  const found: string[] = [];
  for (const word of longest) {
    for (const near of await nearWords(index, word.text.slice(0, 32), 2)) {
      if (fold(near) !== word.text && !found.includes(near)) found.push(near);
    }
  }
  return found.slice(0, SUGGESTIONS);
}
