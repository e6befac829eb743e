/** Which line was used for what: every line of a source is in exactly one class. Shown by tests, and by `pack --lines`. */

export type LineClass = 'exchange' | 'remark' | 'heading' | 'footnote' | 'furniture' | 'front' | 'blank';

/** One entry a line, `classes[0]` for line 1. A line claimed twice is an error of a layout and raised as such. */
export class Accounting {
  readonly classes: (LineClass | null)[];

  constructor(lines: number) {
    this.classes = new Array<LineClass | null>(lines).fill(null);
  }

  claim(line: number, as: LineClass): void {
    const held = this.classes[line - 1];
    // A label and the text behind it share a line ("Antwoord 1: Ja."): both are the exchange's.
    if (held !== null && held !== as) throw new Error(`Line ${line} is claimed as ${held} and as ${as}.`);
    this.classes[line - 1] = as;
  }

  /** @throws Error naming the first line that nothing claimed. */
  complete(): readonly LineClass[] {
    const missing = this.classes.indexOf(null);
    if (missing !== -1) throw new Error(`Line ${missing + 1} was used for nothing.`);
    return this.classes as LineClass[];
  }
}
