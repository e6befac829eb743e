/** The bundled pack in memory, for when the database cannot be used. */
import { readBundled } from './bundled.ts';
import { type BuildSegment, buildingIndexer, readyIndexer } from './indexer.ts';
import { packParts } from './pack-parts.ts';
import { writePack } from './pack-writer.ts';
import { MemoryRows, type PackRows } from './rows.ts';
import type { PackEntry } from './schema.ts';
import type { LastResort } from './shelf.ts';

/** Reads the bundled pack at the first call and keeps it. Throws BundledPackError when that cannot be read either. */
export function bundledInMemory(build: BuildSegment): LastResort {
  let held: Promise<{ entry: PackEntry; rows: PackRows }> | null = null;
  return () => {
    held ??= load(build).catch((error) => {
      held = null;
      throw error;
    });
    return held;
  };
}

async function load(build: BuildSegment): Promise<{ entry: PackEntry; rows: PackRows }> {
  const { pack, segment } = await readBundled();
  const rows = new MemoryRows();
  const indexer = segment === null ? buildingIndexer(pack.id, build) : readyIndexer(segment);
  const listed = { key: pack.id, id: pack.id, title: pack.title, bundled: true, sha256: null, source: null };
  const { entry } = await writePack(listed, packParts(pack), indexer, rows);
  return { entry, rows: rows.opened() };
}
