/** L4: written questions of members: "Vraag 1 … Antwoord 1 …", now and then "Antwoord op vraag 3:" or "Antwoord 4, 5 en 6". */
import type { Layout } from './layout.ts';
import { readNumbered } from './numbered.ts';
import { groupsOfTitle } from './title-groups.ts';

export const numberedQuestions: Layout = {
  id: 'L4',
  score({ counts }) {
    return counts.wordLabels === 0 ? 0 : 0.95;
  },
  parse(outline) {
    return readNumbered(outline, { groups: groupsOfTitle(outline), unmarked: false });
  },
};
