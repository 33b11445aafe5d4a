import type { Db } from '@/db/client';
import { log } from '@/lib/log';
import { countRequest } from './limit-attempts';
import { RateLimited } from './rate-limited';
import type { Viewer } from './viewer';

/** Reads are written into the store so many at a time: one round trip in twenty-five, for which no reader waits. */
const BATCH = 25;
/** What was read longer ago than the limit looks back is not worth a row. */
const FORGOTTEN_AFTER_MS = 60_000;

interface Tally {
  /** Not in the store yet. */
  reads: number;
  since: number;
  /** Milliseconds of the epoch. */
  refusedUntil: number;
}

type Add = (db: Db, person: string, reads: number) => Promise<void>;

const addToStore: Add = (db, person, reads) => countRequest(db, 'read', person, reads);

/**
 * Counts what somebody reads, whichever replica is asked, without making anybody wait: a process counts by itself and adds what it has counted to the store in
 * batches, so that every replica lets a batch through at most once the limit is reached. Throws `RateLimited` once the store has said that it was too much.
 */
export function makeReadCounter(add: Add = addToStore) {
  const tallies = new Map<number, Tally>();
  return ({ db, now, userId }: Pick<Viewer, 'db' | 'now' | 'userId'>): void => {
    if (userId === null) return;
    const at = now.getTime();
    const tally = currentTally(tallies.get(userId), at);
    tallies.set(userId, tally);
    if (tally.refusedUntil > at) throw new RateLimited(Math.ceil((tally.refusedUntil - at) / 1000));
    tally.reads += 1;
    if (tally.reads < BATCH) return;
    tally.reads = 0;
    add(db, String(userId), BATCH).catch((error: unknown) => {
      if (error instanceof RateLimited) tally.refusedUntil = at + error.waitSeconds * 1000;
      else log.warn({ err: error }, 'reads were not counted');
    });
  };
}

function currentTally(tally: Tally | undefined, at: number): Tally {
  const isOver = tally === undefined || Math.max(tally.since + FORGOTTEN_AFTER_MS, tally.refusedUntil) <= at;
  return isOver ? { reads: 0, since: at, refusedUntil: 0 } : tally;
}
