/** What a new version of a pack brings, in exchanges. */
import type { PackDifference } from '../messages.ts';
import { partsOf } from './pack-export.ts';
import type { PackRows } from './rows.ts';

/** Compares exchange by exchange. Cost: both packs are read once; memory a few dozen bytes an exchange. */
export async function differenceOf(before: PackRows | null, after: PackRows): Promise<PackDifference> {
  const known = new Map<string, number>();
  if (before !== null) for await (const [id, print] of prints(before)) known.set(id, print);
  let added = 0;
  let changed = 0;
  for await (const [id, print] of prints(after)) {
    const old = known.get(id);
    if (old === undefined) added += 1;
    else if (old !== print) changed += 1;
    known.delete(id);
  }
  return { added, changed, removed: known.size };
}

async function* prints(rows: PackRows): AsyncGenerator<readonly [id: string, print: number], void, void> {
  for await (const part of partsOf(rows)) {
    if ('exchange' in part) yield [part.exchange.id, printOf(JSON.stringify(part.exchange))];
  }
}

/** FNV-1a: enough to tell a changed text from the same one. */
function printOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
