/**
 * Answers a query on the command line with the search code of the extension:
 * `npm run --silent lookup -- [--json] [--pack FILE] "query"`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type Pack, PackSchema } from '../corpus/pack.ts';
import { portOfPacks } from '../search/memory-port.ts';
import type { SearchHit, SearchResult } from '../search/result.ts';
import { search } from '../search/search.ts';
import { buildBundledPack } from './bundled-pack.ts';

const USAGE = 'Usage: npm run --silent lookup -- [--json] [--pack FILE] "query"';

interface Answer {
  readonly exchangeId: string;
  readonly score: number;
  readonly snippet: string;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false }, pack: { type: 'string' } },
    allowPositionals: true,
  });
  const query = positionals.join(' ');
  if (query.trim() === '') throw new Error(USAGE);
  const pack = values.pack === undefined ? buildBundledPack() : readPack(values.pack);
  const result = await lastResult(pack, query);
  const answers = (result?.hits ?? []).flatMap(toAnswers);
  console.log(values.json ? JSON.stringify(answers, null, 2) : inWords(result, answers, pack));
}

function readPack(file: string): Pack {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read as JSON.`, { cause });
  }
  const parsed = v.safeParse(PackSchema, data);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${file} is not a Kamerlens pack: ${v.getDotPath(issue) ?? 'root'}: ${issue.message}`);
  }
  return parsed.output;
}

async function lastResult(pack: Pack, query: string): Promise<SearchResult | null> {
  let last: SearchResult | null = null;
  for await (const result of search(portOfPacks([pack]), query)) last = result;
  return last;
}

/** A hit and the near-identical answers folded under it. */
function toAnswers(hit: SearchHit): Answer[] {
  return [hit.exchangeId, ...hit.similar].map((exchangeId) => ({
    exchangeId,
    score: round(hit.score),
    snippet: hit.snippet.text,
  }));
}

const round = (score: number) => Math.round(score * 1000) / 1000;

function inWords(result: SearchResult | null, answers: readonly Answer[], pack: Pack): string {
  const lines: string[] = [];
  if (result?.correction)
    lines.push(`Resultaten voor: ${result.correction.shown} (letterlijk: ${result.correction.literal})`, '');
  if (result && result.filters.length > 0)
    lines.push(`Alleen: ${result.filters.map((filter) => filter.label).join(', ')}`, '');
  const exchanges = new Map(pack.exchanges.map((exchange) => [exchange.id, exchange]));
  for (const [index, { exchangeId, snippet }] of answers.entries()) {
    const exchange = exchanges.get(exchangeId);
    const heading = [exchange?.group, exchange?.topic].filter((part) => part).join(' · ');
    lines.push(`${index + 1}. ${exchangeId}${heading ? `  (${heading})` : ''}`, `   ${snippet}`, '');
  }
  if (answers.length === 0) {
    lines.push('Niets gevonden.');
    if (result && result.suggestions.length > 0) lines.push(`Bedoelde u misschien: ${result.suggestions.join(', ')}?`);
  }
  return lines.join('\n').trimEnd();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
