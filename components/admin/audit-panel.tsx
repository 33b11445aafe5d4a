'use client';

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { LocalTime } from '@/components/imports/local-time';
import { PageHead } from '@/components/imports/page-head';
import { EmptyState } from '@/components/metrics/empty-state';
import { LoadFailed } from '@/components/metrics/load-failed';
import { auditExportHref, auditOptions } from '@/lib/audit-trail/client';
import type { AuditFilter, AuditRow } from '@/lib/audit-trail/schema';
import classes from './admin.module.css';
import { AuditChange } from './audit-change';
import { actionWords, AuditFilters } from './audit-filters';

const COLUMNS: readonly [Column<AuditRow>, ...Column<AuditRow>[]] = [
  { key: 'at', label: 'When', cell: ({ at }) => <LocalTime instant={at} /> },
  {
    key: 'person',
    label: 'Who',
    cell: ({ person, apiKey }) => (
      <span className={classes['who']}>
        {person?.name ?? apiKey?.name ?? 'Nobody signed in'}
        {person !== null && <span className={classes['quiet']}>{person.email}</span>}
        {apiKey !== null && <span className={classes['quiet']}>API key {apiKey.id}</span>}
      </span>
    ),
  },
  { key: 'action', label: 'Did', cell: ({ action }) => actionWords(action) },
  {
    key: 'subject',
    label: 'To',
    cell: ({ subject, subjectName }) => (
      <span className={classes['who']}>
        {subjectName ?? subject}
        {subjectName !== null && <span className={classes['quiet']}>{subject}</span>}
      </span>
    ),
  },
  { key: 'change', label: 'Before and after', cell: (row) => <AuditChange {...row} /> },
];

interface AuditPanelProps {
  filter: AuditFilter;
  /** What is wrong with the address; all is shown then. */
  fault: string | null;
}

/** Who did what to what, and when; nobody can change it. */
export function AuditPanel({ filter, fault }: AuditPanelProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    auditOptions(filter),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const offer = data?.pages[0]?.offer;
  return (
    <div className={classes['panel']}>
      <PageHead title="Audit log">
        <Button
          component="a"
          href={auditExportHref(filter)}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Download as CSV
        </Button>
      </PageHead>
      <p className={classes['note']}>
        Every change, sign-in and download, the newest first. The database refuses to change or delete a row,
        and each row seals the one before: <code>corridor doctor</code> finds out if anybody did so all the
        same.
      </p>
      {fault !== null && <p role="alert">{fault}</p>}
      {offer !== undefined && <AuditFilters key={JSON.stringify(filter)} filter={filter} offer={offer} />}
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Reading the log …</output>}
      {data !== undefined && rows.length === 0 && (
        <EmptyState title="Nothing found" text="No row of the log fits. Try fewer words or other days." />
      )}
      {rows.length > 0 && (
        <FiguresTable caption="Audit log" columns={COLUMNS} rows={rows} rowKey={({ id }) => `${id}`} />
      )}
      {hasNextPage && (
        <div className={classes['centre']}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show older
          </Button>
        </div>
      )}
    </div>
  );
}
