/**
 * Footnotes of running text: bodies at the foot of a page or at the end, markers glued to words. A body is believed only in
 * its turn (1, 2, 3 …) and where its marker is found in the text that it belongs to, so dossier numbers, years and "D66" are
 * never taken for one.
 */
import { joinLines, type Spelling, withoutMarkers } from './clean.ts';
import { withoutInternalAddresses } from './internal-address.ts';
import { LIMITS } from './limits.ts';
import { answerMarker, questionLabel } from './markers.ts';
import { NOTE_CLOSE, NOTE_OPEN, type SourceLine } from './source.ts';
import { INTERROGATIVE, opensQuestion } from './voice.ts';

export interface Note {
  readonly number: string;
  /** Lines of its body. */
  readonly lines: readonly SourceLine[];
  /** Where its marker stands; null where none was found. */
  readonly marker: { readonly line: number; readonly start: number; readonly end: number } | null;
}

export interface NoteFindings {
  readonly notes: readonly Note[];
  /** Texts of lines that hold markers, with each marker enclosed in `NOTE_OPEN` and `NOTE_CLOSE`. */
  readonly marked: ReadonlyMap<number, string>;
}

const BODY = /^\[?(\d{1,4})\]?[.)]?\s+(\S.*)$/;
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED = new RegExp(`^([${RAISED_DIGITS}]{1,3})\\s*(?=\\S)`);

/** Number of the body that a line begins, or NaN. */
function bodyNumber(text: string): number {
  const raised = RAISED.exec(text)?.[1];
  const digits =
    raised === undefined ? BODY.exec(text)?.[1] : [...raised].map((digit) => RAISED_DIGITS.indexOf(digit)).join('');
  return Number.parseInt(digits ?? '', 10);
}

/** How the number of a body is set: "[1]", "1)" or "1". Its marker in the text is set the same way. */
type Setting = 'brackets' | 'closed' | 'raised' | 'plain';

function settingOf(body: string): Setting {
  if (RAISED.test(body)) return 'raised';
  return /^\[\d{1,4}\]/.test(body) ? 'brackets' : /^\d{1,4}\)/.test(body) ? 'closed' : 'plain';
}

interface Candidate {
  readonly number: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Finds the footnotes of one paper (its `lines`, in which numbering runs once). `skip` names lines that are furniture.
 * Linear: each marker is searched only between its predecessor's marker and its own body.
 */
export function findNotes(lines: readonly SourceLine[], skip: ReadonlySet<number>): NoteFindings {
  if (lines.some((line) => line.hint?.kind === 'footnote' || line.marked !== undefined)) return knownNotes(lines);
  const notes: Note[] = [];
  const marks = new Map<number, { start: number; end: number; number: string }[]>();
  const bodyLines = new Set<number>();
  let expected = 1;
  let from = { index: 0, offset: 0 };
  // A number that was looked for in vain up to here need not be looked for there again: keeps the whole search linear.
  let searched = 0;
  for (const block of bodyBlocks(lines, skip)) {
    for (const body of block) {
      if (body.number !== expected || isQuestion(lines, body)) continue;
      const before = block[0]?.first ?? body.first;
      const start = searched > from.index ? { index: searched, offset: 0 } : from;
      const setting = settingOf(lines[body.first]?.text ?? '');
      const marker = findMarker(lines, skip, bodyLines, { number: String(expected), setting }, start, before);
      searched = marker === null ? Math.max(searched, before) : 0;
      if (marker === null) continue;
      const line = lines[marker.index];
      if (line === undefined) continue;
      const rows = lines.slice(body.first, body.last + 1);
      for (const row of rows) bodyLines.add(row.number);
      notes.push({
        number: String(expected),
        lines: rows,
        marker: { line: line.number, start: marker.start, end: marker.end },
      });
      const list = marks.get(line.number) ?? [];
      list.push({ start: marker.start, end: marker.end, number: String(expected) });
      marks.set(line.number, list);
      from = { index: marker.index, offset: marker.end };
      expected += 1;
    }
  }
  const marked = new Map<number, string>();
  for (const line of lines) {
    const list = marks.get(line.number);
    if (list !== undefined) marked.set(line.number, enclose(line.text, list));
  }
  return { notes, marked };
}

/** The notes of an input that marks them itself. */
function knownNotes(lines: readonly SourceLine[]): NoteFindings {
  const notes: { number: string; lines: SourceLine[]; marker: null }[] = [];
  const marked = new Map<number, string>();
  for (const line of lines) {
    if (line.marked !== undefined) marked.set(line.number, line.marked);
    if (line.hint?.kind !== 'footnote') continue;
    const last = notes.at(-1);
    if (last?.number === line.hint.number) last.lines.push(line);
    else notes.push({ number: line.hint.number, lines: [line], marker: null });
  }
  return { notes, marked };
}

function enclose(text: string, marks: readonly { start: number; end: number; number: string }[]): string {
  let out = '';
  let at = 0;
  for (const mark of marks) {
    out += `${text.slice(at, mark.start)}${NOTE_OPEN}${mark.number}${NOTE_CLOSE}`;
    at = mark.end;
    // "banken3willen" were two words.
    if (/^\p{L}{2}/u.test(text.slice(at)) && /\p{L}$/u.test(text.slice(0, mark.start))) out += ' ';
  }
  return out + text.slice(at);
}

/** "1. De leden van de X-fractie vragen …", "2. Kan de Minister …?": a question of the paper, whatever note has its number. */
function isQuestion(lines: readonly SourceLine[], { first, last }: Candidate): boolean {
  const rows = lines.slice(first, Math.min(last + 1, first + 12)).map(({ text }) => text);
  const body = /^\d{1,4}[.)]\s+(.*)$/s.exec(rows.join(' '))?.[1] ?? '';
  return opensQuestion(body) || (INTERROGATIVE.test(body) && body.includes('?'));
}

