/** Filters of a query: operators, and groups, ministers and papers that are simply named. */
import { findReferences } from '../corpus/find-references.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { type Token, words } from '../text/tokens.ts';
import { filterKey, ministerKey } from './keys.ts';
import { ministerNames } from './ministers.ts';
import { type Operator, type ParsedQuery, without } from './parse-query.ts';
import type { Groups } from './parties.ts';
import type { SegmentHeader } from './port.ts';
import type { QueryFilter } from './result.ts';

export interface Filter {
  readonly shown: QueryFilter;
  /** An exchange must have one of these keys, or all of them with `every`; none means that no exchange can. */
  readonly keys: readonly string[];
  readonly every?: boolean;
  /** Keys that count where nobody has the others. */
  readonly otherwise?: readonly string[];
  /** Or a range of dates as numbers (20231001), both inclusive. */
  readonly dates: readonly [from: number, to: number] | null;
}

export interface Understood {
  readonly filters: readonly Filter[];
  /** Words that are left to look for. */
  readonly words: readonly Token[];
}

const ROLES = new Set([
  'minister',
  'ministers',
  'staatssecretaris',
  'staatssecretarissen',
  'bewindspersoon',
  'bewindslieden',
]);
/** A dossier and a number and nothing else, as people copy it: 32317-855. */
const BARE_NUMBER = /^\s*(\d{5})[-\s]{1,3}(\d{1,4})\s*$/;
/** Words around a name that only say that it is one. */
const AROUND = new Set(['fractie', 'partij', 'groep', 'leden', 'lid', 'kamerlid', 'kamerleden']);

export function understand(parsed: ParsedQuery, headers: readonly SegmentHeader[], groups: Groups): Understood {
  const filters = parsed.operators.map((operator) => fromOperator(operator, parsed.text, headers, groups));
  // A selected passage names groups and ministers in passing: what it is about decides alone.
  if (parsed.isSelection) return { filters, words: parsed.words };
  const left = [...parsed.words];
  takeReferences(parsed, left, filters);
  takeGroups(parsed.text, left, filters, groups);
  takeMinisters(parsed.text, left, filters, headers);
  return { filters, words: left };
}

function takeReferences(parsed: ParsedQuery, left: Token[], filters: Filter[]): void {
  if (!/\d/.test(parsed.text)) return;
  const bare = BARE_NUMBER.exec(parsed.text);
  if (bare && left.length > 0) {
    filters.push(simple('reference', `kst-${bare[1]}-${bare[2]}`, parsed.text.trim(), ''));
    left.length = 0;
    return;
  }
  for (const { id, start, end } of findReferences(parsed.text)) {
    // A law by its name alone is a subject; with a number it is a paper to look up.
    if (!/\d/.test(parsed.text.slice(start, end))) continue;
    if (!left.some((token) => token.start >= start && token.end <= end)) continue;
    remove(left, (token) => token.start >= start && token.end <= end);
    filters.push(simple('reference', id, parsed.text.slice(start, end), without(parsed.text, start, end)));
  }
}

function takeGroups(text: string, left: Token[], filters: Filter[], groups: Groups): void {
  const found: { name: string; groups: readonly string[]; start: number; end: number }[] = [];
  for (let at = 0; at < left.length; at++) {
    if (!groups.beginsWith(left[at]?.text ?? '')) continue;
    for (let length = Math.min(groups.longest, left.length - at); length >= 1; length--) {
      const run = left.slice(at, at + length);
      const first = run[0];
      const last = run.at(-1);
      if (!first || !last) continue;
      const match = groups.find(run.map((token) => token.text).join(' '), text.slice(first.start, last.end));
      // "48 volt" is no group.
      if (!match || (at > 0 && /^\d+$/.test(left[at - 1]?.text ?? ''))) continue;
      found.push({ ...match, start: first.start, end: last.end });
      at += length - 1;
      break;
    }
  }
  if (found.length === 0) return;
  // Two groups named together ask together: what either asked counts.
  const all = [...new Set(found.flatMap((match) => match.groups))].map((group) => filterKey('group', group));
  for (const name of new Set(found.map((match) => match.name))) {
    const own = found.find((match) => match.name === name);
    if (!own) continue;
    const shown = {
      kind: 'group',
      value: own.name,
      label: own.name,
      without: without(text, own.start, own.end),
    } as const;
    filters.push({ shown, keys: all, dates: null });
  }
  remove(
    left,
    (token) => AROUND.has(token.text) || found.some((match) => token.start >= match.start && token.end <= match.end),
  );
}

