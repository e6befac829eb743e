/** The papers as words with what each stands in, read once for all kinds of candidates. */
import type { Corpus } from '../../corpus/pack.ts';
import { textsOf } from '../rank.ts';

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** First of a sentence, a quotation or a heading: its capital says nothing. */
  readonly opens: boolean;
}

export interface Passage {
  readonly exchangeId: string;
  readonly part: 'topic' | 'question' | 'answer' | 'footnote';
  readonly text: string;
  readonly words: readonly Word[];
}

/** How a word is used in all passages. */
export interface Usage {
  count: number;
  /** Capitalised where nothing asks for a capital. */
  names: number;
  readonly exchanges: Set<string>;
  inTopic: boolean;
  /** Spelling that is seen most; ties go to the first seen. */
  readonly spellings: Map<string, number>;
}

export interface Scan {
  /** So few exchanges that a word need not come back to be the matter. */
  readonly small: boolean;
  readonly passages: readonly Passage[];
  readonly usage: ReadonlyMap<string, Usage>;
}

const SMALL = 25;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:[-‐‑/&][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*)*/gu;

/** Cost: linear in the text of the corpus. Headings that exchanges share are read once. Words of a document's title count as words of a heading. */
export function scanCorpus(corpus: Pick<Corpus, 'exchanges'> & Partial<Pick<Corpus, 'documents'>>): Scan {
  const passages: Passage[] = [];
  const usage = new Map<string, Usage>();
  const topics = new Set<string>();
  for (const exchange of corpus.exchanges) {
    for (const [part, text] of textsOf(exchange)) {
      if (text === '' || (part === 'topic' && topics.has(text))) continue;
      if (part === 'topic') topics.add(text);
      const passage: Passage = { exchangeId: exchange.id, part, text, words: wordsOf(text) };
      passages.push(passage);
      for (const word of passage.words) count(usage, word, passage);
    }
  }
  for (const { title } of corpus.documents ?? []) {
    for (const { lower } of wordsOf(title)) {
      const known = usage.get(lower);
      if (known !== undefined) known.inTopic = true;
    }
  }
  return { passages, usage, small: corpus.exchanges.length <= SMALL };
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const spelling = match[0].replaceAll('\u00ad', '');
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    return {
      text: spelling,
      lower: spelling.toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
      opens: match.index === 0 || /(?:[.!?:;]["'”’)]?\s+|\n\s*|[‘“"(•«„]\s*|[–-]\s+)$/u.test(before),
    };
  });
}

/** The spelling that is used most. */
export function usualSpelling(usage: Usage): string {
  let best = '';
  let most = 0;
  for (const [spelling, count] of usage.spellings) {
    if (count > most) {
      best = spelling;
      most = count;
    }
  }
  return best;
}

function count(usage: Map<string, Usage>, word: Word, passage: Passage): void {
  let entry = usage.get(word.lower);
  if (entry === undefined) {
    entry = { count: 0, names: 0, exchanges: new Set(), inTopic: false, spellings: new Map() };
    usage.set(word.lower, entry);
  }
  entry.count++;
  entry.exchanges.add(passage.exchangeId);
  if (passage.part === 'topic') entry.inTopic = true;
  const capital = /^\p{Lu}/u.test(word.text);
  if (capital && !word.opens && passage.part !== 'topic') entry.names++;
  const spelling = capital && word.opens && /^\p{Lu}[\p{Ll}-]+$/u.test(word.text) ? word.lower : word.text;
  entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
}
