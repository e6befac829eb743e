/** A file of any supported kind → corpus: the room's front door for whoever has bytes and a name. */
import { decodeText } from './decode.ts';
import type { Editorial } from './editorial.ts';
import { type ParsedPaper, parseText } from './parse.ts';
import { UnreadablePaper } from './unreadable.ts';

export interface ReadOptions {
  /** File name: part of ids where the paper does not name itself, and a hint at its kind. */
  readonly name?: string;
  readonly editorial?: Editorial;
  /** Aborting ends reading with UnreadablePaper 'cancelled'. */
  readonly signal?: AbortSignal;
  /** Share done, 0 to 1; called for inputs that take long (PDF). */
  readonly onProgress?: (done: number) => void;
}

/**
 * Reads a paper from the bytes or the text of a file.
 * @throws UnreadablePaper, and nothing else.
 */
export async function readPaper(input: Uint8Array | string, options: ReadOptions = {}): Promise<ParsedPaper> {
  if (options.signal?.aborted === true) throw new UnreadablePaper('cancelled', 'Reading was cancelled.');
  const text = typeof input === 'string' ? input : decodeText(input);
  return parseText(text, options);
}
