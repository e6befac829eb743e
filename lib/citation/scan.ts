/** What a recogniser works with: the text, what has been found so far, and what may be referred back to. */
import { rememberAct } from './antecedent.ts';
import type { Citation, CitationKind } from './citation.ts';
import { urlOf } from './url-of.ts';

/** A motion, letter or other paper that is called by a name and whose number has not been seen yet. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly key: string;
}

export interface Scan {
  /** Even text (see plain-text.ts): single spaces, "\n" only between paragraphs. */
  readonly text: string;
  readonly found: Citation[];
  /** Citations from elsewhere (the question, the footnotes) that this text may refer back to. */
  readonly antecedents: readonly Citation[];
  /** Acts named so far, by what they are called when pointed back to ("richtlijn", "wet"). */
  readonly acts: Map<string, Set<string>>;
  /** Named papers still waiting for their number. */
  readonly pending: Mention[];
}

/**
 * Reads a citation that begins with the word at [start, end). Returns where reading goes on, or null where there is none.
 * Looks ahead by a bounded amount only, so that a whole scan is linear.
 */
export type Recogniser = (scan: Scan, start: number, end: number) => number | null;

type ExtraKey = Exclude<keyof Citation, 'start' | 'end' | 'text' | 'id' | 'kind' | 'url'>;
type Extra = { readonly [Key in ExtraKey]?: Citation[Key] | null | undefined };

/** Notes a citation and gives its end. A bracket that was opened inside it is closed inside it. */
export function add(scan: Scan, start: number, end: number, kind: CitationKind, id: string, extra: Extra = {}): number {
  const filled = Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined && value !== null));
  rememberAct(scan.acts, id);
  const to = closesBracket(scan.text, start, end) ? end + 1 : end;
  scan.found.push({ start, end: to, text: scan.text.slice(start, to), id, kind, url: urlOf(id), ...filled });
  return to;
}

function closesBracket(text: string, start: number, end: number): boolean {
  if (text[end] !== ')') return false;
  const inside = text.slice(start, end);
  return inside.lastIndexOf('(') > inside.lastIndexOf(')');
}
