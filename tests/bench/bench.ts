/** What every bench returns: one row a figure, each against a named peer measured in the same run. */
export interface BenchRow {
  /** What was measured, in words a reader knows ("search p50, 10k exchanges, typo"). */
  readonly what: string;
  /** Ours, in `unit`. */
  readonly ours: number;
  readonly unit: string;
  /** Name of what it is compared with, and its figure in the same unit. */
  readonly peer: string | null;
  readonly peerValue: number | null;
  /** ours / peer, median over pairs; null where there is no peer. */
  readonly ratio: number | null;
  /** Smallest and largest ratio over the pairs. */
  readonly spread: readonly [number, number] | null;
  /** The ratio must not exceed this; null where it only informs. */
  readonly target: number | null;
}

export interface Bench {
  readonly name: string;
  run(options: { readonly quick: boolean }): Promise<readonly BenchRow[]>;
}

/** What one bench's process leaves for the run: its name for people, and its rows. */
export interface BenchReport {
  readonly name: string;
  readonly rows: readonly BenchRow[];
}
