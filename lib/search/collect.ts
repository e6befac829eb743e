/** First pass of indexing: exchanges → posting lists by key, with the spellings of each stem. */
import type { Exchange } from '../corpus/pack.ts';
import { fold } from '../text/fold.ts';
import { separatedVerb } from '../text/separable.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { type Token, tokens } from '../text/tokens.ts';
import { FIELDS, fieldTexts, fieldWeight, impact } from './fields.ts';
import { filterKey } from './keys.ts';
import { WORD_CHARACTERS } from './limits.ts';
import { ListBuilder } from './list-builder.ts';

/** A word seen in one exchange. */
interface Seen {
  weight: number;
  /** Bit n for the sentences n, n + 4, n + 8 … */
  sentences: number;
}

export class Collection {
  readonly lists = new Map<string, ListBuilder>();
  /** Spellings of each stem with how often they were seen. */
  readonly #spellings = new Map<string, Map<string, number>>();
  /** Stems that stand for words printed with a hyphen: they are no compounds to split again. */
  readonly joined = new Set<string>();

  /** Indexes one exchange; returns the stems of its answer in order. Exchanges must come in ascending order. */
  add(number: number, exchange: Exchange): string[] {
    const texts = fieldTexts(exchange);
    const seen = new Map<string, Seen>();
    let sentence = 0;
    let answer: string[] = [];
    for (const field of FIELDS) {
      const text = texts[field.name];
      const found = tokens(text);
      const stems: string[] = [];
      const occurrences = new Map<string, number>();
      const occur = (key: string) => {
        occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
        let word = seen.get(key);
        if (!word) {
          word = { weight: 0, sentences: 0 };
          seen.set(key, word);
        }
        word.sentences |= 1 << (sentence & 3);
      };
      for (const [i, token] of found.entries()) {
        if (token.before === 'break') sentence++;
        if (isStopWord(token.text) || token.text.length > WORD_CHARACTERS) continue;
        const key = stem(token.text);
        occur(key);
        stems.push(key);
        this.#count(key, text.slice(token.start, token.end));
        const whole = separatedVerb(found, i);
        if (whole) {
          occur(stem(whole));
          this.#count(stem(whole), whole);
        }
        if (token.before === 'hyphen') this.#join(found, i, text, occur);
      }
      for (const [key, count] of occurrences) {
        const word = seen.get(key);
        if (word) word.weight += fieldWeight(field, count, found.length);
      }
      if (field.name === 'topic')
        for (const key of new Set(stems)) this.list(filterKey('topic', key)).add(number, 255, 0);
      if (field.name === 'answer') answer = stems;
    }
    for (const [key, word] of seen) this.list(key).add(number, impact(word.weight), word.sentences);
    return answer;
  }

  list(key: string): ListBuilder {
    let list = this.lists.get(key);
    if (!list) {
      list = new ListBuilder();
      this.lists.set(key, list);
    }
    return list;
  }

  /** Stem by folded spelling, of all words but those joined over a hyphen. */
  spellings(): Map<string, string> {
    const all = new Map<string, string>();
    for (const [key, spellings] of this.#spellings) {
      if (this.joined.has(key)) continue;
      all.set(key, key);
      for (const spelling of spellings.keys()) all.set(fold(spelling), key);
    }
    return all;
  }

  /** The spelling to show for a stem: the most frequent one, the shortest and first in order among equals. */
  surface(key: string): string {
    let best = '';
    let most = 0;
    for (const [spelling, count] of this.#spellings.get(key) ?? []) {
      if (
        count > most ||
        (count === most && (spelling.length < best.length || (spelling.length === best.length && spelling < best)))
      ) {
        best = spelling;
        most = count;
      }
    }
    return best || key;
  }

  #count(key: string, spelling: string): void {
    let spellings = this.#spellings.get(key);
    if (!spellings) {
      spellings = new Map();
      this.#spellings.set(key, spellings);
    }
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
  }

  /** client-side is found as clientside too. */
  #join(found: readonly Token[], at: number, text: string, occur: (key: string) => void): void {
    let first = at;
    while (first > 0 && found[first]?.before === 'hyphen') first--;
    const run = found.slice(first, at + 1);
    const word = run.map((token) => token.text).join('');
    const end = run.at(-1)?.end ?? 0;
    if (word.length > WORD_CHARACTERS || run.length > 4) return;
    const key = stem(word);
    occur(key);
    this.joined.add(key);
    this.#count(key, text.slice(run[0]?.start ?? 0, end));
  }
}
