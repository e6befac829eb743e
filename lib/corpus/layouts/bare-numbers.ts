/** L3: "Lijst van vragen en antwoorden": a bare number, the question, and the answer right below it. */
import type { Layout } from './layout.ts';
import { readNumbered } from './numbered.ts';
import { groupsOfTitle } from './title-groups.ts';

export const bareNumbers: Layout = {
  id: 'L3',
  score({ counts }) {
    const labels = counts.dottedLabels + counts.bareLabels;
    if (labels < 2 || counts.wordLabels > 0 || counts.numberedMarkers > 0) return 0;
    return 0.9;
  },
  parse(outline) {
    return readNumbered(outline, { groups: groupsOfTitle(outline), unmarked: outline.counts.bareMarkers === 0 });
  },
};
