/** A file as lines of text, unpacked on the way if it is gzipped, within bounds. */
import { MOST_FILE_BYTES, MOST_RATIO, MOST_UNPACKED_BYTES } from './limits.ts';
import { PackError } from './pack-error.ts';

/** Packed bytes below which the ratio says nothing: a few kB of a repetitive pack may well unpack to a hundred times as much. */
const RATIO_FROM = 64 * 1024;

/**
 * Yields line after line, without line ends. Memory: the longest line. Throws PackError `too-large` for bombs and endless lines,
 * `not-gzip` for broken archives, `not-a-pack` for bytes that are no UTF-8.
 */
export async function* textLines(file: Blob): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // Pieces of the line that is not over yet; joined once, so that a long line costs no more than its length.
  let pieces: string[] = [];
  let length = 0;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (error) {
      throw new PackError('not-a-pack', '', { cause: error });
    }
  };
  for await (const bytes of unpacked(file)) {
    const lines = decode(bytes).split('\n');
    for (const [place, piece] of lines.entries()) {
      if (place > 0) {
        yield pieces.join('');
        pieces = [];
        length = 0;
      }
      pieces.push(piece);
      length += piece.length;
      if (length > MOST_FILE_BYTES) throw new PackError('too-large');
    }
  }
  pieces.push(decode());
  const last = pieces.join('');
  if (last !== '') yield last;
}

async function* unpacked(file: Blob): AsyncGenerator<Uint8Array, void, void> {
  const magic = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = magic[0] === 0x1f && magic[1] === 0x8b;
  const stream = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const most =
    packed && file.size > RATIO_FROM ? Math.min(MOST_UNPACKED_BYTES, file.size * MOST_RATIO) : MOST_UNPACKED_BYTES;
  const reader = stream.getReader();
  let total = 0;
  try {
    while (true) {
      const { done, value } = await reader.read().catch((error) => {
        throw packed ? new PackError('not-gzip', '', { cause: error }) : error;
      });
      if (done) return;
      total += value.byteLength;
      if (total > most) throw new PackError('too-large');
      yield value;
    }
  } finally {
    // Stops unpacking a file that was refused half way.
    await reader.cancel().catch(() => {});
  }
}
