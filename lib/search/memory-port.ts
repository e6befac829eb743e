/** The port over memory: for the command line, for tests, and for a reader whose database cannot be used. */
import type { Exchange, Pack } from '../corpus/pack.ts';
import { buildSegment } from './build-segment.ts';
import type { SearchPort, Segment } from './port.ts';

export function memoryPort(segments: readonly Segment[], exchanges: ReadonlyMap<string, Exchange>): SearchPort {
  const byId = new Map(segments.map((segment) => [segment.header.id, segment]));
  return {
    generation: () => Promise.resolve('memory'),
    headers: () => Promise.resolve(segments.map((segment) => segment.header)),
    pages: (requests) => Promise.resolve(requests.map(({ segment, key }) => byId.get(segment)?.pages.get(key))),
    exchanges: (ids) => Promise.resolve(ids.map((id) => exchanges.get(id))),
  };
}

/** A port over packs that are indexed on the spot. */
export function portOfPacks(packs: readonly Pack[]): SearchPort {
  return memoryPort(
    packs.map(buildSegment),
    new Map(packs.flatMap((pack) => pack.exchanges.map((exchange) => [exchange.id, exchange] as const))),
  );
}
