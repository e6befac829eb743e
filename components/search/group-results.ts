import type { FoundExchange } from './search-session.ts';

export interface ResultGroup {
  /** Topic of the paper, or the paper itself where it has no topics. */
  readonly title: string;
  readonly exchanges: readonly FoundExchange[];
}

/** How many ranks a result may move up to stand with its topic: near neighbours do, a far weaker one never passes a better one. */
const REACH = 3;

/** Results by topic, in the order of rank. Linear in the results. */
export function groupResults(found: readonly FoundExchange[]): ResultGroup[] {
  const groups: { title: string; exchanges: FoundExchange[] }[] = [];
  const placed = new Set<number>();
  for (let first = 0; first < found.length; first += 1) {
    const lead = found[first];
    if (lead === undefined || placed.has(first)) continue;
    const title = titleOf(lead);
    const exchanges = [lead];
    let last = first;
    for (let rank = first + 1; rank <= last + REACH && rank < found.length; rank += 1) {
      const next = found[rank];
      if (next === undefined || placed.has(rank) || titleOf(next) !== title) continue;
      exchanges.push(next);
      placed.add(rank);
      last = rank;
    }
    const before = groups.at(-1);
    if (before?.title === title) before.exchanges.push(...exchanges);
    else groups.push({ title, exchanges });
  }
  return groups;
}

function titleOf({ view }: FoundExchange): string {
  return view.exchange.topic ?? view.document.shortTitle ?? view.document.title;
}
