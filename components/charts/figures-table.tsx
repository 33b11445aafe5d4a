import type { ReactNode } from 'react';
import classes from './figures-table.module.css';

export interface Column<Row> {
  key: string;
  label: string;
  /** What stands in the head instead of the label: a button to sort by. */
  head?: ReactNode;
  sorted?: 'ascending' | 'descending' | 'none';
  /** Figures stand to the right, one below the other. */
  figures?: boolean;
  /** On a card two of these that follow each other share a line. */
  short?: boolean;
  cell: (row: Row) => ReactNode;
}

/** Browsers forget that a table is one when its style makes cards of its rows. */
const ROLES = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

interface FiguresTableProps<Row> {
  /** What the table holds; read out, and not shown, since a heading stands above it. */
  caption: string;
  /** The first one names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Whether it may be wider than its room, so that the keyboard has to reach it to scroll. */
  wide?: boolean;
  /** Whether it has few and short columns, and so is a table still in a narrow room. */
  narrow?: boolean;
}

/** A table whose rows become cards where there is no room for it; it stays a table for those who hear it. */
export function FiguresTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  wide = false,
  narrow = false,
}: FiguresTableProps<Row>) {
  const [first, ...others] = columns;
  const halves = halvesOf(others);
  return (
    <div className={classes[narrow ? 'narrow' : 'room']}>
      <div
        className={`${classes['scroll']} ${wide ? classes['wide'] : ''}`}
        {...(wide ? { role: 'region', 'aria-label': `${caption}, scrolls sideways`, tabIndex: 0 } : {})}
      >
        <table {...ROLES.table} className={classes['table']}>
          <caption className={classes['caption']}>{caption}</caption>
          <thead {...ROLES.rows} className={classes['thead']}>
            <tr {...ROLES.row}>
              {columns.map(({ key, label, head, sorted, figures }) => (
                <th
                  key={key}
                  {...ROLES.head}
                  scope="col"
                  aria-sort={sorted}
                  className={figures === true ? classes['figures'] : undefined}
                >
                  {head ?? label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...ROLES.rows}>
            {rows.map((row) => (
              <tr key={rowKey(row)} {...ROLES.row} className={classes['row']}>
                <th {...ROLES.name} scope="row" className={classes['name']}>
                  {first.cell(row)}
                </th>
                {others.map(({ key, label, figures, cell }) => (
                  <td
                    key={key}
                    {...ROLES.cell}
                    className={figures === true ? classes['figures'] : undefined}
                    data-half={halves.has(key) || undefined}
                  >
                    <span className={classes['label']} aria-hidden>
                      {label}
                    </span>
                    <div className={classes['cell']}>{cell(row)}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Keys of the columns that share a line with another: two by two, so that none stands in half a line alone. */
function halvesOf<Row>(columns: readonly Column<Row>[]): ReadonlySet<string> {
  const halves = new Set<string>();
  let before: Column<Row> | null = null;
  for (const column of columns) {
    if (before !== null && column.short === true) {
      halves.add(before.key).add(column.key);
      before = null;
    } else before = column.short === true ? column : null;
  }
  return halves;
}
