/** A find on the page: which term, in which text nodes, and the range that paints it. */
import type { Match } from '../lexicon/match.types.ts';
import { jointBetween } from './joint.ts';
import { nodeAt, type Run } from './read.ts';

export interface Mark {
  readonly termId: string;
  /** The text as it stands on the page. */
  readonly surface: string;
  /** Text nodes it runs through, in order; `start` counts in the first, `end` in the last. */
  readonly nodes: readonly Text[];
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  /** All that a link to a paper says. */
  readonly link?: boolean;
  /** Set while it is in the registry. */
  range: StaticRange | null;
  /** False where the density setting leaves it unpainted. */
  shown: boolean;
}

/** Of a mark, what it covers. */
export type Found = Pick<Mark, 'nodes' | 'start' | 'end' | 'surface' | 'link'>;

/** The marks that stand directly in one block of the page. */
export interface Block {
  readonly node: Node;
  /** What the IntersectionObserver looks at: the block, or the nearest box around it. */
  target: Element | null;
  marks: Mark[];
  /** The same by text node, made when the pointer first asks. */
  byText: Map<Text, Mark[]> | null;
  /** Number of the reading that found them. */
  reading: number;
  near: boolean;
  /** False once the browser said that it has no box (`display: none`). */
  rendered: boolean;
}

/** Indexes of the nodes that hold the first and last character of a match, or null where it runs across something that ends a phrase. */
export function placeOf(run: Run, match: Match): readonly [number, number] | null {
  const first = nodeAt(run, match.start);
  const last = nodeAt(run, match.end - 1);
  if (first < 0 || last < 0) return null;
  for (let index = first; index < last; index++) {
    const joint = jointBetween(run.nodes[index] as Text, run.nodes[index + 1] as Text);
    if (joint === 'break' || joint === 'unseen') return null;
  }
  return [first, last];
}

const firstOf = (mark: Mark): Text => mark.nodes[0] as Text;
const lastOf = (mark: Mark): Text => mark.nodes[mark.nodes.length - 1] as Text;

export function rangeOf(mark: Mark): StaticRange {
  const { start, end } = mark;
  return new StaticRange({
    startContainer: firstOf(mark),
    startOffset: start,
    endContainer: lastOf(mark),
    endOffset: end,
  });
}

/** Whether the page still shows under a mark what was found there. No layout, a few hundred nanoseconds. */
export function stillStands({ nodes, start, end, surface }: Found): boolean {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Text;
    if (!node.isConnected || (index > 0 && jointBetween(nodes[index - 1] as Text, node) === 'break')) return false;
  }
  return textOf(nodes, start, end) === surface;
}

/** What stands from `start` in the first of these nodes to `end` in the last. */
export function textOf(nodes: readonly Text[], start: number, end: number): string {
  const [first] = nodes as [Text];
  // By itself, since asking for all of a node's text costs as much as reading the node.
  if (nodes.length === 1) return start < first.length ? first.substringData(start, end - start) : '';
  return nodes
    .map(({ data }, index) => (index === 0 ? data.slice(start) : index < nodes.length - 1 ? data : data.slice(0, end)))
    .join('');
}

/** The mark's rectangles on screen; settles layout when it is dirty. */
export function rectsOf(mark: Mark): DOMRectList | readonly DOMRect[] {
  if (!stillStands(mark)) return [];
  const range = new Range();
  range.setStart(firstOf(mark), mark.start);
  range.setEnd(lastOf(mark), mark.end);
  return range.getClientRects();
}
