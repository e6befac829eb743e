/** A place in an even text (see plain-text.ts) that moves over the pieces of a citation, skipping the spaces between them. */

export class Cursor {
  readonly text: string;
  /** Where the next piece is looked for. */
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** Where the next piece begins: behind the space at `at`, if there is one. A paragraph's end ("\n") is never passed. */
  next(): number {
    return this.text.charCodeAt(this.at) === 32 ? this.at + 1 : this.at;
  }

  /** Takes `pattern` (sticky) behind a space or none; the cursor moves only if it matches. */
  take(pattern: RegExp): RegExpExecArray | null {
    return this.glued(pattern, this.next());
  }

  /** Takes `pattern` (sticky) right here, with no white space before it. */
  glued(pattern: RegExp, at = this.at): RegExpExecArray | null {
    pattern.lastIndex = at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  /** Whether `pattern` comes next; never moves. */
  sees(pattern: RegExp): boolean {
    const at = this.at;
    const found = this.take(pattern) !== null;
    this.at = at;
    return found;
  }

  /** Runs `attempt`; where it gives null, the cursor is put back. */
  attempt<T>(attempt: () => T | null): T | null {
    const at = this.at;
    const result = attempt();
    if (result === null) this.at = at;
    return result;
  }

  /** True at the end of the text or paragraph. */
  atEnd(): boolean {
    const at = this.next();
    return at >= this.text.length || this.text.charCodeAt(at) === 10;
  }
}
