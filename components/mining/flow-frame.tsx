'use client';

import { Skeleton } from '@mantine/core';
import { IconChartDots3, IconTable } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import bar from '@/components/filters/filter-bar.module.css';
import { Frame } from '@/components/charts/frame';
import { WhenVisible } from '@/components/charts/when-visible';
import { formatNumber } from '@/lib/format/number';
import type { FlowDocument } from '@/lib/mining/schema';
import { chooseSteps, drawable, readableShare, SHARES } from './choose-steps';
import classes from './flow-panel.module.css';
import { StepTable } from './step-table';
import type { View } from './use-flow-query';

const HEIGHT = 560;

/** The drawing is large: it comes when it is looked at. */
const FlowGraph = dynamic(() => import('./flow-graph'), {
  ssr: false,
  loading: () => <Skeleton height={HEIGHT} />,
});

interface FlowFrameProps {
  flows: FlowDocument;
  exportHref: string;
  /** Null: as the window has room. */
  view: View | null;
  onView: (view: View) => void;
  /** Share of all steps that is drawn; null: as much as can be read. */
  drawn: number | null;
  onDraw: (share: number) => void;
  chosen: string | null;
  onChoose: (step: string) => void;
}

/** Steps as a drawing, or as a table; a small window begins with the table. */
export function FlowFrame({
  flows,
  exportHref,
  view,
  onView,
  drawn,
  onDraw,
  chosen,
  onChoose,
}: FlowFrameProps) {
  const { steps, touchpoints, others } = flows;
  const share = drawn ?? readableShare(steps, others.count);
  const shown = useMemo(() => chooseSteps(steps, share, others.count), [steps, share, others.count]);
  const all = drawable(steps).length + others.steps;
  return (
    <Frame
      title="Steps"
      anchor="steps"
      about={`What customers did next, with how often and the median wait in between. A line leads to the paths behind it. ${others.steps > 0 ? `${formatNumber(others.steps)} rarer kinds of steps are only in the download.` : ''}`}
      exportHref={exportHref}
    >
      <div className={classes['views']} data-view={view ?? 'fitting'}>
        <fieldset className={classes['choices']}>
          <legend className={classes['legend']}>Shown as</legend>
          <button
            type="button"
            className={`${bar['button']} ${classes['asGraph']}`}
            onClick={() => onView('graph')}
          >
            <IconChartDots3 size={16} aria-hidden /> Drawing
          </button>
          <button
            type="button"
            className={`${bar['button']} ${classes['asTable']}`}
            onClick={() => onView('table')}
          >
            <IconTable size={16} aria-hidden /> Table
          </button>
        </fieldset>
        <div className={classes['drawing']}>
          <label className={classes['share']}>
            <span>
              Most frequent steps: {share}% ({formatNumber(shown.length)} of {formatNumber(all)} kinds)
            </span>
            <input
              type="range"
              min={0}
              max={SHARES.length - 1}
              value={nearest(share)}
              aria-valuetext={`${share}%, ${shown.length} of ${all} kinds of steps`}
              onChange={(event) => onDraw(SHARES[Number(event.currentTarget.value)] ?? 100)}
            />
          </label>
          <WhenVisible height={HEIGHT}>
            {() => <FlowGraph steps={shown} touchpoints={touchpoints} chosen={chosen} onChoose={onChoose} />}
          </WhenVisible>
        </div>
        <div className={classes['tabled']}>
          <StepTable steps={steps} onChoose={onChoose} />
        </div>
      </div>
    </Frame>
  );
}

/** The place on the slider of a share that the address may name freely. */
function nearest(share: number): number {
  const at = SHARES.findIndex((one) => one >= share);
  return at === -1 ? SHARES.length - 1 : at;
}
