/** L2: numbered questions, each answered under a marker that names one or more of their numbers ("Antwoord vragen 1 en 2"). */
import type { Layout } from './layout.ts';
import { readNumbered } from './numbered.ts';
import { groupsOfTitle } from './title-groups.ts';

export const numberedTogether: Layout = {
  id: 'L2',
  score({ counts }) {
    const labels = counts.dottedLabels + counts.bareLabels;
    if (labels < 2 || counts.wordLabels > 0 || counts.numberedMarkers === 0) return 0;
    return counts.numberedMarkers >= counts.bareMarkers ? 0.95 : 0.6;
  },
  parse(outline) {
    return readNumbered(outline, { groups: groupsOfTitle(outline), unmarked: false });
  },
};
