/**
 * Papers whose answers stand apart from the questions, under the same group headings in the same order. Within a group the
 * paragraphs are aligned; where that leaves doubt, all questions of the group are shown with its whole answer, which is always
 * right.
 */
import { separateContributions } from '../contributions.ts';
import { rarityOfTexts } from '../matter.ts';
import type { Element, Paragraph, Row } from '../outline.ts';
import { isSignature } from '../signature.ts';
import { UnreadablePaper } from '../unreadable.ts';
import { asks } from '../voice.ts';
import { align } from './align.ts';
import { isTopicHeading } from './in-turn.ts';
import type { Outline, ReadExchange, Reading, ReadRemark } from './layout.ts';
import { isLetterLine, isName } from './letter-lines.ts';

interface Block {
  readonly groups: readonly string[];
  readonly topic: string | null;
  readonly paragraphs: Paragraph[];
  readonly line: number;
}

interface Half {
  readonly blocks: Block[];
  readonly headings: Row[];
  readonly front: Row[];
}

/** Reads a paper whose questions are elements [start, middle) and whose answers are the rest. */
export function readApart(outline: Outline, start: number, middle: number): Reading {
  const { elements } = outline;
  const asked = readHalf(elements.slice(start, middle));
  const told = readHalf(elements.slice(middle));
  const front = [...elements.slice(0, start).flatMap((element) => [...element.rows]), ...asked.front, ...told.front];
  const headings = [...asked.headings, ...told.headings];
  const texts = [...asked.blocks, ...told.blocks].flatMap((block) =>
    block.paragraphs.map((paragraph) => paragraph.text),
  );
  const rarity = rarityOfTexts(texts);
  const exchanges: ReadExchange[] = [];
  const remarks: ReadRemark[] = [];
  const used = new Set<Block>();
  for (const pair of pairBlocks(asked.blocks, told.blocks)) {
    for (const block of pair.answers) used.add(block);
    const { groups } = pair.questions[0] ?? { groups: [] };
    const questions = pair.questions.flatMap((block) =>
      block.paragraphs.map((paragraph) => ({ paragraph, topic: block.topic })),
    );
    const answers = pair.answers.flatMap((block) => block.paragraphs);
    const asking = questions.filter(({ paragraph }) => asks(paragraph.text));
    if (asking.length === 0 && answers.length === 0) {
      for (const { paragraph, topic } of questions) remarks.push({ groups, topic, paragraph });
      continue;
    }
    // Whatever a group put forward was answered under its own heading, asked or not.
    const units = asking.length === 0 ? { questions, remarks: [] } : unitsOf(questions);
    for (const unit of units.remarks) remarks.push({ groups, ...unit });
    exchanges.push(...pairUnits(groups, units.questions, answers, rarity));
  }
  const stray = told.blocks.find((block) => !used.has(block) && block.paragraphs.length > 0);
  if (stray !== undefined) {
    const who = stray.groups.join(' en ') || 'a group';
    throw new UnreadablePaper('contradictory', `Line ${stray.line} answers ${who}, which asked nothing.`, {
      line: stray.line,
    });
  }
  const separated = separateContributions(exchanges, remarks);
  return { exchanges: separated.exchanges, remarks: separated.remarks, headings, front };
}

function readHalf(elements: readonly Element[]): Half {
  const half: Half = { blocks: [], headings: [], front: [] };
  let block: Block | null = null;
  let groups: readonly string[] = [];
  let signed = false;
  for (const [index, element] of elements.entries()) {
    const line = element.rows[0]?.line.number ?? 0;
    if (element.kind === 'group') {
      groups = element.heading.names;
      block = { groups, topic: null, paragraphs: [], line };
      half.blocks.push(block);
      half.headings.push(...element.rows);
    } else if (element.kind !== 'paragraph') {
      half.headings.push(...element.rows);
      if (element.kind === 'section') block = null;
    } else if (isLetterLine(element.text) || isSignature(element) || (signed && isName(element.text))) {
      half.front.push(...element.rows);
      signed = true;
    } else if (block === null) {
      half.front.push(...element.rows);
    } else if (isTopic(elements, index)) {
      half.headings.push(...element.rows);
      block = { groups, topic: element.text, paragraphs: [], line };
      half.blocks.push(block);
    } else {
      block.paragraphs.push(element);
      signed = false;
    }
  }
  return half;
}

