/**
 * A search segment as one file: length of a JSON head (4 bytes, little endian), the head `{ header, pages: [[key, bytes]…] }`, then
 * the pages one behind the other. Used for the index that ships with the extension.
 */
import { INDEX_VERSION, type Segment, type SegmentHeader } from '../search/port.ts';

interface Head {
  readonly header: SegmentHeader;
  readonly pages: readonly (readonly [key: string, bytes: number])[];
}

export function encodeSegment(segment: Segment): Uint8Array<ArrayBuffer> {
  const head: Head = {
    header: segment.header,
    pages: [...segment.pages].map(([key, page]) => [key, page.byteLength] as const),
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const total = head.pages.reduce((sum, [, bytes]) => sum + bytes, 4 + json.byteLength);
  const file = new Uint8Array(total);
  new DataView(file.buffer).setUint32(0, json.byteLength, true);
  file.set(json, 4);
  let at = 4 + json.byteLength;
  for (const page of segment.pages.values()) {
    file.set(page, at);
    at += page.byteLength;
  }
  return file;
}

/** Reads such a file. Throws RangeError or SyntaxError when it is cut off or of another version. */
export function decodeSegment(file: Uint8Array): Segment {
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + length))) as Head;
  if (head.header.version !== INDEX_VERSION) throw new RangeError('This index is of another version');
  const pages = new Map<string, Uint8Array>();
  let at = 4 + length;
  for (const [key, bytes] of head.pages) {
    // Copied, so that storing one page does not store the whole file behind it.
    pages.set(key, file.slice(at, at + bytes));
    at += bytes;
  }
  if (at !== file.byteLength) throw new RangeError('This index is cut off');
  return { header: head.header, pages };
}
