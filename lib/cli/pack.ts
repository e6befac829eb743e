/** `npm run --silent pack -- FILE...`: papers → one pack on stdout. Anything wrong: one sentence on stderr, exit 1, no output. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Corpus } from '../corpus/pack.ts';
import { readPaper } from '../corpus/read-paper.ts';
import { UnreadablePaper } from '../corpus/unreadable.ts';
import { buildPack } from '../library/build-pack.ts';
import { sourceEditorial, termEditorial } from './bundled-pack.ts';

async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Error('Say which files to pack: npm run --silent pack -- FILE...');
  const editorial = sourceEditorial();
  const papers: Corpus[] = [];
  for (const file of files) papers.push(await read(file, editorial));
  const pack = JSON.stringify(buildPack(papers, { terms: termEditorial() }), null, 1);
  // Nothing is printed before everything is known to be good.
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(`${pack}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

async function read(file: string, editorial: ReturnType<typeof sourceEditorial>): Promise<Corpus> {
  try {
    return await readPaper(await readFile(file), { name: basename(file), editorial });
  } catch (error) {
    const place = error instanceof UnreadablePaper && error.line !== null ? `${file}:${error.line}` : file;
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

// Whoever reads may stop early ("… | head"): that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
