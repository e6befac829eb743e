/** Search at 57, 1,000, 10,000 and 100,000 exchanges: time, size, memory and what the company of strangers costs in quality. */

import type { Pack } from '../../lib/corpus/pack.ts';
import { buildSegment } from '../../lib/search/build-segment.ts';
import { openIndex } from '../../lib/search/index-reader.ts';
import { memoryPort } from '../../lib/search/memory-port.ts';
import type { SearchPort, Segment } from '../../lib/search/port.ts';
import { rank, search } from '../../lib/search/search.ts';
import { generatedLibrary } from '../fixtures/search/generated-library.ts';
import { judgedPack, judgedQueries, markRanking, mean } from '../fixtures/search/judged.ts';
import { fusePeer, miniSearchPeer, type Peer, stemmedMiniSearchPeer } from '../fixtures/search/peers.ts';
import type { BenchRow } from './bench.ts';

export const name = 'search';

const QUERIES = [...judgedQueries('gold-queries'), ...judgedQueries('own-queries')];
const TYPES = [...new Set(QUERIES.map((query) => query.type))];
/** As the library cuts its index. */
const EXCHANGES_PER_SEGMENT = 16_384;

const row = (
  what: string,
  ours: number,
  unit: string,
  peer: string | null = null,
  peerValue: number | null = null,
  target: number | null = null,
): BenchRow => {
  const ratio = peerValue === null ? null : ours / peerValue;
  return { what, ours, unit, peer, peerValue, ratio, spread: null, target };
};

export async function run({ quick }: { readonly quick: boolean }): Promise<BenchRow[]> {
  const { pack, placeOf } = judgedPack();
  const rows: BenchRow[] = [];
  const sizes = quick ? [57, 1_000] : [57, 1_000, 10_000, 100_000];
  const p95 = new Map<number, number>();
  let alone = 0;
  for (const size of sizes) {
    const library = generatedLibrary(pack, size);
    const label = size.toLocaleString('en');
    const started = performance.now();
    const segments = segmentsOf(library);
    const seconds = (performance.now() - started) / 1000;
    const bytes = segments.reduce((sum, segment) => sum + storedBytes(segment), 0);
    rows.push(row(`index build, ${label}`, size / seconds, 'exchanges/s'));
    rows.push(row(`index, ${label}`, bytes / size, 'bytes/exchange'));
    const port = memoryPort(segments, new Map(library.exchanges.map((exchange) => [exchange.id, exchange])));
    const index = await openIndex(port);
    const ours = await timeEach(async (query) => void (await rank(index, query, { limit: 10 })), quick);
    p95.set(
      size,
      quantile(
        ours.map(({ ms }) => ms),
        0.95,
      ),
    );
    const marks = await quality(port, placeOf);
    if (size === 57) alone = marks;
    rows.push(row(`MRR@10 lost among ${label}`, alone - marks, 'MRR', null, null, size === 10_000 ? 0.03 : null));

    if (size <= 10_000) {
      const stemmed = stemmedMiniSearchPeer(library.exchanges);
      const peerTimes = await timeEach(async (query) => void stemmed.search(query), quick);
      rows.push(
        ...compare(
          label,
          ours,
          peerTimes,
          stemmed.name,
          size === 57 ? 0.35 : size === 10_000 ? 0.1 : null,
          size === 10_000 ? 0.25 : null,
        ),
      );
      rows.push(row(`index size, ${label}`, bytes, 'bytes', 'MiniSearch JSON', stemmed.json().length, 0.5));
      rows.push(row(`MRR@10, ${label}`, marks, 'MRR', stemmed.name, peerQuality(stemmed, placeOf)));
      const plain = miniSearchPeer(library.exchanges);
      rows.push(row(`MRR@10, ${label}`, marks, 'MRR', plain.name, peerQuality(plain, placeOf)));
      const fuse = fusePeer(library.exchanges);
      // Fuse.js takes seconds a query at 10,000: a few queries tell enough.
      const few = QUERIES.filter((_, i) => i % (size > 1_000 ? 40 : 12) === 0);
      const fuseTimes = await timeEach(
        async (query) => void fuse.search(query),
        true,
        few.map(({ query }) => query),
      );
      rows.push(
        row(
          `p50, ${label}`,
          quantile(
            ours.map(({ ms }) => ms),
            0.5,
          ),
          'ms',
          fuse.name,
          quantile(
            fuseTimes.map(({ ms }) => ms),
            0.5,
          ),
          size === 10_000 ? 0.001 : null,
        ),
      );
    } else rows.push(...perType(label, ours));
    const cold = await timeEach(
      async (query) => void (await rank(await openIndex({ ...port }), query, { limit: 10 })),
      true,
    );
    rows.push(
      row(
        `p50 with nothing remembered, ${label}`,
        quantile(
          cold.map(({ ms }) => ms),
          0.5,
        ),
        'ms',
      ),
    );
    const first = await timeEach(async (query) => firstResult(port, query), quick);
    rows.push(
      row(
        `first result with snippets, p50, ${label}`,
        quantile(
          first.map(({ ms }) => ms),
          0.5,
        ),
        'ms',
      ),
    );
    rows.push(row(`kept between searches, ${label}`, index.keptBytes / 1e6, 'MB', null, null, 5));
  }
  const [small, large] = [p95.get(1_000), p95.get(100_000)];
  if (small && large) rows.push(row('p95 at 100,000', large, 'ms', 'p95 at 1,000', small, 10));
  return rows;
}

