import type { FunctionComponent } from 'preact';
import { segments, type TextSpan } from '../../lib/text/segments.ts';

/** A line of text in which what matched a search is marked. */
export const Matches: FunctionComponent<{ text: string; matches: readonly TextSpan[] }> = ({ text, matches }) => (
  <>
    {segments<never>(text, [0, text.length], [], matches).flatMap((segment) =>
      segment.pieces.map((piece) => (piece.matched ? <mark class="kl-match">{piece.text}</mark> : piece.text)),
    )}
  </>
);
