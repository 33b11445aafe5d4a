import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { LocalTime } from '@/components/imports/local-time';
import { issueHref, narrowedTo, queueHref } from '@/components/ownership/queue-href';
import { departmentExportHref } from '@/lib/departments/client';
import type { DepartmentDetail } from '@/lib/departments/schema';
import type { TopIssue } from '@/lib/domain/issues/top-issue';
import { STATE_WORDS } from '@/lib/domain/issues/vocabulary';
import type { Filter } from '@/lib/filters/schema';
import { countIssues, SEVERITY_WORDS } from '@/lib/format/issues';
import classes from './departments.module.css';

/** What the department has to do, the most severe first. */
export function QueueSection({ detail, filter }: { detail: DepartmentDetail; filter: Filter }) {
  const { department, queue } = detail;
  const { slug, name, issues } = department;
  const href = queueHref({ department: [slug], ...narrowedTo(filter, issues.openAt) });
  return (
    <Frame
      title="Queue"
      anchor="queue"
      about={
        queue.length < issues.open
          ? `The ${queue.length} most severe of ${issues.open} open issues.`
          : 'Its open issues, the most severe first. One on a hand-off is owned by two departments.'
      }
      {...(queue.length > 0 && { exportHref: departmentExportHref(slug, filter, 'issues') })}
    >
      {queue.length === 0 ? (
        <p className={classes['empty']}>
          {name} has no open issue that fits the filters. <Link href={queueHref()}>See all issues</Link>
        </p>
      ) : (
        <>
          <FiguresTable
            caption="Open issues, the most severe first"
            columns={COLUMNS}
            rows={queue}
            rowKey={({ number }) => String(number)}
          />
          <p className={classes['more']}>
            <Link href={href} prefetch={false}>
              {countIssues(issues.open)} in the queue of {name}
            </Link>
          </p>
        </>
      )}
    </Frame>
  );
}

const COLUMNS: readonly [Column<TopIssue>, ...Column<TopIssue>[]] = [
  {
    key: 'title',
    label: 'Issue',
    cell: ({ number, title, touchpointName, fromTouchpointName }) => (
      <>
        <Link href={issueHref(number)} prefetch={false}>
          #{number} {title}
        </Link>
        <span className={classes['under']}>
          {fromTouchpointName === null ? touchpointName : `${fromTouchpointName} to ${touchpointName}`}
        </span>
      </>
    ),
  },
  {
    key: 'severity',
    label: 'Severity',
    short: true,
    cell: ({ severityLevel }) => SEVERITY_WORDS[severityLevel],
  },
  { key: 'state', label: 'State', short: true, cell: ({ state }) => STATE_WORDS[state] },
  { key: 'due', label: 'Due', cell: (issue) => <Due issue={issue} /> },
  {
    key: 'next',
    label: 'Acts next',
    cell: ({ actsNext, assigneeName }) => (
      <>
        {assigneeName ?? 'Nobody yet'}
        <span className={classes['under']}>{actsNext}</span>
      </>
    ),
  },
];

function Due({ issue: { dueAt, overdue } }: { issue: TopIssue }) {
  if (dueAt === null) return <span className={classes['quiet']}>No due date</span>;
  return (
    <>
      <LocalTime instant={dueAt} />
      {overdue && <strong className={classes['late']}>Overdue</strong>}
    </>
  );
}
