/** Which exchanges may be shown at all: filters, excluded words, and what stands in quotation marks. */
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Token } from '../text/tokens.ts';
import { ByteReader } from './bytes.ts';
import type { Entry } from './entry.ts';
import type { Filter } from './filters.ts';
import type { IndexReader } from './index-reader.ts';
import { DATES_PAGE } from './keys.ts';
import type { Masks } from './score.ts';

export async function buildMasks(
  index: IndexReader,
  filters: readonly Filter[],
  phrases: readonly (readonly Token[])[],
  excluded: readonly (readonly Token[])[],
): Promise<Masks> {
  if (filters.length + phrases.length + excluded.length === 0) return index.headers.map(() => null);
  const required = phrases.map(keysOf).filter((keys) => keys.length > 0);
  const barred = excluded.map(keysOf).filter((keys) => keys.length > 0);
  const entries = await index.entries([
    ...filters.flatMap((filter) => [...filter.keys, ...(filter.otherwise ?? [])]),
    ...required.flat(),
    ...barred.flat(),
  ]);
  await index.loadPostings([...entries.values()]);
  if (filters.some((filter) => filter.dates)) {
    await index.load(index.headers.map((_, segment) => ({ segment, key: DATES_PAGE })));
  }
  const masks = index.headers.map((header) => new Uint8Array(header.exchangeCount).fill(1));
  for (const filter of filters) {
    if (filter.dates) keepDates(index, masks, filter.dates);
    else {
      const cited = filter.keys.some((key) => entries.has(key));
      const own = cited ? filter.keys : (filter.otherwise ?? filter.keys);
      keep(masks, filter.every ? all(index, masks, own, entries) : any(index, masks, own, entries));
    }
  }
  for (const keys of required) keep(masks, all(index, masks, keys, entries));
  for (const keys of barred) {
    const found = all(index, masks, keys, entries);
    for (const [segment, mask] of masks.entries())
      for (let i = 0; i < mask.length; i++) if (found[segment]?.[i]) mask[i] = 0;
  }
  return masks;
}

function keysOf(tokens: readonly Token[]): string[] {
  return tokens.filter((token) => !isStopWord(token.text)).map((token) => stem(token.text));
}

function any(
  index: IndexReader,
  like: readonly Uint8Array[],
  keys: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): Uint8Array[] {
  const found = like.map((mask) => new Uint8Array(mask.length));
  for (const key of new Set(keys)) {
    const entry = entries.get(key);
    if (!entry) continue;
    for (const { segment, exchanges } of index.postings(entry))
      for (const number of exchanges) (found[segment] ?? [])[number] = 1;
  }
  return found;
}

function all(
  index: IndexReader,
  like: readonly Uint8Array[],
  keys: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): Uint8Array[] {
  const found = like.map((mask) => new Uint8Array(mask.length).fill(keys.length > 0 ? 1 : 0));
  for (const key of new Set(keys)) keep(found, any(index, like, [key], entries));
  return found;
}

function keep(masks: readonly Uint8Array[], allowed: readonly Uint8Array[]): void {
  for (const [segment, mask] of masks.entries()) {
    for (let i = 0; i < mask.length; i++) if (!allowed[segment]?.[i]) mask[i] = 0;
  }
}

function keepDates(index: IndexReader, masks: readonly Uint8Array[], [from, to]: readonly [number, number]): void {
  for (const [segment, mask] of masks.entries()) {
    const bytes = index.bytes(segment, DATES_PAGE);
    const reader = new ByteReader(bytes);
    const ranges: { start: number; date: number }[] = [];
    while (reader.at < bytes.length) ranges.push({ start: reader.varint(), date: reader.varint() });
    for (const [i, { start, date }] of ranges.entries()) {
      // A paper without a date is in no period.
      if (date === 0 || date < from || date > to) mask.fill(0, start, ranges[i + 1]?.start ?? mask.length);
    }
  }
}
