/**
 * Text nodes by the handful with all their text as one string. Asking each node for its text has the browser make a string for each,
 * which was two thirds of the cost of a bare walk; a range that covers them is asked once.
 */
import { BATCH_NODES, BATCH_UNITS } from './limits.ts';

/** One for all, set back after each use: a range that lives is looked after by the browser at every change of the page. */
let cover: Range | null = null;

export class Batch {
  readonly #next: () => Text | null;
  readonly #isContiguous: boolean;
  #held: Text | null = null;
  #ended = false;
  readonly nodes: Text[] = [];
  /** Where the text of each of `nodes` begins in `text`, and behind the last where it ends. */
  readonly starts: number[] = [];
  count = 0;
  text = '';

  /** `isContiguous`: `next` passes over no text node of the tree. */
  constructor(next: () => Text | null, isContiguous: boolean) {
    this.#next = next;
    this.#isContiguous = isContiguous;
  }

  /** Takes the next nodes; false where there are none. Costs one step of the walk for each and one string for all. */
  fill(): boolean {
    const { nodes, starts } = this;
    let count = 0;
    let length = 0;
    while (count < BATCH_NODES && length < BATCH_UNITS) {
      const node: Text | null = this.#held ?? (this.#ended ? null : this.#next());
      this.#held = null;
      if (node === null) {
        this.#ended = true;
        break;
      }
      const units = node.length;
      if (count > 0 && length + units > BATCH_UNITS) {
        // A node of megabytes has its text already: it needs no copy together with others.
        this.#held = node;
        break;
      }
      nodes[count] = node;
      starts[count++] = length;
      length += units;
    }
    starts[count] = length;
    this.count = count;
    this.text = count === 0 ? '' : this.#textOf(length);
    if (count === 0) nodes.length = 0;
    return count > 0;
  }

  #textOf(length: number): string {
    const { nodes, count } = this;
    const first = nodes[0] as Text;
    if (count === 1) return first.data;
    if (this.#isContiguous) {
      const text = textFrom(first, nodes[count - 1] as Text);
      if (text.length === length) return text;
    }
    return nodes
      .slice(0, count)
      .map(({ data }) => data)
      .join('');
  }
}

function textFrom(first: Text, last: Text): string {
  cover ??= new Range();
  cover.setStart(first, 0);
  cover.setEnd(last, last.length);
  const text = `${cover}`;
  cover.setEnd(document, 0);
  return text;
}
