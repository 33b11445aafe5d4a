'use client';

import { Skeleton } from '@mantine/core';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { Frame } from '@/components/charts/frame';
import { WhenVisible } from '@/components/charts/when-visible';
import { VerdictMark } from '@/components/issues/marks';
import { axisDay, readingTicks } from '@/components/touchpoints/time-points';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { formatDay, formatPeriod } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import type { IssueProof } from '@/lib/verification/schema';
import classes from './fix-panel.module.css';
import { FixReadings } from './fix-readings';
import { comparedWindow, fixWeek, isDrawn, proofPoints } from './proof-points';
import { WeekTable } from './week-table';

const HEIGHT = 280;

const BeforeAfter = dynamic(() => import('@/components/charts/before-after'), {
  ssr: false,
  loading: () => <Skeleton height={HEIGHT} />,
});

interface FixPanelProps {
  proof: IssueProof;
  /** Where several stand on a page, each says whose it is. */
  title?: string;
  about?: ReactNode;
}

/** Whether a fix worked: the verdict in words, what is still needed, and the weeks before and after. */
export function FixPanel({ proof, title = 'Did the fix work?', about }: FixPanelProps) {
  const { windows, readings, metric } = proof;
  const last = windows && readings.findLast(({ after }) => after.from === windows.after.from);
  const older = readings.filter((reading) => reading !== last);
  const { label } = definitionOf(metric);
  return (
    <Frame
      title={title}
      about={about}
      anchor={`fix-${proof.number}`}
      {...(proof.weeks.length > 0 && { table: <WeekTable proof={proof} /> })}
    >
      {windows === null ? (
        <p className={classes['empty']}>
          No fix has been declared live yet. Once one is, {label} of the answers that come after it is
          compared with that of the answers between flag and fix.
        </p>
      ) : (
        <>
          <Verdict proof={proof} />
          <Weeks proof={proof} />
        </>
      )}
      {older.length > 0 && <FixReadings readings={older} metric={metric} />}
    </Frame>
  );
}

function Verdict({ proof: { windows, readings, metric } }: { proof: IssueProof }) {
  if (windows === null) return null;
  const last = readings.findLast(({ after }) => after.from === windows.after.from);
  if (!last) {
    return (
      <p className={classes['says']}>
        The fix goes live on {formatDay(windows.after.from)}. Answers count up to{' '}
        {formatDay(windows.deadline)}.
      </p>
    );
  }
  const { unit } = definitionOf(metric);
  return (
    <>
      <p className={classes['says']}>
        <VerdictMark verdict={last.verdict} /> {last.says}
      </p>
      <dl className={classes['figures']}>
        <div>
          <dt>{windows.against === 'confirmation' ? 'Between flag and fix' : 'Before the flag'}</dt>
          <dd>{formatValue(last.before.value, unit)}</dd>
          <dd className={classes['quiet']}>
            n = {formatNumber(last.before.answered)}, {formatPeriod(last.before)}
          </dd>
        </div>
        <div>
          <dt>Since the fix</dt>
          <dd>{formatValue(last.after.value, unit)}</dd>
          <dd className={classes['quiet']}>
            n = {formatNumber(last.after.answered)}, from {formatDay(last.after.from)}
          </dd>
        </div>
        <div>
          <dt>Answers still needed</dt>
          <dd>
            {last.final ? 'None: decided' : last.needed === null ? 'Unknown yet' : formatNumber(last.needed)}
          </dd>
          <dd className={classes['quiet']}>Answers count up to {formatDay(windows.deadline)}</dd>
        </div>
      </dl>
    </>
  );
}

function Weeks({ proof }: { proof: IssueProof }) {
  const { weeks, windows, metric, readings, touchpoint } = proof;
  const { label, unit } = definitionOf(metric);
  const drawn = weeks.filter(isDrawn);
  if (windows === null) return null;
  if (drawn.length === 0) {
    return (
      <p className={classes['empty']}>No week has enough answers to be drawn. The table has them all.</p>
    );
  }
  const last = readings.findLast(({ after }) => after.from === windows.after.from);
  const before = comparedWindow(weeks, windows.before, {
    value: last?.before.value ?? null,
    label: windows.against === 'confirmation' ? 'Before' : 'Normal',
  });
  const after = comparedWindow(weeks, windows.after, { value: last?.after.value ?? null, label: 'After' });
  return (
    <figure className={classes['chart']}>
      <figcaption className={classes['caption']}>
        {label} of {touchpoint} week by week, counted from the first day with the fix. Shaded are the windows
        that are compared, dashed what they come to.
      </figcaption>
      <WhenVisible height={HEIGHT}>
        {() => (
          <BeforeAfter
            label={`${label} of ${touchpoint} before and after the fix`}
            points={proofPoints(proof)}
            before={before}
            after={after}
            fix={fixWeek(proof)}
            ticks={readingTicks(drawn, metric)}
            height={HEIGHT}
            formatTick={(value) => formatValue(value, unit)}
            formatDay={(from) => axisDay(from, 'week')}
          />
        )}
      </WhenVisible>
    </figure>
  );
}
