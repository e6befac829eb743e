import type { FunctionComponent } from 'preact';
import { matchPieces } from '../../lib/text/match-pieces.ts';
import type { TextSpan } from '../../lib/text/segments.ts';

/** A line of text in which what matched a search is marked. */
export const Matches: FunctionComponent<{ text: string; matches: readonly TextSpan[] }> = ({ text, matches }) => (
  <>
    {matchPieces(text, matches).map((piece) =>
      piece.matched ? <mark class="kl-match">{piece.text}</mark> : piece.text,
    )}
  </>
);
