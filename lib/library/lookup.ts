/** Finding exchanges, terms and cross-references in the rows of one pack. */
import type { Document, Exchange, Term } from '../corpus/pack.ts';
import { bucketOf, inBucket } from './buckets.ts';
import { EXCHANGES_PER_PAGE } from './limits.ts';
import type { Get } from './rows.ts';
import type { PackAbout } from './schema.ts';

/** Map names in the `buckets` store and what their values are. */
interface Maps {
  exchange: number;
  citing: readonly string[];
  referring: readonly string[];
  term: Term;
}

/** Values of `keys` in one of the pack's maps; absent keys are left out. Reads each bucket once. */
export async function inMap<M extends keyof Maps>(
  get: Get,
  about: PackAbout,
  map: M,
  keys: Iterable<string>,
): Promise<Map<string, Maps[M]>> {
  const count = about.buckets[map] ?? 1;
  const wanted = new Map<number, string[]>();
  for (const key of new Set(keys)) {
    const bucket = bucketOf(key, count);
    const list = wanted.get(bucket);
    if (list === undefined) wanted.set(bucket, [key]);
    else list.push(key);
  }
  const found = new Map<string, Maps[M]>();
  await Promise.all(
    [...wanted].map(async ([number, list]) => {
      const bucket = await get('buckets', [map, number]);
      for (const key of list) {
        const value = inBucket(bucket, key);
        if (value !== undefined) found.set(key, value as Maps[M]);
      }
    }),
  );
  return found;
}

/** Exchanges by id; unknown ids are left out. Reads each page once. */
export async function exchangesById(get: Get, about: PackAbout, ids: Iterable<string>): Promise<Map<string, Exchange>> {
  const places = await inMap(get, about, 'exchange', ids);
  const pages = new Set([...places.values()].map((place) => Math.floor(place / EXCHANGES_PER_PAGE)));
  const read = new Map<number, readonly Exchange[]>();
  await Promise.all([...pages].map(async (page) => read.set(page, (await get('exchanges', page)) ?? [])));
  const found = new Map<string, Exchange>();
  for (const [id, place] of places) {
    const exchange = read.get(Math.floor(place / EXCHANGES_PER_PAGE))?.[place % EXCHANGES_PER_PAGE];
    if (exchange?.id === id) found.set(id, exchange);
  }
  return found;
}

/** Documents by id; unknown ids are left out. */
export async function documentsById(get: Get, ids: Iterable<string>): Promise<Map<string, Document>> {
  const found = new Map<string, Document>();
  await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const row = await get('documents', id);
      if (row !== undefined) found.set(id, row.document);
    }),
  );
  return found;
}
