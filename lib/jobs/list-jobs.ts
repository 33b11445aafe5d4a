import { countJobRows, listJobRows, type JobRow } from '@/db/queries/jobs';
import type { Viewer } from '@/lib/auth/viewer';
import { JOB_NAMES, JOBS_PAGE_SIZE, type JobPage, type JobState, type JobView } from './schema';

const STATES: Readonly<Record<JobRow['state'], JobState>> = {
  created: 'waiting',
  retry: 'failed_once',
  active: 'running',
  completed: 'done',
  cancelled: 'cancelled',
  failed: 'failed',
};

/** Background jobs, the newest first. */
export async function listJobs({ db }: Viewer, { page }: { page: number }): Promise<JobPage> {
  const rows = await listJobRows(db, JOB_NAMES, {
    limit: JOBS_PAGE_SIZE,
    offset: (page - 1) * JOBS_PAGE_SIZE,
  });
  return {
    jobs: rows.flatMap(present),
    total: await countJobRows(db, JOB_NAMES),
    page,
    pageSize: JOBS_PAGE_SIZE,
  };
}

/** A job as it is shown; nothing for one that this version does not know. */
export function present({
  id,
  name,
  state,
  retryCount,
  createdAt,
  startedAt,
  completedAt,
  ...row
}: JobRow): JobView[] {
  const known = JOB_NAMES.find((one) => one === name);
  if (known === undefined) return [];
  const { done, total, words } = row;
  return [
    {
      id,
      name: known,
      state: STATES[state],
      retries: retryCount,
      askedAt: createdAt,
      startedAt,
      endedAt: completedAt,
      error: state === 'failed' || state === 'retry' ? errorOf(row.output) : null,
      progress:
        state === 'active' && done !== null && total !== null ? { done, total, words: words ?? '' } : null,
    },
  ];
}

/** The queue keeps an error as an object, or what was no object in one under `value`. */
function errorOf(output: unknown): string | null {
  if (typeof output !== 'object' || output === null) return null;
  if ('message' in output && typeof output.message === 'string') return output.message;
  return 'value' in output ? errorOf(output.value) : null;
}
