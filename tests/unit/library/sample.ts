/** Packs and a library to test with: small invented papers, a fresh database, an engine that needs no search room. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Exchange, Pack, Term } from '../../../lib/corpus/pack.ts';
import type { Connection } from '../../../lib/library/connection.ts';
import { buildingIndexer } from '../../../lib/library/indexer.ts';
import { packParts } from '../../../lib/library/pack-parts.ts';
import { writePack } from '../../../lib/library/pack-writer.ts';
import { MemoryRows } from '../../../lib/library/rows.ts';
import { type LastResort, Shelf } from '../../../lib/library/shelf.ts';
import { type Engine, StoredLibrary } from '../../../lib/library/stored-library.ts';
import { type Incoming, LibraryWriter } from '../../../lib/library/writer.ts';
import { INDEX_VERSION, type Segment, type SegmentSource } from '../../../lib/search/port.ts';

/** A pack of `count` exchanges over two documents; `version` shows in every text. */
export function samplePack(id: string, count: number, version = 1): Pack {
  const half = Math.ceil(count / 2);
  const exchanges = Array.from({ length: count }, (_, at): Exchange => {
    const documentId = `${id}-d${at < half ? 1 : 2}`;
    return {
      id: `${id}-x${at + 1}`,
      documentId,
      ordinal: (at % half) + 1,
      group: at % 3 === 0 ? 'VVD' : 'SP',
      topic: at % 4 < 2 ? 'Grenzen' : 'Visserij',
      question: { text: `Vraag ${at + 1} van ${id}, versie ${version}?`, lines: [at * 4 + 1, at * 4 + 2] },
      answer: { text: `Antwoord ${at + 1}.`, lines: [at * 4 + 3, at * 4 + 4] },
      footnotes: [],
      references: [{ text: 'Kamerstuk 32317, nr. 855', id: `kst-32317-${at % 5}`, url: null, in: 'question' }],
      refersTo: at === 0 ? [] : [{ exchangeId: `${id}-x1`, certain: true }],
    };
  });
  const document = (number: number): Pack['documents'][number] => ({
    id: `${id}-d${number}`,
    title: `Verslag ${number}`,
    kind: 'verslag',
    dossier: '32317',
    number: String(number),
    date: '2023-10-01',
    url: null,
    committee: null,
    signatories: [],
    agenda: [],
  });
  return {
    format: 'kamerlens-pack',
    version: 1,
    id,
    title: `Pak ${id}`,
    language: 'nl',
    documents: [document(1), document(2)],
    exchanges,
    remarks: [{ documentId: `${id}-d1`, group: 'VVD', text: 'Dank voor de brief.', lines: [900, 900] }],
    terms: Array.from({ length: 3 }, (_, at) => ({
      id: `term-${at}`,
      label: `begrip ${at}`,
      forms: [{ text: `begrip ${at}` }],
      exchangeIds: exchanges.filter((_, place) => place % 3 === at).map((exchange) => exchange.id),
    })),
  };
}

/** A segment whose one page names its exchanges, so that a test can see which packs a search reads. */
export const buildSegment = (source: SegmentSource): Segment => ({
  header: {
    version: INDEX_VERSION,
    id: source.id,
    exchangeCount: source.exchanges.length,
    documentCount: source.documents.length,
    keyCount: 0,
    dictionaryStarts: [],
    trigrams: { buckets: 512, starts: [] },
    groups: [],
    ministers: [],
  },
  pages: new Map([['ids', new TextEncoder().encode(source.exchanges.map(({ id }) => id).join('\n'))]]),
});

/** The same in steps. */
export function* segmentSteps(source: SegmentSource): Generator<void, Segment, void> {
  yield;
  return buildSegment(source);
}

/** Finds the exchanges whose id contains the query, by reading every segment's page through the port. */
const engine: Engine = {
  async *search(port, query) {
    const headers = await port.headers();
    const pages = await port.pages(headers.map(({ id }) => ({ segment: id, key: 'ids' })));
    const ids = pages.flatMap((page) => new TextDecoder().decode(page).split('\n')).filter((id) => id.includes(query));
    const found = await port.exchanges(ids);
    const hits = found.flatMap((exchange) =>
      exchange === undefined
        ? []
        : [
            {
              exchangeId: exchange.id,
              score: 1,
              snippet: { text: exchange.question.text, matches: [], in: 'question' as const },
              similar: [],
              pointsTo: [],
            },
          ],
    );
    yield { query, hits, filters: [], correction: null, suggestions: [], complete: true };
  },
  rankForTerm: async (_port, term) => term.exchangeIds,
};

/** The lexicon as the list of term ids. */
export const compile = (terms: readonly Term[]): Uint8Array =>
  new TextEncoder().encode(
    terms
      .map((term) => term.id)
      .sort()
      .join(' '),
  );

export function incoming(pack: Pack, changes: Partial<Incoming> = {}): Incoming {
  return {
    id: pack.id,
    title: pack.title,
    bundled: false,
    sha256: null,
    source: null,
    total: pack.exchanges.length,
    parts: packParts(pack),
    indexer: buildingIndexer(pack.id, segmentSteps),
    ...changes,
  };
}

export interface TestLibrary {
  readonly connection: Connection;
  readonly writer: LibraryWriter;
  readonly library: StoredLibrary;
  readonly shelf: Shelf;
  /** How often the writer said that the library changed. */
  readonly changes: () => number;
}

/** A bundled pack that is there and holds nothing. */
const emptyBundled: LastResort = async () => {
  const rows = new MemoryRows();
  const pack = samplePack('leeg', 0);
  const listed = { key: 'leeg', id: 'leeg', title: '', bundled: true, sha256: null, source: null };
  const { entry } = await writePack(listed, packParts(pack), buildingIndexer('leeg', segmentSteps), rows);
  return { entry, rows: rows.opened() };
};

/** What a worker holds when it starts. Opening a second one on the same factory is a restart. */
export function startLibrary(lastResort: LastResort = emptyBundled): TestLibrary {
  const shelf = new Shelf(lastResort);
  let changes = 0;
  const writer = new LibraryWriter(shelf.connection, compile, () => changes++);
  return {
    shelf,
    connection: shelf.connection,
    writer,
    library: new StoredLibrary(shelf, engine),
    changes: () => changes,
  };
}

/** An empty profile. */
export function freshProfile(): void {
  globalThis.indexedDB = new IDBFactory();
}

export async function install(library: TestLibrary, pack: Pack, changes: Partial<Incoming> = {}): Promise<void> {
  const { key } = await library.writer.stage(incoming(pack, changes));
  await library.writer.commit(key);
}

export async function found(library: TestLibrary, query: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const result of library.library.search(query)) ids.push(...result.hits.map((hit) => hit.exchangeId));
  return ids;
}
