'use client';

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { formatNumber } from '@/lib/format/number';
import { rejectsHref } from '@/lib/imports/client';
import { rejectedRowsOptions } from '@/lib/imports/details-client';
import type { RejectedRowView } from '@/lib/imports/details-schema';
import type { ImportView } from '@/lib/imports/schema';
import { ProblemNotice } from './problem-notice';
import classes from './rejected-rows.module.css';

const COLUMNS: readonly [Column<RejectedRowView>, ...Column<RejectedRowView>[]] = [
  { key: 'line', label: 'Line', cell: ({ line }) => `Line ${line}` },
  { key: 'reasons', label: 'Why', cell: reasonsCell },
  { key: 'cells', label: 'The row as it stood', cell: rowCell },
];

/** The rows that could not be used, and the way to bring them in after all. */
export function RejectedRows({ view, mayRun }: { view: ImportView; mayRun: boolean }) {
  const { id, rejected } = view;
  const { data, error, refetch } = useQuery({
    ...rejectedRowsOptions(id, rejected),
    placeholderData: (before) => before,
  });
  return (
    <section aria-labelledby="rejected" className={classes['rejected']}>
      <h2 className={classes['title']} id="rejected">
        Rejected rows
      </h2>
      <p className={classes['about']}>
        {formatNumber(rejected)} {rejected === 1 ? 'row' : 'rows'} could not be used. Download{' '}
        {rejected === 1 ? 'it' : 'them'}, mend the cells (the column with the reasons may stay), and send the
        file again with the same mapping. What is in already stays as it is.
      </p>
      <div className={classes['buttons']}>
        <Button
          component="a"
          href={rejectsHref(id)}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          Download the rejected rows (CSV)
        </Button>
        {mayRun && (
          <Button component={Link} href={`/imports/new?from=${id}`} variant="default">
            Send the mended file
          </Button>
        )}
      </div>
      {error !== null && (
        <ProblemNotice title="The rows could not be read" problem={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <>
          <FiguresTable
            caption="Rejected rows by line"
            columns={COLUMNS}
            rows={data.rows}
            rowKey={({ line }) => String(line)}
          />
          {data.total > data.rows.length && (
            <p className={classes['about']}>
              The first {formatNumber(data.rows.length)} of {formatNumber(data.total)}; the download has all
              of them.
            </p>
          )}
        </>
      )}
    </section>
  );
}

function reasonsCell({ reasons }: RejectedRowView) {
  return reasons.map((reason) => (
    <span key={reason} className={classes['reason']}>
      {reason}
    </span>
  ));
}

function rowCell({ cells }: RejectedRowView) {
  return <code className={classes['cells']}>{cells.join(' | ')}</code>;
}
