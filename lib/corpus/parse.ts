/** Source text → documents, exchanges and remarks: the room's front door for plain text. */
import { Accounting, type LineClass } from './accounting.ts';
import { assemble } from './assemble.ts';
import { readSpelling } from './clean.ts';
import { type Editorial, sidecarFor } from './editorial.ts';
import { findFurniture } from './furniture.ts';
import { LIMITS } from './limits.ts';
import { findNotes } from './notes.ts';
import type { Corpus } from './pack.ts';
import { splitPapers } from './papers.ts';
import { readBody } from './read-body.ts';
import { type SourceLine, toLines, withoutDoubleSpacing } from './source.ts';
import { UnreadablePaper } from './unreadable.ts';

export interface ParseOptions {
  /** File name or title, for ids of papers that do not say what they are. */
  readonly name?: string;
  /** Publication id that the file itself states ("kst-32317-859"); used where it holds one paper. */
  readonly identifier?: string;
  /** What an editor knows of this source beyond its text. */
  readonly editorial?: Editorial;
}

export interface ParsedPaper extends Corpus {
  /** Class of every line, line 1 first. */
  readonly lineClasses: readonly LineClass[];
  /** Layout each paper in the file was read by. */
  readonly layouts: readonly string[];
}

/**
 * Reads a consultation paper from plain text.
 * @throws UnreadablePaper (and nothing else) with reason and line. Cost: linear in the text.
 */
export function parseText(text: string, options: ParseOptions = {}): ParsedPaper {
  return parseLines(toLines(text), text, options);
}

/** As `parseText`, for inputs that know more of their lines than plain text does. */
export function parseLines(lines: readonly SourceLine[], text: string, options: ParseOptions = {}): ParsedPaper {
  const accounting = new Accounting(lines.length);
  const sidecar = sidecarFor(text, options.editorial);
  const parts = splitPapers(lines);
  const read = parts.map((part) => {
    const furniture = findFurniture(part.lines);
    for (const line of part.lines) {
      if (line.text === '') accounting.claim(line.number, 'blank');
      else if (part.kind === 'letter')
        accounting.claim(line.number, furniture.has(line.number) ? 'furniture' : 'front');
    }
    if (part.kind === 'letter') return { part, body: null, notes: [] as const };
    const dense = withoutDoubleSpacing(part.lines);
    const { notes, marked } = findNotes(dense, furniture);
    const spelling = readSpelling(dense.map((line) => (furniture.has(line.number) ? '' : line.text)));
    return { part, body: readBody(dense, { furniture, notes, marked, spelling }), notes };
  });
  const total = read.reduce((sum, { body }) => sum + (body?.reading.exchanges.length ?? 0), 0);
  if (total > LIMITS.exchanges)
    throw new UnreadablePaper('too-large', `The paper holds more than ${LIMITS.exchanges} questions.`);
  for (const { body } of read) {
    if (body === null) continue;
    for (const [line, as] of body.classes) accounting.claim(line, as);
  }
  const corpus = assemble(read, { name: options.name ?? '', identifier: options.identifier ?? null, sidecar });
  return {
    ...corpus,
    lineClasses: accounting.complete(),
    layouts: read.flatMap(({ body }) => (body === null ? [] : [body.layout])),
  };
}
