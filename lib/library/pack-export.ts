/** Writing packs: any selection of the library as a file. */
import { fingerprint } from '../corpus/ids.ts';
import type { Exchange, Pack } from '../corpus/pack.ts';
import type { Connection } from './connection.ts';
import { LINES_FORMAT, type PackHead } from './pack-file.ts';
import { packParts } from './pack-parts.ts';
import { allTerms, together } from './pack-terms.ts';
import type { PackPart } from './pack-writer.ts';
import type { PackRows } from './rows.ts';

/** Which part of a pack is meant; what is left out is all. */
export interface Selection {
  readonly documentIds?: readonly string[];
}

/** Everything of a pack, or of some of its documents, as parts. Reads page by page. */
export async function* partsOf(rows: PackRows, { documentIds }: Selection = {}): AsyncGenerator<PackPart, void, void> {
  const { about } = rows;
  const wanted = about.documents.filter((id) => documentIds === undefined || documentIds.includes(id));
  const papers = await rows.read((get) => Promise.all(wanted.map((id) => get('documents', id))));
  for (const row of papers) if (row !== undefined) yield { document: row.document };
  const chosen = new Set(wanted);
  const kept = new Set<string>();
  for await (const exchange of exchangesOf(rows)) {
    if (!chosen.has(exchange.documentId)) continue;
    kept.add(exchange.id);
    yield { exchange };
  }
  for (const row of papers) for (const remark of row?.remarks ?? []) yield { remark };
  for (const term of await allTerms(rows)) {
    const exchangeIds = term.exchangeIds.filter((id) => kept.has(id));
    if (exchangeIds.length > 0) yield { term: { ...term, exchangeIds } };
  }
}

async function* exchangesOf(rows: PackRows): AsyncGenerator<Exchange, void, void> {
  // A transaction ends when the reader of these exchanges takes its time, so every page has its own.
  for (let page = 0, seen = 0; seen < rows.about.entry.counts.exchanges; page++) {
    const exchanges = (await rows.read((get) => get('exchanges', page))) ?? [];
    if (exchanges.length === 0) return;
    seen += exchanges.length;
    yield* exchanges;
  }
}

/** Parts of several packs as those of one: each document and exchange once, terms put together. */
async function* joined(packs: readonly AsyncIterable<PackPart>[]): AsyncGenerator<PackPart, void, void> {
  const seen = new Set<string>();
  const terms = new Map<string, Extract<PackPart, { term: unknown }>['term']>();
  for (const parts of packs) {
    for await (const part of parts) {
      if ('term' in part) {
        const known = terms.get(part.term.id);
        terms.set(part.term.id, known === undefined ? part.term : together(known, part.term));
        continue;
      }
      const key = JSON.stringify('document' in part ? part.document.id : 'exchange' in part ? part.exchange.id : part);
      const name = `${Object.keys(part)[0]} ${key}`;
      if (seen.has(name)) continue;
      seen.add(name);
      yield part;
    }
  }
  for (const term of terms.values()) yield { term };
}

/** A pack in the streaming form, one line after another, each with its line end. */
export async function* asLines(
  head: PackHead,
  parts: Iterable<PackPart> | AsyncIterable<PackPart>,
): AsyncGenerator<string, void, void> {
  const end = { documents: 0, exchanges: 0, remarks: 0, terms: 0 };
  yield `${JSON.stringify({ format: LINES_FORMAT, version: 1, ...head })}\n`;
  for await (const part of parts) {
    if ('document' in part) end.documents += 1;
    else if ('exchange' in part) end.exchanges += 1;
    else if ('remark' in part) end.remarks += 1;
    else end.terms += 1;
    yield `${JSON.stringify(part)}\n`;
  }
  yield `${JSON.stringify({ end })}\n`;
}

/** Gzipped JSON Lines as a stream of bytes. Memory: one part. */
function asGzip(lines: AsyncIterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = lines[Symbol.asyncIterator]();
  const text = new ReadableStream<string>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return text.pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream('gzip'));
}

/**
 * A selection of the library as one pack, in the streaming form. `packIds` null: all packs; `documentIds` null: all their documents.
 * Packs that cannot be read are left out. Memory: the terms, and one page of exchanges.
 */
export async function exportPack(
  connection: Connection,
  head: PackHead,
  {
    packIds,
    documentIds,
  }: { readonly packIds: readonly string[] | null; readonly documentIds: readonly string[] | null },
): Promise<Blob> {
  const entries = (await connection.current())?.packs ?? [];
  const chosen = entries.filter(({ id }) => packIds === null || packIds.includes(id)).toReversed();
  const packs: AsyncIterable<PackPart>[] = [];
  for (const entry of chosen) {
    const rows = await connection.pack(entry).catch(() => null);
    if (rows !== null) packs.push(partsOf(rows, documentIds === null ? {} : { documentIds }));
  }
  return new Response(asGzip(asLines(head, joined(packs)))).blob();
}

/** Parts as one Pack object. */
export async function asPack(head: PackHead, parts: AsyncIterable<PackPart>): Promise<Pack> {
  const pack: Pack = {
    format: 'kamerlens-pack',
    version: 1,
    ...head,
    documents: [],
    exchanges: [],
    remarks: [],
    terms: [],
  };
  for await (const part of parts) {
    if ('document' in part) pack.documents.push(part.document);
    else if ('exchange' in part) pack.exchanges.push(part.exchange);
    else if ('remark' in part) pack.remarks.push(part.remark);
    else pack.terms.push(part.term);
  }
  return pack;
}

/** A Pack as a file in the form that suits its size: one object for a small one, gzipped lines for a large one. */
export async function packAsBlob(pack: Pack, form: 'json' | 'lines'): Promise<Blob> {
  if (form === 'json') return new Blob([JSON.stringify(pack)], { type: 'application/json' });
  const { id, title, language } = pack;
  return new Response(asGzip(asLines({ id, title, language }, packParts(pack)))).blob();
}

/**
 * A pack, or some of its documents, as a file. A selection has an id of its own, so that it never takes the place of the whole where it
 * is imported; so has a copy of the bundled pack, whose id is not for others.
 */
export async function exportOf(
  rows: PackRows,
  documentIds: readonly string[] | null,
  form: 'json' | 'lines',
): Promise<Blob> {
  const { id, title, bundled } = rows.about.entry;
  const own =
    documentIds === null ? (bundled ? `${id}-copy` : id) : `${id}-${fingerprint([...documentIds].sort().join('\n'))}`;
  const head: PackHead = { id: own, title, language: 'nl' };
  const parts = partsOf(rows, documentIds === null ? {} : { documentIds });
  if (form === 'lines') return new Response(asGzip(asLines(head, parts))).blob();
  return new Blob([JSON.stringify(await asPack(head, parts))], { type: 'application/json' });
}
