import { Button } from '@mantine/core';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { RowActions } from '@/components/charts/row-actions';
import { UNKNOWN } from '@/lib/format/locale';
import { formatNumber } from '@/lib/format/number';
import type { ManagedDepartment } from '@/lib/departments/manage-schema';
import classes from './admin.module.css';

interface ManagedDepartmentTableProps {
  departments: readonly ManagedDepartment[];
  busy: boolean;
  onRename: (department: ManagedDepartment) => void;
  onMerge: (department: ManagedDepartment) => void;
  onToggle: (department: ManagedDepartment) => void;
}

type Columns = readonly [Column<ManagedDepartment>, ...Column<ManagedDepartment>[]];

const columns = ({
  busy,
  onRename,
  onMerge,
  onToggle,
}: Omit<ManagedDepartmentTableProps, 'departments'>): Columns => [
  {
    key: 'name',
    label: 'Department',
    cell: ({ name, slug }) => (
      <span className={classes['who']}>
        {name}
        <span className={classes['quiet']}>{slug}</span>
      </span>
    ),
  },
  { key: 'heads', label: 'Heads', cell: ({ heads }) => heads.map(({ name }) => name).join(', ') || UNKNOWN },
  { key: 'people', label: 'People', figures: true, short: true, cell: ({ people }) => formatNumber(people) },
  {
    key: 'touchpoints',
    label: 'Touchpoints',
    figures: true,
    short: true,
    cell: ({ touchpoints }) => formatNumber(touchpoints.length),
  },
  {
    key: 'issues',
    label: 'Open issues',
    figures: true,
    short: true,
    cell: ({ openIssues }) => formatNumber(openIssues.length),
  },
  {
    key: 'state',
    label: 'State',
    short: true,
    cell: ({ retiredAt }) => (retiredAt === null ? 'In use' : 'Retired'),
  },
  {
    key: 'change',
    label: 'Actions',
    cell: (department) => (
      <RowActions>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Rename ${department.name}`}
          onClick={() => onRename(department)}
        >
          Rename
        </Button>
        {department.retiredAt === null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Merge ${department.name}`}
            onClick={() => onMerge(department)}
          >
            Merge
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={busy}
          aria-label={`${department.retiredAt === null ? 'Retire' : 'Restore'} ${department.name}`}
          onClick={() => onToggle(department)}
        >
          {department.retiredAt === null ? 'Retire' : 'Restore'}
        </Button>
      </RowActions>
    ),
  },
];

/** Departments in use, then those that were retired. */
export function ManagedDepartmentTable({ departments, ...actions }: ManagedDepartmentTableProps) {
  return (
    <FiguresTable
      caption="Departments and what they answer for"
      columns={columns(actions)}
      rows={departments}
      rowKey={({ slug }) => slug}
    />
  );
}
