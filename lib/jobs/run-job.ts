import type { Pool } from '@/db/client';
import { jobLock, writeJobProgress } from '@/db/queries/jobs';
import { asDomainError } from '@/db/errors';
import { log } from '@/lib/log';
import { askFor } from './ask-for';
import { HANDLERS, type Progress } from './handlers';
import { FOLLOWERS, type JobName } from './schema';

/** Progress is written down so often at most. */
const BEAT_MILLISECONDS = 500;

/** Runs one job under its lock, which dies with this process, so that others can tell, and asks for those that follow it. Throws what it threw. */
export async function runJob(pool: Pool, job: { id: string; name: JobName }): Promise<void> {
  const begun = performance.now();
  const held = await pool.$client.reserve();
  try {
    await held.unsafe(jobLock.take, [job.id]);
    await HANDLERS[job.name](pool, { now: new Date(), onProgress: reporter(pool, job.id) });
    log.info(
      { job: job.id, name: job.name, milliseconds: Math.round(performance.now() - begun) },
      'job done',
    );
  } catch (error) {
    log.error({ err: error, job: job.id, name: job.name }, 'job failed');
    throw asDomainError(error) ?? error;
  } finally {
    await held.unsafe(jobLock.release, [job.id]).catch(() => undefined);
    held.release();
    // Also after a failure: the others are not at fault.
    for (const next of FOLLOWERS[job.name]) await askFor(pool, next);
  }
}

function reporter(pool: Pool, id: string): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    const time = performance.now();
    if (time - last < BEAT_MILLISECONDS && progress.done < progress.total) return;
    last = time;
    writeJobProgress(pool, id, { ...progress, now: new Date() }).catch((error: unknown) =>
      log.warn({ err: error, job: id }, 'progress was not written'),
    );
  };
}
