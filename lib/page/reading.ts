/** One reading of a tree or a block: from its runs of text to marks, in steps. */
import type { Match } from '../lexicon/match.types.ts';
import { markOfReference } from '../lexicon/page-references.ts';
import type { Blocks } from './blocks.ts';
import { excludedOf, isExcludedTree, isWithin } from './excluded.ts';
import { WINDOW } from './limits.ts';
import { linksIn, officialLinks } from './links.ts';
import { type Block, type Found, type Mark, placeOf, stillStands, textOf } from './mark.ts';
import { contains, isConnected, isElement } from './native.ts';
import { type Reader, type Run, readOwn, readTree } from './read.ts';
import type { SurroundingsOfPass } from './surroundings.ts';
import { matchInWindows } from './windows.ts';

export interface ReadingPort {
  match(text: string, language: string | null): readonly Match[];
  found(mark: Mark): void;
  /** The page no longer says what was marked. */
  lost(mark: Mark): void;
  /** All marks of a block are known. */
  block(block: Block): void;
  doubt(surface: string, termIds: string[], text: string, at: number, accept: (termId: string) => void): void;
}

export interface ReadingTask {
  readonly root: Node;
  /** Further trees with the same parent, read in one go. */
  readonly others?: readonly Node[];
  readonly kind: 'tree' | 'own';
  /** Where in the tree to begin. */
  readonly from: Node | null;
}

export class Reading {
  readonly #task: ReadingTask;
  readonly #number: number;
  readonly #pass: SurroundingsOfPass;
  readonly #blocks: Blocks;
  readonly #port: ReadingPort;
  /** Trees that are still to be read, and the readers of the one at hand. */
  readonly #trees: Node[];
  #readers: Reader[] = [];
  #root: Node;
  #isExcluded: boolean | null = null;
  /** Asked for where something was found only. */
  #excluded: ReturnType<typeof excludedOf> | null = null;
  #links: ReadonlySet<Element> = new Set();
  /** A run that is too long for one step. */
  #windows: Iterator<readonly Match[] | null> | null = null;
  #current: Block | null = null;
  #met: Node | null = null;
  /** Marks of blocks met in this reading that were found earlier and not again yet. */
  readonly #before = new Map<Block, Map<string, Mark>>();
  readonly #nodes = new Map<Block, Map<Node, number>>();

  constructor(task: ReadingTask, number: number, pass: SurroundingsOfPass, blocks: Blocks, port: ReadingPort) {
    this.#task = task;
    this.#number = number;
    this.#pass = pass;
    this.#blocks = blocks;
    this.#port = port;
    const { root, others = [], kind } = task;
    this.#root = root;
    this.#trees = [root, ...others].reverse();
    if (kind === 'own') this.#meet(root);
  }

  /** Reads on a little; false when all is read. A step takes well under a millisecond but for what the matcher needs for one window. */
  step(): boolean {
    if (this.#windows !== null) return this.#stepWindow(this.#windows);
    const reader = this.#readers[0];
    if (reader === undefined) return this.#nextTree();
    const { run } = reader;
    for (;;) {
      const met = reader.advance();
      if (met === 'pause') return true;
      if (met === 'end') break;
      if (this.#isOurs(run)) {
        this.#enter(run);
        if (run.text.length > WINDOW) {
          this.#windows = matchInWindows(run.text, (text) => this.#port.match(text, run.language));
          return true;
        }
        const matches = this.#port.match(run.text, run.language);
        if (matches.length > 0) this.#current = this.#take(run, matches) ?? this.#current;
      }
    }
    this.#readers.shift();
    if (this.#readers.length === 0) this.#leave();
    return true;
  }

  #stepWindow(windows: Iterator<readonly Match[] | null>): boolean {
    const { done, value } = windows.next();
    const run = this.#readers[0]?.run;
    if (done || run === undefined) this.#windows = null;
    else if (value !== null) this.#current = this.#take(run, value) ?? this.#current;
    return true;
  }

  #nextTree(): boolean {
    const root = this.#trees.pop();
    if (root === undefined) {
      this.#forget();
      return false;
    }
    if (!isConnected(root)) return true;
    const { kind, from } = this.#task;
    // All trees have one parent, and so one answer.
    this.#isExcluded ??= isExcludedTree(root);
    if (this.#isExcluded) {
      this.#trees.length = 0;
      return true;
    }
    this.#root = root;
    this.#excluded = null;
    this.#links = officialLinks(root);
    this.#readers = kind === 'own' ? [readOwn(root, this.#pass)] : readTree(root, this.#pass, from);
    return true;
  }

  /** False for text that is read along with a block or tree, but is not of it. */
  #isOurs(run: Run): boolean {
    const root = this.#root;
    if (this.#task.kind === 'own') return run.block === root;
    return !isElement(root) || contains(root, run.block);
  }

