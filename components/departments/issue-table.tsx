import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { issueColumns, ISSUE_COLUMNS_RULE } from '@/components/ownership/issue-columns';
import { departmentHref } from '@/lib/departments/client';
import type { Filter } from '@/lib/filters/schema';
import type { DepartmentStanding } from '@/lib/touchpoints/schema';

interface IssueTableProps {
  departments: readonly DepartmentStanding[];
  filter: Filter;
  exportHref: string;
}

/** What departments have to do, and what came of it. */
export function IssueTable({ departments, filter, exportHref }: IssueTableProps) {
  return (
    <Frame title="Issues and fixes" about={ISSUE_COLUMNS_RULE} exportHref={exportHref}>
      <FiguresTable
        caption="Issues by department"
        columns={[nameColumn(filter), ...issueColumns<DepartmentStanding>(filter)]}
        rows={departments}
        rowKey={({ slug }) => slug}
      />
    </Frame>
  );
}

function nameColumn(filter: Filter): Column<DepartmentStanding> {
  return {
    key: 'department',
    label: 'Department',
    cell: ({ slug, name }) => (
      <Link href={departmentHref(slug, filter)} prefetch={false}>
        {name}
      </Link>
    ),
  };
}