/** Runs of lines that look like footnote bodies: the first stands behind a blank line, each begins with a number. */
function bodyBlocks(lines: readonly SourceLine[], skip: ReadonlySet<number>): Candidate[][] {
  const blocks: Candidate[][] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    const above = lines[index - 1];
    const opens =
      line !== undefined &&
      !skip.has(line.number) &&
      (above === undefined || above.text === '' || skip.has(above.number));
    if (!opens || Number.isNaN(bodyNumber(line.text)) || line.pageStart) {
      index += 1;
      continue;
    }
    const block: Candidate[] = [];
    const unfinished = isUnfinished(lines, index, skip);
    while (index < lines.length) {
      const row = lines[index];
      if (row === undefined || row.text === '' || row.pageStart || skip.has(row.number)) break;
      if (unfinished && block.length > 0 && resumes(lines[index - 1]?.text ?? '', row.text)) break;
      const number = bodyNumber(row.text);
      const last = block.at(-1);
      if (last === undefined || number === last.number + 1) {
        if (!(number <= LIMITS.number)) break;
        block.push({ number, first: index, last: index });
      } else {
        block[block.length - 1] = { ...last, last: index };
      }
      index += 1;
    }
    if (block.length > 0) blocks.push(block);
    else index += 1;
  }
  return blocks;
}

