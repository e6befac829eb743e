/** One paper's lines → what its layout reads in them, with the class of every line. */
import type { LineClass } from './accounting.ts';
import { findBareNumbers } from './answer-numbers.ts';
import type { Spelling } from './clean.ts';
import { withoutClosing } from './closing.ts';
import { requireAnswers } from './completeness.ts';
import { pageNumbers } from './furniture.ts';
import type { Outline, OutlineCounts, Reading } from './layouts/layout.ts';
import { recognise } from './layouts/recognise.ts';
import type { Note } from './notes.ts';
import { findLabels } from './numbering.ts';
import { type Element, type Row, readOutline } from './outline.ts';
import { refuseProceedings } from './proceedings.ts';
import { quotedLines } from './quoted-lines.ts';
import { withoutSignature } from './signature.ts';
import type { SourceLine } from './source.ts';
import { asks } from './voice.ts';
import { withSureGroups } from './who-asks.ts';

export interface BodyInput {
  readonly furniture: ReadonlySet<number>;
  readonly notes: readonly Note[];
  readonly marked: ReadonlyMap<number, string>;
  readonly spelling: Spelling;
}

export interface Body {
  readonly layout: string;
  readonly reading: Reading;
  readonly spelling: Spelling;
  readonly marked: ReadonlyMap<number, string>;
  /** Class of every non-blank line of the paper. */
  readonly classes: ReadonlyMap<number, LineClass>;
}

/** @throws UnreadablePaper where no layout, or more than one, fits, and for a debate. */
export function readBody(lines: readonly SourceLine[], input: BodyInput): Body {
  const classes = new Map<number, LineClass>();
  for (const number of input.furniture) classes.set(number, 'furniture');
  for (const note of input.notes) for (const line of note.lines) classes.set(line.number, 'footnote');
  const quoted = quotedLines(lines, new Set(classes.keys()));
  refuseProceedings(lines, (line) => classes.has(line) || quoted.has(line));
  const bare = findBareNumbers(lines, classes, quoted);
  const labels = bare?.questions ?? findLabels(lines, classes, quoted);
  const numbers = pageNumbers(lines, input.furniture).filter(
    (number) => !labels.has(number) && bare?.answers.has(number) !== true && !classes.has(number),
  );
  for (const number of numbers) classes.set(number, 'furniture');
  for (const line of lines) if (line.text === '') classes.delete(line.number);
  const skip = new Set(classes.keys());
  const elements = readOutline({ lines, skip, marked: input.marked, quoted, labels, bare, spelling: input.spelling });
  const outline: Outline = { elements, frontText: frontText(elements), counts: count(elements) };
  const layout = recognise(outline);
  const reading = withSureGroups(withoutSignature(withoutClosing(layout.parse(outline))));
  requireAnswers(reading, outline);
  classify(reading, elements, classes);
  return { layout: layout.id, reading, spelling: input.spelling, marked: input.marked, classes };
}

/**
 * Notes what each line was used for.
 * @throws Error where a layout uses a line twice; a label may share its line with the text behind it ("Antwoord 1: Ja.").
 */
function classify(reading: Reading, elements: readonly Element[], classes: Map<number, LineClass>): void {
  const labels = new Set(
    elements
      .filter(({ kind }) => kind === 'question' || kind === 'answer')
      .flatMap(({ rows }) => rows.map(({ line }) => line.number)),
  );
  const take = (rows: readonly Row[], as: LineClass) => {
    for (const { line } of rows) {
      if (classes.has(line.number) && !labels.has(line.number)) {
        throw new Error(`Line ${line.number} is used as ${classes.get(line.number)} and as ${as}.`);
      }
      classes.set(line.number, as);
    }
  };
  take(reading.front, 'front');
  take(reading.headings, 'heading');
  for (const exchange of reading.exchanges) {
    take(exchange.labels, 'exchange');
    for (const part of [...exchange.question, ...(exchange.answer ?? [])]) take(part.rows, 'exchange');
  }
  for (const { paragraph } of reading.remarks) take(paragraph.rows, 'remark');
}

function frontText(elements: readonly Element[]): string {
  // "Antwoord van minister X (Y)" above the first question is a title.
  const end = elements.findIndex((element) => element.kind !== 'paragraph' && element.kind !== 'answer');
  return elements
    .slice(0, end === -1 ? 20 : Math.min(end, 200))
    .map((element) => (element.kind === 'paragraph' ? element.text : element.rows.map((row) => row.text).join(' ')))
    .join('\n')
    .slice(0, 30_000);
}

function count(elements: readonly Element[]): OutlineCounts {
  const counts = {
    groupHeadings: 0,
    answeringHeadings: 0,
    bareMarkers: 0,
    numberedMarkers: 0,
    wordLabels: 0,
    dottedLabels: 0,
    bareLabels: 0,
    plainLabels: 0,
    answerSectionParagraphs: 0,
    sectionsOfQuestions: 0,
    asking: 0,
    letters: 0,
  };
  let inAnswers = false;
  for (const element of elements) {
    if (element.kind === 'group') {
      if (element.heading.names.length > 0) counts.groupHeadings += 1;
      if (element.heading.answers) counts.answeringHeadings += 1;
    } else if (element.kind === 'section') {
      inAnswers = element.heading.answers;
      if (!inAnswers) counts.sectionsOfQuestions += 1;
    } else if (element.kind === 'answer') {
      if (element.marker.numbers.length > 0) counts.numberedMarkers += 1;
      else counts.bareMarkers += 1;
    } else if (element.kind === 'question') {
      if (element.label.form === 'word') counts.wordLabels += 1;
      else if (element.label.form === 'dotted') counts.dottedLabels += 1;
      else if (element.label.form === 'plain') counts.plainLabels += 1;
      else counts.bareLabels += 1;
    } else {
      if (inAnswers) counts.answerSectionParagraphs += 1;
      if (LETTER.test(element.text)) counts.letters += 1;
      if (asks(element.text)) counts.asking += 1;
    }
  }
  return counts;
}

/** Heading of a letter inside a paper of the Eerste Kamer. */
const LETTER = /^BRIEF VAN (?:DE|HET)\b/i;
