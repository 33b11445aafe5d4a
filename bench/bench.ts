/** One figure of a benchmark. `bar` says in words what is asked of it; `holds` is absent where nothing is asked. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  bar?: string;
  holds?: boolean;
}

export interface BenchOptions {
  /** Rows, or what the benchmark counts by. */
  size?: number;
  /** Says what is going on, on standard error. */
  log: (line: string) => void;
}

export type Bench = (options: BenchOptions) => Promise<Figure[]>;

/** The middle of several runs of something noisy. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Nearest rank; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const ranked = values.toSorted((one, other) => one - other);
  return ranked[Math.min(ranked.length - 1, Math.ceil(share * ranked.length) - 1)] ?? Number.NaN;
}

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
