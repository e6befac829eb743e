/** All finds of a document, by block and by text node. */
import { isBefore } from './density.ts';
import type { Block, Mark } from './mark.ts';
import { isConnected, parentOf } from './native.ts';

export class Blocks {
  readonly #blocks = new Map<Node, Block>();
  #links = 0;

  get(node: Node): Block | undefined {
    return this.#blocks.get(node);
  }

  obtain(node: Node): Block {
    let block = this.#blocks.get(node);
    if (block === undefined) {
      block = { node, target: null, marks: [], byText: null, reading: -1, near: false, rendered: true };
      this.#blocks.set(node, block);
    }
    return block;
  }

  forget(block: Block): void {
    for (const mark of block.marks) if (mark.link) this.#links--;
    this.#blocks.delete(block.node);
  }

  /** Blocks in the order in which they were found; those that left the document included until `sweep`. */
  values(): IterableIterator<Block> {
    return this.#blocks.values();
  }

  /** Blocks that left the document since. */
  gone(): Block[] {
    return [...this.#blocks.values()].filter((block) => !isConnected(block.node));
  }

  put(mark: Mark): void {
    const inBlock = mark.block.marks;
    const last = inBlock[inBlock.length - 1];
    // Confirmed finds come late; the order within a block is the page's.
    if (last === undefined || isBefore(last, mark)) inBlock.push(mark);
    else {
      const at = inBlock.findIndex((other) => isBefore(mark, other));
      inBlock.splice(at < 0 ? inBlock.length : at, 0, mark);
    }
    if (mark.block.byText !== null) list(mark, mark.block.byText);
    if (mark.link) this.#links++;
  }

  /** Whether any mark stands for a link. */
  get hasLinks(): boolean {
    return this.#links > 0;
  }

  remove(mark: Mark): void {
    const at = mark.block.marks.indexOf(mark);
    if (at < 0) return;
    mark.block.marks.splice(at, 1);
    for (const node of mark.nodes) {
      const marks = mark.block.byText?.get(node);
      marks?.splice(marks.indexOf(mark), 1);
    }
    if (mark.link) this.#links--;
  }

  /** Marks that run through a text node, which stands in one of the blocks above it. */
  inText(node: Text): readonly Mark[] {
    for (let at = parentOf(node); at !== null; at = parentOf(at)) {
      const block = this.#blocks.get(at);
      if (block === undefined) continue;
      block.byText ??= byText(block.marks);
      const marks = block.byText.get(node);
      if (marks !== undefined && marks.length > 0) return marks;
    }
    return [];
  }
}

function byText(marks: readonly Mark[]): Map<Text, Mark[]> {
  const found = new Map<Text, Mark[]>();
  for (const mark of marks) list(mark, found);
  return found;
}

function list(mark: Mark, byText: Map<Text, Mark[]>): void {
  for (const node of mark.nodes) {
    const marks = byText.get(node);
    if (marks === undefined) byText.set(node, [mark]);
    else marks.push(mark);
  }
}
