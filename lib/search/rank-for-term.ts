/**
 * Which of a term's exchanges to show first, by what the text around the term is about: "detectiebevel" in an article on nudity
 * detection leads to another answer than in one on a compromise in the Council.
 */
import { tokens } from '../text/tokens.ts';
import { buildUnits } from './build-units.ts';
import { type IndexReader, openIndex } from './index-reader.ts';
import { termKey } from './keys.ts';
import { DEFAULT_HITS, QUERY_CHARACTERS, QUERY_UNITS, QUERY_WORDS } from './limits.ts';
import type { SearchPort } from './port.ts';
import type { TermContext } from './result.ts';
import { scoreUnits, sort } from './score.ts';
import type { Unit } from './units.ts';

/** A word in the term's own sentence counts this much beside one elsewhere in the paragraph. */
const SENTENCE = 1.6;
/** What the first place in the term's own order is worth, in units of a rare word. */
const PRIOR = 0.45;

/** A term with its exchanges, best first whatever the context. */
export interface RankedTerm {
  readonly id: string;
  readonly exchangeIds: readonly string[];
}

/** The term's exchange ids, best first for the place it stands in; all of them, whatever the index knows. Cost: that of a search. */
export async function rankForTerm(
  port: SearchPort,
  term: RankedTerm,
  context: TermContext,
): Promise<readonly string[]> {
  if (term.exchangeIds.length < 2) return term.exchangeIds;
  const index = await openIndex(port);
  const masks = index.headers.map((header) => new Uint8Array(header.exchangeCount));
  const prior = await markExchanges(index, term.id, masks);
  const units = await contextUnits(index, context);
  const scored = await scoreUnits(index, units, masks, DEFAULT_HITS * 4);
  const found = new Map(scored.map((one) => [`${one.segment} ${one.number}`, one]));
  const rare = Math.log(1 + index.exchangeCount);
  for (const [name, { segment, number, strength }] of prior) {
    const bonus = PRIOR * rare * strength;
    const one = found.get(name);
    if (one) one.score += bonus;
    else scored.push({ segment, number, score: bonus, coverage: 0, evidence: 0, matched: 0, told: false });
  }
  sort(scored);
  const records = await index.records(scored.slice(0, DEFAULT_HITS));
  const own = new Set(term.exchangeIds);
  const ids = records.map((record) => record.id).filter((id) => own.has(id));
  return [...new Set([...ids, ...term.exchangeIds])];
}

async function markExchanges(index: IndexReader, id: string, masks: readonly Uint8Array[]) {
  const prior = new Map<string, { segment: number; number: number; strength: number }>();
  const entry = (await index.entries([termKey(id)])).get(termKey(id));
  if (!entry) return prior;
  await index.loadPostings([entry]);
  for (const { segment, exchanges, impacts } of index.postings(entry)) {
    const mask = masks[segment];
    for (const [i, number] of exchanges.entries()) {
      if (mask) mask[number] = 1;
      prior.set(`${segment} ${number}`, { segment, number, strength: (impacts[i] ?? 0) / 255 });
    }
  }
  return prior;
}

async function contextUnits(index: IndexReader, context: TermContext): Promise<Unit[]> {
  const sentence = new Set(tokens(context.sentence).map((token) => token.text));
  const paragraph = tokens((context.paragraph || context.sentence).slice(0, QUERY_CHARACTERS)).slice(
    0,
    QUERY_WORDS * 2,
  );
  const built = await buildUnits(index, paragraph, { mend: false, slips: false });
  const byStems = new Map<string, Unit>();
  for (const unit of built.units) {
    if (unit.alternatives.length === 0) continue;
    const weight = unit.weight * (unit.words.some((word) => sentence.has(word.text)) ? SENTENCE : 1);
    const name = unit.stems.join(' ');
    if (!byStems.has(name)) byStems.set(name, { ...unit, weight });
  }
  const value = (unit: Unit) => unit.weight * unit.rarity;
  return [...byStems.values()].sort((a, b) => value(b) - value(a)).slice(0, QUERY_UNITS);
}
