/** The pack that the extension ships: every source in `seeds/`, with the editorial files beside it. Node only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { decodeText } from '../corpus/decode.ts';
import { EditorialSchema, type Editorial as SourceEditorial } from '../corpus/editorial.ts';
import type { Pack } from '../corpus/pack.ts';
import { parseText } from '../corpus/parse.ts';
import { parseEditorial, type Editorial as TermEditorial } from '../lexicon/editorial.ts';
import { buildPack } from '../library/build-pack.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** What editors know of sources and of names (`seeds/sources.json`). */
export function sourceEditorial(): SourceEditorial {
  return v.parse(EditorialSchema, JSON.parse(readFileSync(join(SEEDS, 'sources.json'), 'utf8')));
}

/** The editorial layer of terms (`seeds/terms.json`). */
export function termEditorial(): TermEditorial {
  return parseEditorial(JSON.parse(readFileSync(join(SEEDS, 'terms.json'), 'utf8')));
}

/** Builds the bundled pack. The same seeds give the same pack, byte for byte. */
export function buildBundledPack(): Pack {
  const editorial = sourceEditorial();
  const sources = readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const papers = sources.map((name) => parseText(decodeText(readFileSync(join(SEEDS, name))), { name, editorial }));
  return buildPack(papers, { terms: termEditorial(), id: 'kamerlens', title: 'Kamerlens: meegeleverde stukken' });
}
