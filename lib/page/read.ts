/** Reading a tree's text as runs: what stands on the page as one piece of running text, across the elements that carry it. */
import { Batch } from './batch.ts';
import { flowsInline, jointBetween } from './joint.ts';
import { LONGEST_RUN } from './limits.ts';
import { contains, isElement, isText, localNameOf, parentOf, walk } from './native.ts';
import type { Surroundings, SurroundingsOfPass } from './surroundings.ts';

/**
 * Running text within one block. `text` holds the text of each of the first `count` of `nodes`, beginning at the same index of `starts`,
 * and stand-ins where something else is seen between them. The same object is filled anew for the next run: keep nothing of it but copies.
 */
export interface Run {
  /** Widens where blocks turn out to flow in one line. */
  block: Node;
  language: string | null;
  text: string;
  readonly nodes: Text[];
  readonly starts: number[];
  count: number;
}

/** Stands for something that is seen but not read (code, a drawing): no word and no phrase runs across it. */
const HOLE = '\uFFFC';
/** XHTML has CDATA sections, which are text to the eye. */
const TEXT = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;
const WORD = /[\p{L}\p{M}\p{N}\u00AD\u2010\u2011\u200B-\u200D\u2060-]/u;
const SEEN = /\S/;
const FULL_STOP = 0x2e;

/**
 * The readers of all text below `root` in document order, beginning at `from` where it is given; the tree may change between two steps,
 * then what is left is read as it is then. Does not recurse and does not change the tree. Time linear in the number of nodes.
 */
export function readTree(root: Node, pass: SurroundingsOfPass, from: Node | null = null): Reader[] {
  if (isText(root)) return [];
  const walker = walk(documentOf(root), root, TEXT);
  const next = (): Text | null => walker.nextNode() as Text | null;
  if (from === null) return [new Reader(next, true, pass)];
  walker.currentNode = from;
  const first = next();
  walker.currentNode = from;
  const before = walk(documentOf(root), root, TEXT);
  const nextBefore = (): Text | null => {
    const text = before.nextNode() as Text | null;
    return text === first ? null : text;
  };
  return [new Reader(next, true, pass), new Reader(nextBefore, true, pass)];
}

/** Reads the runs that stand directly in `block` and some of those of blocks within it, to be passed over. Costs a step for each child block. */
export function readOwn(block: Node, pass: SurroundingsOfPass): Reader {
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
  return new Reader(next, false, pass);
}

function stepOver(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (next === null && walker.parentNode() !== null) next = walker.nextSibling();
  return next;
}

/** Plain calls and no generator: most pages are read before engines have compiled anything, and there each call and each object costs. */
export class Reader {
  readonly run: Run = { block: document, language: null, text: '', nodes: [], starts: [], count: 0 };
  readonly #batch: Batch;
  readonly #pass: SurroundingsOfPass;
  /** Next node of the batch. */
  #at = 0;
  #paused = true;
  /** The open run's text: what is joined already, and the piece of the batch's text that goes on. */
  #before = '';
  #from = 0;
  #to = 0;
  /** Its last character. */
  #last = 0;
  /** Whether something that is not read was met since its last node. */
  #hole = false;
  #parent: Node | null = null;
  #around: Surroundings | null = null;

  /** `isContiguous`: `next` passes over no text node. */
  constructor(next: () => Text | null, isContiguous: boolean, pass: SurroundingsOfPass) {
    this.#batch = new Batch(next, isContiguous);
    this.#pass = pass;
  }

  /** Goes on to the next run, which is in `run` then, or to a place to look at the clock: every few dozen nodes. */
  advance(): 'run' | 'pause' | 'end' {
    const { run } = this;
    const batch = this.#batch;
    // The run that was handed out last.
    if (run.text !== '') {
      run.text = '';
      run.count = 0;
    }
    for (;;) {
      if (this.#at === batch.count) {
        if (!this.#paused) {
          this.#paused = true;
          return 'pause';
        }
        this.#paused = false;
        this.#close(batch.text);
        this.#at = 0;
        if (batch.fill()) continue;
        return this.#end();
      }
      const node = batch.nodes[this.#at] as Text;
      const its = node.parentNode;
      if (its !== this.#parent || this.#around === null) {
        if (its === null) {
          this.#at++;
          continue;
        }
        this.#parent = its;
        this.#around = this.#pass.of(its);
      }
      if (this.#around.kind !== 'read') {
        if (this.#around.kind === 'hole') this.#hole = true;
        this.#at++;
        continue;
      }
      const start = batch.starts[this.#at] as number;
      const end = batch.starts[this.#at + 1] as number;
      if (run.count === 0) {
        this.#hole = false;
        this.#at++;
        // A run never begins with white space alone; a single letter may be the start of a word that was split.
        if (!SEEN.test(batch.text.slice(start, end))) continue;
        run.block = this.#around.block;
        run.language = this.#around.language;
        this.#before = '';
        this.#from = start;
      } else {
        const join = this.#joinOf(node, start, end);
        if (join === 'break') {
          this.#close(batch.text);
          run.text = this.#before;
          return 'run';
        }
        this.#at++;
        if (join === 'unseen') continue;
        if (this.#hole || join === 'space' || start !== this.#to) {
          this.#close(batch.text);
          if (this.#hole) this.#before += HOLE;
          else if (join === 'space') this.#before += ' ';
          this.#from = start;
        }
        this.#hole = false;
      }
      run.nodes[run.count] = node;
      run.starts[run.count++] = this.#before.length + start - this.#from;
      this.#to = end;
      if (end > start) this.#last = batch.text.charCodeAt(end - 1);
    }
  }

  /** Joins the piece that goes on to what is joined. */
  #close(text: string): void {
    if (this.#to > this.#from) {
      const piece = text.slice(this.#from, this.#to);
      this.#before = this.#before === '' ? piece : this.#before + piece;
    }
    this.#from = 0;
    this.#to = 0;
  }

  #end(): 'run' | 'end' {
    const { run } = this;
    if (run.count === 0) {
      run.nodes.length = 0;
      return 'end';
    }
    run.text = this.#before;
    this.#before = '';
    this.#paused = true;
    return 'run';
  }

  /** Whether the next node goes on with the run. Style is asked only where two words would touch. */
  #joinOf(node: Text, start: number, end: number): 'join' | 'space' | 'break' | 'unseen' {
    const { run } = this;
    const around = this.#around as Surroundings;
    const length = this.#before.length + this.#to - this.#from + end - start;
    if (length > LONGEST_RUN || run.language !== around.language) return 'break';
    const same = run.block === around.block;
    if (this.#hole) return same ? 'join' : 'break';
    const begins = end > start && isWord(this.#batch.text.charCodeAt(start));
    const touching = begins && isWord(this.#last);
    // What follows a full stop at once is an address, unless a field or a picture stands between: `bevel.<input><label>Aan`.
    if (same && !touching && !(begins && this.#last === FULL_STOP)) return 'join';
    const last = run.nodes[run.count - 1] as Text;
    if (same) return jointBetween(last, node);
    if (!touching || !(mayFlow(run.block) || mayFlow(around.block))) return 'break';
    const joint = jointBetween(last, node);
    // A block that is not displayed is read by itself, since style alone may show it later, of which nobody tells.
    if (joint !== 'join') return 'break';
    while (!contains(run.block, node)) run.block = parentOf(run.block) ?? run.block.getRootNode();
    return 'join';
  }
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
export function nodeAt({ nodes, starts, count }: Run, offset: number): number {
  let low = 0;
  let high = count - 1;
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
