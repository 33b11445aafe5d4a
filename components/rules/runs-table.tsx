'use client';

import { useQuery } from '@tanstack/react-query';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { LocalTime } from '@/components/imports/local-time';
import { ProblemNotice } from '@/components/imports/problem-notice';
import { runsOptions } from '@/lib/detection/client';
import type { DetectionRuns } from '@/lib/detection/schema';
import { formatDay } from '@/lib/format/day';
import { formatDuration } from '@/lib/format/duration';
import { formatNumber } from '@/lib/format/number';
import classes from './rules.module.css';

type Run = DetectionRuns['runs'][number];
type Columns = readonly [Column<Run>, ...Column<Run>[]];

const COLUMNS: Columns = [
  { key: 'at', label: 'Run', cell: ({ startedAt }) => <LocalTime instant={startedAt} /> },
  { key: 'asOf', label: 'Weeks before', cell: ({ asOf }) => formatDay(asOf) },
  {
    key: 'scope',
    label: 'Looked at',
    cell: ({ incremental }) => (incremental ? 'What changed' : 'Everything'),
  },
  { key: 'tests', label: 'Tests', figures: true, cell: ({ tests }) => formatNumber(tests), short: true },
  {
    key: 'flagged',
    label: 'Flagged',
    figures: true,
    cell: ({ flagged }) => formatNumber(flagged),
    short: true,
  },
  {
    key: 'evidence',
    label: 'Evidence',
    figures: true,
    cell: ({ evidenceAdded }) => formatNumber(evidenceAdded),
    short: true,
  },
  {
    key: 'recovered',
    label: 'Recovered',
    figures: true,
    cell: ({ recovered }) => formatNumber(recovered),
    short: true,
  },
  {
    key: 'expected',
    label: 'False alarms expected, at most',
    figures: true,
    cell: ({ expectedFalse }) => formatNumber(expectedFalse, 2),
  },
  {
    key: 'took',
    label: 'Took',
    figures: true,
    cell: ({ milliseconds }) => formatDuration(milliseconds),
  },
];

/** What detection has tested lately and what came of it. */
export function RunsTable() {
  const { data, error, refetch } = useQuery(runsOptions);
  return (
    <Frame
      title="Runs"
      about="Detection runs after every import and every night. How many false alarms are to be expected is counted for the case that nothing at all is wrong."
    >
      {data === undefined && error === null && <output>Reading the runs …</output>}
      {data === undefined && error !== null && (
        <ProblemNotice title="The runs could not be read" problem={error} onRetry={() => void refetch()} />
      )}
      {data?.runs.length === 0 && (
        <p className={classes['quiet']}>It has not run yet. It does so by itself after the first import.</p>
      )}
      {data !== undefined && data.runs.length > 0 && (
        <FiguresTable
          caption="Runs of detection, the latest first"
          columns={COLUMNS}
          rows={data.runs}
          rowKey={({ id }) => String(id)}
          wide
        />
      )}
    </Frame>
  );
}
