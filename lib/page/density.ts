/** Which of a page's finds are shown, by the reader's density setting. */
import type { Block, Mark } from './mark.ts';
import { all } from './native.ts';

export type Density = 'all' | 'section' | 'page';

/** Sets `shown` on every mark. Returns the marks for which it changed. Time: one comparison a mark, and log(headings) a block. */
export function applyDensity(blocks: Iterable<Block>, density: Density, document: Document): Mark[] {
  const first = new Map<string, Mark>();
  const everything: Mark[] = [];
  const headings = density === 'section' ? [...all(document, 'h1,h2,h3,h4,h5,h6,[role=heading]')] : [];
  for (const block of blocks) {
    if (!block.rendered) continue;
    const section = density === 'section' ? sectionOf(block, headings) : 0;
    for (const mark of block.marks) {
      everything.push(mark);
      if (density === 'all') continue;
      const key = `${section} ${mark.termId}`;
      const before = first.get(key);
      if (before === undefined || isBefore(mark, before)) first.set(key, mark);
    }
  }
  const chosen = new Set(first.values());
  return everything.filter((mark) => {
    const shown = density === 'all' || chosen.has(mark);
    const changed = shown !== mark.shown;
    mark.shown = shown;
    return changed;
  });
}

/** Document order of two marks. */
export function isBefore(one: Mark, other: Mark): boolean {
  const [a, b] = [one.nodes[0] as Text, other.nodes[0] as Text];
  if (a === b) return one.start < other.start;
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** How many headings begin before the block does: the number of its section. */
function sectionOf(block: Block, headings: readonly Element[]): number {
  const mark = block.marks[0]?.nodes[0];
  if (mark === undefined) return 0;
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const heading = headings[middle] as Element;
    const precedes = (mark.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    if (precedes) low = middle + 1;
    else high = middle;
  }
  return low;
}
