/** Writes one pack into its own database (or memory), in batches, with constant memory for texts. */
import type { Document, Exchange, Remark, Term } from '../corpus/pack.ts';
import { intoBuckets } from './buckets.ts';
import type { Indexer } from './indexer.ts';
import { EXCHANGES_PER_BATCH, EXCHANGES_PER_PAGE } from './limits.ts';
import { PackShape } from './pack-shape.ts';
import { afterReaders, Stretches } from './precedence.ts';
import type { Row, RowSink } from './rows.ts';
import type { PackAbout, PackEntry } from './schema.ts';

/** A piece of a pack as it streams by; documents come before their exchanges. */
export type PackPart =
  | { readonly document: Document }
  | { readonly exchange: Exchange }
  | { readonly remark: Remark }
  | { readonly term: Term };

/** What is listed of a pack before it is written. Its SHA-256 may be worked out meanwhile. */
type Listed = Omit<PackEntry, 'counts' | 'installedAt' | 'sha256'> & {
  readonly sha256: PackEntry['sha256'] | Promise<string>;
};

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** Called after every batch with the number of exchanges written. */
  readonly progress?: (done: number) => void | Promise<void>;
}

/**
 * Writes every part, then the index, last the row that says the pack is complete. Throws what the sink throws, and the signal's
 * reason when aborted; what was written by then is without meaning and to be deleted by the caller.
 */
export async function writePack(
  pack: Listed,
  parts: Iterable<PackPart> | AsyncIterable<PackPart>,
  indexer: Indexer,
  sink: RowSink,
  options: WriteOptions = {},
): Promise<PackAbout> {
  const shape = new PackShape();
  const ahead = new WriteAhead(sink);
  let batch: Exchange[] = [];
  let page = 0;

  const flush = async (): Promise<void> => {
    options.signal?.throwIfAborted();
    const rows: Row[] = [];
    for (let at = 0; at < batch.length; at += EXCHANGES_PER_PAGE) {
      rows.push({ store: 'exchanges', key: page++, value: batch.slice(at, at + EXCHANGES_PER_PAGE) });
    }
    indexer.add(batch);
    batch = [];
    await ahead.put(rows);
    await options.progress?.(shape.places.size);
  };

  const stretches = new Stretches();
  try {
    for await (const part of parts) {
      if ('exchange' in part) {
        if (shape.addExchange(part.exchange)) batch.push(part.exchange);
        if (batch.length === EXCHANGES_PER_BATCH) await flush();
      } else if ('document' in part) shape.addDocument(part.document);
      else if ('remark' in part) shape.addRemark(part.remark);
      else shape.addTerm(part.term);
      if (stretches.over()) await stretches.rest();
    }
  } finally {
    stretches.close();
  }
  await flush();

  const read = async (from: number, to: number): Promise<readonly Exchange[]> => {
    await ahead.written();
    const found: Exchange[] = [];
    const last = Math.ceil(to / EXCHANGES_PER_PAGE);
    for (let page = from / EXCHANGES_PER_PAGE; page < last; page += PAGES_PER_READ) {
      await afterReaders();
      found.push(...(await sink.exchanges(page, Math.min(PAGES_PER_READ, last - page))));
    }
    return found;
  };
  const index = indexer.rows({ documents: shape.documents, terms: [...shape.terms.values()], read });
  for await (const rows of inBatches(closingRows(shape, index))) {
    options.signal?.throwIfAborted();
    await ahead.put(rows);
  }
  const about: PackAbout = {
    entry: {
      key: pack.key,
      id: pack.id,
      title: pack.title,
      bundled: pack.bundled,
      sha256: await pack.sha256,
      source: pack.source,
      installedAt: new Date().toISOString(),
      counts: { documents: shape.documents.size, exchanges: shape.places.size, terms: shape.terms.size },
    },
    documents: [...shape.documents.keys()],
    segments: indexer.segments,
    indexVersion: indexer.version,
    buckets: Object.fromEntries(Object.entries(maps(shape)).map(([name, map]) => [name, intoBuckets(map).length])),
  };
  await ahead.written();
  options.signal?.throwIfAborted();
  await sink.put([{ store: 'meta', key: 'complete', value: about }], true);
  return about;
}

/** Lets one write be under way while the rows of the next are made: the disk works while the worker does. */
class WriteAhead {
  readonly #sink: RowSink;
  #underWay: Promise<void> = Promise.resolve();

  constructor(sink: RowSink) {
    this.#sink = sink;
  }

  /** Resolves once the write before this one is done; throws what that one threw. */
  async put(rows: readonly Row[]): Promise<void> {
    await this.#underWay;
    await afterReaders();
    this.#underWay = this.#sink.put(rows);
    // A failure is thrown at the next call, which may come too late for those who look for unhandled ones.
    this.#underWay.catch(() => {});
  }

  /** Resolves when all is written. */
  written(): Promise<void> {
    return this.#underWay;
  }
}

const maps = (shape: PackShape): Record<string, ReadonlyMap<string, unknown>> => ({
  exchange: shape.places,
  citing: shape.citing,
  referring: shape.referring,
  term: shape.terms,
});

/** Pages that are read back at a time. */
const PAGES_PER_READ = 16;
/** Rows of a closing batch: small enough that a reader of another pack waits for none of them long. */
const ROWS_PER_BATCH = 64;

async function* inBatches(all: AsyncIterable<Row>): AsyncGenerator<Row[], void, void> {
  let rows: Row[] = [];
  for await (const row of all) {
    rows.push(row);
    if (rows.length < ROWS_PER_BATCH) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}

async function* closingRows(shape: PackShape, index: ReturnType<Indexer['rows']>): AsyncGenerator<Row, void, void> {
  for (const [name, map] of Object.entries(maps(shape))) {
    for (const [number, value] of intoBuckets(map).entries()) {
      yield { store: 'buckets', key: [name, number], value };
    }
  }
  for (const [id, document] of shape.documents) {
    yield { store: 'documents', key: id, value: { document, remarks: shape.remarks(id) } };
    yield { store: 'outlines', key: id, value: shape.outline(id) };
  }
  for await (const [name, value] of index) yield { store: 'index', key: name, value };
}
