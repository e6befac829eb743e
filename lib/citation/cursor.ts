/** A place in a text that moves over pieces of a citation; white space of any kind between pieces is skipped. */
import { MAX_GAP } from './limits.ts';

/** White space, or a mark that leaves no trace in print: soft hyphen, zero-width space, joiners. */
function isBlank(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export class Cursor {
  readonly text: string;
  /** Where the next piece is looked for. */
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** Where the next piece begins: behind the white space at `at`. -1 at an empty line (a paragraph ends a citation) or after too much white space. */
  next(): number {
    let at = this.at;
    let newlines = 0;
    const limit = at + MAX_GAP;
    while (at < this.text.length && isBlank(this.text.charCodeAt(at))) {
      if (this.text.charCodeAt(at) === 10 && ++newlines > 1) return -1;
      if (++at > limit) return -1;
    }
    return at;
  }

  /** Takes `pattern` (sticky) behind any white space; the cursor moves only if it matches. */
  take(pattern: RegExp): RegExpExecArray | null {
    const at = this.next();
    return at < 0 ? null : this.glued(pattern, at);
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
    return at < 0 || at >= this.text.length;
  }
}

/** The text of a range with every run of white space made one space and soft hyphens dropped. */
export function printed(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
