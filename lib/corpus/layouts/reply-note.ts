/**
 * L9: "Nota naar aanleiding van het verslag", "Memorie van antwoord": chapters in which the government tells each question in its own
 * words ("De leden van de X-fractie vragen of …") and answers in the paragraphs below, without any marker. A paragraph that asks and
 * answers at once cannot be cut, and stays a remark; a paper with more doubt than that is refused.
 */
import { separateContributions } from '../contributions.ts';
import { speakersIn } from '../groups.ts';
import type { Element, Paragraph, Row } from '../outline.ts';
import { UnreadablePaper } from '../unreadable.ts';
import { asks, sentences, tellsQuestion, voice } from '../voice.ts';
import { isTopicHeading } from './in-turn.ts';
import type { Layout, Outline, ReadExchange, Reading, ReadRemark } from './layout.ts';

const KIND = /\bnota naar aanleiding van het (?:\p{L}+ )?(?:verslag|voorlopig verslag)\b|\bmemorie van antwoord\b/iu;

/** True for a paper that calls itself a reply to a report on a bill. */
export function isReplyNote({ frontText }: Outline): boolean {
  return KIND.test(frontText.slice(0, 1_500));
}

export const replyNote: Layout = {
  id: 'L9',
  score(outline) {
    const { counts } = outline;
    if (counts.bareMarkers + counts.numberedMarkers + counts.answerSectionParagraphs > 0) return 0;
    if (counts.wordLabels + counts.plainLabels > 0 || counts.dottedLabels + counts.bareLabels > 2) return 0;
    return isReplyNote(outline) && asked(outline) > 1 ? 0.95 : 0;
  },
  parse: readReply,
};

const asked = ({ elements }: Outline): number =>
  elements.filter((element) => element.kind === 'paragraph' && tellsQuestion(element.text)).length;

/** Share of answers that may leave doubt before the whole paper does. */
const DOUBT = 0.15;

interface Run {
  readonly question: Paragraph[];
  readonly answer: Paragraph[];
  readonly groups: string[];
  readonly topic: string | null;
}

function readReply(outline: Outline): Reading {
  const { elements } = outline;
  const start = bodyStart(elements);
  const front: Row[] = elements.slice(0, start).flatMap((element) => [...element.rows]);
  const headings: Row[] = [];
  const remarks: ReadRemark[] = [];
  const runs: Run[] = [];
  let topic: string | null = null;
  let speakers: readonly string[] = [];
  let run: Run | null = null;

  for (let index = start; index < elements.length; index += 1) {
    const element = elements[index];
    if (element === undefined) break;
    if (element.kind !== 'paragraph' || isChapter(elements, index)) {
      headings.push(...element.rows);
      topic = element.kind === 'paragraph' ? element.text : null;
      speakers = element.kind === 'group' ? element.heading.names : [];
      run = null;
      continue;
    }
    const part = partOf(element, run);
    if (part === 'question') {
      const named = speakersIn(element.text.slice(0, 300));
      if (named.length > 0) speakers = named;
      if (run === null || run.answer.length > 0) {
        run = { question: [], answer: [], groups: [], topic };
        runs.push(run);
      }
      run.question.push(element);
      for (const name of speakers) if (!run.groups.includes(name)) run.groups.push(name);
    } else if (part === 'answer' && run !== null) {
      run.answer.push(element);
    } else {
      const named = speakersIn(element.text.slice(0, 300));
      remarks.push({ groups: named, topic, paragraph: element });
      run = null;
    }
  }
  const read = pairs(runs);
  const separated = separateContributions(read.exchanges, [...remarks, ...read.remarks]);
  return { exchanges: separated.exchanges, remarks: separated.remarks, headings, front };
}

/** Members who ask, the government that answers, or both in one paragraph. */
function partOf(paragraph: Paragraph, run: Run | null): 'question' | 'answer' | 'both' {
  const { text } = paragraph;
  if (tellsQuestion(text)) return answersItself(text) ? 'both' : 'question';
  // "Kan de regering dat toelichten?" goes on with the question above it.
  if (run !== null && run.answer.length === 0 && asks(text) && voice(text) >= 3) return 'question';
  return 'answer';
}

