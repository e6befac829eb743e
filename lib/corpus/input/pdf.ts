/**
 * PDF → text, by pdf.js. It is loaded only when a PDF is opened, and runs where this is called: call it in a worker, never on a
 * page. Lines are put together from the places of words; a form feed marks each new page, a blank line each larger gap.
 */
import { LIMITS } from '../limits.ts';
import { UnreadablePaper } from '../unreadable.ts';

export interface PdfOptions {
  readonly signal?: AbortSignal | undefined;
  /** Share of pages read, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** What this file uses of a text item of pdf.js. */
interface Word {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/**
 * Text of a PDF.
 * @throws UnreadablePaper 'password', 'broken-file', 'image' (pages without text), 'too-large' or 'cancelled'.
 */
export async function readPdf(bytes: Uint8Array, { signal, onProgress }: PdfOptions = {}): Promise<string> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // With its worker code present pdf.js runs in this very thread: a worker needs no worker of its own.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= worker;
  throwIfCancelled(signal);
  const task = pdfjs.getDocument({
    // A copy: pdf.js takes its input away from the caller, and wants no Buffer.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
  });
  const cancel = () => void task.destroy();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const document = await task.promise;
    if (document.numPages > LIMITS.pages) {
      throw new UnreadablePaper('too-large', `The PDF has ${document.numPages} pages, more than ${LIMITS.pages}.`);
    }
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      throwIfCancelled(signal);
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const text = pageText(content.items.filter((item): item is typeof item & Word => 'str' in item));
      page.cleanup();
      length += text.length;
      if (length > LIMITS.characters) throw new UnreadablePaper('too-large', 'The PDF holds too much text.');
      pages.push(text);
      onProgress?.(number / document.numPages);
    }
    if (length < pages.length * 8) {
      throw new UnreadablePaper(
        'image',
        'The PDF holds pictures of pages and no text: it must go through text recognition first.',
      );
    }
    return pages.join('\n\f');
  } catch (error) {
    throw asUnreadable(error, signal);
  } finally {
    signal?.removeEventListener('abort', cancel);
    await task.destroy();
  }
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true)
    throw new UnreadablePaper('cancelled', 'Reading was cancelled.', { cause: signal.reason });
}

function asUnreadable(error: unknown, signal: AbortSignal | undefined): UnreadablePaper {
  if (error instanceof UnreadablePaper) return error;
  if (signal?.aborted === true) return new UnreadablePaper('cancelled', 'Reading was cancelled.', { cause: error });
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new UnreadablePaper('password', 'The PDF is locked with a password.', { cause: error });
  const why = error instanceof Error ? error.message : String(error);
  return new UnreadablePaper('broken-file', `The PDF cannot be read: ${why}`, { cause: error });
}

interface Line {
  readonly top: number;
  readonly size: number;
  text: string;
  right: number;
}

/** Lines of one page, top to bottom as the file has them. */
function pageText(words: readonly Word[]): string {
  const lines: Line[] = [];
  for (const { str, transform, width, height } of words) {
    if (str === '') continue;
    const left = transform[4] ?? 0;
    const top = transform[5] ?? 0;
    const size = height > 0 ? height : Math.abs(transform[3] ?? 0);
    const line = lines.at(-1);
    // Superscripts stand a little higher than their line, and belong to it.
    const sameLine =
      line !== undefined &&
      Math.abs(line.top - top) < Math.max(line.size, size) * 0.6 &&
      left >= line.right - line.size;
    if (!sameLine) {
      if (str.trim() !== '') lines.push({ top, size, text: str, right: left + width });
      continue;
    }
    const space = left - line.right > line.size * 0.18 && !/\s$/.test(line.text) && !/^\s/.test(str);
    line.text += (space ? ' ' : '') + str;
    line.right = left + width;
  }
  const steps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.top ?? 0) - line.top)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 3)] ?? 0;
  let text = '';
  for (const [index, line] of lines.entries()) {
    const step = (lines[index - 1]?.top ?? line.top) - line.top;
    if (index > 0) text += step > usual * 1.35 || step < 0 ? '\n\n' : '\n';
    text += line.text.trim();
  }
  return text;
}
