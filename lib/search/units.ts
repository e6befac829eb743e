/** The units of a query: what is looked for, each with the other wordings that count for it. */
import type { Token } from '../text/tokens.ts';

export interface Alternative {
  /** Keys that stand for it together; where there are several, an exchange with only some of them counts less. */
  readonly keys: readonly string[];
  /** How much it counts beside the reader's own word, up to 1. */
  readonly factor: number;
}

export interface Unit {
  /** The reader's words, mostly one. */
  readonly words: readonly Token[];
  readonly stems: readonly string[];
  /** How much it says what the query is about. */
  weight: number;
  alternatives: Alternative[];
}

/** BM25's weight of a word that `count` of `total` exchanges have. */
export function inverseFrequency(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}
