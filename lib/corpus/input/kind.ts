/** What kind of file bytes are, by their first characters; files that cannot hold a paper are refused by name. */
import { UnreadablePaper } from '../unreadable.ts';

export type InputKind = 'text' | 'html' | 'xml' | 'pdf';

type Refused = readonly [at: number, bytes: readonly number[], reason: 'image' | 'not-text', what: string];

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
/** First bytes of files that are no paper, with the place they stand at. */
const SIGNATURES: readonly Refused[] = [
  [0, [0x89, ...ascii('PNG')], 'image', 'a PNG image'],
  [0, [0xff, 0xd8, 0xff], 'image', 'a JPEG image'],
  [0, ascii('GIF8'), 'image', 'a GIF image'],
  [8, ascii('WEBP'), 'image', 'a WebP image'],
  [0, ascii('II*\0'), 'image', 'a TIFF image'],
  [0, ascii('MM\0*'), 'image', 'a TIFF image'],
  [4, ascii('ftyp'), 'image', 'an image or film'],
  [0, [...ascii('PK'), 3, 4], 'not-text', 'a Word, OpenDocument or zip file; save it as PDF or text first'],
  [0, [0xd0, 0xcf, 0x11, 0xe0], 'not-text', 'an old Word or Outlook file; save it as PDF or text first'],
  [0, [0x1f, 0x8b], 'not-text', 'a compressed file'],
  [0, ascii('{\\rtf'), 'not-text', 'an RTF file; save it as PDF or text first'],
];

/** @throws UnreadablePaper 'image' or 'not-text' for files of another kind. */
export function kindOf(input: Uint8Array | string): InputKind {
  const head = typeof input === 'string' ? input.slice(0, 4_000) : latin1(input.subarray(0, 4_000));
  // Some tools write a few bytes before a PDF's first line; readers accept them.
  if (typeof input !== 'string' && head.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (typeof input !== 'string') {
    for (const [at, bytes, reason, what] of SIGNATURES) {
      if (bytes.every((byte, index) => input[at + index] === byte))
        throw new UnreadablePaper(reason, `This is ${what}, not the text of a paper.`);
    }
  }
  const start = head
    .replace(/^(?:\uFEFF|\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replace(/\0/g, '')
    .trimStart();
  if (/^<!doctype html|^<html[\s>]/i.test(start) || (start.startsWith('<') && /<html[\s>]|<body[\s>]/i.test(start)))
    return 'html';
  if (/^<\?xml|^<(?:officiele-publicatie|kamerstuk|kamervragen|kamerwrk)[\s>]/i.test(start)) return 'xml';
  return /^<(?:!--|div|main|article|p|h[1-6]|section|table)[\s>]/i.test(start) ? 'html' : 'text';
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
