'use client';

import { Frame } from '@/components/charts/frame';
import { RaiseButton } from '@/components/issues/raise-button';
import { FEWEST_A_POINT } from '@/lib/domain/control-chart';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { touchpointDetailExportHref } from '@/lib/touchpoints/detail-client';
import type { TouchpointDetail, TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import { describeChart } from './chart-words';
import { ControlFigure } from './control-figure';
import classes from './control-section.module.css';
import { ControlTable } from './control-table';
import { GrainSwitch } from './grain-switch';
import { describeSignals } from './signal-words';
import { isShown } from './time-points';

const HEIGHT = 300;

interface ControlSectionProps {
  detail: TouchpointDetail;
  query: TouchpointDetailQuery;
  onChange: (query: TouchpointDetailQuery) => void;
}

/** Whether it varies more than it usually does, and when. */
export function ControlSection({ detail, query, onChange }: ControlSectionProps) {
  const { chart, grain, touchpoint } = detail;
  const { label } = definitionOf(chart.metric);
  const signals = describeSignals(chart, grain);
  return (
    <Frame
      title="Signal or noise"
      anchor="chart"
      about={describeChart(chart, grain)}
      exportHref={touchpointDetailExportHref(touchpoint.slug, query, 'chart')}
      actions={<RaiseButton preset={{ touchpoint: touchpoint.slug, measure: chart.metric }} about={label} />}
      table={<ControlTable chart={chart} grain={grain} />}
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
          <ControlFigure
            chart={chart}
            grain={grain}
            name={touchpoint.name}
            height={HEIGHT}
            annotations={detail.annotations}
            period={detail.filters}
          />
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
