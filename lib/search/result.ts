/** What a search answers. Shared by the engine, the messages and the views. */

/** Half-open range of characters to show as matched. */
export type MatchSpan = readonly [start: number, end: number];

/** An excerpt that shows why a result is there. */
export interface Snippet {
  readonly text: string;
  readonly matches: readonly MatchSpan[];
  readonly in: 'question' | 'answer' | 'topic' | 'footnote';
}

export interface SearchHit {
  readonly exchangeId: string;
  /** Comparable within one result only; higher is better. */
  readonly score: number;
  readonly snippet: Snippet;
  /** Near-identical answers folded under this one, best first. */
  readonly similar: readonly string[];
  /** Exchange whose answer this one merely points to, shown with it. */
  readonly pointsTo: readonly string[];
}

/** What was understood from the query besides words, shown as a removable chip. */
export interface QueryFilter {
  readonly kind: 'group' | 'minister' | 'topic' | 'dossier' | 'document' | 'after' | 'before' | 'reference';
  /** Normalised value ("SP", "2023-10-01", "kst-26643-1069"). */
  readonly value: string;
  /** How a reader sees it ("SP", "na 1 oktober 2023"). */
  readonly label: string;
  /** The query without this filter: what removing the chip searches for. */
  readonly without: string;
}

export interface SearchResult {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly filters: readonly QueryFilter[];
  /** "Resultaten voor X; zoek letterlijk naar Y": set when a word was corrected. `literal` is a query that switches correction off. */
  readonly correction: { readonly shown: string; readonly literal: string } | null;
  /** Near terms, offered when nothing was found or while typing. */
  readonly suggestions: readonly string[];
  /** False while better or further hits may still come. */
  readonly complete: boolean;
}

/** Where a term stands on a page; ranks its exchanges by what the text around it is about. */
export interface TermContext {
  readonly termId: string;
  readonly sentence: string;
  readonly paragraph: string;
}