function takeMinisters(text: string, left: Token[], filters: Filter[], headers: readonly SegmentHeader[]): void {
  for (const name of ministerNames(headers)) {
    const at = left.findIndex((_, i) => name.words.every((word, k) => left[i + k]?.text === word));
    const first = left[at];
    const last = left[at + name.words.length - 1];
    if (!first || !last) continue;
    let start = first.start;
    // The office in front of the name belongs to it.
    for (let before = at - 1; before >= 0 && ROLES.has(left[before]?.text ?? ''); before--)
      start = left[before]?.start ?? start;
    filters.push({
      shown: { kind: 'minister', value: name.shown, label: name.shown, without: without(text, start, last.end) },
      keys: name.keys,
      dates: null,
    });
    remove(left, (token) => token.start >= start && token.end <= last.end);
    return;
  }
}

function fromOperator(operator: Operator, text: string, headers: readonly SegmentHeader[], groups: Groups): Filter {
  const { kind, value } = operator;
  const rest = without(text, operator.start, operator.end);
  if (kind === 'after' || kind === 'before') {
    const date = Number(value.replaceAll('-', ''));
    const shown = {
      kind,
      value,
      label: `${kind === 'after' ? 'na' : 'voor'} ${dutchDate(value)}`,
      without: rest,
    } as const;
    return { shown, keys: [], dates: kind === 'after' ? [date, 99_999_999] : [0, date] };
  }
  if (kind === 'group') {
    const match = groups.find(words(value).join(' '), value.toUpperCase());
    const folded = fold(value);
    const own =
      match?.groups ?? headers.flatMap((header) => header.groups.map(fold)).filter((group) => group.includes(folded));
    const label = match?.name ?? value;
    return {
      shown: { kind, value: label, label, without: rest },
      keys: [...new Set(own)].map((group) => filterKey('group', group)),
      dates: null,
    };
  }
  if (kind === 'minister') {
    const wanted = words(value);
    const own = headers.flatMap((header) =>
      header.ministers.flatMap((minister) => {
        const known = new Set(words(`${minister.role} ${minister.name ?? ''}`));
        return wanted.every((word) => known.has(word)) ? [ministerKey(minister)] : [];
      }),
    );
    return { shown: { kind, value, label: value, without: rest }, keys: own, dates: null };
  }
  if (kind === 'topic') {
    const own = words(value).map((word) => filterKey('topic', stem(word)));
    return { shown: { kind, value, label: value, without: rest }, keys: own, every: true, dates: null };
  }
  return simple(kind, kind === 'dossier' ? value.replace(/\s/g, '') : value, value, rest);
}

function simple(kind: 'dossier' | 'document' | 'reference', value: string, label: string, rest: string): Filter {
  const keys = [filterKey(kind, value.toLowerCase())];
  // A paper that no exchange cites may be what they were all asked about.
  const otherwise = kind === 'reference' ? [filterKey('agenda', value.toLowerCase())] : [];
  return { shown: { kind, value, label, without: rest }, keys, otherwise, dates: null };
}

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

function dutchDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

function remove(list: Token[], condition: (token: Token) => boolean): void {
  for (let i = list.length - 1; i >= 0; i--) {
    const token = list[i];
    if (token && condition(token)) list.splice(i, 1);
  }
}
