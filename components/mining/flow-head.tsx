import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatDay, formatPeriod } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import type { FlowDocument } from '@/lib/mining/schema';
import classes from './flow-panel.module.css';

interface FlowHeadProps {
  slug: string;
  /** Undefined until they have come. */
  flows: FlowDocument | undefined;
  failed: boolean;
  children: ReactNode;
}

/** Which journey, which months, and how fresh. */
export function FlowHead({ slug, flows, failed, children }: FlowHeadProps) {
  return (
    <header className={classes['head']}>
      <p className={classes['months']}>
        <span className={classes['back']}>
          <Link href={`/journeys/${slug}`} prefetch={false}>
            {flows?.journey.name ?? 'The journey'}
          </Link>
        </span>
      </p>
      <h1 className={classes['title']}>What customers do</h1>
      <output className={classes['months']}>{failed ? 'No figures' : wordsOf(flows)}</output>
      {flows !== undefined && <p className={classes['note']}>{cutWords(flows)}</p>}
      {children}
    </header>
  );
}

function wordsOf(flows: FlowDocument | undefined): string {
  if (flows === undefined) return 'Loading …';
  const { months, instances, mined } = flows;
  const began = `${formatNumber(instances.count)} journeys that began from ${formatPeriod(months)}`;
  if (mined === null) return began;
  const day = formatDay(mined.minedAt.slice(0, 10));
  return `${began}, counted on ${day}${mined.stale ? '; newer contacts will be in the next count' : ''}`;
}

function cutWords({ journey, touchpoints }: FlowDocument): string {
  const goal = touchpoints.find(({ slug }) => slug === journey.goal);
  const cut =
    journey.gapDays === null
      ? 'A customer’s journey goes on however long the silence'
      : `A journey ends when nothing happens for ${journey.gapDays} days`;
  return `Whole months are counted. ${cut}${goal === undefined ? '' : `, or at “${goal.name}”`}.`;
}
