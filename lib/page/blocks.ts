/** All finds of a document, by block and by text node. */
import { isBefore } from './density.ts';
import type { Block, Mark } from './mark.ts';
import { isConnected } from './native.ts';

export class Blocks {
  readonly #blocks = new Map<Node, Block>();
  /** One mark by itself where there is but one: nearly always. */
  readonly #byText = new Map<Text, Mark | Mark[]>();
  #links = 0;

  get(node: Node): Block | undefined {
    return this.#blocks.get(node);
  }

  obtain(node: Node): Block {
    let block = this.#blocks.get(node);
    if (block === undefined) {
      block = { node, target: null, marks: [], reading: -1, near: false, rendered: true };
      this.#blocks.set(node, block);
    }
    return block;
  }

  forget(block: Block): void {
    for (const mark of block.marks) this.#unlist(mark);
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
    if (mark.link) this.#links++;
    for (const node of mark.nodes) {
      const marks = this.#byText.get(node);
      if (marks === undefined) this.#byText.set(node, mark);
      else if (Array.isArray(marks)) marks.push(mark);
      else this.#byText.set(node, [marks, mark]);
    }
  }

  /** Whether any mark stands for a link. */
  get hasLinks(): boolean {
    return this.#links > 0;
  }

  remove(mark: Mark): void {
    const at = mark.block.marks.indexOf(mark);
    if (at >= 0) mark.block.marks.splice(at, 1);
    this.#unlist(mark);
  }

  /** Marks that run through a text node. */
  inText(node: Text): readonly Mark[] {
    const marks = this.#byText.get(node) ?? [];
    return Array.isArray(marks) ? marks : [marks];
  }

  #unlist(mark: Mark): void {
    if (mark.link) this.#links--;
    for (const node of mark.nodes) {
      const marks = this.inText(node).filter((other) => other !== mark);
      if (marks.length === 0) this.#byText.delete(node);
      else this.#byText.set(node, marks);
    }
  }
}