/** Of the header as JSON, and of all pages. */
function storedBytes({ header, pages }: Segment): number {
  return [...pages.values()].reduce((sum, page) => sum + page.length, JSON.stringify(header).length);
}

function segmentsOf(library: Pack): Segment[] {
  const segments: Segment[] = [];
  for (let from = 0; from < library.exchanges.length; from += EXCHANGES_PER_SEGMENT) {
    const exchanges = library.exchanges.slice(from, from + EXCHANGES_PER_SEGMENT);
    const ids = new Set(exchanges.map((exchange) => exchange.documentId));
    segments.push(
      buildSegment({
        id: `${library.id}/${segments.length}`,
        exchanges,
        documents: library.documents.filter((document) => ids.has(document.id)),
        terms: from === 0 ? library.terms : [],
      }),
    );
  }
  return segments;
}

interface Timed {
  readonly type: string;
  readonly ms: number;
}

/** Each query's best time of three, after one round to warm up. */
async function timeEach(
  ask: (query: string) => Promise<void>,
  once: boolean,
  only?: readonly string[],
): Promise<Timed[]> {
  const queries = QUERIES.filter(({ query }) => only?.includes(query) ?? true);
  const times = queries.map(({ type }) => ({ type, ms: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < (only ? 1 : once ? 3 : 4); round++) {
    for (const [i, { query }] of queries.entries()) {
      const started = performance.now();
      await ask(query);
      const time = times[i];
      if (time) time.ms = Math.min(time.ms, performance.now() - started);
    }
  }
  return times;
}

function compare(
  label: string,
  ours: readonly Timed[],
  theirs: readonly Timed[],
  peer: string,
  half: number | null,
  most: number | null,
): BenchRow[] {
  const at = (times: readonly Timed[], share: number) =>
    quantile(
      times.map(({ ms }) => ms),
      share,
    );
  const rows = [
    row(`p50, ${label}`, at(ours, 0.5), 'ms', peer, at(theirs, 0.5), half),
    row(`p95, ${label}`, at(ours, 0.95), 'ms', peer, at(theirs, 0.95), most),
  ];
  for (const type of TYPES) {
    const [own, other] = [ours, theirs].map((times) => times.filter((time) => time.type === type));
    if (own && other) rows.push(row(`p50, ${label}, ${type}`, at(own, 0.5), 'ms', peer, at(other, 0.5)));
  }
  return rows;
}

function perType(label: string, ours: readonly Timed[]): BenchRow[] {
  return ['all', ...TYPES].flatMap((type) => {
    const times = ours.filter((time) => type === 'all' || time.type === type).map(({ ms }) => ms);
    return [
      row(`p50, ${label}, ${type}`, quantile(times, 0.5), 'ms'),
      row(`p95, ${label}, ${type}`, quantile(times, 0.95), 'ms'),
    ];
  });
}

async function firstResult(port: SearchPort, query: string): Promise<void> {
  for await (const _ of search(port, query)) return;
}

/** Of the queries that have an answer in the source; strangers that answer others are judged wrong, as nobody judged them. */
const ANSWERED = QUERIES.filter((query) => !query.empty);

async function quality(port: SearchPort, placeOf: ReadonlyMap<string, string>): Promise<number> {
  const marks: number[] = [];
  for (const query of ANSWERED) {
    let hits: string[] = [];
    for await (const result of search(port, query.query, { limit: 10 }))
      hits = result.hits.map((hit) => hit.exchangeId);
    marks.push(
      markRanking(
        hits.map((id) => placeOf.get(id) ?? id),
        query,
      ).reciprocalRank,
    );
  }
  return mean(marks);
}

function peerQuality(peer: Peer, placeOf: ReadonlyMap<string, string>): number {
  return mean(
    ANSWERED.map(
      (query) =>
        markRanking(
          peer.search(query.query).map((id) => placeOf.get(id) ?? id),
          query,
        ).reciprocalRank,
    ),
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
