/** The search room's port over the installed packs. */
import type { Exchange } from '../corpus/pack.ts';
import { INDEX_VERSION, type PageRequest, type SearchPort, type Segment, type SegmentHeader } from '../search/port.ts';
import type { Shelf, ShelfPack } from './shelf.ts';

/** Names of a segment's rows in the `index` store. */
const headerKey = (segment: number): string => `${segment}/header`;
const pageKey = (segment: number | string, page: string): string => `${segment}/page/${page}`;

/** Rows of a segment, under the names by which the port finds them. */
export function* segmentRows(segment: Segment, number: number): Generator<readonly [string, unknown]> {
  yield [headerKey(number), segment.header];
  yield* pageRows(segment.pages, number);
}

/** Rows of pages of a segment. */
export function* pageRows(pages: Segment['pages'], number: number): Generator<readonly [string, unknown]> {
  for (const [key, page] of pages) yield [pageKey(number, key), page];
}

/**
 * `exchanges` finds exchanges over all packs. A segment goes by "pack key/number": the same pack installed anew is another segment,
 * so nothing that the engine kept of the old one is taken for the new one's.
 */
export function portOver(
  shelf: Shelf,
  exchanges: (ids: readonly string[]) => Promise<ReadonlyMap<string, Exchange>>,
): SearchPort {
  const packs = async (): Promise<readonly ShelfPack[]> => (await shelf.shelved())?.packs ?? [];
  return {
    generation: async () => (await shelf.shelved())?.generation ?? 'empty',
    async headers() {
      const all = await Promise.all(
        (await packs()).map(({ entry, read }) =>
          read(async (get, about) => {
            const headers = await Promise.all(
              Array.from({ length: about.segments }, (_, number) => get('index', headerKey(number))),
            );
            // An index of another version waits to be made anew; the pack can be read all the same.
            return headers.flatMap((header, number) =>
              (header as SegmentHeader | undefined)?.version === INDEX_VERSION
                ? [{ ...(header as SegmentHeader), id: `${entry.key}/${number}` }]
                : [],
            );
          }),
        ),
      );
      return all.flatMap((headers) => headers ?? []);
    },
    async pages(requests) {
      const pages: (Uint8Array | undefined)[] = new Array(requests.length).fill(undefined);
      const byPack = Map.groupBy(requests.entries(), ([, request]) => splitSegment(request)[0]);
      await Promise.all(
        (await packs()).map(async ({ entry, read }) => {
          const own = byPack.get(entry.key);
          if (own === undefined) return;
          await read((get) =>
            Promise.all(
              own.map(async ([place, request]) => {
                const page = await get('index', pageKey(splitSegment(request)[1], request.key));
                pages[place] = page as Uint8Array | undefined;
              }),
            ),
          );
        }),
      );
      return pages;
    },
    async exchanges(ids) {
      const found = await exchanges(ids);
      return ids.map((id) => found.get(id));
    },
  };
}

function splitSegment({ segment }: PageRequest): [pack: string, number: string] {
  const cut = segment.lastIndexOf('/');
  return [segment.slice(0, cut), segment.slice(cut + 1)];
}
