/** Cuts a text into runs for showing: plain text, and things in it that can be pressed. */

export type TextSpan = readonly [start: number, end: number];

export interface Noted<T> {
  readonly span: TextSpan;
  readonly note: T;
}

export interface Segment<T> {
  readonly text: string;
  readonly note: T | null;
}

/**
 * Drops what lies outside `range` or overlaps one that begins earlier (of two beginning alike the longer stays). An empty span is
 * a place in the text, such as a footnote's marker: it is never dropped, and moves behind the note it would stand in.
 */
function disjoint<T>(notes: readonly Noted<T>[], [from, to]: TextSpan): Noted<T>[] {
  const empty = ({ span }: Noted<T>) => span[0] === span[1];
  const sorted = notes
    .filter(({ span }) => span[0] >= from && span[1] <= to && span[1] >= span[0])
    .sort((a, b) => a.span[0] - b.span[0] || Number(empty(b)) - Number(empty(a)) || b.span[1] - a.span[1]);
  const out: Noted<T>[] = [];
  let reached = from;
  for (const noted of sorted) {
    if (empty(noted)) {
      const at = Math.max(noted.span[0], reached);
      out.push({ span: [at, at], note: noted.note });
      reached = at;
    } else if (noted.span[0] >= reached) {
      out.push(noted);
      reached = noted.span[1];
    }
  }
  return out;
}

/** Segments of `text` within `range`, in order and without gaps. n log n in the notes, linear in the text. */
export function segments<T>(text: string, range: TextSpan, notes: readonly Noted<T>[]): Segment<T>[] {
  const out: Segment<T>[] = [];
  const add = (start: number, end: number, note: T | null) => {
    if (end > start || note !== null) out.push({ text: text.slice(start, end), note });
  };
  let at = range[0];
  for (const { span, note } of disjoint(notes, range)) {
    add(at, span[0], null);
    add(span[0], span[1], note);
    at = span[1];
  }
  add(at, range[1], null);
  return out;
}

/** Ranges of the paragraphs of a cleaned text. */
export function paragraphs(text: string): TextSpan[] {
  const out: TextSpan[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) out.push([start, end]);
    start = end + 2;
  }
  return out;
}
