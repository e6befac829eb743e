/** What can be pressed in a passage, laid over its cleaned text. */
import type { Exchange, Footnote, Part, Reference } from '../../lib/corpus/pack.ts';
import type { Match } from '../../lib/lexicon/match.types.ts';
import type { Noted } from '../../lib/text/segments.ts';

export type PassageNote =
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'footnote'; readonly footnote: Footnote }
  | { readonly kind: 'pointer'; readonly exchangeId: string }
  | { readonly kind: 'term'; readonly match: Match };

/** Notes of one part of an exchange. References and pointers come before terms where both claim the same words. */
export function passageNotes(exchange: Exchange, part: Part, terms: readonly Match[] = []): Noted<PassageNote>[] {
  const notes: Noted<PassageNote>[] = [];
  for (const reference of exchange.references) {
    if (reference.in === part && reference.span !== undefined && reference.url !== null) {
      notes.push({ span: reference.span, note: { kind: 'reference', reference } });
    }
  }
  for (const footnote of exchange.footnotes) {
    if (footnote.in === part && footnote.at !== undefined) {
      notes.push({ span: [footnote.at, footnote.at], note: { kind: 'footnote', footnote } });
    }
  }
  if (part === 'answer') {
    for (const { span, exchangeId } of exchange.refersTo) {
      if (span !== undefined) notes.push({ span, note: { kind: 'pointer', exchangeId } });
    }
  }
  const taken = notes.filter(({ span }) => span[1] > span[0]);
  for (const match of terms) {
    if (match.doubtful || taken.some(({ span }) => span[0] < match.end && match.start < span[1])) continue;
    notes.push({ span: [match.start, match.end], note: { kind: 'term', match } });
  }
  return notes;
}

/** References within a footnote's own text. */
export function footnoteNotes(exchange: Exchange, footnote: Footnote): Noted<PassageNote>[] {
  return exchange.references
    .filter(
      (reference) => reference.in === 'footnote' && reference.footnote === footnote.number && reference.url !== null,
    )
    .flatMap((reference) =>
      reference.span === undefined ? [] : [{ span: reference.span, note: { kind: 'reference' as const, reference } }],
    );
}
