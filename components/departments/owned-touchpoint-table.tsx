import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { TrendCell } from '@/components/charts/trend-cell';
import { ChangeMark } from '@/components/metrics/change-mark';
import { ScoreCell } from '@/components/metrics/score-cell';
import { OpenCount } from '@/components/ownership/open-count';
import { narrowedToPlaces, queueHref } from '@/components/ownership/queue-href';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import type { DepartmentDetail, OwnedTouchpoint } from '@/lib/departments/schema';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber, formatSigned } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import classes from './departments.module.css';

/** What a department owns, the furthest below target first. */
export function OwnedTouchpointTable({ detail, filter }: { detail: DepartmentDetail; filter: Filter }) {
  return (
    <FiguresTable
      caption="Touchpoints owned"
      columns={columnsFor(detail, filter)}
      rows={detail.touchpoints}
      rowKey={({ journey, stage, slug }) => `${journey}/${stage}/${slug}`}
      wide
    />
  );
}

function columnsFor(
  { bucket }: DepartmentDetail,
  filter: Filter,
): readonly [Column<OwnedTouchpoint>, ...Column<OwnedTouchpoint>[]] {
  return [
    {
      key: 'name',
      label: 'Touchpoint',
      cell: ({ slug, name, stageName }) => (
        <>
          <Link href={touchpointHref(filter, slug)} prefetch={false}>
            {name}
          </Link>
          <span className={classes['under']}>{stageName}</span>
        </>
      ),
    },
    {
      key: 'score',
      label: 'Score',
      figures: true,
      cell: ({ score, band }) => <ScoreCell score={score} unit="index" band={band} />,
    },
    {
      key: 'target',
      label: 'Against target',
      figures: true,
      cell: ({ toTarget, target }) => (
        <>
          {toTarget === null ? '–' : formatSigned(toTarget, 1)}
          <span className={classes['under']}>target {formatNumber(target)}</span>
        </>
      ),
    },
    {
      key: 'change',
      label: 'Change',
      cell: ({ change, primaryMetric }) => (
        <ChangeMark change={change} unit={definitionOf(primaryMetric).unit} interval="short" />
      ),
    },
    {
      key: 'trend',
      label: 'Trend',
      cell: ({ name, trend }) => (
        <TrendCell
          name={`Score of ${name} by ${bucket}`}
          points={trend.map(({ score }) => score)}
          format={(value) => formatValue(value, 'index')}
        />
      ),
    },
    {
      key: 'issues',
      label: ISSUE_FIGURES.open.label,
      figures: true,
      cell: (row) => (
        <OpenCount issues={row.issues} href={queueHref(narrowedToPlaces(filter, [row]))} of={row.name} />
      ),
    },
    {
      key: 'contacts',
      label: 'Contacts',
      figures: true,
      short: true,
      cell: ({ interactions }) => formatNumber(interactions),
    },
    {
      key: 'importance',
      label: 'Importance',
      figures: true,
      short: true,
      cell: ({ importance }) => `${importance}/5`,
    },
  ];
}
