/** Where words stand in exchanges: for phrases and for words that stand together. Read for the few exchanges that matter. */
import { ByteReader } from './bytes.ts';
import type { Address, Entry, IndexReader } from './index-reader.ts';
import { chunkPage, chunkPositionsPage, postingsPage } from './keys.ts';
import { chunkLength, chunksOf, isLong, readPositions, readPostings } from './postings.ts';

/** Positions of each key in each wanted exchange, by place in `addresses`. One read at most. */
export async function readPlaces(
  index: IndexReader,
  entries: readonly Entry[],
  addresses: readonly Address[],
): Promise<Map<string, Map<number, readonly number[]>>> {
  const wanted = index.headers.map(() => new Map<number, number>());
  for (const [place, { segment, number }] of addresses.entries()) wanted[segment]?.set(number, place);
  await index.load(
    entries.flatMap((entry) =>
      entry.places.flatMap(({ segment, page, count, list }) => {
        if ((wanted[segment]?.size ?? 0) === 0) return [];
        if (!isLong(count)) return [{ segment, key: postingsPage(page) }];
        return Array.from({ length: chunksOf(count) }, (_, i) => i).flatMap((i) => [
          { segment, key: chunkPage(list + i) },
          { segment, key: chunkPositionsPage(list + i) },
        ]);
      }),
    ),
  );
  const found = new Map<string, Map<number, readonly number[]>>();
  for (const entry of entries) {
    const byAddress = new Map<number, readonly number[]>();
    for (const { segment, page, count, list } of entry.places) {
      const own = wanted[segment];
      if (!own || own.size === 0) continue;
      if (!isLong(count)) collect(index.bytes(segment, postingsPage(page)), list, null, count, own, byAddress);
      else {
        for (let i = 0; i < chunksOf(count); i++) {
          const positions = index.bytes(segment, chunkPositionsPage(list + i));
          collect(index.bytes(segment, chunkPage(list + i)), 0, positions, chunkLength(count, i), own, byAddress);
        }
      }
    }
    found.set(entry.key, byAddress);
  }
  return found;
}

function collect(
  bytes: Uint8Array,
  at: number,
  apart: Uint8Array | null,
  count: number,
  wanted: ReadonlyMap<number, number>,
  found: Map<number, readonly number[]>,
): void {
  const exchanges = new Uint32Array(count);
  const end = readPostings(bytes, at, count, exchanges, new Uint8Array(count), 0);
  const indexes: number[] = [];
  for (let i = 0; i < count; i++) if (wanted.has(exchanges[i] ?? 0)) indexes.push(i);
  if (indexes.length === 0) return;
  readPositions(apart ? new ByteReader(apart) : new ByteReader(bytes, end), count, indexes, (index, places) => {
    const address = wanted.get(exchanges[index] ?? 0);
    if (address !== undefined) found.set(address, places);
  });
}
