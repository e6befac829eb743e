/** Search results as one-line suggestions in the address bar. */
import type { MatchSpan } from '../search/result.ts';
import type { Library } from './reader.ts';

/** The address bar shows no more than this beside its own first line. */
const MOST = 6;

export interface Suggestion {
  readonly exchangeId: string;
  /** With `<match>` and `<dim>` where the browser marks up, plain otherwise. */
  readonly description: string;
}

/** The best results for what was typed so far. An aborted `signal` gives none. */
export async function suggestionsFor(
  library: Library,
  text: string,
  markUp: boolean,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  if (text.trim() === '') return [];
  let hits: readonly { exchangeId: string; snippet: { text: string; matches: readonly MatchSpan[] } }[] = [];
  for await (const result of library.search(text, { signal, limit: MOST })) hits = result.hits;
  const views = new Map(
    (await library.views(hits.map((hit) => hit.exchangeId))).map((view) => [view.exchange.id, view]),
  );
  return hits.slice(0, MOST).map(({ exchangeId, snippet }) => {
    const group = views.get(exchangeId)?.exchange.group;
    const line = markUp ? marked(snippet.text, snippet.matches) : snippet.text.replace(/\s+/g, ' ');
    if (group === null || group === undefined) return { exchangeId, description: line };
    return { exchangeId, description: markUp ? `<dim>${escaped(group)}:</dim> ${line}` : `${group}: ${line}` };
  });
}

function marked(text: string, matches: readonly MatchSpan[]): string {
  let line = '';
  let at = 0;
  for (const [start, end] of matches) {
    if (start < at) continue;
    line += `${escaped(text.slice(at, start))}<match>${escaped(text.slice(start, end))}</match>`;
    at = end;
  }
  return line + escaped(text.slice(at));
}

/** The browser reads descriptions as XML: a stray `&` or control character makes it drop all of them. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
