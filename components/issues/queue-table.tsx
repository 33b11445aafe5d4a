import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { LocalTime } from '@/components/imports/local-time';
import { OrderHead } from './order-head';
import type { IssueOrder, IssueRow, IssueSort } from '@/lib/issues/schema';
import { measureWords, placeWords } from './issue-words';
import { DueMark, ReopenedMark, SeverityMark, StateMark, VerdictMark } from './marks';
import classes from './queue-table.module.css';
import { sortedBy } from './order-words';

interface QueueTableProps {
  rows: readonly IssueRow[];
  order: IssueOrder;
  onOrder: (order: IssueOrder) => void;
  selected: ReadonlySet<number>;
  onSelect: (number: number, on: boolean) => void;
  /** Whether several can be worked on at once. */
  selectable: boolean;
}

interface QueueColumn extends Column<IssueRow> {
  sort?: IssueSort;
}

const COLUMNS: readonly QueueColumn[] = [
  {
    key: 'state',
    label: 'State',
    sort: 'state',
    cell: ({ state, reopened, fixVerdict }) => (
      <span className={classes['stack']}>
        <StateMark state={state} />
        <ReopenedMark times={reopened} />
        {fixVerdict !== null && state !== 'verified' && <VerdictMark verdict={fixVerdict} />}
      </span>
    ),
  },
  {
    key: 'severity',
    label: 'Severity',
    sort: 'severity',
    cell: ({ severityLevel }) => <SeverityMark level={severityLevel} />,
  },
  { key: 'due', label: 'Due', sort: 'due', cell: (row) => <DueMark issue={row} /> },
  {
    key: 'department',
    label: 'Department',
    sort: 'department',
    cell: ({ department, otherDepartment, offeredTo }) => (
      <span className={classes['stack']}>
        {department.name}
        {otherDepartment !== null && <span className={classes['under']}>with {otherDepartment.name}</span>}
        {offeredTo !== null && <span className={classes['under']}>offered to {offeredTo.name}</span>}
      </span>
    ),
  },
  {
    key: 'assignee',
    label: 'Assignee',
    cell: ({ assignee }) => assignee?.name ?? <span className={classes['quiet']}>Nobody</span>,
  },
  {
    key: 'raised',
    label: 'Raised',
    sort: 'raised',
    cell: ({ raisedAt, origin }) => (
      <span className={classes['stack']}>
        <LocalTime instant={raisedAt} />
        <span className={classes['under']}>{origin === 'flag' ? 'by Corridor' : 'by hand'}</span>
      </span>
    ),
  },
];

/** The queue, to be sorted by most of its columns. */
export function QueueTable({ rows, order, onOrder, selected, onSelect, selectable }: QueueTableProps) {
  const headed = ({ sort, ...column }: QueueColumn): Column<IssueRow> =>
    sort === undefined
      ? column
      : {
          ...column,
          sorted: sortedBy(sort, order),
          head: <OrderHead label={column.label} sort={sort} order={order} onSort={onOrder} />,
        };
  return (
    <FiguresTable
      caption="Issues"
      columns={[headed(nameColumn(selected, selectable ? onSelect : null)), ...COLUMNS.map(headed)]}
      rows={rows}
      rowKey={({ number }) => `${number}`}
      wide
    />
  );
}

/** Its number and title, where it shows, and a box to select it by. */
function nameColumn(
  selected: ReadonlySet<number>,
  onSelect: QueueTableProps['onSelect'] | null,
): QueueColumn {
  return {
    key: 'number',
    label: 'Issue',
    sort: 'number',
    cell: (row) => (
      <span className={classes['pick']}>
        {onSelect !== null && (
          <input
            type="checkbox"
            aria-label={`Select issue ${row.number}`}
            checked={selected.has(row.number)}
            onChange={(event) => onSelect(row.number, event.currentTarget.checked)}
          />
        )}
        <span className={classes['title']}>
          <Link href={`/issues/${row.number}`} prefetch={false} data-issue={row.number}>
            <span className={classes['number']}>#{row.number}</span> {row.title}
          </Link>
          <span className={classes['under']}>
            {[placeWords(row), row.persona?.name, row.partner?.name, measureWords(row.measure)]
              .filter((words) => words !== undefined)
              .map((words) => (
                <span key={words}>{words}</span>
              ))}
          </span>
        </span>
      </span>
    ),
  };
}
