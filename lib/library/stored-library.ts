/** The library as views read it, over whichever packs are installed. */
import { citedAs } from '../corpus/cited-as.ts';
import type { Document, Exchange, Term } from '../corpus/pack.ts';
import type { ExchangeView } from '../messages.ts';
import type { SearchPort } from '../search/port.ts';
import type { SearchResult, TermContext } from '../search/result.ts';
import { documentsById, exchangesById, inMap } from './lookup.ts';
import { namesIn } from './names.ts';
import { together } from './pack-terms.ts';
import type { Library, LibraryState, Note, Outline } from './reader.ts';
import { portOver } from './search-port.ts';
import type { Shelf, ShelfPack } from './shelf.ts';

/** What the library asks of the search room; handed in, so that this room is tested without it. */
export interface Engine {
  search(
    port: SearchPort,
    query: string,
    options: { signal?: AbortSignal; limit?: number },
  ): AsyncIterable<SearchResult>;
  rankForTerm(port: SearchPort, term: Term, context: TermContext): Promise<readonly string[]>;
}

export class StoredLibrary implements Library {
  readonly #shelf: Shelf;
  readonly #engine: Engine;
  readonly #port: SearchPort;

  constructor(shelf: Shelf, engine: Engine) {
    this.#shelf = shelf;
    this.#engine = engine;
    this.#port = portOver(shelf, (ids) => this.#exchanges(ids));
  }

