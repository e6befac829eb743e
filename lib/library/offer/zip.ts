/** A zip as the files in it, within bounds: what unpacks to too much is refused by what its directory says, before it is unpacked. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { MOST_OFFERED_FILES, MOST_RATIO, MOST_ZIP_BYTES } from '../limits.ts';

/** `broken`, `bomb` (it would unpack to far too much), `too-many` files, `office` (a Word or OpenDocument file), `empty`. */
export type ZipProblem = 'broken' | 'bomb' | 'too-many' | 'office' | 'empty';

export class ZipError extends Error {
  readonly code: string;
  constructor(problem: ZipProblem, options?: ErrorOptions) {
    super(`Not a usable zip: ${problem}`, options);
    this.name = 'ZipError';
    this.code = `zip-${problem}`;
  }
}

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Unpacked bytes below which the ratio says nothing. */
const RATIO_FROM = 1024 * 1024;
/** Files that word processors put in every document of theirs. */
const OFFICE = /^(?:\[Content_Types\]\.xml|META-INF\/manifest\.xml)$/;
/** What archivers of other systems leave behind. */
const CLUTTER = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/**
 * All files of a zip, folders and clutter left out. Memory: the unpacked files; a file that is larger than the directory says is cut
 * off there by fflate and fails as what it claims to be.
 * @throws ZipError
 */
export function unzip(bytes: Uint8Array): ZippedFile[] {
  let files = 0;
  let total = 0;
  const wanted = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (OFFICE.test(name)) throw new ZipError('office');
    if (name.endsWith('/') || CLUTTER.test(name)) return false;
    files += 1;
    total += originalSize;
    if (files > MOST_OFFERED_FILES) throw new ZipError('too-many');
    if (total > MOST_ZIP_BYTES) throw new ZipError('bomb');
    // fflate makes room for what the directory claims.
    if (originalSize > RATIO_FROM && originalSize > size * MOST_RATIO) throw new ZipError('bomb');
    return true;
  };
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, { filter: wanted });
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('broken', { cause: error });
  }
  const found = Object.entries(unpacked).map(([name, content]) => ({ name, bytes: new Uint8Array(content) }));
  if (found.length === 0) throw new ZipError('empty');
  return found;
}
