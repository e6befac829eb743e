/** A file of any supported kind → corpus: the room's front door for whoever has bytes and a name. */
import { decodeText } from './decode.ts';
import type { Editorial } from './editorial.ts';
import { kindOf } from './input/kind.ts';
import { type ParsedPaper, parseLines, parseText } from './parse.ts';
import { UnreadablePaper } from './unreadable.ts';

export interface ReadOptions {
  /** File name: part of ids where the paper does not name itself. */
  readonly name?: string;
  readonly editorial?: Editorial;
  /** Aborting ends reading with UnreadablePaper 'cancelled'. */
  readonly signal?: AbortSignal;
  /** Share done, 0 to 1; called for inputs that take long (PDF). */
  readonly onProgress?: (done: number) => void;
}

/**
 * Reads a paper from the bytes or the text of a file: plain text, HTML, official XML or PDF. Readers for HTML, XML and PDF are
 * loaded only when such a file comes.
 * @throws UnreadablePaper, and nothing else.
 */
export async function readPaper(input: Uint8Array | string, options: ReadOptions = {}): Promise<ParsedPaper> {
  if (options.signal?.aborted === true) throw new UnreadablePaper('cancelled', 'Reading was cancelled.');
  const kind = kindOf(input);
  if (kind === 'pdf' && typeof input !== 'string') {
    const { readPdf } = await import('./input/pdf.ts');
    return parseText(await readPdf(input, { signal: options.signal, onProgress: options.onProgress }), options);
  }
  const text = typeof input === 'string' ? input : decodeText(input);
  if (kind === 'text') return parseText(text, options);
  const { lines, identifier } =
    kind === 'xml' ? (await import('./input/xml.ts')).readXml(text) : (await import('./input/html.ts')).readHtml(text);
  const plain = lines.map((line) => line.raw).join('\n');
  return parseLines(lines, plain, { ...options, ...(identifier === null ? {} : { identifier }) });
}
