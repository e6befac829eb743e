/** One reading of a tree or a block: from its runs of text to marks, in steps. */
import type { Match } from '../lexicon/match.types.ts';
import type { Blocks } from './blocks.ts';
import { type Block, isExcluded, type Mark, placeOf } from './mark.ts';
import { contains, isElement } from './native.ts';
import { type Piece, type Run, readOwn, readTree } from './read.ts';
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
  readonly kind: 'tree' | 'own';
  readonly done: ReadonlySet<Node> | null;
}

export class Reading {
  readonly #task: ReadingTask;
  readonly #number: number;
  readonly #pass: SurroundingsOfPass;
  readonly #blocks: Blocks;
  readonly #port: ReadingPort;
  readonly #excluded = new Map<Node, boolean>();
  /** Marks of blocks met in this reading that were found earlier and not again yet. */
  readonly #before = new Map<Block, Set<Mark>>();
  readonly #met = new Set<Block>();

  constructor(task: ReadingTask, number: number, pass: SurroundingsOfPass, blocks: Blocks, port: ReadingPort) {
    this.#task = task;
    this.#number = number;
    this.#pass = pass;
    this.#blocks = blocks;
    this.#port = port;
  }

  /** Each step takes well under a millisecond but for what the matcher needs for one window. */
  *steps(): Generator<void, void, undefined> {
    const { root, kind, done } = this.#task;
    if (kind === 'own') this.#meet(root);
    let current: Block | null = null;
    for (const run of kind === 'own' ? readOwn(root, this.#pass) : readTree(root, this.#pass)) {
      if (run === null) {
        yield;
        continue;
      }
      if (done?.has(run.block) || (kind === 'tree' && isElement(root) && !contains(root, run.block))) continue;
      if (current !== null && current.node !== run.block) {
        this.#port.block(current);
        current = null;
      }
      this.#meet(run.block);
      for (const matches of matchInWindows(run.text, (text) => this.#port.match(text, run.language))) {
        if (matches !== null && matches.length > 0) current = this.#take(run, matches) ?? current;
        if (matches === null) yield;
      }
    }
    if (current !== null) this.#port.block(current);
    for (const marks of this.#before.values()) for (const mark of marks) this.#port.lost(mark);
    for (const block of this.#met) if (block.marks.length > 0 && block.target === null) this.#port.block(block);
  }

  /** First sight of a block in this reading: what is marked in it must be found again to stay. */
  #meet(node: Node): void {
    const block = this.#blocks.get(node);
    if (block === undefined || block.reading === this.#number) return;
    block.reading = this.#number;
    this.#before.set(block, new Set(block.marks));
  }

  #take(run: Run, matches: readonly Match[]): Block | null {
    let block: Block | null = null;
    for (let index = 0; index < matches.length; index++) {
      const match = matches[index] as Match;
      const place = placeOf(run, match);
      if (place === null || isExcluded((run.pieces[place[0]] as Piece).node, this.#excluded)) continue;
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
        this.#doubt(run, match, place, termIds);
        continue;
      }
      block = this.#put(run, match, place, match.termId);
    }
    return block;
  }

  #put(run: Run, match: Match, [first, last]: readonly [number, number], termId: string): Block {
    const block = this.#blocks.obtain(run.block);
    block.reading = this.#number;
    const nodes = run.pieces.slice(first, last + 1).map((piece) => piece.node);
    const start = match.start - (run.pieces[first] as Piece).at;
    const end = match.end - (run.pieces[last] as Piece).at;
    const before = this.#before.get(block);
    for (const mark of before ?? []) {
      if (mark.termId === termId && mark.start === start && mark.end === end && same(mark.nodes, nodes)) {
        before?.delete(mark);
        if (mark.surface === textOf(nodes, start, end)) return block;
        this.#port.lost(mark);
      }
    }
    this.#port.found({
      termId,
      surface: textOf(nodes, start, end),
      nodes,
      start,
      end,
      block,
      range: null,
      shown: true,
    });
    return block;
  }

  #doubt(run: Run, match: Match, place: readonly [number, number], termIds: string[]): void {
    const surface = run.text.slice(match.start, match.end);
    const reading = this.#number;
    const block = this.#blocks.obtain(run.block);
    block.reading = reading;
    this.#port.doubt(surface, termIds, run.text, match.start, (termId) => {
      // A later reading asks for itself.
      if (block.reading !== reading) return;
      this.#port.block(this.#put(run, match, place, termId));
    });
  }
}

function same(one: readonly Text[], other: readonly Text[]): boolean {
  return one.length === other.length && one.every((node, index) => node === other[index]);
}

function textOf(nodes: readonly Text[], start: number, end: number): string {
  if (nodes.length === 1) return (nodes[0] as Text).data.slice(start, end);
  return nodes
    .map((node, index) => {
      if (index === 0) return node.data.slice(start);
      return index === nodes.length - 1 ? node.data.slice(0, end) : node.data;
    })
    .join('');
}
