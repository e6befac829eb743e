/**
 * Papers that number their questions. Answers are found by number ("Antwoord op de vragen 8 en 10"), by place (a bare
 * "Antwoord" below its question), or stand as plain paragraphs right below the question. A number that was never asked, or is
 * answered twice, is a contradiction: such a paper is refused rather than paired by guess.
 */
import type { Element, Paragraph, Row } from '../outline.ts';
import { UnreadablePaper } from '../unreadable.ts';
import { asks } from '../voice.ts';
import type { Outline, ReadExchange, Reading, ReadRemark } from './layout.ts';
import { isLetterLine } from './letter-lines.ts';
import { subQuestions } from './sub-questions.ts';

interface Question {
  readonly number: string;
  readonly groups: readonly string[];
  readonly topic: string | null;
  readonly paragraphs: Paragraph[];
  readonly labels: Row[];
  answer: Answer | null;
}

interface Answer {
  readonly questions: readonly Question[];
  readonly paragraphs: Paragraph[];
  readonly labels: Row[];
  readonly line: number;
}

export interface NumberedOptions {
  /** Groups where no heading names any: from the paper's own title ("Vragen van het lid X (SP)"). */
  readonly groups: readonly string[];
  /** True where answers stand below questions without any marker. */
  readonly unmarked: boolean;
}

/** Reads a numbered paper. Linear. */
export function readNumbered(outline: Outline, options: NumberedOptions): Reading {
  const { elements } = outline;
  const start = elements.findIndex((element) => element.kind === 'question');
  const first = headingsBefore(elements, start);
  const front: Row[] = elements.slice(0, first).flatMap((element) => [...element.rows]);
  const headings: Row[] = [];
  const remarks: ReadRemark[] = [];
  const questions: Question[] = [];
  let scope = new Scope();
  const tail = tailStart(elements);
  let groups = options.groups;
  let topic: string | null = null;
  let target: Paragraph[] | null = null;
  let answering = false;
  let ended = false;

  for (let index = first; index < elements.length; index += 1) {
    const element = elements[index];
    if (element === undefined) break;
    if (element.kind === 'group' || element.kind === 'section') {
      headings.push(...element.rows);
      if (element.kind === 'group') groups = element.heading.names;
      topic = null;
      target = null;
    } else if (element.kind === 'question') {
      const number = element.label.numbers[0] ?? '';
      if (number === '1' && scope.last !== null) scope = new Scope();
      const together = element.label.numbers.map(
        (each): Question => ({ number: each, groups, topic, paragraphs: [], labels: [], answer: null }),
      );
      const [head, ...more] = together;
      if (head === undefined) continue;
      head.labels.push(...element.rows);
      // "Vragen 4 en 5" over one text: the text is kept once, under the first number.
      for (const question of [head, ...more]) scope.add(question);
      questions.push(head, ...more);
      target = head.paragraphs;
      answering = false;
    } else if (element.kind === 'answer') {
      const answer = answerFor(element, scope, questions);
      target = answer.paragraphs;
      answering = true;
    } else if (isTopicBefore(elements, index, target, answering || options.unmarked)) {
      headings.push(...element.rows);
      topic = element.text;
      target = null;
    } else if (ended || (index >= tail && isLetterLine(element.text))) {
      front.push(...element.rows);
      ended = true;
    } else if (target === null) {
      remarks.push({ groups, topic, paragraph: element });
    } else {
      target.push(element);
    }
  }
  return { exchanges: exchangesOf(questions, options.unmarked), remarks, headings, front };
}

/** Group headings and one topic may stand right above the first question. */
function headingsBefore(elements: readonly Element[], start: number): number {
  let first = start;
  for (let index = start - 1; index >= 0; index -= 1) {
    const element = elements[index];
    if (element === undefined || element.kind === 'question' || element.kind === 'answer') break;
    if (element.kind === 'group' || element.kind === 'section') first = index;
  }
  return first;
}

/** A heading-like line with a question right below it, when what it stands behind is complete without it. */
function isTopicBefore(
  elements: readonly Element[],
  index: number,
  target: readonly Paragraph[] | null,
  complete: boolean,
): boolean {
  const element = elements[index];
  const next = elements[index + 1];
  if (element?.kind !== 'paragraph' || !element.headingLike || element.gap === 'tight') return false;
  const needed = complete ? 1 : 2;
  if (next?.kind !== 'question' && next?.kind !== 'group') return false;
  return element.isHeading || target === null || target.length >= needed + (complete ? 0 : 1);
}

/** From here on there are only short paragraphs: signatures, lists of attachments. */
function tailStart(elements: readonly Element[]): number {
  return elements.findLastIndex((element) => element.kind !== 'paragraph' || element.text.length >= 200) + 1;
}

/** Questions since the numbering last began, by number. */
class Scope {
  readonly #byNumber = new Map<string, Question[]>();
  last: Question | null = null;

  add(question: Question): void {
    const held = this.#byNumber.get(question.number);
    if (held === undefined) this.#byNumber.set(question.number, [question]);
    else held.push(question);
    this.last = question;
  }

