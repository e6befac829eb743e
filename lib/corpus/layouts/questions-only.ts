/** L8: contributions without answers yet ("Inbreng verslag van een schriftelijk overleg"). */
import type { Paragraph, Row } from '../outline.ts';
import { asks } from '../voice.ts';
import { isTopicHeading } from './in-turn.ts';
import type { Layout, Outline, ReadExchange, Reading, ReadRemark } from './layout.ts';
import { isLetterLine } from './letter-lines.ts';
import { isReplyNote } from './reply-note.ts';

export const questionsOnly: Layout = {
  id: 'L8',
  score(outline) {
    const { counts } = outline;
    if (isReplyNote(outline)) return 0;
    if (counts.groupHeadings === 0 || counts.bareMarkers + counts.numberedMarkers > 0 || counts.asking === 0) return 0;
    if (counts.answerSectionParagraphs > 0 || counts.answeringHeadings > 0 || counts.letters > 1) return 0;
    return counts.wordLabels + counts.dottedLabels + counts.bareLabels > 1 ? 0.3 : 0.9;
  },
  parse(outline) {
    return readQuestions(outline);
  },
};

function readQuestions(outline: Outline): Reading {
  const { elements } = outline;
  const start = elements.findIndex((element) => element.kind === 'section' || element.kind === 'group');
  const front = elements.slice(0, start).flatMap((element) => [...element.rows]);
  const exchanges: ReadExchange[] = [];
  const remarks: ReadRemark[] = [];
  const headings: Row[] = [];
  let groups: readonly string[] = [];
  let topic: string | null = null;
  const body = elements.slice(start);
  for (const [index, element] of body.entries()) {
    if (element.kind !== 'paragraph') {
      headings.push(...element.rows);
      if (element.kind === 'group') groups = element.heading.names;
      topic = null;
      continue;
    }
    const run = body.slice(index, index + 3).filter((each): each is Paragraph => each.kind === 'paragraph');
    if (isTopicHeading(run, 0)) {
      headings.push(...element.rows);
      topic = element.text;
    } else if (isLetterLine(element.text)) {
      front.push(...element.rows);
    } else if (element.gap === 'guess' && exchanges.at(-1)?.question.at(-1) === body[index - 1]) {
      extendLast(exchanges, element);
    } else if (asks(element.text)) {
      exchanges.push({ groups, topic, numbers: [], question: [element], answer: null, labels: [] });
    } else {
      remarks.push({ groups, topic, paragraph: element });
    }
  }
  return { exchanges, remarks, headings, front };
}

/** Where the paper leaves no space, a contribution goes on. */
function extendLast(exchanges: ReadExchange[], paragraph: Paragraph): void {
  const last = exchanges.pop();
  if (last !== undefined) exchanges.push({ ...last, question: [...last.question, paragraph] });
}
