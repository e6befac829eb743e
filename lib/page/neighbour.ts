/** Walking from mark to mark in the order of the document. */
import { isBefore } from './density.ts';
import type { Mark } from './mark.ts';

/** The one of `marks` that follows or precedes `from`; without it, or at the end, the first or last. One comparison a mark. */
export function neighbourOf(marks: Iterable<Mark>, from: Mark | null, step: 'next' | 'previous'): Mark | null {
  const before = step === 'next' ? isBefore : (a: Mark, b: Mark) => isBefore(b, a);
  let best: Mark | null = null;
  let edge: Mark | null = null;
  for (const mark of marks) {
    if (edge === null || before(mark, edge)) edge = mark;
    if (from !== null && before(from, mark) && (best === null || before(mark, best))) best = mark;
  }
  return best ?? edge;
}
