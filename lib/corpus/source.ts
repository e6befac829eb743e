/**
 * Source text → lines. The first step of every input: what PDF extraction, office programs and web pages leave in a text
 * (BOM, CRLF, form feeds, hard spaces, zero-width characters) is told apart here and nowhere else.
 */
import { LIMITS } from './limits.ts';
import { UnreadablePaper } from './unreadable.ts';

/** What an input that knows its structure (HTML, XML) says of a line, so that nothing needs to be inferred. */
export type LineHint =
  | { readonly kind: 'heading' }
  | { readonly kind: 'footnote'; readonly number: string }
  | { readonly kind: 'furniture' };

export interface SourceLine {
  /** 1-based in the source file. */
  readonly number: number;
  /** As it stands in the file, without its line end. */
  readonly raw: string;
  /** For reading: trimmed, hard spaces made plain, form feeds and invisible characters gone; soft hyphens kept. */
  readonly text: string;
  /** A page begins with this line, as far as its first characters tell. */
  readonly pageStart: boolean;
  readonly hint?: LineHint;
  /** The text with footnote markers enclosed in `NOTE_OPEN` and `NOTE_CLOSE`, where the input knows them. */
  readonly marked?: string;
}

/** Marks around a footnote number in a line whose structure is known; private use, so no source can hold them by chance. */
export const NOTE_OPEN = '\u{E000}';
export const NOTE_CLOSE = '\u{E001}';

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u{E000}\u{E001}]/gu;
const HARD_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t\f\v]/g;

/** Text of a line for reading. */
export function readable(raw: string, keepNotes = false): string {
  // Most lines hold none of these, and a test is cheaper than two replacements.
  if (!/[^\u0020-\u007E\u00A1-\u1FFF\u2010-\u2027\u2030-\u205E\u20A0-\uDFFF]/.test(raw)) return raw.trim();
  const plain = raw.replace(HARD_SPACES, ' ');
  return (keepNotes ? plain.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '') : plain.replace(INVISIBLE, '')).trim();
}

/**
 * Splits a text at "\n" (at a lone "\r" where it holds no "\n" at all); a BOM and a "\r" at line ends are dropped.
 * @throws UnreadablePaper 'empty', 'not-text' or 'too-large'.
 */
export function toLines(text: string): SourceLine[] {
  if (text.length > LIMITS.characters) {
    throw new UnreadablePaper('too-large', `The text is longer than ${LIMITS.characters} characters.`);
  }
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows = body.includes('\n') ? body.split('\n') : body.split('\r');
  if (rows.length > LIMITS.lines) {
    throw new UnreadablePaper('too-large', `The text has more than ${LIMITS.lines} lines.`, { line: LIMITS.lines });
  }
  let filled = 0;
  const lines = rows.map((row, index): SourceLine => {
    const raw = row.endsWith('\r') ? row.slice(0, -1) : row;
    if (raw.length > LIMITS.lineLength) {
      const message = `Line ${index + 1} is longer than ${LIMITS.lineLength} characters: this is not a paper's text.`;
      throw new UnreadablePaper('not-text', message, { line: index + 1 });
    }
    if (raw.includes('\0')) {
      throw new UnreadablePaper('not-text', `Line ${index + 1} holds binary data.`, { line: index + 1 });
    }
    const line = { number: index + 1, raw, text: readable(raw), pageStart: beginsPage(raw) };
    if (line.text !== '') filled += 1;
    return line;
  });
  if (filled === 0) throw new UnreadablePaper('empty', 'The file holds no text.');
  const strays = lines.filter((line) => line.pageStart && !line.raw.startsWith('\f')).length;
  // Where a stray space stands before every line, it is the text's own margin.
  if (strays <= 3 || strays < filled * MARGIN) return lines;
  return lines.map((line) => (line.raw.startsWith('\f') ? line : { ...line, pageStart: false }));
}

/** Share of lines behind a stray space from which on it marks no page. */
const MARGIN = 0.3;

/** A form feed, or the one stray space that a PDF's page break leaves before the first word of the new page. */
function beginsPage(raw: string): boolean {
  return raw.startsWith('\f') || (raw.startsWith(' ') && raw.length > 1 && !/\s/.test(raw.charAt(1)));
}

const ENDS = /[.?!:;][’”"»)\]\d]*$/;

/**
 * The lines of a text that was written with double spacing, without the one blank line behind each; any other text as it is.
 * Such a text never has two filled lines in a row, and most of its lines stop in the middle of a sentence.
 */
export function withoutDoubleSpacing(lines: readonly SourceLine[]): readonly SourceLine[] {
  let filled = 0;
  let adjacent = 0;
  let open = 0;
  let gaps = 0;
  let longest = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') continue;
    filled += 1;
    if (lines[index + 1]?.text !== '' && index + 1 < lines.length) adjacent += 1;
    if (!ENDS.test(line.text)) open += 1;
    if (lines[index + 1]?.text === '' && lines[index + 2]?.text === '') gaps += 1;
    longest = Math.max(longest, line.text.length);
  }
  // Where a paragraph is one long line, or no gap is wider than another, blank lines separate paragraphs as ever.
  if (filled < 40 || adjacent > filled * 0.03 || open < filled * 0.5) return lines;
  if (longest > 170 || gaps < filled * 0.05) return lines;
  return lines.filter((line, index) => line.text !== '' || lines[index - 1]?.text === '');
}
