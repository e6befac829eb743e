/** What each place of the side panel shows, and how it is read from the library. */
import type { Document } from '../../lib/corpus/pack.ts';
import type { LibraryState, Note, Outline } from '../../lib/library/reader.ts';
import type { ExchangeView, TermCount } from '../../lib/messages.ts';
import type { SearchResult } from '../../lib/search/result.ts';
import type { RoomPorts } from './ports.ts';
import type { Route } from './route.ts';

/** How many results one search shows; whoever needs more needs another word. */
const MOST_RESULTS = 60;
/** As many as a tall panel shows at once. */
const FIRST_RESULTS = 8;
/** How many exchanges are listed under one term of a page. */
const MOST_PER_TERM = 6;

export interface Neighbour {
  readonly id: string;
  readonly ordinal: number;
  readonly group: string | null;
  readonly topic: string | null;
}

/** One exchange with everything that hangs on it. */
export interface ExchangeContent {
  readonly view: 'exchange';
  readonly shown: ExchangeView;
  readonly referredFrom: readonly ExchangeView[];
  readonly note: Note | null;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  /** Number of exchanges in the document. */
  readonly total: number;
}

export interface ResultsContent {
  readonly view: 'results';
  readonly result: SearchResult;
  /** By exchange id, for every hit. */
  readonly views: ReadonlyMap<string, ExchangeView>;
}

export interface TermOnPage {
  readonly term: TermCount;
  readonly views: readonly ExchangeView[];
  /** Exchanges beyond the ones in `views`. */
  readonly more: number;
}

export type PageContentShown =
  | { readonly view: 'page'; readonly state: 'terms'; readonly terms: readonly TermOnPage[] }
  | { readonly view: 'page'; readonly state: 'unreadable' };

export interface PapersContent {
  readonly view: 'papers';
  readonly documents: readonly Document[];
}

export interface OutlineContent {
  readonly view: 'outline';
  readonly outline: Outline;
}

export interface Kept {
  readonly note: Note;
  readonly shown: ExchangeView;
}

export interface KeptContent {
  readonly view: 'kept';
  readonly kept: readonly Kept[];
}

export type Content =
  | ExchangeContent
  | ResultsContent
  | PageContentShown
  | PapersContent
  | OutlineContent
  | KeptContent
  /** The address names something that is not in the library. */
  | { readonly view: 'missing' };

export type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly content: Content }
  | { readonly state: 'failed'; readonly library: LibraryState | null };

/** Reads what `route` shows. Searching yields more than once, every other place once. */
export async function* contentOf(
  route: Route,
  ports: RoomPorts,
  seen: SeenViews,
  signal: AbortSignal,
): AsyncIterable<Content> {
  const { library } = ports;
  switch (route.view) {
    case 'results':
      yield* resultsOf(route.query, ports, seen, signal);
      return;
    case 'exchange':
      yield await exchangeOf(route.id, ports);
      return;
    case 'page':
      yield await pageOf(ports);
      return;
    case 'papers':
      yield { view: 'papers', documents: await library.documents() };
      return;
    case 'outline': {
      const outline = await library.outline(route.documentId);
      yield outline === null ? { view: 'missing' } : { view: 'outline', outline };
      return;
    }
    case 'kept':
      yield await keptOf(ports);
  }
}

/** Exchanges that earlier searches read: typing on reads nothing twice. The room empties it when the library changes. */
export type SeenViews = Map<string, ExchangeView>;

/** A few screens of results at most. */
const MOST_SEEN = 500;

async function* resultsOf(
  query: string,
  { library }: RoomPorts,
  seen: SeenViews,
  signal: AbortSignal,
): AsyncIterable<ResultsContent> {
  for await (const result of library.search(query, { signal, limit: MOST_RESULTS })) {
    const views = new Map<string, ExchangeView>();
    // What fills the panel is read and shown before the rest: a keystroke is answered by what can be seen.
    for (const hits of [result.hits.slice(0, FIRST_RESULTS), result.hits.slice(FIRST_RESULTS)]) {
      const ids = hits.flatMap((hit) => [hit.exchangeId, ...hit.pointsTo]);
      if (views.size > 0 && ids.length === 0) continue;
      const unread = ids.filter((id) => !seen.has(id));
      if (seen.size > MOST_SEEN) seen.clear();
      for (const view of unread.length === 0 ? [] : await library.views(seen.size === 0 ? ids : unread)) {
        seen.set(view.exchange.id, view);
      }
      for (const id of ids) {
        const view = seen.get(id);
        if (view !== undefined) views.set(id, view);
      }
      yield { view: 'results', result, views: new Map(views) };
    }
  }
}

async function exchangeOf(id: string, { library }: RoomPorts): Promise<Content> {
  const [shown] = await library.views([id]);
  if (shown === undefined) return { view: 'missing' };
  const [referredFrom, note, outline] = await Promise.all([
    library.referredFrom(id),
    library.note(id),
    library.outline(shown.exchange.documentId),
  ]);
  const order = neighboursOf(outline);
  const at = order.findIndex((entry) => entry.id === id);
  return {
    view: 'exchange',
    shown,
    referredFrom,
    note,
    previous: at > 0 ? (order[at - 1] ?? null) : null,
    next: at === -1 ? null : (order[at + 1] ?? null),
    total: order.length,
  };
}

/** The exchanges of a document in the order of the paper. */
function neighboursOf(outline: Outline | null): readonly Neighbour[] {
  if (outline === null) return [];
  return outline.groups
    .flatMap(({ group, topics }) =>
      topics.flatMap(({ topic, exchanges }) => exchanges.map(({ id, ordinal }) => ({ id, ordinal, group, topic }))),
    )
    .sort((a, b) => a.ordinal - b.ordinal);
}

async function pageOf({ library, page }: RoomPorts): Promise<PageContentShown> {
  const content = await page();
  if (content.state === 'unreadable') return { view: 'page', state: 'unreadable' };
  const known = new Map(
    (await library.terms(content.terms.map(({ termId }) => termId))).map((term) => [term.id, term]),
  );
  // One read for all terms: an exchange that answers several of them is read once.
  const wanted = new Set<string>();
  for (const term of known.values()) for (const id of term.exchangeIds.slice(0, MOST_PER_TERM)) wanted.add(id);
  const views = new Map((await library.views([...wanted])).map((view) => [view.exchange.id, view]));
  const terms = content.terms.flatMap((term): TermOnPage[] => {
    const ids = known.get(term.termId)?.exchangeIds ?? [];
    const shown = ids.slice(0, MOST_PER_TERM).flatMap((id) => views.get(id) ?? []);
    return shown.length === 0 ? [] : [{ term, views: shown, more: Math.max(0, ids.length - MOST_PER_TERM) }];
  });
  return { view: 'page', state: 'terms', terms };
}

async function keptOf({ library }: RoomPorts): Promise<KeptContent> {
  const notes = await library.notes();
  const views = new Map(
    (await library.views(notes.map(({ exchangeId }) => exchangeId))).map((view) => [view.exchange.id, view]),
  );
  const kept = notes.flatMap((note): Kept[] => {
    const shown = views.get(note.exchangeId);
    return shown === undefined ? [] : [{ note, shown }];
  });
  return { view: 'kept', kept: kept.sort((a, b) => b.note.changedAt.localeCompare(a.note.changedAt)) };
}
