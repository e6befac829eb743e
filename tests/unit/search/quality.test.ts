import { describe, expect, test } from 'vitest';
import { portOfPacks } from '../../../lib/search/memory-port.ts';
import { search } from '../../../lib/search/search.ts';
import everyday from '../../fixtures/search/everyday-queries.json' with { type: 'json' };
import {
  type JudgedQuery,
  judgedPack,
  judgedQueries,
  type Marks,
  markRanking,
  mean,
} from '../../fixtures/search/judged.ts';
import { fusePeer, miniSearchPeer, stemmedMiniSearchPeer } from '../../fixtures/search/peers.ts';

const { pack, placeOf } = judgedPack();
const port = portOfPacks([pack]);
const groupOf = new Map(pack.exchanges.map((exchange) => [placeOf.get(exchange.id) ?? '', exchange.group]));

async function ours(query: string): Promise<string[]> {
  let places: string[] = [];
  for await (const { hits } of search(port, query)) {
    places = hits.flatMap((hit) => [hit.exchangeId, ...hit.similar]).map((id) => placeOf.get(id) ?? id);
  }
  return places;
}

interface Judged {
  readonly query: JudgedQuery;
  readonly places: readonly string[];
  readonly marks: Marks;
}

async function judge(
  queries: readonly JudgedQuery[],
  ask: (query: string) => Promise<string[]> | string[],
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const query of queries) {
    const places = await ask(query.query);
    judged.push({ query, places, marks: markRanking(places, query) });
  }
  return judged;
}

function table(title: string, columns: readonly (readonly [string, readonly Judged[]])[]): string {
  const types = [...new Set(columns[0]?.[1].map(({ query }) => query.type)), 'all'];
  const lines = [
    title,
    `${'type'.padEnd(12)} n   ${columns.map(([name]) => name.padEnd(26)).join('')}   (MRR@10 nDCG@10 recall@10)`,
  ];
  for (const type of types) {
    const cells = columns.map(([, judged]) => {
      const own = judged.filter(({ query }) => type === 'all' || query.type === type).map(({ marks }) => marks);
      const figures = [own.map((m) => m.reciprocalRank), own.map((m) => m.gain), own.map((m) => m.recall)];
      return figures
        .map((values) => mean(values).toFixed(3))
        .join(' ')
        .padEnd(26);
    });
    const count = columns[0]?.[1].filter(({ query }) => type === 'all' || query.type === type).length ?? 0;
    lines.push(`${type.padEnd(12)} ${String(count).padEnd(3)} ${cells.join('')}`);
  }
  return lines.join('\n');
}

describe('answers to judged queries', async () => {
  const gold = judgedQueries('gold-queries');
  const mine = await judge(gold, ours);
  const asPlaces = (ids: string[]) => ids.map((id) => placeOf.get(id) ?? id);
  const peers = [miniSearchPeer(pack.exchanges), stemmedMiniSearchPeer(pack.exchanges), fusePeer(pack.exchanges)];
  const columns: [string, Judged[]][] = [['Kamerlens', mine]];
  for (const peer of peers) columns.push([peer.name, await judge(gold, (query) => asPlaces(peer.search(query)))]);
  console.log(table('Judged queries', columns));
  const own = await judge([...judgedQueries('own-queries'), ...judgedQueries('fresh-queries')], ours);
  console.log(table('Queries written from reading the source', [['Kamerlens', own]]));
  const later = await judge(judgedQueries('later-queries'), ours);
  console.log(table('Queries written later, unseen at first', [['Kamerlens', later]]));
  const average = (judged: readonly Judged[], figure: keyof Marks) => mean(judged.map(({ marks }) => marks[figure]));

  test('the answer is on top', () => expect(average(mine, 'reciprocalRank')).toBeGreaterThanOrEqual(0.95));
  test('better answers stand higher', () => expect(average(mine, 'gain')).toBeGreaterThanOrEqual(0.85));
  test('related answers are there', () => expect(average(mine, 'recall')).toBeGreaterThanOrEqual(0.9));
  test('the same holds for other queries', () => {
    expect(average(own, 'reciprocalRank')).toBeGreaterThanOrEqual(0.9);
    expect(average(own, 'gain')).toBeGreaterThanOrEqual(0.85);
    expect(average(own, 'recall')).toBeGreaterThanOrEqual(0.85);
  });

  test('lay questions that were not known when it was built are answered too', () => {
    const answerable = later.filter(({ query }) => !query.empty);
    expect(average(answerable, 'reciprocalRank')).toBeGreaterThanOrEqual(0.85);
    const empty = later.filter(({ query }) => query.empty);
    expect(average(empty, 'reciprocalRank')).toBeGreaterThanOrEqual(0.95);
  });

  test('what parliament said nothing about is answered with nothing', () => {
    expect(
      mine.filter(({ query, places }) => query.empty && places.length > 0).map(({ query }) => query.query),
    ).toEqual([]);
  });

  test('everyday words that the papers happen to have are no answer, and lay words for what they say are', async () => {
    const found = async (queries: readonly string[]) => {
      const all = await Promise.all(queries.map(ours));
      return all.filter((places) => places.length > 0).length / queries.length;
    };
    expect(await found(everyday.unsaid)).toBeLessThanOrEqual(0.18);
    expect(await found(everyday.said)).toBeGreaterThanOrEqual(0.9);
  });

  test('a group that is named is the only one to answer', () => {
    for (const { query, places } of [...mine, ...own]) {
      const wanted = query.filter?.fractie;
      if (wanted) for (const place of places) expect(groupOf.get(place), query.query).toBe(wanted);
    }
  });
});
