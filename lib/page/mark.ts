/** A find on the page: which term, in which text nodes, and the range that paints it. */
import type { Match } from '../lexicon/match.types.ts';
import { jointBetween } from './joint.ts';
import { closestOf, isElement, parentOf } from './native.ts';
import { type Piece, pieceAt, type Run } from './read.ts';
import { EXCLUDED } from './tags.ts';

export interface Mark {
  readonly termId: string;
  /** The text as it stands on the page. */
  readonly surface: string;
  /** Text nodes it runs through, in order; `start` counts in the first, `end` in the last. */
  readonly nodes: readonly Text[];
  readonly start: number;
  readonly end: number;
  readonly block: Block;
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
  /** Number of the reading that found them. */
  reading: number;
  near: boolean;
  /** False once the browser said that it has no box (`display: none`). */
  rendered: boolean;
}

/** Piece indexes of the first and last character of a match, or null where it runs across something that ends a phrase. */
export function placeOf(run: Run, match: Match): readonly [number, number] | null {
  const first = pieceAt(run.pieces, match.start);
  const last = pieceAt(run.pieces, match.end - 1);
  if (first < 0 || last < 0) return null;
  for (let index = first; index < last; index++) {
    const joint = jointBetween((run.pieces[index] as Piece).node, (run.pieces[index + 1] as Piece).node);
    if (joint === 'break' || joint === 'unseen') return null;
  }
  return [first, last];
}

/** True where a mark at this text node would stand in an editor or in text that is not meant for the eye. */
export function isExcluded(node: Node, known: Map<Node, boolean>): boolean {
  const parent = parentOf(node);
  if (parent === null) return false;
  const before = known.get(parent);
  if (before !== undefined) return before;
  const above = isElement(parent) ? closestOf(parent, EXCLUDED) !== null : false;
  const host = above ? null : hostOf(parent);
  const excluded = above || (host !== null && (closestOf(host, EXCLUDED) !== null || isExcluded(host, known)));
  known.set(parent, excluded);
  return excluded;
}

function hostOf(node: Node): Element | null {
  const root = Node.prototype.getRootNode.call(node);
  return root instanceof ShadowRoot ? root.host : null;
}

export function rangeOf(mark: Mark): StaticRange | null {
  const first = mark.nodes[0];
  const last = mark.nodes[mark.nodes.length - 1];
  if (first === undefined || last === undefined) return null;
  return new StaticRange({ startContainer: first, startOffset: mark.start, endContainer: last, endOffset: mark.end });
}

/** Whether the page still shows under a mark what was found there. No layout, a few hundred nanoseconds. */
export function stillStands(mark: Mark): boolean {
  const { nodes, start, end, surface } = mark;
  const first = nodes[0];
  if (first === undefined || !first.isConnected) return false;
  if (nodes.length === 1) return first.data.length >= end && first.data.startsWith(surface, start);
  let text = first.data.slice(start);
  for (let index = 1; index < nodes.length; index++) {
    const node = nodes[index] as Text;
    if (!node.isConnected) return false;
    text += index === nodes.length - 1 ? node.data.slice(0, end) : node.data;
    if (jointBetween(nodes[index - 1] as Text, node) === 'break') return false;
  }
  return text === surface;
}

/** The mark's rectangles on screen; settles layout when it is dirty. */
export function rectsOf(mark: Mark): DOMRectList | readonly DOMRect[] {
  const first = mark.nodes[0];
  const last = mark.nodes[mark.nodes.length - 1];
  if (first === undefined || last === undefined || !first.isConnected || !last.isConnected) return [];
  if (first.length < mark.start || last.length < mark.end) return [];
  const range = first.ownerDocument.createRange();
  Range.prototype.setStart.call(range, first, mark.start);
  Range.prototype.setEnd.call(range, last, mark.end);
  return range.getClientRects();
}
