/**
 * What a reader typed, taken apart: words, "phrases", -without, and operators such as fractie:SP or na:2023-10-01. Never fails: what
 * is no operator is words, a quotation mark without its mate is nothing.
 */
import { fold } from '../text/fold.ts';
import { type Token, tokens } from '../text/tokens.ts';
import { QUERY_CHARACTERS, QUERY_WORDS } from './limits.ts';

export type OperatorKind = 'group' | 'minister' | 'topic' | 'dossier' | 'document' | 'after' | 'before' | 'reference';

const OPERATORS: Readonly<Record<string, OperatorKind>> = {
  fractie: 'group',
  groep: 'group',
  partij: 'group',
  group: 'group',
  minister: 'minister',
  bewindspersoon: 'minister',
  staatssecretaris: 'minister',
  onderwerp: 'topic',
  kop: 'topic',
  topic: 'topic',
  dossier: 'dossier',
  stuk: 'document',
  document: 'document',
  na: 'after',
  vanaf: 'after',
  after: 'after',
  voor: 'before',
  tot: 'before',
  before: 'before',
  kamerstuk: 'reference',
  verwijzing: 'reference',
};

export interface Operator {
  readonly kind: OperatorKind;
  readonly value: string;
  /** Half-open range in the query, for taking it out. */
  readonly start: number;
  readonly end: number;
}

export interface ParsedQuery {
  /** As looked at: cut to the limit. */
  readonly text: string;
  readonly operators: readonly Operator[];
  /** Words outside quotation marks and operators, with their places in `text`. */
  readonly words: readonly Token[];
  readonly phrases: readonly (readonly Token[])[];
  /** Words and phrases that must not occur. */
  readonly excluded: readonly (readonly Token[])[];
  /** A passage that was selected or pasted rather than a query that was typed: nothing in it is an operator. */
  readonly isSelection: boolean;
}

const PIECE = /(-?)(?:(\p{L}+):)?(?:["“„”]([^"“„”]*)["“„”]|([^\s"“„”]+))/gu;
/** Without any of these a query is words and nothing else. */
const OTHER_THAN_WORDS = /[:"“„”-]/;
/** A paper's number in quotation marks is still that paper's number. */
const PAPER = /^\s*(?:kst|ah|h|kv|nds|blg|stb|stcrt|trb)-[\p{L}\d-]+\s*$/iu;
/** Longer texts, and sentences of this many words, are selections. */
const SELECTION_CHARACTERS = 160;
const SELECTION_WORDS = 20;
const SENTENCE_WORDS = 12;

export function parseQuery(query: string): ParsedQuery {
  const text = query.slice(0, QUERY_CHARACTERS);
  const all = tokens(text).slice(0, QUERY_WORDS);
  const isSelection =
    text.length > SELECTION_CHARACTERS ||
    all.length > SELECTION_WORDS ||
    (all.length >= SENTENCE_WORDS && /[.!]["”’']?\s*$/.test(text));
  if (isSelection) return { text, operators: [], words: all, phrases: [], excluded: [], isSelection };

  if (!OTHER_THAN_WORDS.test(text)) return { text, operators: [], words: all, phrases: [], excluded: [], isSelection };
  const operators: Operator[] = [];
  const phrases: Token[][] = [];
  const excluded: Token[][] = [];
  const words: Token[] = [];
  for (const piece of text.matchAll(PIECE)) {
    const [whole, minus, name, quoted, bare] = piece;
    const start = piece.index;
    const end = start + whole.length;
    const kind = name === undefined ? undefined : OPERATORS[fold(name)];
    const value = (quoted ?? bare ?? '').trim();
    if (kind && value !== '' && minus === '' && isUsable(kind, value)) {
      operators.push({
        kind,
        value: kind === 'after' || kind === 'before' ? (isoDate(value) ?? value) : value,
        start,
        end,
      });
      continue;
    }
    // An operator that waits for its value is no word yet.
    if (name === undefined && bare?.endsWith(':') && OPERATORS[fold(bare.slice(0, -1))]) continue;
    const inside = all.filter((token) => token.start >= start && token.end <= end);
    const beginsWord = start === 0 || /\s/.test(text.charAt(start - 1));
    if (inside.length === 0) continue;
    if (minus !== '' && beginsWord) excluded.push(inside);
    else if (quoted !== undefined && !PAPER.test(quoted)) phrases.push(inside);
    else words.push(...inside);
  }
  return { text, operators, words, phrases, excluded, isSelection };
}

function isUsable(kind: OperatorKind, value: string): boolean {
  return (kind !== 'after' && kind !== 'before') || isoDate(value) !== null;
}

/** 2023, 2023-10, 2023-10-01, 01-10-2023 or 1/10/2023 as an ISO date; null for anything else. */
export function isoDate(value: string): string | null {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value);
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(value);
  const [year, month, day] = iso ? [iso[1], iso[2] ?? '1', iso[3] ?? '1'] : dutch ? [dutch[3], dutch[2], dutch[1]] : [];
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(date)) ? null : date;
}

/** The query without one stretch of it, for a chip that is taken away. */
export function without(text: string, start: number, end: number): string {
  return `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim();
}
