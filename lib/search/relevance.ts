/**
 * Nothing relevant, nothing shown. An exchange must speak of enough of what was asked; words that stand in it by chance are not
 * enough. Thresholds were set on queries of both kinds, see tests/unit/search.
 */
import type { Scored } from './score.ts';

/** Share of the query that the best exchange must speak of. */
const BEST_COVERAGE = 0.43;
/** In a selected passage most words are about its own news. */
const SELECTION_COVERAGE = 0.28;
/** Who names a group or a paper asks about what parliament said. */
const FILTERED_COVERAGE = 0.25;
/** Results below this share of the best score are the rest, not answers. */
const REST = 0.18;

interface Circumstances {
  readonly literal: boolean;
  readonly isSelection: boolean;
  readonly filtered: boolean;
}

export function keepRelevant(scored: Scored[], circumstances: Circumstances): Scored[] {
  const best = scored[0];
  if (!best) return [];
  if (circumstances.literal) return scored;
  const covered = Math.max(...scored.slice(0, 10).map(({ coverage }) => coverage));
  const needed = circumstances.isSelection
    ? SELECTION_COVERAGE
    : circumstances.filtered
      ? FILTERED_COVERAGE
      : BEST_COVERAGE;
  if (covered < needed) return [];
  return scored.filter(({ score }) => score >= best.score * REST);
}
