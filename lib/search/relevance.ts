/**
 * Nothing relevant, nothing shown. An exchange must speak of enough of what was asked; words that stand in it by chance are not
 * enough. Thresholds were set on queries of both kinds, see tests/unit/search.
 */
import type { Scored } from './score.ts';

/**
 * What the best exchange of a typed query must reach: the share that it speaks of, and something for each rare word's worth of
 * evidence and for each word beyond the first. One rare word beside another that is missing is chance; three of five are not.
 */
const NEEDED = 0.65;
const PER_RARE_WORD = 0.2;
const PER_WORD = 0.16;
/** Evidence beyond so many rare words adds nothing: a long query has more of everything. */
const MOST_RARE_WORDS = 2;
/** Share that is enough by itself. */
const ENOUGH = 0.49;
/**
 * What an exchange must reach that has only everyday words of the query: burgemeester benoemd is not answered by who else was
 * appointed. One such word must be nearly all that was asked; several may have met by chance, the more likely where another word of
 * the query is nowhere in the library.
 */
const NEEDED_OF_ONE_EVERYDAY = 0.95;
const NEEDED_OF_EVERYDAY = 0.75;
const NEEDED_BESIDE_UNKNOWN = 0.85;
/** Share that is enough where a term of the lexicon is named, and the exchange is one of its own. */
const NAMED_COVERAGE = 0.2;
/** In a selected passage most words are about its own news. */
const SELECTION_COVERAGE = 0.28;
/** Or this with what its many words add. */
const SELECTION_NEEDED = 0.55;
const SELECTION_PER_WORD = 0.12;
/** Who names a group or a paper asks about what parliament said. */
const FILTERED_COVERAGE = 0.25;
/** Results below this share of the best score are the rest, not answers. */
const REST = 0.12;

interface Circumstances {
  readonly literal: boolean;
  readonly isSelection: boolean;
  readonly filtered: boolean;
  /** Whether the query names a term of the lexicon. */
  readonly named: boolean;
  /** Whether it has a word, other than its verb, that nobody has in any wording. */
  readonly unknown: boolean;
  /** Inverse frequency of a word that nobody has. */
  readonly rare: number;
}

export function keepRelevant(scored: Scored[], circumstances: Circumstances): Scored[] {
  const best = scored[0];
  if (!best) return [];
  if (circumstances.literal) return scored;
  if (!scored.slice(0, 10).some((one) => isRelevant(one, circumstances))) return [];
  return scored.filter(({ score }) => score >= best.score * REST);
}

function isRelevant({ coverage, evidence, matched, told }: Scored, circumstances: Circumstances): boolean {
  const { isSelection, filtered, named, unknown, rare } = circumstances;
  const many = (isSelection ? SELECTION_PER_WORD : PER_WORD) * Math.max(0, matched - 1);
  if (isSelection) return coverage >= SELECTION_COVERAGE || coverage + many >= SELECTION_NEEDED;
  if (filtered) return coverage >= FILTERED_COVERAGE;
  if (named && coverage >= NAMED_COVERAGE) return true;
  const reached = coverage + PER_RARE_WORD * Math.min(evidence / rare, MOST_RARE_WORDS) + many;
  if (told) return coverage >= ENOUGH || reached >= NEEDED;
  if (matched <= 1) return reached >= NEEDED_OF_ONE_EVERYDAY;
  return reached >= (unknown ? NEEDED_BESIDE_UNKNOWN : NEEDED_OF_EVERYDAY);
}
