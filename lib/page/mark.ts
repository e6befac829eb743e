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
export function stillStands(mark: Mark): boolean {
  const { nodes, start, end, surface } = mark;
  const first = firstOf(mark);
  if (!first.isConnected) return false;
  if (nodes.length === 1) return first.data.length >= end && first.data.startsWith(surface, start);
  let text = first.data.slice(start);
  for (let index = 1; index < nodes.length; index++) {
    const node = nodes[index] as Text;
    if (!node.isConnected || jointBetween(nodes[index - 1] as Text, node) === 'break') return false;
    text += index === nodes.length - 1 ? node.data.slice(0, end) : node.data;
  }
  return text === surface;
}

/** The mark's rectangles on screen; settles layout when it is dirty. */
export function rectsOf(mark: Mark): DOMRectList | readonly DOMRect[] {
  if (!stillStands(mark)) return [];
  const range = new Range();
  range.setStart(firstOf(mark), mark.start);
  range.setEnd(lastOf(mark), mark.end);
  return range.getClientRects();
}
