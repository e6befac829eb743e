/**
 * The full lexicon's word on doubtful finds: does the paragraph (or the page) speak about the matter, and is a slip really one?
 * Runs where the terms are at hand, so pages need to hold fingerprints only.
 */
import type { Term } from '../corpus/pack.ts';
import { judgeSense } from './sense.ts';

export interface Candidate {
  /** The characters that were found. */
  readonly surface: string;
  /** Terms that it may be; the first that is confirmed wins. */
  readonly termIds: readonly string[];
  /** The block of text it stands in. */
  readonly paragraph: string;
}

export interface ConfirmOptions {
  /** Terms that were found on the page without doubt: they tell what the page is about. */
  readonly certain?: readonly string[];
}

/**
 * The confirmed term of every candidate, or null. `terms` are those named by the candidates; unknown ids count as null.
 * Cost: linear in the paragraphs.
 */
export function confirmMatches(
  terms: readonly Term[],
  candidates: readonly Candidate[],
  options: ConfirmOptions = {},
): (string | null)[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const about = new Set(options.certain ?? []);
  return candidates.map((candidate) => {
    for (const id of candidate.termIds) {
      const term = byId.get(id);
      if (term !== undefined && judgeSense(term, candidate.surface, candidate.paragraph, about)) return id;
    }
    return null;
  });
}
