/** Maps stored as a few rows: entries are spread over buckets by a hash of their key, so a lookup reads one small row. */
import { ENTRIES_PER_BUCKET } from './limits.ts';
import type { Bucket } from './schema.ts';

/** How many buckets `entries` entries take. */
function bucketCount(entries: number): number {
  return Math.max(1, Math.ceil(entries / ENTRIES_PER_BUCKET));
}

/** Bucket of a key: FNV-1a over its UTF-16 units. Part of the stored format, never to be changed without a migration. */
export function bucketOf(key: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % buckets;
}

/** Spreads a map over buckets. */
export function intoBuckets(map: ReadonlyMap<string, unknown>): Bucket[] {
  const count = bucketCount(map.size);
  const buckets: [string, unknown][][] = Array.from({ length: count }, () => []);
  for (const entry of map) buckets[bucketOf(entry[0], count)]?.push(entry);
  return buckets;
}

/** Value of a key in its bucket. */
export function inBucket(bucket: Bucket | undefined, key: string): unknown {
  return bucket?.find((entry) => entry[0] === key)?.[1];
}
