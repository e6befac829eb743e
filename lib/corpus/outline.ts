/**
 * Lines → the paper's outline: headings, labels, markers and paragraphs in reading order. Layouts read the outline; they
 * never look at lines themselves.
 */
import { type BareNumbers, numberedAnswer } from './answer-numbers.ts';
import { joinLines, type Spelling, withoutMarkers } from './clean.ts';
import type { GroupHeading } from './group-heading.ts';
import { cutAtAnswer } from './inline-answer.ts';
import {
  type AnswerMarker,
  answerMarker,
  isPageReference,
  type QuestionLabel,
  type SectionHeading,
} from './markers.ts';
import type { SourceLine } from './source.ts';
import { structural } from './structure.ts';
import { INTERROGATIVE, opensQuestion } from './voice.ts';

/** One line of a paragraph: its text for joining (footnote markers enclosed). */
export interface Row {
  readonly line: SourceLine;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly rows: readonly Row[];
  /** Joined, footnote markers still enclosed. */
  readonly marked: string;
  /** Joined and without footnote markers: what layouts judge by. */
  readonly text: string;
  /**
   * What stands before it: a blank line, a page break, a line that stopped short ('tight'), or nothing at all, where only its
   * words suggest that members begin to speak ('guess').
   */
  readonly gap: 'blank' | 'page' | 'tight' | 'guess';
  /** True where it could be a heading: short, no sentence, set apart. */
  readonly headingLike: boolean;
  /** True where the input says that it is a heading. */
  readonly isHeading: boolean;
}

export type Element =
  | Paragraph
  | { readonly kind: 'group'; readonly heading: GroupHeading; readonly rows: readonly Row[] }
  | { readonly kind: 'section'; readonly heading: SectionHeading; readonly rows: readonly Row[] }
  | { readonly kind: 'answer'; readonly marker: AnswerMarker; readonly rows: readonly Row[] }
  | { readonly kind: 'question'; readonly label: QuestionLabel; readonly rows: readonly Row[] };

export interface OutlineInput {
  readonly lines: readonly SourceLine[];
  /** Line numbers that are furniture or footnotes. */
  readonly skip: ReadonlySet<number>;
  /** Texts of lines with footnote markers enclosed. */
  readonly marked: ReadonlyMap<number, string>;
  /** Line numbers inside a quotation: never a label, marker or heading. */
  readonly quoted: ReadonlySet<number>;
  /** Question labels by line number. */
  readonly labels: ReadonlyMap<number, QuestionLabel>;
  /** Numbers of answers that stand under one heading, where the paper is printed so. */
  readonly bare: BareNumbers | null;
  readonly spelling: Spelling;
}

