import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { BandMark } from '@/components/metrics/band-mark';
import { issueColumns, ISSUE_COLUMNS_RULE } from '@/components/ownership/issue-columns';
import { listHref } from '@/components/touchpoints/list-href';
import { departmentHref } from '@/lib/departments/client';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { overviewExportHref } from '@/lib/overview/client';
import type { DepartmentStanding } from '@/lib/touchpoints/schema';
import classes from './movers-table.module.css';

interface DepartmentTableProps {
  departments: readonly DepartmentStanding[];
  filter: Filter;
}

/** Who owns what, and how it does; those with the most below target first. */
export function DepartmentTable({ departments, filter }: DepartmentTableProps) {
  const rows = departments
    .filter(({ owned, issues }) => owned > 0 || issues.open > 0)
    .toSorted((a, b) => b.belowTarget - a.belowTarget || b.issues.open - a.issues.open || b.owned - a.owned);
  return (
    <Frame
      title="Departments"
      about={`The touchpoints that each one owns, those that fall short of their target, and its issues. ${ISSUE_COLUMNS_RULE}`}
      exportHref={overviewExportHref(filter, 'departments')}
    >
      <FiguresTable
        caption="Departments and their touchpoints"
        columns={columnsFor(filter)}
        rows={rows}
        rowKey={({ slug }) => slug}
        wide
      />
    </Frame>
  );
}

function columnsFor(filter: Filter): readonly [Column<DepartmentStanding>, ...Column<DepartmentStanding>[]] {
  return [
    {
      key: 'department',
      label: 'Department',
      cell: ({ slug, name }) => (
        <Link href={departmentHref(slug, filter)} prefetch={false}>
          {name}
        </Link>
      ),
    },
    {
      key: 'below',
      label: 'Below target',
      figures: true,
      cell: ({ slug, belowTarget, name }) =>
        belowTarget === 0 ? (
          '0'
        ) : (
          <Link
            href={listHref(filter, { department: [slug], below: 'target' })}
            prefetch={false}
            aria-label={`${belowTarget} below target in ${name}`}
          >
            {formatNumber(belowTarget)}
          </Link>
        ),
    },
    {
      key: 'measured',
      label: 'Measured',
      figures: true,
      short: true,
      cell: ({ measured }) => formatNumber(measured),
    },
    { key: 'owned', label: 'Owned', figures: true, short: true, cell: ({ owned }) => formatNumber(owned) },
    {
      key: 'worst',
      label: 'Lowest against target',
      cell: ({ worst }) =>
        worst === null ? (
          <BandMark band="cannot_tell" />
        ) : (
          <>
            {worst.name}
            <span className={classes['standing']}>
              {formatValue(worst.score.value, 'index')}
              {worst.band !== 'healthy' && <BandMark band={worst.band} />}
            </span>
          </>
        ),
    },
    ...issueColumns<DepartmentStanding>(filter),
  ];
}
