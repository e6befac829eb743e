/** The page's highlight registry: our two entries in it, kept there whatever the page does. */
import { type Mark, rangeOf } from './mark.ts';

export type MarkStyle = 'underline' | 'dotted' | 'wavy' | 'background';
export type MarkColour = 'auto' | 'blue' | 'orange' | 'green' | 'purple' | 'grey';

/**
 * Paints marks by custom highlights on static ranges, which cost nothing when the page changes elsewhere. A mark is in exactly one
 * of two entries: the ordinary one, or the one for the mark whose card is open.
 */
export class Painter {
  readonly painted = new Set<Mark>();
  readonly #ordinary = new Highlight();
  readonly #active = new Highlight();
  #activeMark: Mark | null = null;
  readonly #name: string;

  constructor(style: MarkStyle, colour: MarkColour) {
    this.#name = nameOf(style, colour);
  }

  add(mark: Mark): void {
    if (mark.range !== null) return;
    const range = rangeOf(mark);
    mark.range = range;
    this.painted.add(mark);
    this.#entryOf(mark).add(range);
    if (this.painted.size === 1) this.keep();
  }

  remove(mark: Mark): void {
    if (mark.range === null) return;
    this.#entryOf(mark).delete(mark.range);
    mark.range = null;
    this.painted.delete(mark);
  }

  /** Shows one mark as the open one. */
  activate(mark: Mark | null): void {
    const before = this.#activeMark;
    if (before === mark) return;
    if (before?.range) this.#active.delete(before.range);
    this.#activeMark = mark;
    if (before?.range) this.#ordinary.add(before.range);
    if (mark?.range) {
      this.#ordinary.delete(mark.range);
      this.#active.add(mark.range);
    }
    this.keep();
  }

  /** Puts our entries back where the page cleared the registry or an entry. True when something was missing. */
  keep(): boolean {
    const activeSize = this.#activeMark?.range ? 1 : 0;
    const intact =
      CSS.highlights.get(this.#name) === this.#ordinary &&
      CSS.highlights.get(ACTIVE) === this.#active &&
      this.#active.size === activeSize &&
      this.#ordinary.size === this.painted.size - activeSize;
    if (intact || this.painted.size === 0) return false;
    CSS.highlights.set(this.#name, this.#ordinary);
    CSS.highlights.set(ACTIVE, this.#active);
    this.#ordinary.clear();
    this.#active.clear();
    for (const mark of this.painted) if (mark.range !== null) this.#entryOf(mark).add(mark.range);
    return true;
  }

  /** Leaves the registry as if we had never been. */
  clear(): void {
    for (const mark of this.painted) mark.range = null;
    this.painted.clear();
    this.#ordinary.clear();
    this.#active.clear();
    this.#activeMark = null;
    CSS.highlights.delete(this.#name);
    CSS.highlights.delete(ACTIVE);
  }

  #entryOf(mark: Mark): Highlight {
    return mark === this.#activeMark ? this.#active : this.#ordinary;
  }
}

const ACTIVE = 'kamerlens-active';

function nameOf(style: MarkStyle, colour: MarkColour): string {
  return `kamerlens-${style}-${colour}`;
}
