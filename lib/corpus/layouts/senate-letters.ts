/** L5: Eerste Kamer: a letter with the groups' questions and a letter of reply, both under the same group headings. */
import type { Element } from '../outline.ts';
import { readApart } from './answers-apart.ts';
import type { Layout, Outline } from './layout.ts';

export const senateLetters: Layout = {
  id: 'L5',
  score(outline) {
    const { counts } = outline;
    if (
      counts.bareMarkers + counts.numberedMarkers > 0 ||
      counts.groupHeadings < 2 ||
      counts.answerSectionParagraphs > 0
    )
      return 0;
    const reply = replyStart(outline);
    if (reply === -1 || !outline.elements.slice(reply).some((element) => element.kind === 'group')) return 0;
    return 0.95;
  },
  parse(outline) {
    const start = outline.elements.findIndex((element) => element.kind === 'section' || element.kind === 'group');
    return readApart(outline, start, replyStart(outline));
  },
};

const REPLY =
  /^BRIEF VAN (?:DE|HET)\s+(?:[\p{L}-]+\s+)*?(?:MINISTERS?|STAATSSECRETARIS(?:SEN)?|MINISTER-PRESIDENT|BEWINDSPERSO(?:ON|NEN)|KABINET)\b/iu;

/** Index of the letter of reply: a minister's own letter heading, behind the first questions. */
function replyStart({ elements }: Outline): number {
  const first = elements.findIndex((element) => element.kind === 'group');
  return elements.findIndex(
    (element: Element, index) => index > first && element.kind === 'paragraph' && REPLY.test(element.text),
  );
}
