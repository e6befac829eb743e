/** What results can be narrowed by, from the results themselves; each choice is words added to the query. */
import type { QueryFilter } from '../../lib/search/result.ts';
import type { FoundExchange } from './search-session.ts';

export interface Facet {
  readonly kind: 'group' | 'topic' | 'document' | 'year';
  readonly label: string;
  /** The query narrowed to this. */
  readonly query: string;
}

/** Most of one kind: beyond this a list of chips is no longer quicker than typing. */
const MOST = 6;
/** Fewer results are read quicker than narrowed. */
const WORTH_IT = 4;

/** Facets of `found`, the most frequent first; a kind that the query filters by already, or that would not narrow, is left out. */
export function facetsOf(
  query: string,
  found: readonly FoundExchange[],
  filters: readonly Pick<QueryFilter, 'kind'>[],
): Facet[] {
  if (found.length < WORTH_IT) return [];
  const taken = new Set(filters.map(({ kind }) => kind));
  const facets: Facet[] = [];
  const add = (
    kind: Facet['kind'],
    values: (found: FoundExchange) => readonly [label: string, operator: string] | null,
  ) => {
    const counts = new Map<string, { label: string; operator: string; count: number }>();
    for (const one of found) {
      const value = values(one);
      if (value === null) continue;
      const [label, operator] = value;
      const known = counts.get(operator) ?? { label, operator, count: 0 };
      known.count += 1;
      counts.set(operator, known);
    }
    const narrowing = [...counts.values()].filter(({ count }) => count < found.length);
    for (const { label, operator } of narrowing.sort((a, b) => b.count - a.count).slice(0, MOST)) {
      facets.push({ kind, label, query: `${query.trim()} ${operator}` });
    }
  };
  const quoted = (text: string) => `"${text.replace(/["“”„]/g, ' ')}"`;
  if (!taken.has('group')) {
    add('group', ({ view }) =>
      view.exchange.group === null ? null : [view.exchange.group, `fractie:${quoted(view.exchange.group)}`],
    );
  }
  if (!taken.has('topic')) {
    add('topic', ({ view }) =>
      view.exchange.topic === null ? null : [view.exchange.topic, `onderwerp:${quoted(view.exchange.topic)}`],
    );
  }
  if (!taken.has('document')) {
    add('document', ({ view: { document } }) => [document.shortTitle ?? document.title, `stuk:${quoted(document.id)}`]);
  }
  if (!taken.has('after') && !taken.has('before')) {
    add('year', ({ view: { document } }) => {
      const year = document.date?.slice(0, 4);
      return year === undefined ? null : [year, `na:${year}-01-01 tot:${year}-12-31`];
    });
  }
  return facets;
}
