import type { Pool } from '@/db/client';
import { dropOldProgress, listAbandonedJobs } from '@/db/queries/jobs';
import { log } from '@/lib/log';
import { askForUpkeep } from './ask-for';
import { promptNotices } from './prompt-notices';
import { prepareQueue, workingQueue } from './queue';
import { runJob } from './run-job';
import { FIRST_JOB, HOURLY_JOBS, JOB_NAMES, KEEPING_JOBS } from './schema';

/** For each kind of job its lock, its transaction and what it reads beside it: with fewer, jobs would wait for each other for ever. */
export const WORKER_CONNECTIONS = 4 * JOB_NAMES.length;

const POLL_SECONDS = 1;
const PROMPT_MILLISECONDS = 3000;
const SWEEP_MILLISECONDS = 15_000;
/** At night, in case somebody forgot to ask. */
const NIGHTLY = '15 3 * * *';
/** Before the others, who find the store as it will be kept. */
const KEEPING = '45 2 * * *';
const HOURLY = '0 * * * *';

/** Works off the queue until `stop` is called, which lets a running job end for a while. Any number of workers may share a store. */
export async function startWorker(pool: Pool): Promise<{ stop: () => Promise<void> }> {
  await prepareQueue(pool);
  const boss = workingQueue(pool);
  await boss.start();
  const sweep = async () => {
    for (const { id, name } of await listAbandonedJobs(pool, JOB_NAMES)) {
      log.warn({ job: id, name }, 'job was abandoned');
      await boss.fail(name, id, { message: 'The process that ran it ended.' });
    }
  };
  const swept = () => void sweep().catch((error: unknown) => log.error({ err: error }, 'sweep failed'));
  for (const name of JOB_NAMES) {
    await boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, async ([job]) => {
      if (job) await runJob(pool, { id: job.id, name });
    });
  }
  await boss.schedule(FIRST_JOB, NIGHTLY, {});
  for (const name of KEEPING_JOBS) await boss.schedule(name, KEEPING, {});
  for (const name of HOURLY_JOBS) await boss.schedule(name, HOURLY, {});
  swept();
  const sweeping = setInterval(swept, SWEEP_MILLISECONDS);
  const prompting = setInterval(
    () =>
      void promptNotices(pool, new Date()).catch((error: unknown) =>
        log.error({ err: error }, 'notices were not asked for'),
      ),
    PROMPT_MILLISECONDS,
  );
  await dropOldProgress(pool);
  await askForUpkeep(pool);
  return {
    stop: async () => {
      clearInterval(sweeping);
      clearInterval(prompting);
      await boss.stop({ timeout: 10_000 });
    },
  };
}
