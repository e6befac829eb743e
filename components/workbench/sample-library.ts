/** A library over a handful of real exchanges, in memory, so that the workbench shows every surface without a database. */
import * as v from 'valibot';
import { type Exchange, type Pack, PackSchema } from '../../lib/corpus/pack.ts';
import type { Library, LibraryState, Note, Outline } from '../../lib/library/reader.ts';
import type { ExchangeView, TermCount } from '../../lib/messages.ts';
import type { SearchHit, SearchResult } from '../../lib/search/result.ts';
import samples from './sample-pack.json';

export const SAMPLE_PACK: Pack = v.parse(PackSchema, samples);

/** When the samples were noted down; fixed, so that pictures stay the same. */
const CHANGED_AT = '2026-01-05T09:30:00.000Z';

export interface SampleLibraryOptions {
  /** @default ready */
  readonly state?: LibraryState;
  readonly notes?: readonly Note[];
  /** `silent`: documents and results never arrive; `broken`: asking for them fails. */
  readonly fault?: 'silent' | 'broken';
}

export const SAMPLE_NOTES: readonly Note[] = SAMPLE_PACK.exchanges.slice(0, 2).map(({ id }, index) => ({
  exchangeId: id,
  text: index === 0 ? 'Navragen bij de redactie: geldt dit ook voor versleutelde berichten?' : null,
  bookmarked: true,
  changedAt: CHANGED_AT,
}));

/** Terms as a page reports them. */
export const SAMPLE_TERMS: readonly TermCount[] = SAMPLE_PACK.terms.map(({ id, label }, index) => ({
  termId: id,
  label,
  count: index + 1,
}));

const byLength = SAMPLE_PACK.exchanges.toSorted((a, b) => b.question.text.length - a.question.text.length);
/** The exchange with the longest question: Groep Van Haga, in full. */
export const LONGEST: string = byLength[0]?.id ?? '';

/** One with footnotes and many sources, but not the longest. */
export const RICHEST: string =
  SAMPLE_PACK.exchanges
    .filter(({ id }) => id !== LONGEST)
    .toSorted((a, b) => b.footnotes.length + b.references.length - a.footnotes.length - a.references.length)[0]?.id ??
  '';

/** One whose answer points to another that is among the samples. */
export const POINTING: string = SAMPLE_PACK.exchanges.find(({ refersTo }) => refersTo.length > 0)?.id ?? '';
/** The one it points to. */
export const POINTED: string = SAMPLE_PACK.exchanges.find(({ id }) => id === POINTING)?.refersTo[0]?.exchangeId ?? '';

export function sampleView(exchange: Exchange): ExchangeView {
  const document = SAMPLE_PACK.documents.find(({ id }) => id === exchange.documentId);
  if (document === undefined) throw new Error(`No sample document ${exchange.documentId}`);
  const pointsTo = exchange.refersTo.flatMap(({ exchangeId, certain }) => {
    const pointed = SAMPLE_PACK.exchanges.find(({ id }) => id === exchangeId);
    return pointed === undefined ? [] : [{ exchange: pointed, certain }];
  });
  return { exchange, document, pointsTo };
}

export function sampleLibrary(options: SampleLibraryOptions = {}): Library {
  const { exchanges, documents, terms } = SAMPLE_PACK;
  const notes = options.notes ?? SAMPLE_NOTES;
  const find = (id: string): Exchange | undefined => exchanges.find((exchange) => exchange.id === id);
  return {
    state: async () =>
      options.state ?? {
        state: 'ready',
        generation: 'sample',
        packs: [
          {
            id: SAMPLE_PACK.id,
            title: SAMPLE_PACK.title,
            bundled: true,
            installedAt: CHANGED_AT,
            counts: { documents: documents.length, exchanges: exchanges.length, terms: terms.length },
          },
        ],
      },
    documents: async () => {
      if (options.fault === 'silent') await new Promise(() => {});
      if (options.fault === 'broken') throw new Error('The sample library is broken on purpose');
      return documents;
    },
    outline: async (documentId) => outlineOf(documentId),
    exchange: async (id) => find(id) ?? null,
    views: async (ids) => ids.flatMap((id) => find(id) ?? []).map(sampleView),
    referredFrom: async (id) =>
      exchanges
        .filter(({ refersTo }) => refersTo.some(({ exchangeId }) => exchangeId === id))
        .map((exchange) => sampleView(exchange)),
    citing: async (referenceId) =>
      exchanges.filter(({ references }) => references.some(({ id }) => id === referenceId)).map(({ id }) => id),
    names: async () => terms.map(({ label }) => label),
    terms: async (ids) => terms.filter(({ id }) => ids.includes(id)),
    async *search(query) {
      if (options.fault === 'silent') await new Promise(() => {});
      if (options.fault === 'broken') throw new Error('The sample library is broken on purpose');
      yield query === 'sp tunesie' ? understood(query) : searchSamples(query);
    },
    rankForTerm: async ({ termId }) => terms.find(({ id }) => id === termId)?.exchangeIds ?? [],
    note: async (exchangeId) => notes.find((note) => note.exchangeId === exchangeId) ?? null,
    notes: async () => notes,
  };
}

function outlineOf(documentId: string): Outline | null {
  const document = SAMPLE_PACK.documents.find(({ id }) => id === documentId);
  if (document === undefined) return null;
  const groups: { group: string | null; topics: { topic: string | null; exchanges: Opening[] }[] }[] = [];
  for (const { id, ordinal, group, topic, question } of SAMPLE_PACK.exchanges.filter(
    (exchange) => exchange.documentId === documentId,
  )) {
    let under = groups.at(-1);
    if (under === undefined || under.group !== group) {
      under = { group, topics: [] };
      groups.push(under);
    }
    let heading = under.topics.at(-1);
    if (heading === undefined || heading.topic !== topic) {
      heading = { topic, exchanges: [] };
      under.topics.push(heading);
    }
    heading.exchanges.push({ id, ordinal, opening: `${question.text.slice(0, 90)}…` });
  }
  return { document, groups, remarks: SAMPLE_PACK.remarks.filter((remark) => remark.documentId === documentId) };
}

interface Opening {
  readonly id: string;
  readonly ordinal: number;
  readonly opening: string;
}

/** Plain finding of the words: the workbench shows results, it does not rank them. */
function searchSamples(query: string): SearchResult {
  const word = query.toLowerCase();
  const hits = SAMPLE_PACK.exchanges.flatMap(({ id, question, answer }): SearchHit[] => {
    for (const [part, text] of [
      ['answer', answer?.text ?? ''],
      ['question', question.text],
    ] as const) {
      const at = text.toLowerCase().indexOf(word);
      if (at === -1) continue;
      const from = text.indexOf(' ', Math.max(0, at - 60)) + 1;
      const excerpt = text.slice(from, at + word.length + 120);
      const start = at - from;
      const snippet = { text: excerpt, matches: [[start, start + word.length] as const], in: part };
      return [{ exchangeId: id, score: 1, snippet, similar: [], pointsTo: [] }];
    }
    return [];
  });
  return { query, hits, filters: [], correction: null, suggestions: ['crisisverordening'], complete: true };
}

/** What an engine says of a query in which it recognised a group and put a word right. */
function understood(query: string): SearchResult {
  return {
    ...searchSamples('Tunesië'),
    query,
    filters: [{ kind: 'group', value: 'SP', label: 'SP', without: 'tunesie' }],
    correction: { shown: 'Tunesië', literal: '"tunesie"' },
  };
}
