/** L6: section I holds all questions, section II all answers ("Reactie van de Minister"), both under group headings. */
import { UnreadablePaper } from '../unreadable.ts';
import { readApart } from './answers-apart.ts';
import type { Layout } from './layout.ts';
import { withSpokenHeadings } from './spoken-headings.ts';

export const answersInSection: Layout = {
  id: 'L6',
  score({ counts }) {
    if (counts.bareMarkers + counts.numberedMarkers > 0 || counts.groupHeadings < 2) return 0;
    if (counts.wordLabels + counts.dottedLabels + counts.bareLabels > 1) return 0.2;
    if (counts.answerSectionParagraphs === 0) return 0;
    return counts.letters > 1 ? 0.5 : 0.9;
  },
  parse(outline) {
    const { elements } = outline;
    const start = elements.findIndex((element) => element.kind === 'section' || element.kind === 'group');
    const middle = elements.findIndex((element) => element.kind === 'section' && element.heading.answers);
    const line = elements[middle]?.rows[0]?.line.number ?? null;
    if (!elements.slice(middle).some((element) => element.kind === 'group')) {
      const headed = withSpokenHeadings(elements.slice(start, middle), elements.slice(middle));
      if (headed !== null)
        return readApart({ ...outline, elements: [...elements.slice(0, middle), ...headed] }, start, middle);
      throw new UnreadablePaper(
        'contradictory',
        `The answers from line ${line} on do not say which group they answer.`,
        { line },
      );
    }
    return readApart(outline, start, middle);
  },
};
