/** Files of every kind → what can be taken in and what not. Takes long: run it in a worker, where ending it is cancelling it. */
import type { Editorial } from '../../corpus/editorial.ts';
import { LIMITS } from '../../corpus/limits.ts';
import { readPaper } from '../../corpus/read-paper.ts';
import { UnreadablePaper } from '../../corpus/unreadable.ts';
import type { Editorial as TermEditorial } from '../../lexicon/editorial.ts';
import { MOST_FILE_BYTES, MOST_OFFERED_FILES } from '../limits.ts';
import { cleanText } from '../pack-border.ts';
import { PackError } from '../pack-error.ts';
import type { Offer, OfferedFile, OfferedPart, ReadProgress, RefusedFile } from './offer.ts';
import { looksLikePack, offeredPack } from './offered-pack.ts';
import { offeredPapers, type ReadPaper } from './offered-papers.ts';
import { unzip, ZipError } from './zip.ts';

export interface ReadOfferOptions {
  readonly editorial?: Editorial;
  /** What editors know of terms: papers from outside are about the same matters. */
  readonly terms?: TermEditorial;
  readonly progress?: (progress: ReadProgress) => void;
}

/** Share of the work that reading is; the rest is finding terms. */
const READING = 0.8;

/** Reads an offer. Never throws: what cannot be read is in `refused`, and the rest is offered nevertheless. */
export async function readOffer(
  offered: readonly OfferedFile[],
  { editorial, terms, progress }: ReadOfferOptions = {},
): Promise<Offer> {
  const refused: RefusedFile[] = [];
  const packs: OfferedPart[] = [];
  const papers: ReadPaper[] = [];
  const files = await unpacked(offered, refused);
  for (const [place, file] of files.entries()) {
    const tell = (share: number) => progress?.({ name: file.name, done: (READING * (place + share)) / files.length });
    tell(0);
    try {
      if (await looksLikePack(file)) packs.push(await offeredPack(file));
      else papers.push({ name: file.name, paper: await paperOf(file, editorial, tell) });
    } catch (error) {
      refused.push(refusal(file.name, error));
    }
  }
  progress?.({ name: '', done: READING });
  if (papers.length === 0) return { parts: packs, refused };
  try {
    return { parts: [await offeredPapers(papers, terms), ...packs], refused };
  } catch (error) {
    return { parts: packs, refused: [...refused, ...papers.map(({ name }) => refusal(name, error))] };
  }
}

/** Zips opened, everything else as it is. Names are shown, so they are cleaned like any text from outside. */
async function unpacked(offered: readonly OfferedFile[], refused: RefusedFile[]): Promise<OfferedFile[]> {
  const files: OfferedFile[] = [];
  for (const given of offered) {
    const file = { ...given, name: cleanText(given.name) };
    try {
      if (file.blob.size > MOST_FILE_BYTES) throw new PackError('too-large');
      if (!(await isZip(file.blob))) files.push(file);
      else {
        for (const { name, bytes } of unzip(new Uint8Array(await file.blob.arrayBuffer()))) {
          files.push({ name: cleanText(name), blob: new Blob([bytes]) });
        }
      }
      if (files.length > MOST_OFFERED_FILES) throw new ZipError('too-many');
    } catch (error) {
      refused.push(refusal(file.name, error));
      if (files.length > MOST_OFFERED_FILES) return files.slice(0, MOST_OFFERED_FILES);
    }
  }
  return files;
}

async function isZip(blob: Blob): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

async function paperOf(file: OfferedFile, editorial: Editorial | undefined, tell: (share: number) => void) {
  if (file.blob.size > LIMITS.bytes) throw new UnreadablePaper('too-large', 'The file is too large.');
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  return readPaper(bytes, { name: file.name, onProgress: tell, ...(editorial === undefined ? {} : { editorial }) });
}

function refusal(name: string, error: unknown): RefusedFile {
  if (error instanceof UnreadablePaper) return { name, code: `paper-${error.reason}`, line: error.line };
  if (error instanceof ZipError) return { name, code: error.code, line: null };
  if (error instanceof PackError) {
    const line = /^line (\d+)/.exec(error.where)?.[1];
    return { name, code: error.code, line: line === undefined ? null : Number(line) };
  }
  console.error(new Error(`${name} could not be read`, { cause: error }));
  return { name, code: 'failed', line: null };
}
