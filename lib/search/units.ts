/** The units of a query: what is looked for, each with the other wordings that count for it. */
import type { Token } from '../text/tokens.ts';
import type { Entry } from './entry.ts';

export interface Alternative {
  /** Keys that stand for it together; where there are several, an exchange with only some of them counts less. */
  readonly keys: readonly string[];
  /** How much it counts beside the reader's own word, up to 1. */
  readonly factor: number;
  /** How far it shows that an exchange speaks of what was asked. */
  readonly evidence: number;
}

/** `evidence`: as far as it counts, unless said otherwise. */
export const alternative = (keys: readonly string[], factor: number, evidence = factor): Alternative => ({
  keys,
  factor,
  evidence,
});

/** An alternative of which the index has at least one key. */
export interface KnownAlternative extends Alternative {
  /** What the index has of each key. */
  readonly entries: readonly (Entry | undefined)[];
}

export interface Unit {
  /** The reader's words, mostly one. */
  readonly words: readonly Token[];
  readonly stems: readonly string[];
  /** How much it says what the query is about. */
  weight: number;
  /** Inverse frequency of the reader's word, or of the best known wording where nobody has that. */
  readonly rarity: number;
  readonly alternatives: readonly KnownAlternative[];
  /** Whether it alone can show what an exchange is about: no everyday word, unless the library is full of it. */
  readonly telling: boolean;
  /** Likely the verb of the query: where nobody has it, little of the subject is missing. */
  readonly verb: boolean;
}

/**
 * A small library says little of how rare a word is: what it has in half of its exchanges may be its one subject. So many exchanges
 * of everyday Dutch are thought beside it, in which a frequent word stands often and any other hardly ever.
 */
const THOUGHT = 300;
/** Share of everyday exchanges with a word, by its tellingness from the most ordinary to the rest. */
const everydayShare = (tells: number) => (tells >= 1 ? 0.002 : tells >= 0.8 ? 0.01 : tells >= 0.6 ? 0.03 : 0.08);

/** Tellingness from which a word is no everyday one. */
const TELLING = 0.95;
/** The most ordinary words tell nothing however often a library has them. */
const NEVER_TELLING = 0.6;
/** So many times as often as in everyday Dutch, and the library is about it. */
const OWN_SUBJECT = 4;

/** Whether a word that `count` of `total` exchanges have tells what an exchange is about. */
export function isTelling(tells: number, count: number, total: number): boolean {
  if (tells >= TELLING) return true;
  return tells >= NEVER_TELLING && count >= OWN_SUBJECT * everydayShare(tells) * total;
}

/** BM25's weight of a word that `count` of `total` exchanges have. */
export function inverseFrequency(count: number, total: number, tells = 1): number {
  const all = total + THOUGHT;
  const having = Math.min(all, count + THOUGHT * everydayShare(tells));
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}
