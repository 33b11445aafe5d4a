'use client';

import { Skeleton } from '@mantine/core';
import dynamic from 'next/dynamic';
import { WhenVisible } from '@/components/charts/when-visible';
import type { ControlChart } from '@/lib/domain/control-chart';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { Bucket, Period } from '@/lib/domain/period';
import { formatValue } from '@/lib/format/reading';
import type { Annotation } from '@/lib/touchpoints/detail-schema';
import { axisDay, chartPoints, marksOf, shadedOf, ticksOf } from './time-points';

const TimeLines = dynamic(() => import('@/components/charts/time-lines'), {
  ssr: false,
  loading: () => <Skeleton height={300} />,
});

const NONE: readonly Annotation[] = [];

interface ControlFigureProps {
  chart: ControlChart;
  grain: Bucket;
  /** Of the touchpoint. */
  name: string;
  height: number;
  annotations?: readonly Annotation[];
  /** The days that are looked at. */
  period: Period | null;
}

/** A control chart as it is drawn wherever there is one. */
export function ControlFigure({
  chart,
  grain,
  name,
  height,
  annotations = NONE,
  period,
}: ControlFigureProps) {
  const { label, unit } = definitionOf(chart.metric);
  return (
    <WhenVisible height={height}>
      {() => (
        <TimeLines
          label={`${label} of ${name} over time`}
          points={chartPoints(chart, grain)}
          series={[{ key: 'value', color: 'var(--series-1)' }]}
          marks={marksOf(annotations, chart.points)}
          shaded={period && shadedOf(period, chart.points)}
          mean={chart.baseline?.mean ?? null}
          ticks={ticksOf(chart)}
          height={height}
          formatTick={(value) => formatValue(value, unit)}
          formatDay={(from) => axisDay(from, grain)}
        />
      )}
    </WhenVisible>
  );
}