/** In answers a heading need not be followed by a members' voice: one that stands among the questions too is enough. */
function isTopic(elements: readonly Element[], index: number): boolean {
  const element = elements[index];
  const next = elements[index + 1];
  if (element?.kind !== 'paragraph' || !element.headingLike || next?.kind !== 'paragraph') return false;
  if (isTopicHeading([element, next], 0)) return true;
  return element.gap !== 'tight' && !next.headingLike && element.text.length < 120;
}

interface Pair {
  readonly questions: readonly Block[];
  readonly answers: readonly Block[];
}

const key = (names: readonly string[]) => [...names].sort().join('|');

/** Pairs blocks by group, and within a group by topic where both halves have the same topics. */
function pairBlocks(asked: readonly Block[], told: readonly Block[]): Pair[] {
  const pairs: Pair[] = [];
  const groups = [...new Set(asked.map((block) => key(block.groups)))];
  for (const group of groups) {
    const questions = asked.filter((block) => key(block.groups) === group);
    const answers = told.filter((block) => key(block.groups) === group);
    const topics = [...new Set(answers.map((block) => block.topic).filter((topic) => topic !== null))];
    const shared =
      topics.length > 0 && topics.every((topic) => questions.some((block) => sameTopic(block.topic, topic)));
    if (!shared) {
      pairs.push({ questions, answers });
      continue;
    }
    const rest = questions.filter((block) => !topics.some((topic) => sameTopic(block.topic, topic)));
    if (rest.length > 0) pairs.push({ questions: rest, answers: answers.filter((block) => block.topic === null) });
    for (const topic of topics) {
      pairs.push({
        questions: questions.filter((block) => sameTopic(block.topic, topic)),
        answers: answers.filter((block) => sameTopic(block.topic, topic)),
      });
    }
  }
  return pairs;
}

function sameTopic(a: string | null, b: string | null): boolean {
  const plain = (text: string | null) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain(a) === plain(b);
}

interface Asked {
  readonly topic: string | null;
  readonly paragraph: Paragraph;
}

/** Paragraphs that ask, each with its topic; the others are remarks. */
function unitsOf(questions: readonly Asked[]): { questions: Asked[]; remarks: Asked[] } {
  return {
    questions: questions.filter(({ paragraph }) => asks(paragraph.text)),
    remarks: questions.filter(({ paragraph }) => !asks(paragraph.text)),
  };
}

function pairUnits(
  groups: readonly string[],
  questions: readonly Asked[],
  answers: readonly Paragraph[],
  rarity: Parameters<typeof align>[2],
): ReadExchange[] {
  const one = (asked: readonly Asked[], answer: readonly Paragraph[]): ReadExchange => ({
    groups,
    topic: asked[0]?.topic ?? null,
    numbers: [],
    question: asked.map(({ paragraph }) => paragraph),
    answer: answer.length === 0 ? null : answer,
    labels: [],
  });
  if (questions.length === 0) {
    const line = answers[0]?.rows[0]?.line.number ?? null;
    throw new UnreadablePaper('contradictory', `Line ${line} answers ${groups.join(' en ')}, which asked nothing.`, {
      line,
    });
  }
  if (answers.length === 0) return questions.map((question) => one([question], []));
  const alignment = align(
    questions.map(({ paragraph }) => paragraph),
    answers,
    rarity,
  );
  if (!alignment.certain) return [one(questions, answers)];
  return questions.map((question, index) =>
    one(
      [question],
      answers.filter((_, at) => alignment.questionOf[at] === index),
    ),
  );
}