const SENTENCE_END = /[.?!:;…][’”"»)\]]*$/u;
/** A line that cannot be the end of anything. */
const GOES_ON =
  /(?:\b(?:de|het|een|van|aan|en|of|bij|door|voor|met|in|op|naar|over|uit|leden|fracties?|dat|die)|[,(-])$/i;
const BULLET = /^(?:[•·▪◦‣*–—-]|\(?[a-z]\)|[a-z]\.)\s+\S/u;

/** "2. Handhaving": a chapter's heading. */
const CHAPTER = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.)\s+\p{Lu}[^.?!]{2,70}$/u;

interface Shape {
  /** Each line is a paragraph: the text was never wrapped. */
  readonly unwrapped: boolean;
  /** Characters of a full line. */
  readonly width: number;
  /** Paragraphs end in two spaces, as some PDF extractions write them. */
  readonly doubleSpaceEnds: boolean;
}

/** How the paper breaks its lines. */
function shapeOf(lines: readonly SourceLine[], skip: ReadonlySet<number>): Shape {
  const lengths = lines.filter((line) => line.text !== '' && !skip.has(line.number)).map((line) => line.text.length);
  lengths.sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
  const doubled = lines.filter((line) => / {2}$/.test(line.raw)).length;
  return {
    unwrapped: at(0.9) > 170 || at(0.98) > 260,
    width: at(0.8),
    doubleSpaceEnds: doubled > 3 && doubled < lengths.length / 5,
  };
}

/** Reads the outline of one paper. Linear in its lines. */
export function readOutline(input: OutlineInput): Element[] {
  const { lines, skip, labels, spelling } = input;
  const shape = shapeOf(lines, skip);
  const unmarked =
    labels.size > 1 &&
    input.bare === null &&
    !lines.some((line) => !skip.has(line.number) && answerMarker(line.text) !== null);
  const elements: Element[] = [];
  let rows: Row[] = [];
  let gap: Paragraph['gap'] = 'blank';
  let blankBefore = true;
  let interrupted = false;

  const rowOf = (line: SourceLine): Row => ({ line, text: input.marked.get(line.number) ?? line.text });
  const flush = () => {
    if (rows.length > 0) elements.push(...paragraphsOf(rows, gap, { shape, spelling, quoted: input.quoted }));
    rows = [];
  };
  const pushInline = (line: SourceLine, inline: string) => {
    const marked = input.marked.get(line.number);
    const from = marked === undefined ? -1 : marked.indexOf(inline.slice(0, 12));
    rows = inline === '' ? [] : [{ line, text: marked !== undefined && from >= 0 ? marked.slice(from) : inline }];
    gap = 'tight';
  };
  /** A marker inside the last row ends the paragraph there, and its answer goes on in the same line. */
  const cutRow = () => {
    const row = rows.at(-1);
    const cut = row === undefined ? null : cutAtAnswer(row.text, row.line.number);
    if (row === undefined || cut === null) return;
    rows[rows.length - 1] = { line: row.line, text: cut.question };
    flush();
    elements.push({ kind: 'answer', marker: { kind: 'answer', numbers: [], inline: cut.answer }, rows: [row] });
    rows = [{ line: row.line, text: cut.answer }];
    gap = 'tight';
  };

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.text === '' || skip.has(line.number)) {
      if (line.text === '') blankBefore = true;
      else interrupted = true;
      continue;
    }
    if (line.pageStart) interrupted = true;
    const row = rowOf(line);
    const bare = withoutMarkers(row.text);
    const label = labels.get(line.number);
    const above = blankBefore || interrupted ? undefined : rows.at(-1);
    const midSentence = above !== undefined && GOES_ON.test(withoutMarkers(above.text));
    const apart = blankBefore || interrupted;
    const inQuotation = input.quoted.has(line.number);
    const own =
      label === undefined && !inQuotation
        ? (numberedAnswer(line, input.bare) ?? structural(bare, { lines, index, skip, midSentence, apart }))
        : null;
    if (label !== undefined) {
      flush();
      const below = lines[index + 1];
      const page = label.inline === '' && below !== undefined && isPageReference(below.text) ? [rowOf(below)] : [];
      elements.push({ kind: 'question', label, rows: [row, ...page] });
      pushInline(line, label.inline);
      index += page.length;
    } else if (own !== null) {
      flush();
      const taken = [row];
      for (let extra = 1; extra < own.lines; extra += 1) {
        const more = lines[index + extra];
        if (more !== undefined) taken.push({ line: more, text: more.text });
      }
      index += own.lines - 1;
      elements.push({ ...own.element, rows: taken });
      if (own.element.kind === 'answer') pushInline(line, own.element.marker.inline);
    } else {
      const last = rows.at(-1);
      const goesOn = inQuotation && !blankBefore;
      const begins =
        last === undefined
          ? 'own'
          : goesOn
            ? 'no'
            : beginsParagraph(last, row, { blankBefore, interrupted, shape, unmarked });
      if (begins !== 'no') flush();
      if (rows.length === 0)
        gap = begins === 'guess' ? 'guess' : blankBefore ? 'blank' : interrupted ? 'page' : 'tight';
      rows.push(row);
    }
    if (!inQuotation) cutRow();
    blankBefore = false;
    interrupted = false;
  }
  flush();
  return elements;
}

interface Surroundings {
  /** Numbered questions, and no marker above any answer. */
  readonly unmarked: boolean;
  readonly blankBefore: boolean;
  readonly interrupted: boolean;
  readonly shape: Shape;
}

type Begins = 'no' | 'own' | 'guess';

