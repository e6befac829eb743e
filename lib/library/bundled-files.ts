/**
 * Files in which the extension ships its own pack: made at build time, installed at first start, and read in place when the
 * database cannot be used. Paths are relative to the extension's root.
 */
import type { Segment, SegmentHeader } from '../search/port.ts';

export const BUNDLED_FILES = {
  /** `{ "version": "<sha256 of the other files>" }`: a new version replaces the installed one. */
  version: 'bundled/version.json',
  /** A Pack. */
  pack: 'bundled/pack.json',
  /** A PackedSegment: the search index's header and where each of its pages stands in `pages`. */
  index: 'bundled/index.json',
  pages: 'bundled/index.bin',
  /** The compiled lexicon, byte for byte what `compileLexicon` gives. */
  lexicon: 'bundled/lexicon.bin',
} as const;

export interface PackedSegment {
  readonly header: SegmentHeader;
  readonly pages: readonly (readonly [key: string, start: number, length: number])[];
}

/** A segment as two files: all pages in one run of bytes, and a small table of contents. */
export function packSegment(segment: Segment): { index: PackedSegment; bytes: Uint8Array } {
  const entries = [...segment.pages].sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = new Uint8Array(entries.reduce((sum, [, page]) => sum + page.length, 0));
  let start = 0;
  const pages = entries.map(([key, page]) => {
    bytes.set(page, start);
    start += page.length;
    return [key, start - page.length, page.length] as const;
  });
  return { index: { header: segment.header, pages }, bytes };
}

/** The inverse of packSegment. Pages are copies, so that each can be stored and freed by itself. */
export function unpackSegment(index: PackedSegment, bytes: Uint8Array): Segment {
  return {
    header: index.header,
    pages: new Map(index.pages.map(([key, start, length]) => [key, bytes.slice(start, start + length)])),
  };
}
