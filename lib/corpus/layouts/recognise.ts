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
  if (best === undefined || best.score < ENOUGH || !isOfParliament(outline)) {
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

const PARLIAMENT =
  /\b(?:ministers?|staatssecretaris(?:sen)?|kabinet|regering|bewindsperso(?:on|nen)|fracties?|Kamer|Kamerstuk(?:ken)?|Kamervragen|government|state secretary|House|[Bb]ent u (?:bekend|bereid)|[Dd]eelt u de)\b/;
/** What a paper calls itself, or its dossier with its number below. */
const TITLE = /\blijst van vragen\b|\bschriftelijk overleg\b|\baanhangsel\b|^\d{2}\s?\d{3}\b(?=.{0,400}\bnr\.?\s*\d)/is;
const CAPITAL =
  /\b(?:Minister|Staatssecretaris|Kabinet|Regering|Government|State Secretary|FRACTIE|MINISTER|STAATSSECRETARIS|KAMER)\b/;

/** Quizzes and leaflets number questions too; a paper of parliament names somebody who asks or answers there. */
function isOfParliament({ elements, frontText }: Outline): boolean {
  if (TITLE.test(frontText)) return true;
  return elements.some(
    (element) =>
      element.kind === 'group' ||
      element.rows.some(({ line }) => PARLIAMENT.test(line.text) || CAPITAL.test(line.text)),
  );
}
