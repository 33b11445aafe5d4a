/** How long one waits before trying again what did not work. */
export interface Patience {
  /** Before the second try. */
  firstSeconds: number;
  /** By which each wait is longer than the one before it. */
  factor: number;
  longestSeconds: number;
  /** Tries at most. */
  attempts: number;
}

/** So much longer or shorter than planned, so that what failed together is not tried again together. */
const JITTER = 0.2;

/** Seconds from the failed try of this number (from 1) to the next; null where it was the last. `random` is from 0 to 1. */
export function waitAfter(
  attempt: number,
  { firstSeconds, factor, longestSeconds, attempts }: Patience,
  random: number,
): number | null {
  if (attempt >= attempts) return null;
  const planned = Math.min(longestSeconds, firstSeconds * factor ** (attempt - 1));
  return planned * (1 + JITTER * (2 * random - 1));
}
