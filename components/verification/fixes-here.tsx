'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { LoadFailed } from '@/components/metrics/load-failed';
import { issuesOptions } from '@/lib/issues/client';
import { fixesOf } from '@/lib/verification/client';
import { FixProof } from './fix-proof';
import classes from './fix-panel.module.css';

interface FixesHereProps {
  where: Parameters<typeof fixesOf>[0];
}

/** Whether the latest fixes of a touchpoint or department worked; nothing where there is none. */
export function FixesHere({ where }: FixesHereProps) {
  const { asked, query } = fixesOf(where);
  const { data, error, refetch } = useQuery(issuesOptions(query));
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
