/**
 * Lines that belong to the page and not to the text: running headers and footers, page numbers, tables of contents, outline
 * titles, stray link targets. Footnotes are told apart elsewhere (notes.ts); bare numbers may be question labels, so only those
 * that no layout wants are furniture (`pageNumbers`).
 */
import { isInternalAddressLine } from './internal-address.ts';
import { LIMITS } from './limits.ts';
import type { SourceLine } from './source.ts';

/** What running headers and footers are made of; a line of nothing but such pieces is one. */
const PIECES = [
  '(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?, vergaderjaar \\d{4}\\s?[–—-]\\s?\\d{2,4}, [^,]{3,30}(?:,\\s*(?:nrs?\\.?\\s*)?[\\w.]{1,12}(?:\\s+(?:herdruk|[A-Z]))?)?',
  'Appendix to the Proceedings, \\d{4}\\s?[–—-]\\s?\\d{2,4}',
  '(?:kst|ah|kv|h|nds|blg)-[\\w-]+',
  '(?:k\\w{1,4}\\s+)?ISSN \\d{4}\\s?-\\s?\\d{3}[\\dX]',
  "['’‘]s-Gravenhage,? \\d{4}",
  '(?:https?://)?www\\.(?:tweedekamer|eerstekamer|houseofrepresentatives|officielebekendmakingen)\\.nl/?',
];
const RUNNING = [
  /^(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?, vergaderjaar \d{4}\s?[–—-]\s?\d{2,4}, .{3,80}$/i,
  new RegExp(`^(?:(?:\\d{1,4}\\s+)?(?:${PIECES.join('|')})(?:\\s+|$))+(?:\\d{1,4})?$`, 'i'),
  /^(?:k\w+\s+)?ISSN \d{4}\s?-\s?\d{3}[\dX].*$/i,
  /^(?:pagina|blad|bladzijde|blz\.|p\.|page)\s*\d{1,4}(?:\s*(?:van|of|\/)\s*\d{1,4})?$/i,
  /^[-–—]\s?\d{1,4}\s?[-–—]$/,
  /^\d{1,4}\s?\/\s?\d{1,4}$/,
];
/** The paper's own number, alone on a line: "29 675, nr. 226". */
const OWN_NUMBER =
  /^\d{2}\s?\d{3}(?:[-\s](?:\d{2}|[IVXLC]{1,6}|[A-M]))?,\s*(?:nr\.?\s*)?(?:\d{1,5}|[A-Z]{1,2})(?:\s+\d{1,4})?$/;
const URL_ONLY = /^<?(?:https?|ftp):\/\/\S+$/i;

/** Numbers of lines that are furniture whatever the layout. Linear in the number of lines. */
export function findFurniture(lines: readonly SourceLine[]): Set<number> {
  const furniture = new Set<number>();
  for (const line of lines) {
    if (line.hint?.kind === 'furniture' || isInternalAddressLine(line.text)) furniture.add(line.number);
    else if (line.text.length < 160 && RUNNING.some((pattern) => pattern.test(line.text))) furniture.add(line.number);
  }
  for (const number of repeatedAtPageEdges(lines)) furniture.add(number);
  for (const number of besidePageNumbers(lines, furniture)) furniture.add(number);
  for (const number of contents(lines)) furniture.add(number);
  for (const number of outline(lines)) furniture.add(number);
  for (const number of strayLinks(lines, furniture)) furniture.add(number);
  return furniture;
}

/** Headers and footers are the first and last lines of pages, the same on at least three pages but for their digits. */
function repeatedAtPageEdges(lines: readonly SourceLine[]): number[] {
  const edges = new Map<string, number[]>();
  const note = (line: SourceLine | undefined) => {
    if (line === undefined || line.text.length > 200) return;
    const shape = line.text.replace(/\d+/g, '#');
    if (!/\p{L}/u.test(shape)) return;
    const seen = edges.get(shape);
    if (seen === undefined) edges.set(shape, [line.number]);
    else if (seen.at(-1) !== line.number) seen.push(line.number);
  };
  let previous: SourceLine | undefined;
  let opensPage = false;
  for (const line of lines) {
    if (line.raw.startsWith('\f')) {
      note(previous);
      opensPage = true;
    }
    if (line.text === '') continue;
    if (opensPage) note(line);
    opensPage = false;
    previous = line;
  }
  return [...edges.values()].filter((numbers) => numbers.length >= 3).flat();
}

/**
 * A running line next to a page number: the paper's own number, or a line that stands next to page numbers again and again. Alone
 * between gaps, so that no sentence loses a line.
 */
function besidePageNumbers(lines: readonly SourceLine[], furniture: ReadonlySet<number>): number[] {
  const isGap = (line: SourceLine | undefined) =>
    line === undefined || line.text === '' || furniture.has(line.number) || /^\d{1,4}$/.test(line.text);
  const isNumber = (line: SourceLine | undefined) => line !== undefined && /^\d{1,4}$/.test(line.text);
  const shapes = new Map<string, number[]>();
  const found: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || line.text.length > 120 || isNumber(line) || furniture.has(line.number)) continue;
    const [above, below] = [lines[index - 1], lines[index + 1]];
    if (!isGap(above) || !isGap(below)) continue;
    const near = [lines[index - 2], above, below, lines[index + 2]];
    if (OWN_NUMBER.test(line.text) && index > 8) found.push(line.number);
    else if (near.some((each) => isNumber(each) || each?.pageStart === true) && !/[.?!:]$/.test(line.text)) {
      const shape = line.text.replace(/\d+/g, '#');
      shapes.set(shape, [...(shapes.get(shape) ?? []), line.number]);
    }
  }
  const repeated = [...shapes].filter(([shape, numbers]) => numbers.length >= 3 && /\p{L}.*\s.*\p{L}/u.test(shape));
  return [...found, ...repeated.flatMap(([, numbers]) => numbers)];
}

