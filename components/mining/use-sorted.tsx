'use client';

import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import type { Column } from '@/components/charts/figures-table';
import classes from '@/components/touchpoints/sort-head.module.css';

/** A column that rows can be put in the order of. */
export interface SortableColumn<Row> extends Column<Row> {
  /** What to sort by; null comes last either way. */
  by: (row: Row) => number | string | null;
}

type Direction = 'ascending' | 'descending';
interface Order {
  key: string;
  direction: Direction;
}

const SIGNS = { ascending: IconArrowUp, descending: IconArrowDown, none: IconSelector } as const;

/** The rows in the order of the head that was pressed, and columns with heads to press: largest first, then smallest, then as they came. */
export function useSorted<Row>(
  columns: readonly [SortableColumn<Row>, ...SortableColumn<Row>[]],
  rows: readonly Row[],
): { columns: [Column<Row>, ...Column<Row>[]]; rows: readonly Row[] } {
  const [order, setOrder] = useState<Order | null>(null);
  const [first, ...others] = columns;
  const headed = (column: SortableColumn<Row>): Column<Row> => {
    const sorted = order?.key === column.key ? order.direction : 'none';
    const Sign = SIGNS[sorted];
    return {
      ...column,
      sorted,
      head: (
        <button
          type="button"
          className={classes['head']}
          data-sorted={sorted !== 'none' || undefined}
          onClick={() => setOrder(next(order, column.key))}
        >
          {column.label}
          <Sign size={14} stroke={2} aria-hidden />
        </button>
      ),
    };
  };
  const by = columns.find(({ key }) => key === order?.key)?.by;
  return {
    columns: [headed(first), ...others.map(headed)],
    rows: order === null || by === undefined ? rows : sortRows(rows, by, order.direction),
  };
}

function next(order: Order | null, key: string): Order | null {
  if (order?.key !== key) return { key, direction: 'descending' };
  return order.direction === 'descending' ? { key, direction: 'ascending' } : null;
}

export function sortRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => number | string | null,
  direction: Direction,
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'string' || typeof b === 'string') return sign * String(a).localeCompare(String(b));
    return sign * (a - b);
  });
}