/** Does `row` begin a new paragraph behind `last`? A sentence is never cut at a page break. */
function beginsParagraph(last: Row, row: Row, { blankBefore, interrupted, shape, unmarked }: Surroundings): Begins {
  const [above, here] = [last.line.hint?.kind, row.line.hint?.kind];
  if (here === 'heading' || above === 'heading') return here !== above || blankBefore ? 'own' : 'no';
  const before = withoutMarkers(last.text);
  const text = withoutMarkers(row.text);
  if (before.endsWith('\u00AD')) return 'no';
  const ended = SENTENCE_END.test(before);
  // Where nothing marks an answer, it begins on the line below the question.
  if (unmarked && before.endsWith('?') && !/^\p{Ll}/u.test(text) && !INTERROGATIVE.test(text) && !text.includes('?'))
    return 'own';
  if (BULLET.test(text) && (blankBefore || ended) && !/^[-–—]\s/.test(text)) return 'own';
  if (blankBefore && before.length < shape.width * 0.7 && CHAPTER.test(text)) return 'own';
  if (blankBefore || interrupted) return afterGap(before, text, { ended, interrupted }) ? 'own' : 'no';
  if (shape.unwrapped || (ended && isForcedBreak(last, text, shape))) return 'own';
  return ended && opensQuestion(text) ? 'guess' : 'no';
}

function afterGap(
  before: string,
  text: string,
  { ended, interrupted }: { ended: boolean; interrupted: boolean },
): boolean {
  if (ended) return !(interrupted && /^\p{Ll}/u.test(text) && !/[?!]$/.test(before));
  if (/^[\p{Ll}(€\d%]/u.test(text) || before.endsWith('-')) return false;
  return interrupted ? opensQuestion(text) : true;
}

/** The line above stopped short although the next word would have fitted. */
function isForcedBreak(last: Row, next: string, shape: Shape): boolean {
  if (shape.doubleSpaceEnds && / {2}$/.test(last.line.raw)) return true;
  const word = next.split(' ', 1)[0] ?? '';
  return last.line.text.length + 1 + word.length < shape.width * 0.82;
}

interface Manner {
  readonly shape: Shape;
  readonly spelling: Spelling;
  readonly quoted: ReadonlySet<number>;
}

/** A block of lines may hold a heading on its first lines: cut it there. What others wrote holds no heading of ours. */
function paragraphsOf(rows: readonly Row[], gap: Paragraph['gap'], { shape, spelling, quoted }: Manner): Paragraph[] {
  const head = headingRows(rows, shape);
  const below = rows[head];
  if (head === 0 || head === rows.length || (below !== undefined && quoted.has(below.line.number))) {
    const own = rows.every((row) => !quoted.has(row.line.number));
    return [paragraph(rows, gap, spelling, own && head === rows.length && head > 0)];
  }
  return [paragraph(rows.slice(0, head), gap, spelling, true), paragraph(rows.slice(head), 'tight', spelling, false)];
}

/**
 * How many of the block's first lines could be a heading: they end without a full stop where the next word would have
 * fitted, and what follows begins a sentence. All of them, where the whole block is short and no sentence.
 */
function headingRows(rows: readonly Row[], shape: Shape): number {
  let length = 0;
  for (const [index, row] of rows.entries()) {
    const text = withoutMarkers(row.text);
    length += text.length;
    if (length > 240 || index > 3 || /[.?!;:,]$/.test(text) || !/^[\p{L}\p{N}‘“"«(]/u.test(text)) return 0;
    if (index === 0 && !/^[\p{Lu}\p{N}‘“"«(]/u.test(text)) return 0;
    const next = rows[index + 1];
    if (next === undefined) return rows.length;
    const following = withoutMarkers(next.text);
    const word = following.split(' ', 1)[0] ?? '';
    const fits = text.length + 1 + word.length < shape.width * 0.9;
    if (/^[\p{Lu}‘“"«]/u.test(following) && (fits || opensQuestion(following))) return index + 1;
  }
  return 0;
}

function paragraph(rows: readonly Row[], gap: Paragraph['gap'], spelling: Spelling, headingLike: boolean): Paragraph {
  const marked = joinLines(
    rows.map((row) => row.text),
    spelling,
  );
  const isHeading = rows.every((row) => row.line.hint?.kind === 'heading');
  return {
    kind: 'paragraph',
    rows,
    marked,
    text: withoutMarkers(marked),
    gap,
    headingLike: headingLike || isHeading,
    isHeading,
  };
}
