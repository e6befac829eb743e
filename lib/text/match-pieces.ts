/** Cuts a text at what matched a search. */
import type { TextSpan } from './segments.ts';

export interface MatchPiece {
  readonly text: string;
  readonly matched: boolean;
}

/** Pieces of `text` in order, without gaps; spans that overlap or leave the text are cut to fit. n log n in the matches. */
export function matchPieces(text: string, matches: readonly TextSpan[]): MatchPiece[] {
  const out: MatchPiece[] = [];
  let at = 0;
  for (const [from, to] of [...matches].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(from, at);
    const end = Math.min(to, text.length);
    if (end <= start) continue;
    if (start > at) out.push({ text: text.slice(at, start), matched: false });
    out.push({ text: text.slice(start, end), matched: true });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at), matched: false });
  return out;
}
