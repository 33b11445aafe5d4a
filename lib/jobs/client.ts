import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, send } from '@/lib/http/client';
import type { JobName, JobPage } from './schema';

const JOBS = '/api/v1/jobs';
const LIVELY_MILLISECONDS = 1000;
const IDLE_MILLISECONDS = 5000;

/** The list, asked for every second while something waits or runs. */
export const jobsOptions = (page = 1) =>
  queryOptions({
    queryKey: ['jobs', page],
    queryFn: ({ signal }) => getJson<JobPage>(page === 1 ? JOBS : `${JOBS}?page=${page}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.jobs.some(({ endedAt }) => endedAt === null) === true
        ? LIVELY_MILLISECONDS
        : IDLE_MILLISECONDS,
  });

export async function retryJob(id: string): Promise<void> {
  await send('POST', `${JOBS}/${id}/retry`);
}

/** Resolves with whether it was put in the queue: false where its like waits already. */
export async function requestJob(name: JobName): Promise<boolean> {
  const response = await send('POST', JOBS, { name });
  const { asked }: { asked: boolean } = await response.json();
  return asked;
}
