import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { BandMark } from '@/components/metrics/band-mark';
import { ChangeMark } from '@/components/metrics/change-mark';
import { formatRange } from '@/components/metrics/format-range';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { CHANNEL_WORDS } from '@/lib/format/words';
import type { Sibling, TouchpointDetail, TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import classes from './breakdown-section.module.css';
import { listHref } from './list-href';
import { touchpointHref } from './touchpoint-href';

/** The touchpoint among the others of its channel and its stage. */
export function SiblingsSection({
  detail,
  query,
}: {
  detail: TouchpointDetail;
  query: TouchpointDetailQuery;
}) {
  const { touchpoint, siblings } = detail;
  if (siblings.length === 0) return null;
  const rows: Sibling[] = [touchpoint, ...siblings];
  return (
    <Frame
      title="By channel and stage"
      about={`${touchpoint.name} is reached through one channel, ${CHANNEL_WORDS[touchpoint.channel].toLowerCase()}. Here it stands among the other touchpoints of that channel and of its stage, ${touchpoint.stageName}, by their scores from 0 to 100.`}
    >
      <FiguresTable
        caption="Touchpoints of the same channel or stage"
        rows={rows.toSorted((a, b) => (a.score.value ?? 101) - (b.score.value ?? 101))}
        rowKey={({ slug }) => slug}
        columns={columnsFor(query, touchpoint.slug)}
      />
      <p className={classes['quiet']}>
        <Link
          href={listHref(query, { journey: [touchpoint.journey], stage: [touchpoint.stage] })}
          prefetch={false}
          className={classes['link']}
        >
          All touchpoints of {touchpoint.stageName}
        </Link>
      </p>
    </Frame>
  );
}

function columnsFor(
  query: TouchpointDetailQuery,
  own: string,
): readonly [Column<Sibling>, ...Column<Sibling>[]] {
  return [
    {
      key: 'name',
      label: 'Touchpoint',
      cell: ({ slug, name }) =>
        slug === own ? (
          <strong>{name} (this one)</strong>
        ) : (
          <Link href={touchpointHref(query, slug)} prefetch={false}>
            {name}
          </Link>
        ),
    },
    { key: 'channel', label: 'Channel', short: true, cell: ({ channel }) => CHANNEL_WORDS[channel] },
    { key: 'stage', label: 'Stage', short: true, cell: ({ stageName }) => stageName },
    {
      key: 'score',
      label: 'Score',
      figures: true,
      cell: ({ score, band }) => (
        <>
          <BandMark band={band} /> {formatValue(score.value, 'index')}{' '}
          <span className={classes['quiet']}>{formatRange(score, 'index')}</span>
        </>
      ),
    },
    {
      key: 'n',
      label: 'n',
      figures: true,
      short: true,
      cell: ({ score }) => formatNumber(score.answered),
    },
    {
      key: 'target',
      label: 'Target',
      figures: true,
      short: true,
      cell: ({ target }) => formatNumber(target),
    },
    {
      key: 'change',
      label: 'Change',
      cell: ({ score }) => <ChangeMark change={score.change} unit="index" />,
    },
  ];
}
