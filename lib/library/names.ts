/** Short strings that a reader may be about to type: labels of terms, topics, titles of papers. */

import { NAMES } from './limits.ts';
import type { Outline } from './reader.ts';
import type { Get } from './rows.ts';
import type { PackAbout } from './schema.ts';

/** Names of one pack, terms first; of a very large pack only the first `NAMES` terms. */
export async function namesIn(get: Get, about: PackAbout): Promise<string[]> {
  const names: string[] = [];
  for (let bucket = 0; bucket < (about.buckets.term ?? 1) && names.length < NAMES; bucket += 1) {
    for (const [, term] of (await get('buckets', ['term', bucket])) ?? []) {
      names.push((term as { label: string }).label);
    }
  }
  const rows = await Promise.all(
    about.documents.map(async (id) => [await get('documents', id), await get('outlines', id)] as const),
  );
  for (const [row, groups] of rows) {
    if (row !== undefined) names.push(row.document.shortTitle ?? row.document.title);
    names.push(...topics(groups ?? []));
  }
  return names;
}

function topics(groups: Outline['groups']): string[] {
  return groups.flatMap((group) => group.topics.flatMap(({ topic }) => topic ?? []));
}
