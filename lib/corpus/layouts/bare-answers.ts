/** L1: contributions under group headings, each question followed by a bare "Antwoord". */

import { readInTurn } from './in-turn.ts';
import type { Layout, Outline } from './layout.ts';

export const bareAnswers: Layout = {
  id: 'L1',
  score({ counts }) {
    if (counts.bareMarkers === 0 || counts.groupHeadings === 0) return 0;
    if (counts.wordLabels > 0 || counts.answeringHeadings > 0) return 0.2;
    if (counts.dottedLabels + counts.bareLabels > 1) return 0.3;
    return counts.numberedMarkers > counts.bareMarkers ? 0.3 : 0.9;
  },
  parse(outline) {
    return readInTurn(outline, bodyStart(outline), (heading) => heading);
  },
};

/** The first section or group heading. */
function bodyStart(outline: Outline): number {
  return Math.max(
    0,
    outline.elements.findIndex((element) => element.kind === 'section' || element.kind === 'group'),
  );
}
