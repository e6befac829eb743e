/**
 * Parliamentary papers that a page cites ("Kamerstuk 32317, nr. 855", "kst-32317-855"). Pages look for the shape only, in a few
 * expressions; the background reads the citation and says whether the library knows the paper.
 */
import type { Match } from './match.types.ts';

/** Marks of cited papers carry this before the paper's id, where other marks carry a term's id. */
const PREFIX = 'reference:';

const MAY_CITE = /kamerst|kst-|aanhangsel|-tk-|blg-/i;
// In turn: Kamerstukken II 2022/23, 26 643, nr. 1022; kst-32317-855; Aanhangsel Handelingen II 2020/21, nr. 2168.
const CITATION =
  /\b(?:(?:kamerstuk(?:ken)?|kst\.?)\s[\dIVXLCETK ,./–\u00a0-]{4,40}?\sn(?:rs?\.?|ummer)\s*\d{1,4}|(?:kst|blg|ah-tk|nds-tk)-\d[\dA-Z-]{3,24}|aanhangsel\s(?:van\sde\s)?handelingen[\dI ,./–-]{1,24}(?:nr\.?\s*)?\d{1,4})\b/giu;

/** Citations in a text; all are doubtful until the background has read them. Cost: one test of the text, more only where it cites. */
export function findReferences(text: string): Match[] {
  if (!MAY_CITE.test(text)) return [];
  return [...text.matchAll(CITATION)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    termId: PREFIX,
    doubtful: true,
  }));
}

/** Terms and citations together, in order; a citation wins over terms that it covers. */
export function withReferences(terms: Match[], text: string): Match[] {
  const references = findReferences(text);
  if (references.length === 0) return terms;
  const free = terms.filter((term) => !references.some(({ start, end }) => term.start < end && start < term.end));
  return [...free, ...references].sort((one, other) => one.start - other.start);
}

/** What a mark of the paper with this id carries. */
export function markOfReference(referenceId: string): string {
  return PREFIX + referenceId;
}

/** Id of the paper that a mark cites (empty before it was confirmed), or null for the mark of a term. */
export function referenceOfMark(termId: string): string | null {
  return termId.startsWith(PREFIX) ? termId.slice(PREFIX.length) : null;
}
