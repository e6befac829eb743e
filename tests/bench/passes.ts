/**
 * Times queries pass by pass, ours and a peer's in turns. Both sides warm up alike, by the same number of passes over the same
 * queries, as tinybench and mitata warm up what they compare: engines compile what runs often, and a side that does more work in
 * fewer functions is compiled sooner. What the first pass took is kept, as a reader meets that too.
 */

/** Milliseconds by query, in the order of the queries. */
export type Pass = readonly number[];

export interface Pair {
  readonly ours: Pass;
  readonly peer: Pass;
}

export interface Pairs {
  /** The very first pass of either side: nothing remembered, and at the smallest library nothing compiled. */
  readonly first: Pair;
  readonly timed: readonly Pair[];
}

export interface Passes {
  readonly warmUp: number;
  readonly timed: number;
}

export type Ask = (query: string) => Promise<void>;

export async function timePass(queries: readonly string[], ask: Ask): Promise<Pass> {
  const times: number[] = [];
  for (const query of queries) {
    const started = performance.now();
    await ask(query);
    times.push(performance.now() - started);
  }
  return times;
}

/** The first pass counts as one that warms up. */
export async function timePairs(queries: readonly string[], ours: Ask, peer: Ask, passes: Passes): Promise<Pairs> {
  const all: Pair[] = [];
  for (let i = 0; i < passes.warmUp + passes.timed; i++)
    all.push({ ours: await timePass(queries, ours), peer: await timePass(queries, peer) });
  const [first] = all;
  if (!first) throw new Error('A bench needs a pass.');
  return { first, timed: all.slice(passes.warmUp) };
}

/** For a side without a peer. */
export async function timePasses(queries: readonly string[], ask: Ask, passes: Passes): Promise<readonly Pass[]> {
  const all: Pass[] = [];
  for (let i = 0; i < passes.warmUp + passes.timed; i++) all.push(await timePass(queries, ask));
  return all.slice(passes.warmUp);
}

/** Each query's median over passes: what it takes when nothing else on the machine gets in between. */
export function steady(passes: readonly Pass[]): Pass {
  return (passes[0] ?? []).map((_, query) => median(passes.map((pass) => pass[query] ?? 0)));
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);
