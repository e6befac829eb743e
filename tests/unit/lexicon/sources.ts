/** What the lexicon's tests read: the bundled source as exchanges, the editorial file, articles with their expected marks. */
import { readFileSync } from 'node:fs';
import type { Corpus } from '../../../lib/corpus/pack.ts';
import { type Editorial, parseEditorial } from '../../../lib/lexicon/editorial.ts';

export interface Article {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
  readonly expected: readonly { readonly surface: string; readonly start: number; readonly end: number }[];
  readonly must_not_spans: readonly { readonly surface: string; readonly start: number; readonly end: number }[];
}

export function readFixture<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')) as T;
}

export const corpus: Corpus = readFixture('lexicon/gold-corpus.json');
export const editorial: Editorial = parseEditorial(
  JSON.parse(readFileSync(new URL('../../../seeds/terms.json', import.meta.url), 'utf8')),
);
