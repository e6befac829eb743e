/** Reading a tree's text as runs: what stands on the page as one piece of running text, across the elements that carry it. */
import { flowsInline, jointBetween } from './joint.ts';
import { LONGEST_RUN } from './limits.ts';
import { contains, isElement, isText, localNameOf, parentOf, walk } from './native.ts';
import type { Surroundings, SurroundingsOfPass } from './surroundings.ts';

/**
 * Running text within one block. `text` holds the text of each of `nodes`, beginning at the same index of `starts`, and stand-ins where
 * something else is seen between them. The same object is filled anew for the next run: keep nothing of it but copies.
 */
export interface Run {
  /** Widens where blocks turn out to flow in one line. */
  block: Node;
  language: string | null;
  text: string;
  readonly nodes: Text[];
  readonly starts: number[];
  /** Last character of `text`, which is not asked for it: that would have the browser put the pieces together each time. */
  last: number;
}

/** Stands for something that is seen but not read (code, a drawing): no word and no phrase runs across it. */
const HOLE = '\uFFFC';
/** XHTML has CDATA sections, which are text to the eye. */
const TEXT = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;
const WORD = /[\p{L}\p{M}\p{N}\u00AD\u2010\u2011\u200B-\u200D\u2060-]/u;
const BLANK = /^\s*$/;

/**
 * The runs of all text below `root` in document order, beginning at `from` where it is given; `null` is a place to look at the clock. Does not recurse and does not change
 * the tree; the tree may change between two steps, then what is left is read as it is then. Time linear in the number of nodes.
 */
export function* readTree(
  root: Node,
  pass: SurroundingsOfPass,
  from: Node | null = null,
): Generator<Run | null, void, undefined> {
  if (isText(root)) return;
  const walker = walk(documentOf(root), root, TEXT);
  const next = (): Text | null => walker.nextNode() as Text | null;
  if (from === null) {
    yield* runsOf(next, pass);
    return;
  }
  walker.currentNode = from;
  const first = next();
  walker.currentNode = from;
  yield* runsOf(next, pass);
  walker.currentNode = root;
  const nextBefore = (): Text | null => {
    const text = next();
    return text === first ? null : text;
  };
  yield* runsOf(nextBefore, pass);
}

/** The runs that stand directly in `block`, not those of blocks within it. Costs a step for each child block. */
export function* readOwn(block: Node, pass: SurroundingsOfPass): Generator<Run | null, void, undefined> {
  const walker = walk(documentOf(block), block, TEXT | NodeFilter.SHOW_ELEMENT);
  let node = walker.nextNode();
  const next = (): Text | null => {
    while (node !== null) {
      const current = node;
      const inner =
        isElement(current) && pass.of(current).block === current && !(mayFlow(current) && flowsInline(current));
      node = inner ? stepOver(walker) : walker.nextNode();
      if (isText(current)) return current;
    }
    return null;
  };
  for (const run of runsOf(next, pass)) if (run === null || run.block === block) yield run;
}

function stepOver(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (next === null && walker.parentNode() !== null) next = walker.nextSibling();
  return next;
}

function* runsOf(next: () => Text | null, pass: SurroundingsOfPass): Generator<Run | null, void, undefined> {
  const run: Run = { block: document, language: null, text: '', nodes: [], starts: [], last: 0 };
  let hole = false;
  let steps = 0;
  let parent: Node | null = null;
  let around: Surroundings | null = null;
  for (let node = next(); node !== null; node = next()) {
    if ((++steps & 63) === 0) yield null;
    const its = node.parentNode;
    if (its === null) continue;
    if (its !== parent || around === null) {
      parent = its;
      around = pass.of(its);
    }
    if (around.kind !== 'read') {
      if (around.kind === 'hole') hole = true;
      continue;
    }
    const text = node.data;
    if (run.nodes.length > 0) {
      const join = joinOf(run, node, text, around, hole);
      if (join === 'unseen') continue;
      if (join !== 'break') {
        run.text += hole ? HOLE : join === 'space' ? ' ' : '';
        run.nodes.push(node);
        run.starts.push(run.text.length);
        run.text += text;
        if (text !== '') run.last = text.charCodeAt(text.length - 1);
        hole = false;
        continue;
      }
      yield run;
      run.nodes.length = 0;
      run.starts.length = 0;
    }
    hole = false;
    // A run never begins with white space alone; a single letter may be the start of a word that was split.
    if (BLANK.test(text)) continue;
    run.block = around.block;
    run.language = around.language;
    run.text = text;
    run.last = text.charCodeAt(text.length - 1);
    run.nodes.push(node);
    run.starts.push(0);
  }
  if (run.nodes.length > 0) yield run;
}

/** Whether `node` goes on with `run`. Style is asked only where two words would touch. */
function joinOf(
  run: Run,
  node: Text,
  text: string,
  around: Surroundings,
  hole: boolean,
): 'join' | 'space' | 'break' | 'unseen' {
  if (run.text.length + text.length > LONGEST_RUN || run.language !== around.language) return 'break';
  const same = run.block === around.block;
  if (hole) return same ? 'join' : 'break';
  const touching = text !== '' && isWord(text.charCodeAt(0)) && isWord(run.last);
  if (same && !touching) return 'join';
  const last = run.nodes[run.nodes.length - 1] as Text;
  if (same) return jointBetween(last, node);
  if (!touching || !(mayFlow(run.block) || mayFlow(around.block))) return 'break';
  const joint = jointBetween(last, node);
  if (joint !== 'join') return joint === 'unseen' ? 'unseen' : 'break';
  while (!contains(run.block, node)) run.block = parentOf(run.block) ?? run.block.getRootNode();
  return 'join';
}

/** `div` is the one block element that authors style into the line often enough to ask. */
function mayFlow(block: Node): boolean {
  return isElement(block) && localNameOf(block) === 'div';
}

function isWord(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 45;
  return WORD.test(String.fromCharCode(unit));
}

function documentOf(node: Node): Document {
  return node.ownerDocument ?? (node as Document);
}

/** Index of the node that holds the character at `offset` of the run's text; -1 in a stand-in. Binary search. */
export function nodeAt({ nodes, starts }: Run, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  return node !== undefined && offset < (starts[low] as number) + node.length ? low : -1;
}

/** The element whose text a node is, climbing out of shadow roots. */
export function elementOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent === null) return null;
  return isElement(parent) ? parent : parent instanceof ShadowRoot ? parent.host : null;
}
