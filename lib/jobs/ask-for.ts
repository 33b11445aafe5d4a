import type { Db } from '@/db/client';
import { isAnyAstray } from '@/db/queries/merged-touchpoints';
import { log } from '@/lib/log';
import { queueOn } from './queue';
import { FIRST_JOB, type JobName } from './schema';

/** Asks for a job; one that waits already is enough. Returns whether it was put in the queue. In a transaction it is asked for with its commit. */
export async function askFor(db: Db, name: JobName): Promise<boolean> {
  return (await queueOn(db).send(name, {})) !== null;
}

/**
 * Asks for everything that follows from new or changed interactions and customers, one job after the other. Never rejects: what was not asked for is asked for again
 * when a worker starts, and every night.
 */
export async function askForUpkeep(db: Db): Promise<void> {
  try {
    await askFor(db, FIRST_JOB);
    // Asked for by whoever merges touchpoints; only a process that died meanwhile has not.
    if (await isAnyAstray(db)) await askFor(db, 'touchpoints.move');
  } catch (error) {
    log.error({ err: error }, 'jobs could not be asked for');
  }
}
