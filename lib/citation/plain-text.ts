/**
 * Printed text made even, so that no recogniser has to know how a line was broken: every run of white space is one space, an
 * empty line is one "\n", soft hyphens and other marks that print nothing are gone, hyphens are plain.
 */

export interface PlainText {
  readonly text: string;
  /** Half-open range in the source for a half-open, non-empty range in `text`. Cost: logarithmic in the number of changes. */
  toSource(start: number, end: number): readonly [start: number, end: number];
}

/** A run that is not just one space. */
const UNEVEN = /(?: ?(?:[^\S ]|[\u00ad\u200b-\u200d\u2060])| {2})[\s\u00ad\u200b-\u200d\u2060]*/g;
const INVISIBLE = /^[\u00ad\u200b-\u200d\u2060\ufeff]+$/;
const NEEDS_WORK = /[^\S ]|[\u00ad\u200b-\u200d\u2010\u2011\u2060\ufeff]| {2}/;

/** Evens out `source`; linear. */
export function plainText(source: string): PlainText {
  if (!NEEDS_WORK.test(source)) return { text: source, toSource: (start, end) => [start, end] };
  const pieces: string[] = [];
  /** Where in `text` a piece begins, and how far it lies from its place in the source. */
  const starts: number[] = [0];
  const shifts: number[] = [0];
  let from = 0;
  let length = 0;
  for (const run of source.matchAll(UNEVEN)) {
    const instead = even(run[0]);
    const piece = source.slice(from, run.index) + instead;
    pieces.push(piece);
    length += piece.length;
    from = run.index + run[0].length;
    starts.push(length);
    shifts.push(from - length);
  }
  pieces.push(source.slice(from));
  const text = pieces.join('').replace(/[\u2010\u2011]/g, '-');
  const toSource = (index: number) => index + (shifts[lastNotAfter(starts, index)] ?? 0);
  return { text, toSource: (start, end) => [toSource(start), toSource(end - 1) + 1] };
}

function even(run: string): string {
  if (run === '\n') return ' ';
  const firstLine = run.indexOf('\n');
  const paragraph = firstLine >= 0 && run.indexOf('\n', firstLine + 1) >= 0;
  // A word cut at the end of its line goes on without a space; marks that print nothing leave nothing.
  if (run.startsWith('\u00ad') && firstLine >= 0 && !paragraph) return '';
  if (INVISIBLE.test(run)) return '';
  return paragraph && !run.includes('\f') ? '\n' : ' ';
}

function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
