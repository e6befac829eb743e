/** Makes the files of the bundled pack: `node lib/cli/bundle.ts FOLDER` writes them to FOLDER/bundled. Part of every build. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon } from '../lexicon/compile.ts';
import { BUNDLED_FILES, packSegment } from '../library/bundled-files.ts';
import { buildSegment } from '../search/build-segment.ts';
import { buildBundledPack } from './bundled-pack.ts';

const folder = process.argv[2] ?? '.generated';
const pack = await buildBundledPack();
const { index, bytes } = packSegment(buildSegment(pack));
const files: [path: string, contents: string | Uint8Array][] = [
  [BUNDLED_FILES.pack, JSON.stringify(pack)],
  [BUNDLED_FILES.index, JSON.stringify(index)],
  [BUNDLED_FILES.pages, bytes],
  [BUNDLED_FILES.lexicon, compileLexicon(pack.terms)],
];
const hash = createHash('sha256');
for (const [, contents] of files) hash.update(contents);
files.push([BUNDLED_FILES.version, JSON.stringify({ version: hash.digest('hex') })]);

for (const [path, contents] of files) {
  const target = join(folder, path);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, contents);
}
