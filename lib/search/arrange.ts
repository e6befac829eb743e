/**
 * The last order: answers that only point elsewhere stand below what they point to, near-identical answers are folded under the best
 * of them.
 */
import { type Address, addressName, type IndexReader } from './index-reader.ts';
import type { SearchRecord } from './records.ts';
import { byScore, type Masks, type Scored } from './score.ts';

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

/** `scored`: best first. */
export async function arrange(
  index: IndexReader,
  scored: readonly Scored[],
  limit: number,
  masks: Masks,
): Promise<Arranged[]> {
  const asked = index.records(scored);
  const records = asked instanceof Promise ? await asked : asked;
  // Most queries meet no answer that points elsewhere.
  for (const record of records)
    if (record.pointsTo.length > 0) {
      const ranked = await followPointers(index, scored, records, masks);
      return fold(
        ranked.map(({ one }) => one),
        ranked.map(({ record }) => record),
        index,
        limit,
      );
    }
  return fold(scored, records, index, limit);
}

interface Ranked {
  readonly one: Scored;
  readonly record: SearchRecord;
}

async function followPointers(
  index: IndexReader,
  scored: readonly Scored[],
  records: readonly SearchRecord[],
  masks: Masks,
): Promise<Ranked[]> {
  const all: Scored[] = [...scored];
  const byAddress = new Map<number, number>();
  for (const [at, one] of all.entries()) byAddress.set(addressName(one.segment, one.number), at);
  const added: Scored[] = [];
  // Those that were scored only: what a pointer brings in points nowhere itself.
  for (let at = 0; at < records.length; at++) {
    const one = all[at];
    const record = records[at];
    if (!one || !record || record.pointsTo.length === 0) continue;
    for (const number of record.pointsTo) {
      const name = addressName(one.segment, number);
      const place = byAddress.get(name);
      const target = place === undefined ? undefined : all[place];
      if (place !== undefined && target) {
        const share = record.pointerOnly ? 0 : one.score * (SHARE / record.pointsTo.length);
        const least = record.pointerOnly ? one.score * TARGET : 0;
        all[place] = { ...target, score: Math.max(target.score + share, least) };
      } else if (record.pointerOnly && masks[one.segment]?.[number] !== 0) {
        const fresh = { ...one, number, score: one.score * TARGET };
        byAddress.set(name, all.length);
        all.push(fresh);
        added.push(fresh);
      }
    }
    if (record.pointerOnly) all[at] = { ...one, score: one.score * POINTER };
  }
  const known = added.length > 0 ? [...records, ...(await index.records(added))] : records;
  const ranked: Ranked[] = [];
  for (const [at, one] of all.entries()) {
    const record = known[at];
    if (record) ranked.push({ one, record });
  }
  return ranked.sort((a, b) => byScore(a.one, b.one));
}

/** Near-identical answers under the best of them. `all`: best first, with their records. */
async function fold(
  all: readonly Scored[],
  records: readonly SearchRecord[],
  index: IndexReader,
  limit: number,
): Promise<Arranged[]> {
  const heads = new Map<number, Arranged>();
  const arranged: Arranged[] = [];
  const pointing: { at: number; targets: Address[] }[] = [];
  for (let at = 0; at < all.length; at++) {
    const one = all[at];
    const record = records[at];
    if (!one || !record) continue;
    const group = record.alike < 0 ? -1 : addressName(one.segment, record.alike);
    const head = group < 0 ? undefined : heads.get(group);
    if (head) {
      head.similar.push(record.id);
      continue;
    }
    if (arranged.length >= limit) continue;
    const entry: Arranged = { id: record.id, score: one.score, similar: [], pointsTo: [] };
    if (group >= 0) heads.set(group, entry);
    if (record.pointerOnly && record.pointsTo.length > 0)
      pointing.push({
        at: arranged.length,
        targets: record.pointsTo.map((number) => ({ segment: one.segment, number })),
      });
    arranged.push(entry);
  }
  for (const { at, targets } of pointing) {
    const entry = arranged[at];
    if (entry) arranged[at] = { ...entry, pointsTo: (await index.records(targets)).map((record) => record.id) };
  }
  return arranged;
}