  /** One question becomes its parts; the last number asked is then that of the last part. */
  split(question: Question, parts: readonly Question[]): void {
    this.#byNumber.set(
      question.number,
      this.get(question.number).filter((each) => each !== question),
    );
    const { last } = this;
    for (const part of parts) this.add(part);
    if (last !== question) this.last = last;
  }

  get(number: string): readonly Question[] {
    return this.#byNumber.get(number) ?? [];
  }
}

/** Parts of a question ("5a") that were asked under one number become questions of their own once one is answered so. */
function splitFor(number: string, scope: Scope, questions: Question[]): void {
  const [, whole] = /^(\d+)[a-z]$/.exec(number) ?? [];
  if (whole === undefined || scope.get(number).length > 0) return;
  const question = scope.get(whole).find((each) => each.answer === null);
  if (question === undefined) return;
  const parts = subQuestions(whole, question.paragraphs).map(
    (part, index): Question => ({
      ...question,
      number: part.number,
      paragraphs: [...part.paragraphs],
      labels: index === 0 ? question.labels : [],
    }),
  );
  if (!parts.some((part) => part.number === number)) return;
  questions.splice(questions.indexOf(question), 1, ...parts);
  scope.split(question, parts);
}

function answerFor(element: Extract<Element, { kind: 'answer' }>, scope: Scope, questions: Question[]): Answer {
  const line = element.rows[0]?.line.number ?? 0;
  const { numbers } = element.marker;
  const together: Question[] = [];
  if (numbers.length === 0) {
    const { last } = scope;
    if (last === null || last.answer !== null) {
      throw new UnreadablePaper('contradictory', `Line ${line} marks an answer, but no question stands before it.`, {
        line,
      });
    }
    together.push(last);
  }
  for (const number of numbers) {
    splitFor(number, scope, questions);
    const asked = scope.get(number);
    const question = asked.find((each) => each.answer === null);
    if (question === undefined) {
      const why = asked.length > 0 ? 'which was answered before' : 'which was not asked';
      throw new UnreadablePaper('contradictory', `Line ${line} answers question ${number}, ${why}.`, { line });
    }
    together.push(question);
  }
  const answer: Answer = { questions: together, paragraphs: [], labels: [...element.rows], line };
  for (const question of together) question.answer = answer;
  return answer;
}

function exchangesOf(questions: readonly Question[], unmarked: boolean): ReadExchange[] {
  const exchanges: ReadExchange[] = [];
  const done = new Set<Answer>();
  for (const question of questions) {
    const { answer } = question;
    if (answer === null) {
      if (question.paragraphs.length > 0) exchanges.push(alone(question, unmarked));
      else if (question.labels.length > 0) throw emptyQuestion(question);
      continue;
    }
    if (done.has(answer)) continue;
    done.add(answer);
    if (answer.paragraphs.length === 0) {
      throw new UnreadablePaper('answers-missing', `Line ${answer.line} announces an answer, but none follows.`, {
        line: answer.line,
      });
    }
    const together = answer.questions;
    const paragraphs = together.flatMap((each) => each.paragraphs);
    if (paragraphs.length === 0) throw emptyQuestion(question);
    exchanges.push({
      groups: [...new Set(together.flatMap((each) => each.groups))],
      topic: question.topic,
      numbers: together.map((each) => each.number),
      question: paragraphs,
      answer: answer.paragraphs,
      labels: [...together.flatMap((each) => each.labels), ...answer.labels],
    });
  }
  return exchanges;
}

function emptyQuestion(question: Question): UnreadablePaper {
  const line = question.labels[0]?.line.number ?? 0;
  return new UnreadablePaper('contradictory', `Line ${line} numbers a question, but no text follows.`, { line });
}

/** A question no marker answers: unanswered, or answered by the paragraphs below it where the paper marks nothing. */
function alone(question: Question, unmarked: boolean): ReadExchange {
  const { groups, topic, number, paragraphs, labels } = question;
  const cut = unmarked ? questionParagraphs(paragraphs) : paragraphs.length;
  const answer = paragraphs.slice(cut);
  return {
    groups,
    topic,
    numbers: [number],
    question: paragraphs.slice(0, cut),
    answer: answer.length === 0 ? null : answer,
    labels,
  };
}

const ENDS_ASKING = /\?[’”"»)\]]*$/;

/** How many of the paragraphs are the question: up to the last of its leading paragraphs that end in a question mark. */
function questionParagraphs(paragraphs: readonly Paragraph[]): number {
  const [first] = paragraphs;
  if (first === undefined || paragraphs.length === 1) return paragraphs.length;
  let count = 1;
  if (!asks(first.text)) {
    const next = paragraphs.slice(1, 4).findIndex((paragraph) => ENDS_ASKING.test(paragraph.text));
    if (next !== -1 && next + 2 < paragraphs.length) count = next + 2;
  }
  while (count < paragraphs.length - 1 && ENDS_ASKING.test(paragraphs[count]?.text ?? '')) count += 1;
  return count;
}
