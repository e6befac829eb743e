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
import {
  type Ask,
  median,
  type Pair,
  type Pairs,
  type Pass,
  quantile,
  steady,
  timePairs,
  timePass,
  timePasses,
} from './passes.ts';

export const name = 'search';

const QUERIES = [...judgedQueries('gold-queries'), ...judgedQueries('own-queries')];
const TEXTS = QUERIES.map(({ query }) => query);
const TYPES = [...new Set(QUERIES.map((query) => query.type))];
/** As the library cuts its index. */
const EXCHANGES_PER_SEGMENT = 16_384;
/**
 * Passes over all queries, the same for ours and for the peer. The smallest library comes first and warms the code up for all: by then
 * neither side gains any more. The larger ones need passes for their own pages only.
 */
const STEADY = { warmUp: 24, timed: 9 };
const LARGER = { warmUp: 3, timed: 7 };
/** The same in every mode: half a warm-up would be another measure. */
const passesAt = (size: number) => (size === 57 ? STEADY : LARGER);

const TARGETS: Readonly<Record<number, { readonly half: number | null; readonly most: number | null }>> = {
  57: { half: 0.35, most: null },
  10000: { half: 0.1, most: 0.25 },
};

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
  /** Ours over 1,000 exchanges, kept so that the largest library is measured beside it and not after it. */
  let amongThousand: Ask | null = null;
  let alone = 0;
  for (const size of quick ? [57, 1_000] : [57, 1_000, 10_000, 100_000]) {
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
    const ours: Ask = async (query) => void (await rank(index, query, { limit: 10 }));
    if (size === 1_000) amongThousand = ours;
    let peer: { readonly name: string; readonly p50: number } | null = null;
    if (size <= 10_000) {
      const stemmed = stemmedMiniSearchPeer(library.exchanges);
      const pairs = await timePairs(TEXTS, ours, async (query) => void stemmed.search(query), passesAt(size));
      const own = pairs.timed.map((pair) => pair.ours);
      peer = { name: stemmed.name, p50: median(steady(pairs.timed.map((pair) => pair.peer))) };
      rows.push(...compare(label, pairs, stemmed.name, TARGETS[size] ?? { half: null, most: null }));
      rows.push(row(`index size, ${label}`, bytes, 'bytes', 'MiniSearch JSON', stemmed.json().length, 0.5));
      const marks = await quality(port, placeOf);
      if (size === 57) alone = marks;
      rows.push(row(`MRR@10 lost among ${label}`, alone - marks, 'MRR', null, null, size === 10_000 ? 0.03 : null));
      rows.push(row(`MRR@10, ${label}`, marks, 'MRR', stemmed.name, peerQuality(stemmed, placeOf)));
      const plain = miniSearchPeer(library.exchanges);
      rows.push(row(`MRR@10, ${label}`, marks, 'MRR', plain.name, peerQuality(plain, placeOf)));
      const fuse = fusePeer(library.exchanges);
      // Fuse.js takes seconds a query at 10,000: a few queries tell enough.
      const few = TEXTS.filter((_, i) => i % (size > 1_000 || quick ? 40 : 12) === 0);
      const fuseTimes = await timePass(few, async (query) => void fuse.search(query));
      rows.push(
        row(`p50, ${label}`, median(steady(own)), 'ms', fuse.name, median(fuseTimes), size === 10_000 ? 0.001 : null),
      );
    } else {
      const { timed } = await timePairs(TEXTS, ours, amongThousand ?? ours, passesAt(size));
      rows.push(...perType(label, steady(timed.map((pair) => pair.ours))));
      rows.push(paired(`p95, ${label}`, timed, 'ours at 1,000', p95, 10));
      rows.push(row(`MRR@10 lost among ${label}`, alone - (await quality(port, placeOf)), 'MRR'));
    }
    const forgetful: Ask = async (query) => void (await rank(await openIndex({ ...port }), query, { limit: 10 }));
    const forgotten = median(steady(await timePasses(TEXTS, forgetful, { warmUp: 1, timed: 3 })));
    rows.push(row(`p50 with nothing remembered, ${label}`, forgotten, 'ms', peer?.name, peer?.p50));
    const first = await timePasses(TEXTS, async (query) => firstResult(port, query), { warmUp: 1, timed: 3 });
    rows.push(row(`first result with snippets, p50, ${label}`, median(steady(first)), 'ms'));
    rows.push(row(`kept between searches, ${label}`, index.keptBytes / 1e6, 'MB', null, null, 5));
  }
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

function compare(
  label: string,
  pairs: Pairs,
  peer: string,
  { half, most }: { readonly half: number | null; readonly most: number | null },
): BenchRow[] {
  const { first, timed } = pairs;
  return [
    paired(`p50, ${label}`, timed, peer, median, half),
    paired(`p95, ${label}`, timed, peer, p95, most),
    row(`p50 of the first pass, ${label}`, median(first.ours), 'ms', peer, median(first.peer)),
    ...TYPES.map((type) => paired(`p50, ${label}, ${type}`, timed, peer, (pass) => median(only(type, pass)))),
  ];
}

const p95 = (pass: Pass) => quantile(pass, 0.95);

/**
 * A figure of passes that ran in turns, beside the same of the peer's. A pause of the machine that meets one query in twenty is a
 * pass's p95: so each query counts with its median over the passes, and single pairs only show in the spread.
 */
function paired(
  what: string,
  pairs: readonly Pair[],
  peer: string,
  of: (pass: Pass) => number,
  target: number | null = null,
): BenchRow {
  const ratios = pairs.map((pair) => of(pair.ours) / of(pair.peer));
  const ours = of(steady(pairs.map((pair) => pair.ours)));
  const theirs = of(steady(pairs.map((pair) => pair.peer)));
  return { ...row(what, ours, 'ms', peer, theirs, target), spread: [Math.min(...ratios), Math.max(...ratios)] };
}

const only = (type: string, pass: Pass) => pass.filter((_, i) => QUERIES[i]?.type === type);

function perType(label: string, pass: Pass): BenchRow[] {
  return ['all', ...TYPES].flatMap((type) => {
    const own = type === 'all' ? pass : only(type, pass);
    return [row(`p50, ${label}, ${type}`, median(own), 'ms'), row(`p95, ${label}, ${type}`, p95(own), 'ms')];
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
