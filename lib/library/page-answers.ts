/** What the background answers to pages: which exchanges a card shows. */
import { glanceOf } from '../corpus/glance.ts';
import type { CardContent, ExchangeView } from '../messages.ts';
import { contextWords } from '../search/context-words.ts';
import type { Library } from './reader.ts';

/** Exchanges a card can walk through; a reader who wants more opens the side panel. */
const MOST_VIEWS = 30;

/** Exchanges as a card shows them: with what is read at a glance. */
async function cardViews(library: Library, ids: readonly string[], about?: string): Promise<ExchangeView[]> {
  const views = await library.views(ids.slice(0, MOST_VIEWS));
  return views.map((view) => ({ ...view, glance: glanceOf(view.exchange, about) }));
}

/** One exchange for a card that stands open already. Null where the library does not hold it. */
export async function cardOfExchange(library: Library, exchangeId: string): Promise<ExchangeView | null> {
  return (await cardViews(library, [exchangeId]))[0] ?? null;
}

/** Card of a mark. Null where the term is not in the library. */
export async function cardOfTerm(
  library: Library,
  place: { readonly termId: string; readonly surface: string; readonly sentence: string; readonly paragraph: string },
): Promise<CardContent | null> {
  const [term] = await library.terms([place.termId]);
  if (term === undefined) return null;
  const views = await cardViews(library, await library.rankForTerm(place), place.surface);
  return {
    heading: term.label,
    termId: term.id,
    expansion: term.expansion ?? null,
    views,
    why: { form: place.surface, contextWords: contextWords(place, views.map(textOf)) },
  };
}

function textOf({ exchange: { topic, question, answer } }: ExchangeView): string {
  return `${topic ?? ''}\n${question.text}\n${answer?.text ?? ''}`;
}

/** Exchanges that cite a paper, or those in it where nobody cites it. */
async function aboutReference(library: Library, referenceId: string): Promise<readonly string[]> {
  const citing = await library.citing(referenceId);
  if (citing.length > 0) return citing;
  const outline = await library.outline(referenceId);
  return (
    outline?.groups.flatMap(({ topics }) => topics.flatMap(({ exchanges }) => exchanges.map(({ id }) => id))) ?? []
  );
}

/** True where the library holds the paper or cites it. */
export async function holdsReference(library: Library, referenceId: string): Promise<boolean> {
  return (await aboutReference(library, referenceId)).length > 0;
}

/** Card of a paper that a page cites. Null where the library does not know it. */
export async function cardOfReference(library: Library, referenceId: string): Promise<CardContent | null> {
  const views = await cardViews(library, await aboutReference(library, referenceId));
  if (views.length === 0) return null;
  return { heading: headingOf(views, referenceId), termId: null, expansion: null, views, why: null };
}

/** How the papers themselves call the one that is cited; an article of an act tells less than the act's name. */
function headingOf(views: readonly ExchangeView[], referenceId: string): string {
  const references = views.flatMap(({ exchange }) => exchange.references);
  const mentions = references.filter(({ id }) => id === referenceId || id.startsWith(`${referenceId} `));
  const named = mentions.find(({ title }) => title !== undefined);
  const listed = views
    .flatMap(({ document }) => document.agenda)
    .find((item) => item.references.some(({ id }) => id === referenceId));
  return named?.title ?? mentions[0]?.text ?? listed?.title ?? referenceId;
}

/** Card of selected text: what a search for it finds. Null where that is nothing. */
export async function cardOfText(library: Library, text: string): Promise<CardContent | null> {
  let hits: readonly string[] = [];
  for await (const result of library.search(text, { limit: MOST_VIEWS }))
    hits = result.hits.map((hit) => hit.exchangeId);
  const views = await cardViews(library, hits, text);
  return views.length === 0 ? null : { heading: text, termId: null, expansion: null, views, why: null };
}
