/** Finds citations in running text: one walk over its words, a recogniser for each word that can begin a citation. */
import type { Citation } from './citation.ts';
import { readPapers } from './kamerstuk.ts';
import { MAX_WORD } from './limits.ts';
import type { Recogniser, Scan } from './scan.ts';

export interface RecogniseOptions {
  /**
   * Citations recognised elsewhere (in the question an answer belongs to, in its footnotes) that this text may refer back to:
   * "artikel 18a van de Richtlijn", "de motie Kuik".
   * @default []
   */
  readonly antecedents?: readonly Citation[];
}

const label: Recogniser = (scan, start, end) => readPapers(scan, start, skipDot(scan.text, end), 'label');

const FIRST_WORDS = new Map<string, Recogniser>(
  ['kamerstuk', 'kamerstukken', 'kamerstuknr', 'kamerstuknummer', 'kamerstuknummers', 'kamerst'].map((word) => [
    word,
    label,
  ]),
);

/**
 * Citations in `text`, in order of appearance, each with half-open offsets into it. Ranges never overlap, except that the members
 * of a printed range ("nrs. 850-855") share one. What cannot be resolved to an id is left out. Cost is linear in the text.
 */
export function recognise(text: string, options: RecogniseOptions = {}): Citation[] {
  const scan: Scan = { text, found: [], antecedents: options.antecedents ?? [], pending: [] };
  let at = 0;
  while (at < text.length) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    const recogniser = end - at <= MAX_WORD ? FIRST_WORDS.get(text.slice(at, end).toLowerCase()) : undefined;
    at = recogniser?.(scan, at, end) ?? end;
  }
  return scan.found.sort((a, b) => a.start - b.start);
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}

function skipDot(text: string, at: number): number {
  return text.charCodeAt(at) === 46 ? at + 1 : at;
}
