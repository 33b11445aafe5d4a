'use client';

import { Skeleton } from '@mantine/core';
import dynamic from 'next/dynamic';
import { Frame } from '@/components/charts/frame';
import { WhenVisible } from '@/components/charts/when-visible';
import { FEWEST_A_POINT } from '@/lib/domain/control-chart';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { formatValue } from '@/lib/format/reading';
import { touchpointDetailExportHref } from '@/lib/touchpoints/detail-client';
import type { TouchpointDetail, TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import { describeChart } from './chart-words';
import classes from './control-section.module.css';
import { ControlTable } from './control-table';
import { GrainSwitch } from './grain-switch';
import { describeSignals } from './signal-words';
import { axisDay, chartPoints, isShown, marksOf, shadedOf, ticksOf } from './time-points';

const HEIGHT = 300;

const TimeLines = dynamic(() => import('@/components/charts/time-lines'), {
  ssr: false,
  loading: () => <Skeleton height={HEIGHT} />,
});

interface ControlSectionProps {
  detail: TouchpointDetail;
  query: TouchpointDetailQuery;
  onChange: (query: TouchpointDetailQuery) => void;
}

/** Whether it varies more than it usually does, and when. */
export function ControlSection({ detail, query, onChange }: ControlSectionProps) {
  const { chart, grain, touchpoint } = detail;
  const { label, unit } = definitionOf(chart.metric);
  const signals = describeSignals(chart, grain);
  return (
    <Frame
      title="Signal or noise"
      anchor="chart"
      about={describeChart(chart, grain)}
      exportHref={touchpointDetailExportHref(touchpoint.slug, query, 'chart')}
      table={<ControlTable detail={detail} />}
    >
      <GrainSwitch grain={query.grain} onChange={(next) => onChange({ ...query, grain: next })} />
      {!chart.points.some(isShown) ? (
        <p className={classes['empty']}>
          {chart.points.length === 0
            ? 'Nobody met this touchpoint in the time that the chart covers.'
            : `No ${grain} has the ${FEWEST_A_POINT} answers that a point needs.`}
        </p>
      ) : (
        <figure className={classes['chart']}>
          <figcaption className={classes['caption']}>
            {label}, with the limits it is expected to keep
          </figcaption>
          <WhenVisible height={HEIGHT}>
            {() => (
              <TimeLines
                label={`${label} of ${touchpoint.name} over time`}
                points={chartPoints(chart, grain)}
                series={[{ key: 'value', color: 'var(--series-1)' }]}
                marks={marksOf(detail.annotations, chart.points)}
                shaded={shadedOf(detail.filters, chart.points)}
                mean={chart.baseline?.mean ?? null}
                ticks={ticksOf(chart)}
                height={HEIGHT}
                formatTick={(value) => formatValue(value, unit)}
                formatDay={(from) => axisDay(from, grain)}
              />
            )}
          </WhenVisible>
        </figure>
      )}
      {signals.length > 0 && (
        <ul className={classes['signals']} aria-label="Signals">
          {signals.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <p className={classes['legend']}>
        The days that the page is filtered to are shaded. A triangle is a signal beyond a limit or part of
        one, a ring the running {grain}, which is never judged. Numbers are{' '}
        <a href="#annotations">annotations</a>.
      </p>
    </Frame>
  );
}
