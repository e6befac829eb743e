/**
 * `node import-memory.ts FILE SIZE`: imports the pack in FILE and prints by how many bytes heap and buffers grew at the highest. The same
 * code as in the extension; rows go to a folder, since a database in this process would count as growth. Looks some forty times, each
 * time after a full collection.
 */
import { mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type BuildSegment, buildingIndexer } from '../../lib/library/indexer.ts';
import { openPackFile } from '../../lib/library/pack-file.ts';
import { writePack } from '../../lib/library/pack-writer.ts';
import type { RowSink } from '../../lib/library/rows.ts';
import { segmentSteps } from '../../lib/search/build-segment.ts';

const [path = '', size = ''] = process.argv.slice(2);
const LOOKS = 20;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function used(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const folder = mkdtempSync(join(tmpdir(), 'kamerlens-rows-'));
const before = used();
let peak = before;
/** Looks at every so many calls. */
const looking = (every: number) => {
  let calls = 0;
  return () => {
    if (calls++ % every === 0) peak = Math.max(peak, used());
  };
};

const lookAtIndex = looking(Math.ceil(Number(size) / LOOKS));
const build: BuildSegment = function* (source, pages) {
  const steps = segmentSteps(source, pages);
  while (true) {
    const { done, value } = steps.next();
    if (done === true) {
      peak = Math.max(peak, used());
      return value;
    }
    lookAtIndex();
    yield;
  }
};

const lookAtRows = looking(Math.ceil(Number(size) / 512 / LOOKS));
const pageFile = (page: IDBValidKey): string => join(folder, String(page));
const sink: RowSink = {
  async put(rows) {
    for (const { store, key, value } of rows) if (store === 'exchanges') writeFileSync(pageFile(key), serialize(value));
    lookAtRows();
  },
  exchanges: async (first, count) =>
    Array.from({ length: count }, (_, at) => deserialize(readFileSync(pageFile(first + at)))).flat(),
};

try {
  const { head, parts } = await openPackFile(await openAsBlob(path));
  const listed = { key: 'bench', id: head.id, title: head.title, bundled: false, sha256: null, source: null };
  await writePack(listed, parts, buildingIndexer(head.id, build), sink);
  console.log(peak - before);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
