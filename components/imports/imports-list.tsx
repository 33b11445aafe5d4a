'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { formatDuration } from '@/lib/format/duration';
import { UNKNOWN } from '@/lib/format/locale';
import { formatNumber } from '@/lib/format/number';
import { importsOptions } from '@/lib/imports/client';
import type { ImportView } from '@/lib/imports/schema';
import { durationOf } from './duration-of';
import { FirstImport } from './first-import';
import classes from './imports-list.module.css';
import { LocalTime } from './local-time';
import { Pages } from './pages';
import { ProblemNotice } from './problem-notice';
import { StateMark } from './state-mark';
import { SHAPE_WORDS } from './words';

const COLUMNS: readonly [Column<ImportView>, ...Column<ImportView>[]] = [
  { key: 'file', label: 'File', cell: nameCell },
  { key: 'sent', label: 'Sent', cell: sentCell },
  { key: 'state', label: 'State', cell: (view) => <StateMark {...view} /> },
  figures('rowsRead', 'Rows read'),
  figures('inserted', 'Inserted'),
  figures('corrected', 'Corrected'),
  figures('unchanged', 'Unchanged'),
  figures('rejected', 'Rejected'),
  { key: 'duration', label: 'Took', figures: true, cell: durationCell },
];

/** Every import, the newest first; those that run move on by themselves. */
export function ImportsList({ page, mayRun }: { page: number; mayRun: boolean }) {
  const { data, error, refetch } = useQuery(importsOptions(page));
  if (data === undefined) {
    return error === null ? (
      <output>Reading the imports …</output>
    ) : (
      <ProblemNotice title="The list could not be read" problem={error} onRetry={() => void refetch()} />
    );
  }
  if (data.total === 0) return <FirstImport mayRun={mayRun} />;
  return (
    <>
      <FiguresTable
        caption="Imports, the newest first"
        columns={COLUMNS}
        rows={data.imports}
        rowKey={({ id }) => String(id)}
        wide
      />
      <Pages path="/imports" of="imports" page={data.page} pageSize={data.pageSize} total={data.total} />
      <output className={classes['heard']}>{underWay(data.imports)}</output>
    </>
  );
}

function nameCell({ id, fileName, source, shape }: ImportView) {
  return (
    <>
      <Link className={classes['name']} href={`/imports/${id}`}>
        {fileName}
      </Link>
      <span className={classes['aside']}>
        {source.name} · {SHAPE_WORDS[shape].toLowerCase()}
      </span>
    </>
  );
}

function sentCell({ createdAt, by }: ImportView) {
  return (
    <>
      <LocalTime instant={createdAt} />
      <span className={classes['aside']}>{by ?? 'Operator'}</span>
    </>
  );
}

function durationCell(view: ImportView) {
  const milliseconds = durationOf(view);
  return (
    <span className={classes['short']}>{milliseconds === null ? UNKNOWN : formatDuration(milliseconds)}</span>
  );
}

type Count = 'rowsRead' | 'inserted' | 'corrected' | 'unchanged' | 'rejected';

function figures(key: Count, label: string): Column<ImportView> {
  return { key, label, figures: true, cell: (view) => formatNumber(view[key]) };
}

function underWay(imports: readonly ImportView[]): string {
  return imports
    .filter(({ status }) => status === 'running' || status === 'queued')
    .map(({ fileName }) => `${fileName} is being imported.`)
    .join(' ');
}
