import type { FoundExchange } from './search-session.ts';

export interface ResultGroup {
  /** Topic of the paper, null where the paper has no topics. */
  readonly topic: string | null;
  readonly paper: string;
  readonly date: string | null;
  readonly exchanges: readonly FoundExchange[];
}

/** How many ranks a result may move up to stand with its topic: near neighbours do, a far weaker one never passes a better one. */
const REACH = 3;

/** Results by paper and topic, in the order of rank. Linear in the results. */
export function groupResults(found: readonly FoundExchange[]): ResultGroup[] {
  const groups: { lead: FoundExchange; exchanges: FoundExchange[] }[] = [];
  const placed = new Set<number>();
  for (let first = 0; first < found.length; first += 1) {
    const lead = found[first];
    if (lead === undefined || placed.has(first)) continue;
    const exchanges = [lead];
    let last = first;
    for (let rank = first + 1; rank <= last + REACH && rank < found.length; rank += 1) {
      const next = found[rank];
      if (next === undefined || placed.has(rank) || !together(lead, next)) continue;
      exchanges.push(next);
      placed.add(rank);
      last = rank;
    }
    const before = groups.at(-1);
    if (before !== undefined && together(before.lead, lead)) before.exchanges.push(...exchanges);
    else groups.push({ lead, exchanges });
  }
  return groups.map(({ lead: { view }, exchanges }) => ({
    topic: view.exchange.topic,
    paper: view.document.shortTitle ?? view.document.title,
    date: view.document.date,
    exchanges,
  }));
}

function together(a: FoundExchange, b: FoundExchange): boolean {
  return a.view.exchange.topic === b.view.exchange.topic && a.view.document.id === b.view.document.id;
}
