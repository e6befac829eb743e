/**
 * Lines that lie inside a quotation which runs over several lines. Whatever they look like ("Antwoord: ja", "Vraag 2", "Reactie van
 * de Minister"), they are what somebody else wrote: no label, no marker, no heading.
 */
import { LIMITS } from './limits.ts';
import type { SourceLine } from './source.ts';

const CLOSERS: Readonly<Record<string, string>> = { '«': '»', '“': '”"“', '„': '”"“', '‘': "’'", '"': '"”' };
/** An opening mark before a word; not the apostrophe of "‘s-Gravenhage", "‘t". */
const OPENING = /(?<=^|[\s(])([«“„‘"])(?=[\p{L}\p{N}[(])(?!(?:s|t|n)[\s-])/gu;

/** Line numbers from behind the line on which a quotation opens to the line on which it closes. Linear. */
export function quotedLines(lines: readonly SourceLine[], skip: ReadonlySet<number>): Set<number> {
  const quoted = new Set<number>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === '' || skip.has(line.number)) continue;
    const open = openAtEnd(line.text);
    if (open === null) continue;
    const end = closedAt(lines, index, open, skip);
    if (end === null) continue;
    for (let at = index + 1; at <= end; at += 1) {
      const inside = lines[at];
      if (inside !== undefined && inside.text !== '') quoted.add(inside.number);
    }
    index = end - 1;
  }
  return quoted;
}

interface Open {
  readonly mark: string;
  /** The quotation begins its line. */
  readonly leads: boolean;
}

/** True for a text that opens a quotation and does not close it. */
export function opensQuotation(text: string): boolean {
  return openAtEnd(text) !== null;
}

/** The last quotation that a line opens and does not close. */
function openAtEnd(text: string): Open | null {
  let open: Open | null = null;
  let from = 0;
  for (const match of text.matchAll(OPENING)) {
    if (match.index < from) continue;
    const mark = match[1] ?? '';
    const end = closing(text, mark, match.index + 1);
    if (end === -1) {
      open = { mark, leads: match.index === 0 };
      break;
    }
    from = end;
  }
  return open;
}

/** Where `mark` is closed in `text`, searching from `from`; an apostrophe inside a word closes nothing. */
function closing(text: string, mark: string, from: number): number {
  const closers = CLOSERS[mark] ?? '';
  for (let at = from; at < text.length; at += 1) {
    if (!closers.includes(text[at] ?? '')) continue;
    const after = text[at + 1] ?? ' ';
    const before = text[at - 1] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(after) && /\S/.test(before)) return at;
    if (mark === '«') return at;
  }
  return -1;
}

/**
 * The line a quotation ends on. Space inside it is believed only of a block: one that begins a paragraph and ends one. Nothing is a
 * quotation that the same mark opens again, or that does not end within some lines.
 */
function closedAt(lines: readonly SourceLine[], index: number, open: Open, skip: ReadonlySet<number>): number | null {
  const above = lines[index - 1];
  const block = open.leads && (above === undefined || above.text === '' || /:$/.test(above.text));
  let gaps = 0;
  for (let at = index + 1; at < lines.length && at <= index + LIMITS.quotedLines; at += 1) {
    const line = lines[at];
    if (line === undefined) return null;
    if (skip.has(line.number)) continue;
    if (line.text === '') {
      gaps += 1;
      if (!block || gaps > LIMITS.quotedGaps) return null;
      continue;
    }
    const end = closing(line.text, open.mark, 0);
    if (end === -1) {
      if (line.text.startsWith(open.mark)) return null;
      continue;
    }
    if (gaps > 0 && end < line.text.length - 3) return null;
    return at;
  }
  return null;
}
