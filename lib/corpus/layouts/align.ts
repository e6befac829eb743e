/**
 * Which paragraph of an answer answers which question, where both stand apart under the same group heading. Answers keep the
 * order of the questions, so this is an alignment of two sequences (dynamic programming, as in Needleman and Wunsch 1970), scored
 * by the rare words they share. Where the score leaves doubt, nothing is paired one to one.
 */

import { LIMITS } from '../limits.ts';
import { matterOf, type Rarity } from '../matter.ts';
import type { Paragraph } from '../outline.ts';

export interface Alignment {
  /** For each answer paragraph the index of its question; never decreasing. */
  readonly questionOf: readonly number[];
  /** False where another alignment is nearly as good: then only the group as a whole is certain. */
  readonly certain: boolean;
}

/** Gain for every question that gets an answer: papers rarely skip one. */
const ANSWERED = 0.12;
/** How much better an alignment must be than any that puts one paragraph elsewhere. */
const MARGIN = 0.05;
/** An answer may share this much more with another question than with its own before order alone stops being believed. */
const SLACK = 0.03;

/** Aligns answers to questions; either may outnumber the other. Cost: answers² × questions, for the paragraphs of one heading. */
export function align(questions: readonly Paragraph[], answers: readonly Paragraph[], rarity: Rarity): Alignment {
  if (questions.length === 1) return { questionOf: answers.map(() => 0), certain: true };
  const cells = questions.length ** 2 * answers.length ** 2;
  if (cells > LIMITS.alignment) return { questionOf: [], certain: false };
  const asked = questions.map((paragraph) => matterOf(paragraph.text));
  const like = answers.map((paragraph) => {
    const told = matterOf(paragraph.text);
    return asked.map((question) => rarity.likeness(question, told));
  });
  const best = bestPath(like, null);
  const oneToOne = questions.length === answers.length && best.path.every((question, at) => question === at);
  let margin = Number.POSITIVE_INFINITY;
  for (const [at, question] of best.path.entries()) {
    margin = Math.min(margin, best.score - bestPath(like, { answer: at, not: question }).score);
  }
  const own = best.path.map((question, at) => like[at]?.[question] ?? 0);
  if (oneToOne) {
    // As many answers as questions, in order: believed unless the words speak against it.
    const against = like.some((row, at) => Math.max(...row) > (own[at] ?? 0) + SLACK);
    const supported = own.filter((gain) => gain > 0).length;
    return { questionOf: best.path, certain: !against && supported * 2 >= own.length };
  }
  const rooted = best.path.every((question, at) => (own[at] ?? 0) > 0 || best.path[at - 1] === question);
  // A question that seems skipped, and yet has words in common with what is said, may well have been answered along.
  const skipped = questions.some(
    (_, question) => !best.path.includes(question) && like.some((row) => (row[question] ?? 0) > SLACK),
  );
  return { questionOf: best.path, certain: !skipped && rooted && margin > MARGIN };
}

interface Path {
  readonly score: number;
  readonly path: readonly number[];
}

/** The best non-decreasing path; `except` forbids one place. */
function bestPath(like: readonly (readonly number[])[], except: { answer: number; not: number } | null): Path {
  let ends: (Path | null)[] = [];
  for (const [at, gains] of like.entries()) {
    ends = gains.map((gain, question): Path | null => {
      if (except !== null && except.answer === at && except.not === question) return null;
      if (at === 0) return { score: gain + ANSWERED, path: [question] };
      let chosen: Path | null = null;
      for (let earlier = 0; earlier <= question; earlier += 1) {
        const before = ends[earlier];
        if (before === null || before === undefined) continue;
        const score = before.score + gain + (question > earlier ? ANSWERED : 0);
        if (chosen === null || score > chosen.score) chosen = { score, path: [...before.path, question] };
      }
      return chosen;
    });
  }
  const none: Path = { score: Number.NEGATIVE_INFINITY, path: [] };
  return ends.reduce<Path>((a, b) => (b !== null && b.score > a.score ? b : a), none);
}
