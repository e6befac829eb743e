/** A question or answer as text: paragraphs, links on references, footnotes in place, terms and pointers that can be pressed. */
import type { ComponentChildren, FunctionComponent } from 'preact';
import type { Exchange, Part } from '../../lib/corpus/pack.ts';
import type { Match } from '../../lib/lexicon/match.types.ts';
import { paragraphs, type Segment, segments, type TextSpan } from '../../lib/text/segments.ts';
import { FootnoteMark } from './FootnoteMark.tsx';
import { InlineButton } from './InlineButton.tsx';
import { footnoteNotes, type PassageNote, passageNotes } from './notes.ts';
import { SourceLink } from './SourceLink.tsx';

export interface PassageProps {
  readonly exchange: Exchange;
  readonly part: Part;
  /** Only these ranges, as one paragraph with "…" where something was left out. @default the whole text */
  readonly spans?: readonly TextSpan[] | undefined;
  readonly terms?: readonly Match[] | undefined;
  onPointer?(exchangeId: string): void;
  onTerm?(match: Match, surface: string, paragraph: string): void;
  /** Stands at the end of the last paragraph, such as "lees verder". */
  readonly children?: ComponentChildren;
}

export const Passage: FunctionComponent<PassageProps> = ({ exchange, part, spans, terms, children, ...on }) => {
  const text = (part === 'question' ? exchange.question : exchange.answer)?.text ?? '';
  const notes = passageNotes(exchange, part, terms);

  const show = (segment: Segment<PassageNote>, paragraph: string): ComponentChildren => {
    const { note } = segment;
    switch (note?.kind) {
      case undefined:
        return segment.text;
      case 'reference':
        return (
          <SourceLink url={note.reference.url ?? ''} title={note.reference.title}>
            {segment.text}
          </SourceLink>
        );
      case 'footnote':
        return <FootnoteMark footnote={note.footnote} notes={footnoteNotes(exchange, note.footnote)} />;
      case 'pointer':
        return on.onPointer === undefined ? (
          segment.text
        ) : (
          <InlineButton onPress={() => on.onPointer?.(note.exchangeId)}>{segment.text}</InlineButton>
        );
      case 'term':
        return on.onTerm === undefined ? (
          segment.text
        ) : (
          <InlineButton term onPress={() => on.onTerm?.(note.match, segment.text, paragraph)}>
            {segment.text}
          </InlineButton>
        );
    }
  };

  const run = (range: TextSpan) =>
    segments(text, range, notes).map((segment) => show(segment, text.slice(range[0], range[1])));
  const blocks: readonly (readonly TextSpan[])[] =
    spans === undefined ? paragraphs(text).map((range) => [range]) : [spans];

  return (
    <div class="kl-passage" lang="nl">
      {blocks.map((ranges, index) => {
        const end = ranges.at(-1)?.[1] ?? 0;
        const broken = spans !== undefined && !/[.?!…"”’')\]]/.test(text.charAt(end - 1));
        return (
          // Counted from the end: the last paragraph holds the button that opens the rest, and must stay the same element.
          <p key={blocks.length - index}>
            {ranges.flatMap((range, at) => [at > 0 ? ' … ' : null, run(range)])}
            {broken ? '…' : null}
            {index === blocks.length - 1 ? <> {children}</> : null}
          </p>
        );
      })}
    </div>
  );
};
