/** Bytes → text. Papers are UTF-8, sometimes UTF-16 with a BOM, and in old exports Windows-1252. */
import { LIMITS } from './limits.ts';
import { UnreadablePaper } from './unreadable.ts';

/**
 * Decodes a text file: a BOM decides; else UTF-8 where the bytes are valid UTF-8; else Windows-1252, whose upper half is what
 * Dutch texts need (ë, ‘, €). The BOM is dropped.
 * @throws UnreadablePaper 'too-large' or 'empty'.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > LIMITS.bytes)
    throw new UnreadablePaper('too-large', `The file is larger than ${LIMITS.bytes} bytes.`);
  if (bytes.length === 0) throw new UnreadablePaper('empty', 'The file is empty.');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
