import Link from 'next/link';
import type { TouchpointDetail, TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import { listHref } from './list-href';
import classes from './touchpoint-page.module.css';

interface TouchpointPathProps {
  touchpoint: TouchpointDetail['touchpoint'] | undefined;
  query: TouchpointDetailQuery;
}

/** Where the touchpoint lies: the list, its journey's map and its stage. */
export function TouchpointPath({ touchpoint, query }: TouchpointPathProps) {
  return (
    <nav aria-label="Where this is" className={classes['path']}>
      <Link href={listHref(query)} prefetch={false}>
        Touchpoints
      </Link>
      {touchpoint !== undefined && (
        <>
          <span aria-hidden>›</span>
          <Link href={`/journeys/${touchpoint.journey}`} prefetch={false}>
            {touchpoint.journeyName}
          </Link>
          <span aria-hidden>›</span>
          <Link
            href={listHref(query, { journey: [touchpoint.journey], stage: [touchpoint.stage] })}
            prefetch={false}
          >
            {touchpoint.stageName}
          </Link>
        </>
      )}
    </nav>
  );
}
