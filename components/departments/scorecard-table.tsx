import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { TrendCell } from '@/components/charts/trend-cell';
import { ChangeMark } from '@/components/metrics/change-mark';
import { ScoreCell } from '@/components/metrics/score-cell';
import { departmentHref, departmentsExportHref } from '@/lib/departments/client';
import type { DepartmentList, DepartmentScorecard } from '@/lib/departments/schema';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import classes from './departments.module.css';
import { OwnMark } from './own-mark';
import { handOffWords, summaryWords } from './scorecard-words';

const ABOUT =
  'The index is the mean score of the touchpoints that a department owns, weighted by their importance: for display, not a test. The count ' +
  'below target is of those that can be told.';

/** A row a department. */
export function ScorecardTable({ list, filter }: { list: DepartmentList; filter: Filter }) {
  return (
    <Frame title="Scorecards" about={ABOUT} exportHref={departmentsExportHref(filter)}>
      <FiguresTable
        caption="Scorecards of departments"
        columns={columnsFor(list, filter)}
        rows={list.departments}
        rowKey={({ slug }) => slug}
        wide
      />
    </Frame>
  );
}

function columnsFor(
  { bucket }: DepartmentList,
  filter: Filter,
): readonly [Column<DepartmentScorecard>, ...Column<DepartmentScorecard>[]] {
  return [
    {
      key: 'department',
      label: 'Department',
      cell: ({ slug, name, own }) => (
        <>
          <Link href={departmentHref(slug, filter)} prefetch={false}>
            {name}
          </Link>
          {own && <OwnMark />}
        </>
      ),
    },
    {
      key: 'index',
      label: 'Index',
      figures: true,
      cell: ({ index, band }) => <ScoreCell score={index} unit="index" band={band} />,
    },
    {
      key: 'change',
      label: 'Change',
      cell: ({ index }) => <ChangeMark change={index.change} unit="index" interval="short" />,
    },
    {
      key: 'trend',
      label: 'Trend',
      cell: ({ name, trend }) => (
        <TrendCell
          name={`Index of ${name} by ${bucket}`}
          points={trend.map(({ score }) => score)}
          format={(value) => formatValue(value, 'index')}
        />
      ),
    },
    {
      key: 'below',
      label: 'Below target',
      figures: true,
      cell: ({ belowTarget, owned }) => `${belowTarget} of ${owned}`,
    },
    {
      key: 'worst',
      label: 'Lowest against target',
      cell: ({ worst }) =>
        worst === null ? (
          <span className={classes['quiet']}>Cannot tell</span>
        ) : (
          <>
            {worst.name}
            <span className={classes['under']}>
              {formatValue(worst.score.value, 'index')}, target {formatNumber(worst.target)}
            </span>
          </>
        ),
    },
    { key: 'hand-offs', label: 'Hand-offs', cell: ({ handOffs }) => handOffWords(handOffs) },
    { key: 'perception', label: 'Own estimate', cell: ({ perception }) => summaryWords(perception) },
    {
      key: 'contacts',
      label: 'Contacts',
      figures: true,
      cell: ({ interactions }) => formatNumber(interactions),
    },
  ];
}