  #enter(run: Run): void {
    if (this.#current !== null && this.#current.node !== run.block) this.#leave();
    if (this.#met !== run.block) {
      this.#met = run.block;
      this.#meet(run.block);
    }
    if (this.#links.size === 0) return;
    for (const { href, start, end } of linksIn(run, this.#links)) {
      const link = { start, end, termId: markOfReference(''), doubtful: true };
      const place = placeOf(run, link);
      if (place !== null) this.#doubt(run, link, { ...foundIn(run, link, place), link: true }, [link.termId], href);
    }
  }

  #leave(): void {
    if (this.#current !== null) this.#port.block(this.#current);
    this.#current = null;
  }

  /** What was not found again is gone. */
  #forget(): void {
    for (const marks of this.#before.values()) for (const mark of marks.values()) this.#port.lost(mark);
  }

  /** First sight of a block in this reading: what is marked in it must be found again to stay. */
  #meet(node: Node): void {
    const block = this.#blocks.get(node);
    if (block === undefined || block.reading === this.#number) return;
    block.reading = this.#number;
    const marks = new Map<string, Mark>();
    const nodes = new Map<Node, number>();
    for (const mark of block.marks) marks.set(keyOf(mark, nodes), mark);
    this.#before.set(block, marks);
    this.#nodes.set(block, nodes);
  }

  #take(run: Run, matches: readonly Match[]): Block | null {
    let block: Block | null = null;
    for (let index = 0; index < matches.length; index++) {
      const match = matches[index] as Match;
      const place = placeOf(run, match);
      if (place === null) continue;
      this.#excluded ??= excludedOf(this.#root);
      if (isWithin((run.nodes[place[0]] as Text).parentNode, this.#excluded)) continue;
      const found = foundIn(run, match, place);
      // The page changed between two windows of a long text.
      if (found.nodes.length === 1 && found.surface !== run.text.slice(match.start, match.end)) continue;
      if (match.doubtful) {
        const termIds = [match.termId];
        for (
          let next = matches[index + 1];
          next?.start === match.start && next.end === match.end;
          next = matches[index + 1]
        ) {
          termIds.push(next.termId);
          index++;
        }
        this.#doubt(run, match, found, termIds);
      } else block = this.#put(run.block, found, match.termId);
    }
    return block;
  }

  #put(node: Node, found: Found, termId: string): Block {
    const block = this.#blocks.obtain(node);
    block.reading = this.#number;
    // All that a link says is one mark: no term in it is another.
    if (found.link || this.#blocks.hasLinks) {
      const inside = found.nodes.flatMap((text) => this.#blocks.inText(text));
      if (!found.link && inside.some(({ link }) => link)) return block;
      if (found.link) for (const mark of inside) if (!mark.link) this.#port.lost(mark);
    }
    const before = this.#before.size === 0 ? undefined : this.#before.get(block);
    if (before !== undefined && before.size > 0) {
      const key = keyOf({ ...found, termId }, this.#nodes.get(block) ?? new Map());
      const mark = before.get(key);
      before.delete(key);
      if (mark?.surface === found.surface) return block;
      if (mark !== undefined) this.#port.lost(mark);
    }
    const { nodes, start, end, surface, link = false } = found;
    this.#port.found({ termId, surface, nodes, start, end, block, link, range: null, shown: true });
    return block;
  }

  /** `href`: where the find is a link, what is asked about is its address. */
  #doubt(run: Run, match: Match, found: Found, termIds: string[], href?: string): void {
    const { block: node } = run;
    const text = href === undefined ? run.text : '';
    const reading = this.#number;
    const block = this.#blocks.obtain(node);
    block.reading = reading;
    this.#port.doubt(href ?? text.slice(match.start, match.end), termIds, text, match.start, (termId) => {
      // A later reading asks for itself.
      if (block.reading === reading && stillStands(found)) this.#port.block(this.#put(node, found, termId));
    });
  }
}

function foundIn(run: Run, match: Match, [first, last]: readonly [number, number]): Found {
  const start = match.start - (run.starts[first] as number);
  const end = match.end - (run.starts[last] as number);
  const nodes = run.nodes.slice(first, last + 1);
  return { nodes, start, end, surface: textOf(nodes, start, end) };
}

/** Says where a find stands, within one block and one reading; `nodes` numbers the block's text nodes as they come. */
function keyOf(
  { nodes, start, end, termId }: Pick<Mark, 'nodes' | 'start' | 'end' | 'termId'>,
  numbers: Map<Node, number>,
): string {
  const places = nodes.map((node) => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  });
  return `${start} ${end} ${places.join(' ')} ${termId}`;
}