/** Does the text above a block stop in the middle of a sentence, so that it must go on below? */
function isUnfinished(lines: readonly SourceLine[], index: number, skip: ReadonlySet<number>): boolean {
  for (let above = index - 1; above >= 0 && above > index - 12; above -= 1) {
    const line = lines[above];
    if (line !== undefined && line.text !== '' && !skip.has(line.number))
      return !/[.?!:;][’”"»)\]\d]*$/.test(line.text);
  }
  return false;
}

/** A body that has ended, and a line that begins with a letter: where page breaks left no trace, the text goes on here. */
function resumes(above: string, text: string): boolean {
  return /[.?!)]$/.test(above) && !/\b(?:nrs?|blz|p|art|jl|no|vgl)\.$/i.test(above) && /^[\p{L}‘“"«]/u.test(text);
}

interface Place {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Patterns for a marker, the surest first. `N` stands for the number. */
const raised = (n: string) => [...n].map((digit) => RAISED_DIGITS.charAt(Number(digit))).join('');
const SET_OFF: Readonly<Record<Exclude<Setting, 'plain'>, (number: string) => RegExp>> = {
  brackets: (n) => new RegExp(`\\[${n}\\]`, 'gu'),
  // Not the square of "km²".
  raised: (n) => new RegExp(`(?<![${RAISED_DIGITS}]|\\b[kcd]?m)${raised(n)}(?![${RAISED_DIGITS}])`, 'gu'),
  closed: (n) => new RegExp(`(?<=[\\p{L}\\p{N}.,;:?!»”’"')]) ?${n}\\)(?=$|[\\s.,;:?!])`, 'gu'),
};
const BEFORE_YEAR =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|in|sinds|vanaf|medio|eind|begin|voorjaar|najaar|zomer|winter)';
const SHAPES: readonly ((number: string) => RegExp)[] = [
  // Brussel1. · EU-CELAC6 en · regio.4 Het · kopen2, en · dreigt?2
  (n) =>
    new RegExp(
      `(?:\\p{Ll}|\\p{L}{4}|[)\\]’”"»%]|(?<=[\\p{L})\\]’”"»%])[.,;:?!…])(?<m>${n})(?=$|[\\s.,;:?!)\\]’”»])(?![.,]\\d)`,
      'gu',
    ),
  // 2025.1 Een · gecommuniceerd. 2
  (n) => new RegExp(`(?:\\d[.;:?!]|[.?!…][’”"»)]?\\s)(?<m>${n})(?=$|\\s+[\\p{Lu}‘“"(])`, 'gu'),
  // MoU1 (capitals), word 3 at the end of a line
  (n) => new RegExp(`\\p{L}(?<m>${n})(?=$|[\\s.,;:?!)])(?![.,]\\d)`, 'gu'),
  (n) => new RegExp(`\\p{Ll}\\s(?<m>${n})(?=$)`, 'gu'),
  // PAcCTO 2.09, : a number that would be odd with its last digit, and is plain without
  (n) => new RegExp(`\\s\\d{1,3}\\.\\d(?<m>${n})(?=$|[\\s.,;:?!)])(?![.,]\\d)`, 'gu'),
  // 12 december 20231 · in 20231: a year with a digit too many
  (n) => new RegExp(`\\b${BEFORE_YEAR}\\s(?:19|20)\\d\\d(?<m>${n})(?=$|[\\s.,;:?!)])(?![.,]\\d)`, 'giu'),
  // banken3willen: no space on either side
  (n) => new RegExp(`(?<![^\\s(‘“"«])\\p{L}\\p{Ll}{3,}(?<m>${n})(?=\\p{Ll}{4,}(?:$|[\\s.,;:?!)]))`, 'gu'),
];

function findMarker(
  lines: readonly SourceLine[],
  skip: ReadonlySet<number>,
  bodies: ReadonlySet<number>,
  { number, setting }: { number: string; setting: Setting },
  from: { index: number; offset: number },
  before: number,
): Place | null {
  const own = setting === 'plain' ? [] : [SET_OFF[setting]];
  // "1)" may also stand for a bare number in the text; "[1]" never does.
  for (const shape of setting === 'brackets' || setting === 'raised' ? own : [...own, ...SHAPES]) {
    const whole = own.includes(shape);
    const pattern = shape(number);
    for (let index = from.index; index < before; index += 1) {
      const line = lines[index];
      if (
        line === undefined ||
        skip.has(line.number) ||
        bodies.has(line.number) ||
        !line.text.includes(setting === 'raised' ? raised(number) : number)
      )
        continue;
      pattern.lastIndex = 0;
      for (const match of line.text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        const start = whole ? match.index : end - number.length;
        if ((index === from.index && start < from.offset) || isLabel(line.text)) continue;
        return { index, start: withSpaceBefore(line.text, start), end };
      }
    }
  }
  return null;
}

/** "Vraag 1", "Antwoord op vraag 1": its number is the question's. */
function isLabel(text: string): boolean {
  return questionLabel(text)?.inline === '' || answerMarker(text)?.inline === '';
}

/** A marker set off by a space takes that space along. */
function withSpaceBefore(text: string, start: number): number {
  return start > 0 && text[start - 1] === ' ' ? start - 1 : start;
}

/** Clean text of a note's body, its number left out. */
export function noteText(note: Note, spelling: Spelling): string {
  const rows = note.lines.map((line, index) =>
    index === 0 && line.hint === undefined
      ? line.text.replace(RAISED, '').replace(/^\[?\d{1,4}\]?[.)]?\s+/, '')
      : line.text,
  );
  return withoutInternalAddresses(withoutMarkers(joinLines(rows, spelling)));
}
