/** Long texts are matched in windows, each short enough for one slice of work. */
import type { Match } from '../lexicon/match.types.ts';
import { WINDOW, WINDOW_OVERLAP } from './limits.ts';

/**
 * Finds of a text of any length; `null` between two windows is a place to look at the clock. Windows overlap, so that a phrase on
 * a border is found once.
 */
export function* matchInWindows(
  text: string,
  match: (text: string) => readonly Match[],
): Generator<readonly Match[] | null> {
  if (text.length <= WINDOW + WINDOW_OVERLAP) {
    yield match(text);
    return;
  }
  let done = 0;
  for (let start = 0; start < text.length; ) {
    const cut = cutBefore(text, start + WINDOW);
    const matches = match(text.slice(start, cut + WINDOW_OVERLAP));
    const found: Match[] = [];
    for (const each of matches) {
      const from = each.start + start;
      if (from >= cut && cut < text.length) break;
      if (from < done) continue;
      done = each.end + start;
      found.push({ ...each, start: from, end: done });
    }
    yield found;
    yield null;
    start = cut;
  }
}

/** Nearest white space before `at`, so that no window begins within a word. */
function cutBefore(text: string, at: number): number {
  if (at >= text.length) return text.length;
  for (let index = at; index > at - WINDOW_OVERLAP; index--) if (text.charCodeAt(index) <= 32) return index;
  return at;
}
