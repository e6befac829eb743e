/** Which layout a paper has: each gives a score; the best must be good, and clearly better than the next. */
import { UnreadablePaper } from '../unreadable.ts';
import { answersInSection } from './answers-in-section.ts';
import { bareAnswers } from './bare-answers.ts';
import { bareNumbers } from './bare-numbers.ts';
import { byTheme } from './by-theme.ts';
import type { Layout, Outline } from './layout.ts';
import { numberedQuestions } from './numbered-questions.ts';
import { numberedTogether } from './numbered-together.ts';
import { questionsOnly } from './questions-only.ts';
import { replyNote } from './reply-note.ts';
import { senateLetters } from './senate-letters.ts';

const LAYOUTS: readonly Layout[] = [
  bareAnswers,
  numberedTogether,
  bareNumbers,
  numberedQuestions,
  senateLetters,
  answersInSection,
  byTheme,
  questionsOnly,
  replyNote,
];

/** Below this nothing is recognised; two layouts this near each other are a contradiction. */
const ENOUGH = 0.5;
const APART = 0.1;

/** @throws UnreadablePaper 'unknown-layout' or 'contradictory'. */
export function recognise(outline: Outline): Layout {
  const scored = LAYOUTS.map((layout) => ({ layout, score: layout.score(outline) })).sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  const line = outline.elements[0]?.rows[0]?.line.number ?? null;
  if (best === undefined || best.score < ENOUGH) {
    throw new UnreadablePaper(
      'unknown-layout',
      'This is not a consultation paper: no questions of parliamentary groups and answers to them were recognised.',
      { line },
    );
  }
  if (next !== undefined && next.score >= ENOUGH && best.score - next.score < APART) {
    throw new UnreadablePaper(
      'contradictory',
      `The paper can be read in two ways (${best.layout.id} and ${next.layout.id}).`,
      { line },
    );
  }
  return best.layout;
}
