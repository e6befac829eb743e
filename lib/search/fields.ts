/**
 * What of an exchange is searched, and how much a word counts there. BM25F (Robertson, Zaragoza and Taylor, 2004): a word's
 * occurrences are weighed by field and by the field's length, added up, and only then saturated.
 */
import type { Exchange } from '../corpus/pack.ts';

export type FieldName = 'topic' | 'question' | 'answer' | 'footnote';

interface Field {
  readonly name: FieldName;
  readonly weight: number;
  /** How far length counts, 0 to 1. */
  readonly b: number;
  /** Words in an ordinary one. Fixed, so that a segment's weights do not change when another is added. */
  readonly usual: number;
}

export const FIELDS: readonly Field[] = [
  { name: 'topic', weight: 0.45, b: 0, usual: 8 },
  { name: 'question', weight: 1.15, b: 0.5, usual: 110 },
  { name: 'answer', weight: 1, b: 0.5, usual: 170 },
  { name: 'footnote', weight: 0.4, b: 0.5, usual: 15 },
];

const SATURATION = 1.4;

export function fieldTexts(exchange: Exchange): Record<FieldName, string> {
  return {
    topic: exchange.topic ?? '',
    question: exchange.question.text,
    answer: exchange.answer?.text ?? '',
    footnote: exchange.footnotes.map((note) => note.text).join('\n\n'),
  };
}

/** Share of one field in a word's weight. `length`: words in this field. */
export function fieldWeight(field: Field, occurrences: number, length: number): number {
  return (field.weight * occurrences) / (1 - field.b + (field.b * length) / field.usual);
}

/** Saturated weight as a byte: 1 for a trace, 255 for an exchange that is about nothing else. */
export function impact(weight: number): number {
  return Math.max(1, Math.round((255 * weight) / (SATURATION + weight)));
}
