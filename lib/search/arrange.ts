/**
 * The last order: answers that only point elsewhere stand below what they point to, near-identical answers are folded under the best
 * of them.
 */
import type { IndexReader } from './index-reader.ts';
import type { SearchRecord } from './records.ts';
import { type Masks, type Scored, sort } from './score.ts';

export interface Arranged {
  readonly id: string;
  readonly score: number;
  readonly similar: string[];
  readonly pointsTo: readonly string[];
}

/** A pointer's share of the score that its question earned. */
const POINTER = 0.55;
/** What the answer that is pointed to gets of it at least. */
const TARGET = 0.6;
/** What an answer gets of one that points to it and says something itself. */
const SHARE = 0.12;

export async function arrange(
  index: IndexReader,
  scored: readonly Scored[],
  limit: number,
  masks: Masks,
): Promise<Arranged[]> {
  const kept: Scored[] = scored.map((one) => ({ ...one }));
  const records = new Map<Scored, SearchRecord>();
  const known = await index.records(kept);
  for (const [i, one] of kept.entries()) {
    const record = known[i];
    if (record) records.set(one, record);
  }
  const byAddress = new Map(kept.map((one) => [`${one.segment} ${one.number}`, one]));
  const added: Scored[] = [];
  for (const one of [...kept]) {
    const record = records.get(one);
    if (!record || record.pointsTo.length === 0) continue;
    for (const number of record.pointsTo) {
      const name = `${one.segment} ${number}`;
      const target = byAddress.get(name);
      if (!record.pointerOnly) {
        if (target) target.score += one.score * (SHARE / record.pointsTo.length);
      } else if (target) target.score = Math.max(target.score, one.score * TARGET);
      else if (masks[one.segment]?.[number] !== 0) {
        const fresh = { ...one, number, score: one.score * TARGET };
        byAddress.set(name, fresh);
        added.push(fresh);
      }
    }
    if (record.pointerOnly) one.score *= POINTER;
  }
  for (const [i, record] of (await index.records(added)).entries()) {
    const one = added[i];
    if (one) records.set(one, record);
  }
  const all = [...kept, ...added];
  sort(all);
  return fold(all, records, index, limit);
}

async function fold(
  all: readonly Scored[],
  records: ReadonlyMap<Scored, SearchRecord>,
  index: IndexReader,
  limit: number,
): Promise<Arranged[]> {
  const heads = new Map<string, Arranged>();
  const arranged: { one: Scored; entry: Arranged; targets: readonly number[] }[] = [];
  for (const one of all) {
    const record = records.get(one);
    if (!record) continue;
    const group = record.alike < 0 ? null : `${one.segment} ${record.alike}`;
    const head = group === null ? undefined : heads.get(group);
    if (head) {
      head.similar.push(record.id);
      continue;
    }
    if (arranged.length >= limit) continue;
    const entry: Arranged = { id: record.id, score: one.score, similar: [], pointsTo: [] };
    if (group !== null) heads.set(group, entry);
    arranged.push({ one, entry, targets: record.pointerOnly ? record.pointsTo : [] });
  }
  const addresses = arranged.flatMap(({ one, targets }) => targets.map((number) => ({ segment: one.segment, number })));
  const targets = await index.records(addresses);
  let at = 0;
  return arranged.map(({ entry, targets: own }) => {
    const ids = targets.slice(at, at + own.length).map((record) => record.id);
    at += own.length;
    return own.length === 0 ? entry : { ...entry, pointsTo: ids };
  });
}
