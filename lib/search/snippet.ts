/** Excerpts that show why a result is there: the sentence or two with most of what was asked, everything that matched marked. */
import type { Exchange } from '../corpus/pack.ts';
import { stem } from '../text/stem.ts';
import { type Token, tokens } from '../text/tokens.ts';
import { type FieldName, fieldTexts } from './fields.ts';
import { SNIPPET_CHARACTERS } from './limits.ts';
import type { MatchSpan, Snippet } from './result.ts';
import type { Unit } from './units.ts';

/** What to mark: weight by stem, and word parts that count inside longer words. */
export interface Marker {
  readonly stems: ReadonlyMap<string, number>;
  readonly parts: readonly { readonly part: string; readonly weight: number }[];
}

/** Fields in the order in which they explain a result best. */
const PREFERENCE: readonly (readonly [FieldName, number])[] = [
  ['answer', 1],
  ['question', 0.95],
  ['topic', 0.6],
  ['footnote', 0.5],
];

export function markerOf(units: readonly Unit[]): Marker {
  const stems = new Map<string, number>();
  const parts = new Map<string, number>();
  for (const unit of units) {
    const weight = unit.weight * unit.rarity;
    for (const { keys, factor } of unit.alternatives) {
      for (const key of keys) {
        const [target, name] = key.startsWith('+') ? [parts, key.slice(1)] : [stems, key];
        target.set(name, Math.max(target.get(name) ?? 0, (weight * factor) / keys.length));
      }
    }
  }
  return { stems, parts: [...parts].map(([part, weight]) => ({ part, weight })) };
}

export function makeSnippet(exchange: Exchange, marker: Marker): Snippet {
  const texts = fieldTexts(exchange);
  let best: { name: FieldName; text: string; marks: Mark[]; window: Window } | null = null;
  let bestValue = 0;
  for (const [name, preference] of PREFERENCE) {
    const text = texts[name];
    if (text === '') continue;
    const words = tokens(text);
    const marks = words.flatMap((token, i) => markOf(token, words[i + 1], marker));
    const window = bestWindow(text, words, marks);
    const value = window.value * preference;
    if (!best || value > bestValue) {
      best = { name, text, marks, window };
      bestValue = value;
    }
  }
  if (!best) return { text: '', matches: [], in: 'question' };
  return cut(best.text, best.window, best.marks, best.name);
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly weight: number;
}

function markOf(token: Token, next: Token | undefined, marker: Marker): Mark[] {
  const key = stem(token.text);
  const weight = marker.stems.get(key);
  if (weight !== undefined) return [{ start: token.start, end: token.end, name: key, weight }];
  if (next?.before === 'hyphen') {
    const joined = stem(token.text + next.text);
    const own = marker.stems.get(joined);
    if (own !== undefined) return [{ start: token.start, end: next.end, name: joined, weight: own }];
  }
  const part = token.text.length > 7 ? marker.parts.find(({ part: own }) => token.text.includes(own)) : undefined;
  return part ? [{ start: token.start, end: token.end, name: part.part, weight: part.weight }] : [];
}

interface Window {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** The stretch of about a snippet's length, from the beginning of a sentence, whose distinct matches weigh most. */
function bestWindow(text: string, words: readonly Token[], marks: readonly Mark[]): Window {
  const sentences = words.filter((word) => word.before === 'break').map((word) => word.start);
  let best: Window = { start: 0, end: Math.min(text.length, SNIPPET_CHARACTERS), value: 0 };
  if (marks.length === 0) return best;
  for (const mark of marks) {
    const sentence = sentences.findLast((start) => start <= mark.start) ?? 0;
    const start =
      mark.end - sentence > SNIPPET_CHARACTERS ? wordStart(words, mark.start - SNIPPET_CHARACTERS / 3) : sentence;
    const end = Math.min(text.length, start + SNIPPET_CHARACTERS);
    const seen = new Map<string, number>();
    let repeated = 0;
    for (const other of marks) {
      if (other.start < start || other.end > end) continue;
      if (seen.has(other.name)) repeated += other.weight * 0.05;
      seen.set(other.name, other.weight);
    }
    const value = [...seen.values()].reduce((sum, weight) => sum + weight, repeated);
    if (value > best.value) best = { start, end, value };
  }
  return best;
}

function wordStart(words: readonly Token[], near: number): number {
  return words.find((word) => word.start >= near)?.start ?? 0;
}

function cut(text: string, window: Window, marks: readonly Mark[], name: FieldName): Snippet {
  let { start, end } = window;
  // A short rest is taken along rather than cut off.
  if (text.length - end < 30) end = text.length;
  while (end < text.length && end > start && !/\s/.test(text.charAt(end))) end--;
  const before = start > 0 ? '… ' : '';
  const after = end < text.length ? ' …' : '';
  const matches: MatchSpan[] = [];
  const offset = before.length - start;
  for (const mark of marks) {
    if (mark.start < start || mark.end > end) continue;
    const last = matches.at(-1);
    if (last && mark.start + offset < last[1]) continue;
    matches.push([mark.start + offset, mark.end + offset]);
  }
  // Same length, so that the marks stay where they are.
  const excerpt = before + text.slice(start, end).replace(/\s/g, ' ').trimEnd() + after;
  return { text: excerpt, matches, in: name };
}
