'use client';

import { useQuery } from '@tanstack/react-query';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { LocalTime } from '@/components/imports/local-time';
import { Pages } from '@/components/imports/pages';
import { ProblemNotice } from '@/components/imports/problem-notice';
import { EmptyState } from '@/components/metrics/empty-state';
import { formatDuration } from '@/lib/format/duration';
import { UNKNOWN } from '@/lib/format/locale';
import { jobsOptions } from '@/lib/jobs/client';
import { JOB_WORDS, type JobView } from '@/lib/jobs/schema';
import { JobState } from './job-state';
import classes from './jobs-list.module.css';
import { RetryButton } from './retry-button';

type Columns = readonly [Column<JobView>, ...Column<JobView>[]];

const COLUMNS: Columns = [
  { key: 'name', label: 'Job', cell: ({ name }) => JOB_WORDS[name] },
  { key: 'state', label: 'State', cell: (job) => <JobState {...job} /> },
  { key: 'asked', label: 'Asked for', cell: ({ askedAt }) => <LocalTime instant={askedAt} /> },
  { key: 'took', label: 'Took', figures: true, cell: tookCell },
  { key: 'error', label: 'What went wrong', cell: ({ error }) => error ?? UNKNOWN },
];

const AGAIN: Column<JobView> = {
  key: 'again',
  label: 'Actions',
  cell: ({ id, name, state }) => (state === 'failed' ? <RetryButton id={id} name={name} /> : null),
};

/** Every job, the newest first; those that wait or run move on by themselves. */
export function JobsList({ page, mayRun }: { page: number; mayRun: boolean }) {
  const { data, error, refetch } = useQuery(jobsOptions(page));
  if (data === undefined) {
    return error === null ? (
      <output>Reading the jobs …</output>
    ) : (
      <ProblemNotice title="The list could not be read" problem={error} onRetry={() => void refetch()} />
    );
  }
  if (data.total === 0) {
    return (
      <EmptyState
        title="No jobs yet"
        text="Nothing has been done in the background yet. It begins by itself after the first import."
      />
    );
  }
  const failed = mayRun && data.jobs.some(({ state }) => state === 'failed');
  return (
    <>
      <FiguresTable
        caption="Background jobs, the newest first"
        columns={failed ? [...COLUMNS, AGAIN] : COLUMNS}
        rows={data.jobs}
        rowKey={({ id }) => id}
        wide
      />
      <Pages path="/jobs" of="jobs" page={data.page} pageSize={data.pageSize} total={data.total} />
      <output className={classes['heard']}>{underWay(data.jobs)}</output>
    </>
  );
}

function tookCell({ startedAt, endedAt }: JobView) {
  if (startedAt === null || endedAt === null) return UNKNOWN;
  return formatDuration(Date.parse(endedAt) - Date.parse(startedAt));
}

function underWay(jobs: readonly JobView[]): string {
  return jobs
    .filter(({ state }) => state === 'running')
    .map(({ name }) => `${JOB_WORDS[name]}: running.`)
    .join(' ');
}
