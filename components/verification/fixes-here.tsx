'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { LoadFailed } from '@/components/metrics/load-failed';
import type { IssueState } from '@/lib/domain/issues/vocabulary';
import { issuesOptions } from '@/lib/issues/client';
import { issueQuery } from '@/lib/issues/schema';
import { FixProof } from './fix-proof';
import classes from './fix-panel.module.css';

/** A fix of these is there to be looked at. */
const FIXED: readonly IssueState[] = ['fix_live', 'verifying', 'verified'];
const MOST_SHOWN = 3;

interface FixesHereProps {
  /** Slugs of touchpoints, or of departments, by the name that the queue gives them. */
  where: { touchpoint: string } | { department: string };
}

/** Whether the latest fixes of a touchpoint or department worked; nothing where there is none. */
export function FixesHere({ where }: FixesHereProps) {
  const asked = { ...where, state: FIXED.join(','), sort: '-updated' };
  const { data, error, refetch } = useQuery(
    issuesOptions(issueQuery.parse({ ...asked, pageSize: `${MOST_SHOWN}` })),
  );
  if (error !== null && data === undefined)
    return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.total === 0) return null;
  return (
    <>
      {data.issues.map(({ number, title }) => (
        <FixProof
          key={number}
          number={number}
          title={`Did the fix of #${number} work?`}
          about={
            <Link href={`/issues/${number}`} prefetch={false}>
              {title}
            </Link>
          }
        />
      ))}
      {data.total > data.issues.length && (
        <p className={classes['empty']}>
          <Link href={`/issues?${new URLSearchParams(asked).toString()}`} prefetch={false}>
            All {data.total} fixes in the queue
          </Link>
        </p>
      )}
    </>
  );
}