  async state(): Promise<LibraryState> {
    const shelved = await this.#shelf.shelved().catch(() => 'nothing' as const);
    const problem = this.#shelf.problem ?? this.#shelf.connection.problems.values().next().value?.problem;
    if (shelved === 'nothing') return { state: 'damaged', reason: 'bundled' };
    if (problem !== undefined) return { state: 'damaged', reason: problem };
    // Without the pack that ships with the extension something is wrong with its files, unless it is just being installed.
    const whole = shelved?.packs.some(({ entry }) => entry.bundled) === true || (await this.#shelf.bundledIsSound());
    if (!whole) return { state: 'damaged', reason: 'bundled' };
    if (shelved !== null) {
      return { state: 'ready', generation: shelved.generation, packs: shelved.packs.map(({ entry }) => entry) };
    }
    const stages = await this.#shelf.own((db) => db.getAll('stages'), []);
    const latest = stages.filter((stage) => stage.state === 'writing').at(-1);
    return { state: 'building', done: latest?.done ?? 0, total: latest?.total ?? 0 };
  }

  async documents(): Promise<readonly Document[]> {
    const found = new Map<string, Document>();
    for (const pack of await this.#packs()) {
      const own = await pack.read((get, about) => documentsById(get, about.documents));
      for (const [id, document] of own ?? []) if (!found.has(id)) found.set(id, document);
    }
    return [...found.values()];
  }

  async outline(documentId: string): Promise<Outline | null> {
    for (const pack of await this.#packs()) {
      const found = await pack.read(async (get) => {
        const [row, groups] = await Promise.all([get('documents', documentId), get('outlines', documentId)]);
        return row === undefined ? null : { document: row.document, remarks: row.remarks, groups: groups ?? [] };
      });
      if (found !== null) return found;
    }
    return null;
  }

  async exchange(id: string): Promise<Exchange | null> {
    return (await this.#exchanges([id])).get(id) ?? null;
  }

  async views(ids: readonly string[]): Promise<readonly ExchangeView[]> {
    const exchanges = new Map<string, Exchange>();
    const documents = new Map<string, Document>();
    let wanted = [...new Set(ids)];
    for (const pack of await this.#packs()) {
      if (wanted.length === 0) break;
      await pack.read(async (get, about) => {
        const own = await exchangesById(get, about, wanted);
        const pointed = await exchangesById(get, about, [...own.values()].flatMap(pointers));
        const papers = await documentsById(
          get,
          [...own.values()].map((exchange) => exchange.documentId),
        );
        for (const [id, exchange] of [...pointed, ...own]) exchanges.set(id, exchange);
        for (const [id, document] of papers) documents.set(id, document);
      });
      wanted = wanted.filter((id) => !exchanges.has(id));
    }
    // Rare: an answer that points into another pack.
    const beyond = ids.flatMap((id) => pointers(exchanges.get(id))).filter((id) => !exchanges.has(id));
    if (beyond.length > 0) for (const [id, exchange] of await this.#exchanges(beyond)) exchanges.set(id, exchange);
    return ids.flatMap((id) => {
      const exchange = exchanges.get(id);
      const document = exchange && documents.get(exchange.documentId);
      if (exchange === undefined || document === undefined) return [];
      const pointsTo = exchange.refersTo.flatMap(({ exchangeId, certain }) => {
        const target = exchanges.get(exchangeId);
        return target === undefined ? [] : [{ exchange: target, certain }];
      });
      return [{ exchange, document, pointsTo, cited: citedAs(document) }];
    });
  }

  async referredFrom(id: string): Promise<readonly ExchangeView[]> {
    return this.views(await this.#listed('referring', id));
  }

  citing(referenceId: string): Promise<readonly string[]> {
    return this.#listed('citing', referenceId);
  }

  async terms(ids: readonly string[]): Promise<readonly Term[]> {
    const found = new Map<string, Term>();
    for (const pack of await this.#packs()) {
      const own = await pack.read((get, about) => inMap(get, about, 'term', ids));
      for (const [id, term] of own ?? []) {
        const known = found.get(id);
        found.set(id, known === undefined ? term : together(known, term));
      }
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async names(): Promise<readonly string[]> {
    const packs = await Promise.all((await this.#packs()).map((pack) => pack.read(namesIn)));
    const names = new Map<string, string>();
    for (const name of packs.flat())
      if (name !== null) names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
    return [...names.values()];
  }

  async *search(
    query: string,
    options: { signal?: AbortSignal; limit?: number } = {},
  ): AsyncGenerator<SearchResult, void, void> {
    for await (const result of this.#engine.search(this.#port, query, options)) {
      if (options.signal?.aborted) return;
      yield withoutRepeats(result);
    }
  }

  async rankForTerm(context: TermContext): Promise<readonly string[]> {
    const [term] = await this.terms([context.termId]);
    return term === undefined ? [] : this.#engine.rankForTerm(this.#port, term, context);
  }

  note(exchangeId: string): Promise<Note | null> {
    return this.#shelf.own(async (db) => (await db.get('notes', exchangeId)) ?? null, null);
  }

  notes(): Promise<readonly Note[]> {
    return this.#shelf.own((db) => db.getAll('notes'), []);
  }

  async #packs(): Promise<readonly ShelfPack[]> {
    return (await this.#shelf.shelved())?.packs ?? [];
  }

  async #exchanges(ids: readonly string[]): Promise<Map<string, Exchange>> {
    const found = new Map<string, Exchange>();
    for (const pack of await this.#packs()) {
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length === 0) break;
      const own = await pack.read((get, about) => exchangesById(get, about, missing));
      for (const [id, exchange] of own ?? []) found.set(id, exchange);
    }
    return found;
  }

  async #listed(map: 'citing' | 'referring', key: string): Promise<readonly string[]> {
    const found = new Set<string>();
    for (const pack of await this.#packs()) {
      const own = await pack.read((get, about) => inMap(get, about, map, [key]));
      for (const id of own?.get(key) ?? []) found.add(id);
    }
    return [...found];
  }
}

const pointers = (exchange: Exchange | undefined): string[] =>
  exchange?.refersTo.map((pointer) => pointer.exchangeId) ?? [];

/** Two packs may hold the same exchange: it is shown once. */
function withoutRepeats(result: SearchResult): SearchResult {
  const seen = new Set<string>();
  const hits = result.hits.filter(({ exchangeId }) => !seen.has(exchangeId) && seen.add(exchangeId));
  return hits.length === result.hits.length ? result : { ...result, hits };
}
