/** What of an exchange is read at a glance in a card. Made in the background: the content script carries no sentence splitter. */
import { answerExcerpt, type Excerpt, questionExcerpt } from './excerpt.ts';
import { type ListedReference, listedReferences } from './listed-references.ts';
import type { Exchange } from './pack.ts';

export interface Glance {
  readonly question: Excerpt;
  readonly answer: Excerpt | null;
  readonly references: readonly ListedReference[];
}

/** Characters that leave question and answer within 280 px at 380 px of width. */
const ROOM = { question: 125, answer: 190 } as const;

/** `about`: the form on the page; a question that asks ten things is shown from the one that names it. */
export function glanceOf(exchange: Exchange, about?: string): Glance {
  const { question, answer } = exchange;
  return {
    question: questionExcerpt(question.text, ROOM.question, about),
    answer: answer === null ? null : answerExcerpt(answer.text, ROOM.answer),
    references: listedReferences(exchange),
  };
}
