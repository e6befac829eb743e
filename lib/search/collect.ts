/** First pass of indexing: exchanges → postings by key, with the spellings of each stem. */

import { separatedVerb } from '../text/separable.ts';
import { stem } from '../text/stem.ts';
import { scanWords, type Token, type WordVisitor, wordText } from '../text/tokens.ts';
import { FIELDS, type FieldName, fieldWeight, impact } from './fields.ts';
import { filterKey } from './keys.ts';
import { WORD_CHARACTERS } from './limits.ts';
import { ListBuilder } from './list-builder.ts';
import { doubled, NO_STEM, Spellings } from './spellings.ts';
import { StemPostings } from './stem-postings.ts';

export class Collection {
  readonly spellings = new Spellings();
  readonly postings = new StemPostings();
  /** Lists of everything but stems. */
  readonly lists = new Map<string, ListBuilder>();
  /** By stem: the exchanges in which it is part of a longer word. */
  readonly parts = new Map<string, ListBuilder>();
  /** Stems that stand for words printed with a hyphen: they are no compounds to split again. */
  readonly joined = new Set<number>();

  /** The words of the text that is read: where they stand, and their spelling's number. */
  #words = 0;
  #starts = new Int32Array(1024);
  #stops = new Int32Array(1024);
  #ends = new Int32Array(1024);
  #numbers = new Int32Array(1024);
  #before: Token['before'][] = [];
  #text = '';
  readonly #visit: WordVisitor = (start, stop, end, before) => {
    const at = this.#words++;
    if (at === this.#starts.length) {
      this.#starts = doubled(this.#starts, Int32Array);
      this.#stops = doubled(this.#stops, Int32Array);
      this.#ends = doubled(this.#ends, Int32Array);
      this.#numbers = doubled(this.#numbers, Int32Array);
    }
    this.#starts[at] = start;
    this.#stops[at] = stop;
    this.#ends[at] = end;
    this.#numbers[at] = this.spellings.find(this.#text, start, end);
    this.#before[at] = before;
  };

  /** By stem: occurrences in this field, weight in this exchange, and the sentences (bit n for n, n + 4, n + 8 …). */
  #occurrences = new Uint32Array(1024);
  #weights = new Float64Array(1024);
  #sentences = new Uint8Array(1024);
  #inField: number[] = [];
  #inExchange: number[] = [];
  #sentence = 0;

  /** Indexes one exchange; returns the stems of its answer in order. Exchanges must come in ascending order. */
  add(number: number, texts: Readonly<Record<FieldName, string>>): number[] {
    this.#sentence = 0;
    let answer: number[] = [];
    for (const field of FIELDS) {
      const stems = this.#read(texts[field.name]);
      for (const key of this.#inField) {
        this.#weights[key] = (this.#weights[key] ?? 0) + fieldWeight(field, this.#occurrences[key] ?? 0, this.#words);
        this.#occurrences[key] = 0;
      }
      this.#inField.length = 0;
      if (field.name === 'topic')
        for (const key of new Set(stems)) this.list(filterKey('topic', this.spellings.stems[key] ?? '')).once(number);
      if (field.name === 'answer') answer = stems;
    }
    for (const key of this.#inExchange) {
      this.postings.add(key, number, impact(this.#weights[key] ?? 0), this.#sentences[key] ?? 0);
      this.#weights[key] = 0;
      this.#sentences[key] = 0;
    }
    this.#inExchange.length = 0;
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

  /** Counts the words of a text; returns its stems in order. */
  #read(text: string): number[] {
    const { spellings } = this;
    this.#text = text;
    this.#words = 0;
    const stems: number[] = [];
    scanWords(text, this.#visit);
    for (let at = 0; at < this.#words; at++) {
      const before = this.#before[at];
      if (before === 'break') this.#sentence++;
      const spelling = this.#numbers[at] ?? 0;
      const key = spellings.stemOfWord(spelling, text, this.#starts[at] ?? 0, this.#stops[at] ?? 0);
      if (key === NO_STEM) continue;
      this.#occur(key, spelling);
      stems.push(key);
      if (before === 'space' && at > 1 && spellings.isTe(this.#numbers[at - 1] ?? 0)) this.#separated(at);
      if (before === 'hyphen') this.#join(at);
    }
    return stems;
  }

  #occur(key: number, spelling: number): void {
    if (key >= this.#weights.length) {
      this.#occurrences = doubled(this.#occurrences, Uint32Array);
      this.#weights = doubled(this.#weights, Float64Array);
      this.#sentences = doubled(this.#sentences, Uint8Array);
    }
    const occurrences = this.#occurrences[key] ?? 0;
    if (occurrences === 0) this.#inField.push(key);
    this.#occurrences[key] = occurrences + 1;
    const sentences = this.#sentences[key] ?? 0;
    if (sentences === 0) this.#inExchange.push(key);
    this.#sentences[key] = sentences | (1 << (this.#sentence & 3));
    this.spellings.use(spelling);
  }

  /** over te nemen is found as overnemen too. */
  #separated(at: number): void {
    const whole = separatedVerb([this.#token(at - 2), this.#token(at - 1), this.#token(at)], 2);
    if (whole === null) return;
    const spelling = this.spellings.find(whole, 0, whole.length);
    const key = this.spellings.stemOfWord(spelling, whole, 0, whole.length);
    if (key !== NO_STEM) this.#occur(key, spelling);
  }

  /** client-side is found as clientside too. */
  #join(at: number): void {
    let first = at;
    while (first > 0 && this.#before[first] === 'hyphen') first--;
    if (at - first >= MOST_JOINED) return;
    const spelling = this.spellings.find(this.#text, this.#starts[first] ?? 0, this.#ends[at] ?? 0);
    let key = this.spellings.stemOf(spelling);
    if (key === undefined) {
      let word = '';
      for (let i = first; i <= at; i++) word += this.#token(i).text;
      key = word.length > WORD_CHARACTERS ? NO_STEM : this.spellings.stemNumber(stem(word));
      this.spellings.setStem(spelling, key);
      if (key !== NO_STEM) this.joined.add(key);
    }
    if (key !== NO_STEM) this.#occur(key, spelling);
  }

  #token(at: number): Token {
    const [start, stop, end] = [this.#starts[at] ?? 0, this.#stops[at] ?? 0, this.#ends[at] ?? 0];
    return { text: wordText(this.#text.slice(start, stop)), start, end, before: this.#before[at] ?? 'space' };
  }
}

/** Words in a row that hyphens make one. */
const MOST_JOINED = 4;
