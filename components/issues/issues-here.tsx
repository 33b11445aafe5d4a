'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { LoadFailed } from '@/components/metrics/load-failed';
import { issuesOptions } from '@/lib/issues/client';
import { issueQuery, type IssueRow } from '@/lib/issues/schema';
import evidence from './evidence.module.css';
import { measureWords } from './issue-words';
import { DueMark, SeverityMark, StateMark } from './marks';
import { RaiseButton } from './raise-button';
import work from './work.module.css';

const COLUMNS: readonly [Column<IssueRow>, ...Column<IssueRow>[]] = [
  {
    key: 'title',
    label: 'Issue',
    cell: ({ number, title }) => (
      <Link href={`/issues/${number}`} prefetch={false}>
        #{number} {title}
      </Link>
    ),
  },
  { key: 'state', label: 'State', cell: ({ state }) => <StateMark state={state} /> },
  {
    key: 'severity',
    label: 'Severity',
    cell: ({ severityLevel }) => <SeverityMark level={severityLevel} />,
  },
  { key: 'measure', label: 'Measure', cell: ({ measure }) => measureWords(measure) },
  { key: 'assignee', label: 'Assignee', cell: ({ assignee }) => assignee?.name ?? 'Nobody' },
  { key: 'due', label: 'Due', cell: (row) => <DueMark issue={row} /> },
];

/** The open issues of a touchpoint. */
export function IssuesHere({ slug, name }: { slug: string; name: string }) {
  const { data, error, refetch } = useQuery(issuesOptions(issueQuery.parse({ touchpoint: slug })));
  return (
    <Frame
      title="Issues here"
      anchor="issues"
      about={`What is open at ${name}, and who is at it.`}
      actions={<RaiseButton preset={{ touchpoint: slug }} about={name} />}
    >
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton height={80} />}
      {data !== undefined && data.total === 0 && <p className={work['quiet']}>No issue is open here.</p>}
      {data !== undefined && data.total > 0 && (
        <FiguresTable
          caption={`Issues at ${name}`}
          rows={data.issues}
          rowKey={({ number }) => `${number}`}
          columns={COLUMNS}
        />
      )}
      <p className={evidence['more']}>
        <Link href={`/issues?touchpoint=${slug}`} prefetch={false}>
          All of them in the queue
        </Link>
      </p>
    </Frame>
  );
}
