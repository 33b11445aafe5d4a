'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { FiguresTable } from '@/components/charts/figures-table';
import { formatNumber } from '@/lib/format/number';
import { useSorted, type SortableColumn } from './use-sorted';

interface FoldedTableProps<Row> {
  caption: string;
  columns: readonly [SortableColumn<Row>, ...SortableColumn<Row>[]];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** Rows before the table is unfolded. */
const FIRST = 12;

/** A table to sort, of which the first rows are enough for most. */
export function FoldedTable<Row>({ caption, rowKey, ...given }: FoldedTableProps<Row>) {
  const [all, setAll] = useState(false);
  const { columns, rows } = useSorted(given.columns, given.rows);
  return (
    <>
      <FiguresTable
        caption={caption}
        columns={columns}
        rows={all ? rows : rows.slice(0, FIRST)}
        rowKey={rowKey}
      />
      {rows.length > FIRST && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          aria-label={`${all ? 'Show fewer' : 'Show all'} of ${caption}`}
          onClick={() => setAll(!all)}
        >
          {all ? `Show the first ${FIRST}` : `Show all ${formatNumber(rows.length)}`}
        </Button>
      )}
    </>
  );
}
