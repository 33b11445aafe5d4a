'use client';

import { Skeleton } from '@mantine/core';
import dynamic from 'next/dynamic';
import { FiguresTable } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { WhenVisible } from '@/components/charts/when-visible';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { BUCKET_WORDS } from '@/lib/format/words';
import { RaiseButton } from '@/components/issues/raise-button';
import { touchpointDetailExportHref } from '@/lib/touchpoints/detail-client';
import type { TouchpointDetail, TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import classes from './control-section.module.css';
import { pieceName } from './signal-words';
import { axisDay, expectationPoints, expectationTicks, marksOf, shadedOf } from './time-points';

const HEIGHT = 240;

const TimeLines = dynamic(() => import('@/components/charts/time-lines'), {
  ssr: false,
  loading: () => <Skeleton height={HEIGHT} />,
});

/** What customers expected and what they met, over time; left out where nobody was ever asked. */
export function ExpectationSection({
  detail,
  query,
}: {
  detail: TouchpointDetail;
  query: TouchpointDetailQuery;
}) {
  const { expectation, grain, touchpoint, annotations, filters } = detail;
  if (expectation.every(({ reality }) => reality === null)) return null;
  return (
    <Frame
      title="Expectation and reality"
      about={`Mean answers from 0 to 10, by ${grain}; a ${grain} of fewer than five is left out. Where the dashed line runs above the other, customers expected more than they met.`}
      exportHref={touchpointDetailExportHref(touchpoint.slug, query, 'expectation')}
      actions={
        <RaiseButton
          preset={{ touchpoint: touchpoint.slug, measure: 'cxIndex' }}
          about="expectation and reality"
        />
      }
      table={<ExpectationTable detail={detail} />}
    >
      <figure className={classes['chart']}>
        <figcaption className={classes['caption']}>
          <span className={classes['key']}>Reality</span>
          <span className={classes['key']} data-dashed>
            Expectation
          </span>
        </figcaption>
        <WhenVisible height={HEIGHT}>
          {() => (
            <TimeLines
              label={`Expectation and reality of ${touchpoint.name} over time`}
              points={expectationPoints(expectation, grain)}
              series={[
                { key: 'reality', color: 'var(--series-2)' },
                { key: 'expectation', color: 'var(--series-3)', dashed: true },
              ]}
              marks={marksOf(annotations, expectation)}
              shaded={shadedOf(filters, expectation)}
              mean={null}
              ticks={expectationTicks(expectation)}
              height={HEIGHT}
              formatTick={(value) => formatNumber(value)}
              formatDay={(from) => axisDay(from, grain)}
            />
          )}
        </WhenVisible>
      </figure>
    </Frame>
  );
}

function ExpectationTable({ detail: { expectation, grain } }: { detail: TouchpointDetail }) {
  return (
    <FiguresTable
      caption={`${BUCKET_WORDS[grain].adverb} expectation and reality`}
      rows={expectation.toReversed()}
      rowKey={({ from }) => from}
      columns={[
        {
          key: 'from',
          label: 'When',
          cell: ({ from, running }) => `${pieceName(from, grain)}${running ? ' (running)' : ''}`,
        },
        {
          key: 'expectation',
          label: 'Expectation',
          figures: true,
          short: true,
          cell: (point) => formatValue(point.expectation, 'mean'),
        },
        {
          key: 'reality',
          label: 'Reality',
          figures: true,
          short: true,
          cell: ({ reality }) => formatValue(reality, 'mean'),
        },
        { key: 'n', label: 'n', figures: true, short: true, cell: ({ answered }) => formatNumber(answered) },
      ]}
    />
  );
}
