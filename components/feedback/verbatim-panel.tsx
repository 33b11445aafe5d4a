'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { LoadFailed } from '@/components/metrics/load-failed';
import { verbatimOptions } from '@/lib/feedback/client';
import { formatDay } from '@/lib/format/day';
import classes from './feedback-panel.module.css';
import { FeedbackSkeleton } from './feedback-skeleton';
import { VerbatimList } from './verbatim-list';

/** One comment at an address of its own. */
export function VerbatimPanel({ id }: { id: number }) {
  const { data, error, refetch } = useQuery(verbatimOptions(id));
  return (
    <div className={classes['panel']}>
      <header>
        <h1 className={classes['title']}>
          {data === undefined ? 'Comment' : `Comment of ${formatDay(data.day)}`}
        </h1>
        <Link className={classes['back']} href="/feedback">
          All feedback
        </Link>
        {data !== undefined && (
          <>
            {' · '}
            <Link className={classes['back']} href={`/feedback?touchpoint=${data.touchpoint}`}>
              Others about {data.touchpointName}
            </Link>
          </>
        )}
      </header>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <FeedbackSkeleton />}
      {data !== undefined && <VerbatimList rows={[data]} currency={data.currency} />}
    </div>
  );
}
