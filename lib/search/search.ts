/**
 * Search: a query in, results out as they are ready. The first hits come with their snippets while the rest is still being prepared.
 */
import type { Exchange } from '../corpus/pack.ts';
import { type Arranged, arrange } from './arrange.ts';
import { boilDown } from './boil-down.ts';
import { type BuiltUnits, buildUnits } from './build-units.ts';
import { type Filter, understand } from './filters.ts';
import { type IndexReader, openIndex } from './index-reader.ts';
import { DEFAULT_HITS, FIRST_HITS, LITERAL_CANDIDATES } from './limits.ts';
import { matchesLiterally } from './literal.ts';
import { buildMasks } from './masks.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import type { SearchPort } from './port.ts';
import { addProximity } from './proximity.ts';
import { keepRelevant } from './relevance.ts';
import type { SearchHit, SearchResult } from './result.ts';
import { type Scored, scoreUnits, sort } from './score.ts';
import { makeSnippet, markerOf } from './snippet.ts';
import { suggest } from './suggest.ts';
import { addTermBonus } from './term-bonus.ts';
import { inverseFrequency } from './units.ts';

export interface SearchOptions {
  readonly signal?: AbortSignal | undefined;
  /** @default 50 */
  readonly limit?: number | undefined;
}

/** Ranked beyond what is shown, as folding takes some away. */
const MORE = 20;

/** Ranked exchanges of a query, before anything is read of them. */
export interface Ranking {
  readonly query: string;
  readonly arranged: readonly Arranged[];
  readonly filters: readonly Filter[];
  readonly built: BuiltUnits;
  readonly correction: SearchResult['correction'];
  readonly phrases: ParsedQuery['phrases'];
}

/**
 * Results of a query, the last with `complete: true`. An aborted `signal` ends the stream without an error; errors of the port pass
 * through. Cost: three to five reads through the port, and one for the exchanges that are shown.
 */
export async function* search(
  port: SearchPort,
  query: string,
  options: SearchOptions = {},
): AsyncGenerator<SearchResult> {
  const { signal } = options;
  const limit = Math.max(0, options.limit ?? DEFAULT_HITS);
  const index = await openIndex(port);
  if (signal?.aborted) return;
  const ranking = await rank(index, query, { ...options, limit });
  if (signal?.aborted) return;
  const result = (
    hits: readonly SearchHit[],
    complete: boolean,
    suggestions: readonly string[] = [],
  ): SearchResult => ({
    query,
    hits,
    filters: ranking.filters.map((filter) => filter.shown),
    correction: ranking.correction,
    suggestions,
    complete,
  });
  const wanted = ranking.arranged.slice(0, limit);
  const first = await toHits(index, wanted.slice(0, FIRST_HITS), ranking);
  if (signal?.aborted) return;
  if (wanted.length > FIRST_HITS) {
    if (first.length > 0) yield result(first, false);
    const rest = await toHits(index, wanted.slice(FIRST_HITS), ranking);
    if (signal?.aborted) return;
    first.push(...rest);
  }
  const suggestions = first.length === 0 ? await suggest(index, query) : [];
  if (!signal?.aborted) yield result(first, true, suggestions);
}

/** Ranks without reading exchanges. For callers that need ids only, and for measuring the engine by itself. */
export async function rank(index: IndexReader, query: string, options: SearchOptions = {}): Promise<Ranking> {
  const limit = options.limit ?? DEFAULT_HITS;
  const parsed = parseQuery(query);
  const { filters, words } = understand(parsed, index.headers, index.groups);
  const literal = parsed.phrases.length > 0;
  const all = literal ? [...words, ...parsed.phrases.flat()].sort((a, b) => a.start - b.start) : words;
  const built = await buildUnits(index, all, { mend: !literal, slips: !parsed.isSelection });
  const units = boilDown(built.units, index.exchangeCount, parsed.isSelection);
  const masks = await buildMasks(index, filters, parsed.phrases, parsed.excluded);
  const most = literal || units.length === 0 ? Math.max(limit * 2, LITERAL_CANDIDATES) : limit * 2 + MORE;
  let scored: Scored[];
  if (units.length === 0) scored = filters.length > 0 ? inOrder(index, masks, most) : [];
  else {
    scored = await scoreUnits(index, units, masks, most);
    const named = await addTermBonus(index, all, scored);
    addProximity(index, units, scored);
    sort(scored);
    scored = keepRelevant(scored, {
      literal,
      isSelection: parsed.isSelection,
      filtered: filters.length > 0,
      named,
      unknown: units.some(({ alternatives, verb }) => alternatives.length === 0 && !verb),
      rare: inverseFrequency(0, index.exchangeCount),
    });
  }
  const arranged = await arrange(index, scored, limit, masks);
  return {
    query,
    arranged,
    filters,
    built: { ...built, units },
    correction: correctionOf(parsed.text, built),
    phrases: parsed.phrases,
  };
}

/** Everything that the filters let through, in the order of the papers. */
function inOrder(index: IndexReader, masks: readonly (Uint8Array | null)[], most: number): Scored[] {
  const found: Scored[] = [];
  for (const [segment] of index.headers.entries()) {
    const mask = masks[segment];
    if (!mask) continue;
    for (let number = 0; number < mask.length && found.length < most; number++) {
      if (mask[number] === 1)
        found.push({
          segment,
          number,
          score: 1 / (1 + found.length),
          coverage: 1,
          evidence: 1,
          matched: 1,
          told: true,
        });
    }
  }
  return found;
}

async function toHits(index: IndexReader, arranged: readonly Arranged[], ranking: Ranking): Promise<SearchHit[]> {
  if (arranged.length === 0) return [];
  const exchanges: readonly (Exchange | undefined)[] = await index.exchanges(arranged.map(({ id }) => id));
  const marker = markerOf(ranking.built.units);
  return arranged.flatMap(({ id, score, similar, pointsTo }, i) => {
    const exchange = exchanges[i];
    if (!exchange || !matchesLiterally(exchange, ranking.phrases)) return [];
    return [{ exchangeId: id, score, snippet: makeSnippet(exchange, marker), similar, pointsTo }];
  });
}

function correctionOf(text: string, built: BuiltUnits): SearchResult['correction'] {
  if (built.corrections.length === 0) return null;
  let shown = text;
  let literal = text;
  for (const { word, by } of [...built.corrections].sort((a, b) => b.word.start - a.word.start)) {
    shown = shown.slice(0, word.start) + by.surface + shown.slice(word.end);
    literal = `${literal.slice(0, word.start)}"${literal.slice(word.start, word.end)}"${literal.slice(word.end)}`;
  }
  return { shown, literal };
}
