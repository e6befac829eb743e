/**
 * Packs as files. Two forms: one JSON object, and for large packs JSON Lines, one part a line:
 *
 *     {"format":"kamerlens-pack-lines","version":1,"id":…,"title":…,"language":"nl"}
 *     {"document":{…}}   {"exchange":{…}}   {"remark":{…}}   {"term":{…}}   (a document before its exchanges)
 *     {"end":{"documents":1,"exchanges":57,"remarks":11,"terms":120}}
 *
 * Either may be gzipped. The last line tells a whole file from one that was cut off.
 */
import * as v from 'valibot';
import { MOST_DEPTH, MOST_DOCUMENTS, MOST_EXCHANGES, MOST_FILE_BYTES, MOST_REMARKS, MOST_TERMS } from './limits.ts';
import { admitPart, cleanText, type PartKind } from './pack-border.ts';
import { PackError } from './pack-error.ts';
import type { PackPart } from './pack-writer.ts';
import { textLines } from './text-lines.ts';

export const LINES_FORMAT = 'kamerlens-pack-lines';

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const AboutSchema = v.object({ id: Id, title: v.pipe(v.string(), v.maxLength(1000)), language: v.literal('nl') });
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const EndSchema = v.object({ documents: Count, exchanges: Count, remarks: Count, terms: Count });

/** What a pack says of itself before its parts. */
export type PackHead = v.InferOutput<typeof AboutSchema>;
export interface OpenedPack {
  readonly head: PackHead;
  /** Can be walked once. Throws PackError at the part that is wrong. */
  readonly parts: AsyncGenerator<PackPart, void, void>;
}

/** Kinds, the lists that hold them in the one-object form, and how many of each are bearable. */
const KINDS = [
  ['document', 'documents', MOST_DOCUMENTS],
  ['exchange', 'exchanges', MOST_EXCHANGES],
  ['remark', 'remarks', MOST_REMARKS],
  ['term', 'terms', MOST_TERMS],
] as const;

/** Opens a pack in any of its forms. Memory for JSON Lines: one line. Throws PackError. */
export async function openPackFile(file: Blob): Promise<OpenedPack> {
  if (file.size > MOST_FILE_BYTES) throw new PackError('too-large');
  const lines = textLines(file);
  const first = await lines.next();
  if (first.done === true) throw new PackError('not-a-pack');
  const head = asObject(first.value);
  if (head?.format === LINES_FORMAT) return { head: headOf(head), parts: partsOfLines(lines) };
  // One object: gathered as a whole, whether it stands on one line or on many.
  const text = [first.value];
  for await (const line of lines) text.push(line);
  const pack = text.length === 1 ? head : asObject(text.join('\n'));
  if (pack === null || pack.format !== 'kamerlens-pack') throw new PackError('not-a-pack');
  return { head: headOf(pack), parts: partsOfObject(pack) };
}

function asObject(text: string): Record<string, unknown> | null {
  checkDepth(text);
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function headOf(value: Record<string, unknown>): PackHead {
  if (typeof value.version === 'number' && value.version > 1) throw new PackError('newer');
  const parsed = v.safeParse(AboutSchema, value);
  if (!parsed.success || value.version !== 1) throw new PackError('invalid', 'head');
  // An id is compared, not shown: one that would have to be cleaned is none.
  if (cleanText(parsed.output.id) !== parsed.output.id) throw new PackError('invalid', 'head.id');
  return { ...parsed.output, title: cleanText(parsed.output.title) };
}

async function* partsOfLines(lines: AsyncGenerator<string, void, void>): AsyncGenerator<PackPart, void, void> {
  const seen = new Counted();
  let number = 1;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const where = `line ${number}`;
    const value = asObject(line);
    const entries = value === null ? [] : Object.entries(value);
    const [kind, content] = entries[0] ?? [];
    if (entries.length !== 1 || kind === undefined) throw new PackError('invalid', where);
    if (kind === 'end') {
      const end = v.safeParse(EndSchema, content);
      if (!end.success || !seen.equals(end.output)) throw new PackError('cut-off', where);
      return;
    }
    if (!KINDS.some(([known]) => known === kind)) throw new PackError('invalid', where);
    yield seen.take(admitPart(kind as PartKind, content, where), where);
  }
  throw new PackError('cut-off', `line ${number}`);
}

async function* partsOfObject(pack: Record<string, unknown>): AsyncGenerator<PackPart, void, void> {
  const seen = new Counted();
  for (const [kind, list] of KINDS) {
    const values = pack[list];
    if (!Array.isArray(values)) throw new PackError('invalid', list);
    for (const [place, value] of values.entries()) {
      const where = `${list}.${place}`;
      yield seen.take(admitPart(kind, value, where), where);
    }
  }
}

/** Counts parts and sees that each exchange's document came before it. */
class Counted {
  readonly #counts = { documents: 0, exchanges: 0, remarks: 0, terms: 0 };
  readonly #documents = new Set<string>();

  take(part: PackPart, where: string): PackPart {
    for (const [kind, list, most] of KINDS) {
      if (!(kind in part)) continue;
      this.#counts[list] += 1;
      if (this.#counts[list] > most) throw new PackError('too-large', where);
    }
    if ('document' in part) this.#documents.add(part.document.id);
    const owner = 'exchange' in part ? part.exchange.documentId : 'remark' in part ? part.remark.documentId : null;
    if (owner !== null && !this.#documents.has(owner)) throw new PackError('invalid', `${where}.documentId`);
    return part;
  }

  equals(end: v.InferOutput<typeof EndSchema>): boolean {
    return KINDS.every(([, list]) => this.#counts[list] === end[list]);
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Refuses nesting that no pack has, before the parser meets it. One pass over the text. */
function checkDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (quoted) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) quoted = false;
    } else if (unit === QUOTE) quoted = true;
    else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      if (depth > MOST_DEPTH) throw new PackError('too-deep');
    } else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
}
