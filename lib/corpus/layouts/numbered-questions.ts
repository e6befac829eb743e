/** L4: written questions of members: "Vraag 1 … Antwoord 1 …", now and then "Antwoord op vraag 3:" or "Antwoord 4, 5 en 6". */
import { groupName } from '../groups.ts';
import type { Layout, Outline } from './layout.ts';
import { readNumbered } from './numbered.ts';

export const numberedQuestions: Layout = {
  id: 'L4',
  score({ counts }) {
    return counts.wordLabels === 0 ? 0 : 0.95;
  },
  parse(outline) {
    return readNumbered(outline, { groups: groupsOfTitle(outline), unmarked: false });
  },
};

/** "Vragen van de leden Kuik (CDA) en Van Nispen (SP) aan de Minister …" → CDA, SP. */
function groupsOfTitle(outline: Outline): string[] {
  const front = outline.frontText.replace(/\n/g, ' ');
  const title =
    /\bvragen van (?:het lid|de leden) ([^\n]*?)(?:\s+aan\s|\s+over\s|$)/i.exec(front) ??
    /\bquestions (?:from|by|of) (?:the )?(?:members?|mr|ms|mrs)\.? ([^\n]*?)(?:\s+to the\s|\s+on\s|\s+about\s|$)/i.exec(
      front,
    );
  const names = [...(title?.[1] ?? '').matchAll(/\(([^()]{1,40})\)/g)].map((match) => groupName(match[1] ?? ''));
  return [...new Set(names)];
}
