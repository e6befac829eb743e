/** L7: by theme; no group headings, the groups are named in the running text; answers under "Antwoord van de Minister". */
import { groupsInText, speakersIn } from '../groups.ts';
import type { Paragraph } from '../outline.ts';
import { voice } from '../voice.ts';
import { isTopicHeading, readInTurn } from './in-turn.ts';
import type { Layout, Outline } from './layout.ts';
import { groupsOfTitle } from './title-groups.ts';

export const byTheme: Layout = {
  id: 'L7',
  score(outline) {
    const { counts } = outline;
    if (counts.bareMarkers === 0 || counts.groupHeadings > 0) return 0;
    if (counts.wordLabels + counts.dottedLabels + counts.bareLabels > 0) return 0.2;
    if (counts.plainLabels > 0 && groupsOfTitle(outline).length > 0) return 0.9;
    return outline.elements.some((element) => element.kind === 'paragraph' && groupsInText(element.text).length > 0)
      ? 0.9
      : 0;
  },
  parse(outline) {
    const titled = groupsOfTitle(outline);
    return readInTurn(outline, bodyStart(outline), (_, question) => {
      const named = groupsOf(question);
      return named.length > 0 ? named : titled;
    });
  },
};

/** Each paragraph's own askers: the groups that its first sentences name as speaking. */
function groupsOf(question: readonly Paragraph[]): string[] {
  const groups = question.flatMap((paragraph) => speakersIn(paragraph.text.slice(0, 400)));
  return [...new Set(groups)];
}

/** The first theme's heading, or the first contribution. */
function bodyStart(outline: Outline): number {
  const { elements } = outline;
  const labelled = elements.findIndex((element) => element.kind === 'question');
  if (labelled !== -1) return labelled;
  const marker = elements.findIndex((element) => element.kind === 'answer');
  for (let index = 0; index < marker; index += 1) {
    const element = elements[index];
    if (element?.kind === 'section') return index;
    if (element?.kind !== 'paragraph') continue;
    const run = elements.slice(index, marker).filter((each): each is Paragraph => each.kind === 'paragraph');
    if (
      isTopicHeading(run, 0) ||
      (!element.headingLike && voice(element.text) >= 3 && groupsInText(element.text).length > 0)
    )
      return index;
  }
  return Math.max(0, marker - 1);
}