const CONTENTS = /^(?:inhoud|inhoudsopgave|inhoudsopgaaf)\s*:?(?:\s+blz\.?)?$/i;
const PAGE_AT_END = /(?:\s*\.{3,}\s*|\s+…+\s*|\s+)\d{1,4}$/;
const LEADERS = /\.{4,}\s*\d{1,4}$/;

function entryText(text: string): string {
  return text
    .replace(/(?:\s*[.…]{3,})?\s*\d{1,4}$/, '')
    .replace(/\W+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * A table of contents runs from its title to the place where its first entry comes again as a real heading. Where that never
 * happens, it is the lines that end in a page number.
 */
function contents(lines: readonly SourceLine[]): number[] {
  const found: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (LEADERS.test(line.text)) found.push(line.number);
    if (!CONTENTS.test(line.text)) continue;
    const block = lines.slice(index + 1, index + 1 + LIMITS.contentsLines);
    const entries = block.filter((entry) => entry.text !== '' && !/^blz\.?$|^pagina$/i.test(entry.text));
    const first = entries[0];
    if (first === undefined) continue;
    const key = entryText(first.text);
    const again = entries.findIndex((entry, at) => at > 0 && key !== '' && entryText(entry.text) === key);
    const end = again > 0 ? entries[again] : entries.find((entry) => !PAGE_AT_END.test(entry.text));
    if (end === undefined || end === first) continue;
    found.push(line.number);
    for (const entry of block) if (entry.number < end.number && entry.text !== '') found.push(entry.number);
    index += end.number - line.number - 1;
  }
  return found;
}

/** Outline titles that PDF extraction leaves behind the last page: a run of lines at the very end that begin with a tab. */
function outline(lines: readonly SourceLine[]): number[] {
  const found: number[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    if (!line.raw.startsWith('\t')) break;
    found.push(line.number);
  }
  return found;
}

/** Link targets that PDF extraction lists behind a page's text: a line of nothing but a URL that stands elsewhere already. */
function strayLinks(lines: readonly SourceLine[], furniture: ReadonlySet<number>): number[] {
  const alone = lines.filter((line) => !furniture.has(line.number) && URL_ONLY.test(line.text));
  if (alone.length === 0) return [];
  const elsewhere = new Set<string>();
  for (const line of lines) {
    if (!line.text.includes('://') || URL_ONLY.test(line.text)) continue;
    for (const match of line.text.matchAll(/https?:\/\/[^\s<>"()]+/gi)) elsewhere.add(match[0].replace(/[.,;:]+$/, ''));
  }
  return alone.filter((line) => elsewhere.has(line.text.replace(/^<|[>.,;:]+$/g, ''))).map((line) => line.number);
}

/**
 * Bare numbers that are page numbers: alone between blank lines, page breaks or other furniture. For layouts whose questions
 * do not carry bare numbers.
 */
export function pageNumbers(lines: readonly SourceLine[], furniture: ReadonlySet<number>): number[] {
  const isGap = (line: SourceLine | undefined) => line === undefined || line.text === '' || furniture.has(line.number);
  /** A heading printed again on the new page: "SP-fractie", "4", "SP-fractie". */
  const isRepeat = (index: number) =>
    lines[index - 1]?.text === lines[index + 1]?.text && lines[index - 1] !== undefined;
  return lines
    .filter((line, index) => {
      if (!/^\d{1,4}$/.test(line.text) || furniture.has(line.number)) return false;
      // Below its title the number of an "Aanhangsel" is the paper's own.
      if (
        lines.slice(Math.max(0, index - 8), index).some(({ text }) => /\baanhangsel van de handelingen\b/i.test(text))
      )
        return false;
      const next = lines[index + 1];
      return isRepeat(index) || (isGap(lines[index - 1]) && (isGap(next) || next?.pageStart === true));
    })
    .map((line) => line.number);
}