const ANSWERS =
  /^(?:ja|nee|neen|de regering|het kabinet|ik|wij|dat is|dit is|dat klopt|hierop|in antwoord|naar aanleiding hiervan|voor het antwoord|zoals)\b/i;

const SPEAKERS = /\b(?:leden|lid|zij|hen|hun)\b|\?/i;

/** The last thing said is said by the government: question and answer share the paragraph. */
function answersItself(text: string): boolean {
  const [first, ...more] = sentences(text);
  const last = more.at(-1);
  if (first === undefined || last === undefined || asks(last)) return false;
  const lastAsked = more.findLastIndex((sentence) => asks(sentence));
  const behind = more.slice(lastAsked + 1);
  // A sentence behind the question that no member speaks may be the answer, or not: nobody can tell.
  return behind.some((sentence) => ANSWERS.test(sentence) || voice(sentence) < 0 || !SPEAKERS.test(sentence));
}

function isChapter(elements: readonly Element[], index: number): boolean {
  const element = elements[index];
  if (element?.kind !== 'paragraph' || !element.headingLike) return false;
  if (element.isHeading || NUMBERED.test(element.text)) return true;
  const run = elements.slice(index, index + 3).filter((each): each is Paragraph => each.kind === 'paragraph');
  return isTopicHeading(run, 0) || (run[1] !== undefined && tellsQuestion(run[1].text) && element.gap !== 'tight');
}

const NUMBERED =
  /^(?:\d+(?:\.\d+)*\.?\s|[IVX]+\.?\s|§\s?\d|Artikel(?:en)?\s|Hoofdstuk\s|Paragraaf\s|Onderdeel\s|ALGEMEEN|ARTIKELSGEWIJS)/;

/** The first question, with the headings right above it. */
function bodyStart(elements: readonly Element[]): number {
  let start = elements.findIndex((element) => element.kind === 'paragraph' && tellsQuestion(element.text));
  while (start > 0 && (elements[start - 1]?.kind !== 'paragraph' || isChapter(elements, start - 1))) start -= 1;
  return Math.max(0, start);
}

/** Runs as exchanges. A run that asks nothing, or whose answer asks itself, is not paired. */
function pairs(runs: readonly Run[]): { exchanges: ReadExchange[]; remarks: ReadRemark[] } {
  const exchanges: ReadExchange[] = [];
  const remarks: ReadRemark[] = [];
  let doubtful = 0;
  let line: number | null = null;
  for (const { question, answer, groups, topic } of runs) {
    const asking = question.some((paragraph) => wantsAnswer(paragraph.text));
    const doubt = answer.find((paragraph) => voice(paragraph.text) >= 3);
    if (doubt !== undefined) {
      doubtful += 1;
      line ??= doubt.rows[0]?.line.number ?? null;
    }
    const pair = asking && doubt === undefined && answer.length > 0;
    if (asking) exchanges.push({ groups, topic, numbers: [], question, answer: pair ? answer : null, labels: [] });
    else for (const paragraph of question) remarks.push({ groups, topic, paragraph });
    if (!pair) for (const paragraph of answer) remarks.push({ groups: [], topic, paragraph });
  }
  if (doubtful > Math.max(1, runs.length * DOUBT)) {
    const message = `From line ${line} on questions and answers cannot be told apart: nothing marks the answers.`;
    throw new UnreadablePaper('contradictory', message, { line });
  }
  return { exchanges, remarks };
}

/** Asked, be it told in the past: "vroegen of". */
function wantsAnswer(text: string): boolean {
  return (
    asks(text) ||
    /\b(?:vroegen|vroeg|informeerden?|verzochten|verzocht|wilden? (?:graag )?weten|(?:hebben|heeft) gevraagd)\b/i.test(
      text,
    )
  );
}
