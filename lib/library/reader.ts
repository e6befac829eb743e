/** What views and the background read from the library. Reading is open to every extension context; only the background writes. */
import type { Document, Exchange, Remark, Term } from '../corpus/pack.ts';
import type { ExchangeView } from '../messages.ts';
import type { SearchResult, TermContext } from '../search/result.ts';

export interface InstalledPack {
  readonly id: string;
  readonly title: string;
  readonly bundled: boolean;
  readonly installedAt: string;
  readonly counts: { readonly documents: number; readonly exchanges: number; readonly terms: number };
}

export type LibraryState =
  | { readonly state: 'ready'; readonly generation: string; readonly packs: readonly InstalledPack[] }
  | { readonly state: 'building'; readonly done: number; readonly total: number }
  /** The database cannot be used; the bundled pack is served from memory. */
  | { readonly state: 'damaged'; readonly reason: string };

export interface Note {
  readonly exchangeId: string;
  readonly text: string | null;
  readonly bookmarked: boolean;
  readonly changedAt: string;
}

/** Outline of a document: group → topic → exchanges, in the order of the paper. */
export interface Outline {
  readonly document: Document;
  readonly groups: readonly {
    readonly group: string | null;
    readonly topics: readonly {
      readonly topic: string | null;
      readonly exchanges: readonly { readonly id: string; readonly ordinal: number; readonly opening: string }[];
    }[];
  }[];
  readonly remarks: readonly Remark[];
}

export interface Library {
  state(): Promise<LibraryState>;
  documents(): Promise<readonly Document[]>;
  outline(documentId: string): Promise<Outline | null>;
  exchange(id: string): Promise<Exchange | null>;
  /** Views in the order of `ids`; unknown ids are left out. One read transaction. */
  views(ids: readonly string[]): Promise<readonly ExchangeView[]>;
  /** Exchanges whose answer points to this one. */
  referredFrom(id: string): Promise<readonly ExchangeView[]>;
  /** Exchanges that cite a document, by normalised reference id; where none does, those of papers that have it on their agenda. */
  citing(referenceId: string): Promise<readonly string[]>;
  terms(ids: readonly string[]): Promise<readonly Term[]>;
  /** Labels of terms, topics and titles of papers, each once: what a reader may be about to type. Reads all terms: ask once. */
  names(): Promise<readonly string[]>;
  /**
   * Answers stream: the first is on screen while the rest is ranked; the last has `complete: true`.
   * An aborted `signal` ends the stream without an error.
   */
  search(query: string, options?: { signal?: AbortSignal; limit?: number }): AsyncIterable<SearchResult>;
  /** Exchange ids of a term, best first for the place it stands in. */
  rankForTerm(context: TermContext): Promise<readonly string[]>;
  note(exchangeId: string): Promise<Note | null>;
  notes(): Promise<readonly Note[]>;
}
