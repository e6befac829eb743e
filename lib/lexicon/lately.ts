/**
 * What the matcher found out about words met lately, by their hash: text repeats itself, and these need not be looked into again. True for
 * one lexicon and one choice of terms only.
 */
import type { Lexicon } from './lexicon.ts';

/** Words that hold nothing. */
export const EMPTY_WORDS = new Int32Array(16384);
export const EMPTY_MASK = EMPTY_WORDS.length - 1;
/** Phrases that hold nothing stand among them with this added: the same letters as one word may be a compound. */
export const PHRASE_SALT = 0x5bd1e995;
/** Words that are a slip away from one that begins a form, and the hashes of those. */
export const SLIPS = new Int32Array(256);
export const RIGHTS = new Int32Array(256);
export const SLIPS_MASK = SLIPS.length - 1;

let lexicon: Lexicon | null = null;
let international = false;

/** Forgets what was true of another lexicon or another choice of terms. */
export function readFor(opened: Lexicon, onlyInternational: boolean): void {
  if (lexicon === opened && international === onlyInternational) return;
  // Not at the first page, which finds them so.
  if (lexicon !== null) {
    EMPTY_WORDS.fill(0);
    SLIPS.fill(0);
  }
  lexicon = opened;
  international = onlyInternational;
  // No place holds the hash that belongs there.
  EMPTY_WORDS[0] = 1;
  SLIPS[0] = 1;
}
