import { env } from '@/lib/env';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a session lasts that nobody uses, and how long the busiest one. */
export interface SessionLife {
  idleMs: number;
  longestMs: number;
}

export const SESSION_LIFE: SessionLife = {
  idleMs: env.SESSION_IDLE_HOURS * HOUR_MS,
  longestMs: env.SESSION_LONGEST_HOURS * HOUR_MS,
};

/** Seen again within it, nothing is written: a page asks for a dozen things at once. */
export const SEEN_EVERY_MS = MINUTE_MS;

interface Times {
  madeAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
}

/** Whether a session still counts at this moment. */
export function isAlive({ madeAt, lastSeenAt, endedAt }: Times, now: Date, life = SESSION_LIFE): boolean {
  const idle = now.getTime() - lastSeenAt.getTime();
  const age = now.getTime() - madeAt.getTime();
  return endedAt === null && idle < life.idleMs && age < life.longestMs;
}
