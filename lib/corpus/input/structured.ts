/** What every input that knows its structure builds: lines with blank lines between blocks, notes enclosed, headings named. */
import { LIMITS } from '../limits.ts';
import { type LineHint, NOTE_CLOSE, NOTE_OPEN, readable, type SourceLine } from '../source.ts';
import { UnreadablePaper } from '../unreadable.ts';

/** A paper as lines, and what its file says of itself. */
export interface StructuredPaper {
  readonly lines: readonly SourceLine[];
  /** Publication id that the file names ("kst-32317-859"), or null. */
  readonly identifier: string | null;
}

/** A footnote marker as it stands in a block's text. */
export function noteMark(number: string): string {
  return `${NOTE_OPEN}${number}${NOTE_CLOSE}`;
}

const MARK = new RegExp(`${NOTE_OPEN}[^${NOTE_CLOSE}]*${NOTE_CLOSE}`, 'gu');
const STRAY = new RegExp(`[${NOTE_OPEN}${NOTE_CLOSE}]`, 'gu');

/** Text from a file, without characters that only this room may write. */
export function foreign(text: string): string {
  return text.replace(STRAY, '');
}

export class LineBuilder {
  readonly #lines: SourceLine[] = [];
  readonly #notes: { readonly number: string; readonly text: string }[] = [];

  /** Adds a block; "\n" in it are line breaks within. White space is joined. */
  block(text: string, hint?: LineHint): void {
    const rows = text
      .split('\n')
      .map((row) => row.replace(/[ \t\r\f\v\u00A0]+/g, ' ').trim())
      .filter((row) => row !== '');
    if (rows.length === 0) return;
    if (this.#lines.length > 0) this.#push('', undefined);
    for (const row of rows) this.#push(row, hint);
  }

  /** A footnote's body; bodies stand behind all blocks. */
  note(number: string, text: string): void {
    this.#notes.push({ number, text: text.replace(/\s+/g, ' ').trim() });
  }

  #push(row: string, hint: LineHint | undefined): void {
    if (this.#lines.length >= LIMITS.lines) {
      throw new UnreadablePaper('too-large', `The file has more than ${LIMITS.lines} lines.`, { line: LIMITS.lines });
    }
    const raw = row.replace(MARK, '');
    const line = { number: this.#lines.length + 1, raw, text: readable(raw), pageStart: false };
    this.#lines.push({
      ...line,
      ...(raw === row ? {} : { marked: readable(row, true) }),
      ...(hint === undefined ? {} : { hint }),
    });
  }

  /** @throws UnreadablePaper 'empty' where nothing was added. */
  finish(): SourceLine[] {
    for (const { number, text } of this.#notes) if (text !== '') this.block(text, { kind: 'footnote', number });
    this.#notes.length = 0;
    if (this.#lines.length === 0) throw new UnreadablePaper('empty', 'The file holds no text.');
    return this.#lines;
  }
}

const PUBLISHED = /^(?:kst|ah|kv|h|nds|blg|stb|stcrt|trb)-[\w-]{1,80}$/i;

/** The publication id in a metadata value, or null. */
export function publishedId(value: string | undefined): string | null {
  const plain = value?.trim() ?? '';
  return PUBLISHED.test(plain) ? plain : null;
}
