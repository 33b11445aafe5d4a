'use client';

import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { AddressFaults } from '@/components/filters/address-faults';
import { LoadFailed } from '@/components/metrics/load-failed';
import { ListSkeleton } from '@/components/touchpoints/list-skeleton';
import { Pages } from '@/components/touchpoints/pages';
import type { TransitionName } from '@/lib/domain/issues/transitions';
import { ISSUES_KEY, issuesOptions } from '@/lib/issues/client';
import { acknowledgeIssue, startIssue } from '@/lib/issues/detail-client';
import type { IssueRow } from '@/lib/issues/schema';
import { BulkBar, BulkResult } from './bulk-bar';
import { DepartmentTabs } from './department-tabs';
import { Problem } from './field';
import { IssueBoard, type BoardReader } from './issue-board';
import classes from './issues-panel.module.css';
import { KeysDialog } from './keys-dialog';
import { LoadedTransition } from './loaded-transition';
import { NoIssues } from './no-issues';
import { withNothingChosen } from './queue-filter';
import { QueueFilters } from './queue-filters';
import { QueueTable } from './queue-table';
import { QueueToolbar } from './queue-toolbar';
import { RaiseIssue } from './raise-issue';
import { isAsking, type AskingTransition } from './transition-dialog';
import { useBulk } from './use-bulk';
import { useIssueQuery } from './use-issue-query';
import { useQueueKeys } from './use-queue-keys';

/** A board has no pages: it shows as many as the queue gives at once. */
const MOST_ON_BOARD = 200;

type Opened = { kind: 'raise' } | { kind: 'keys' } | { kind: 'move'; number: number; name: AskingTransition };

interface IssuesPanelProps extends BoardReader {
  mayWork: boolean;
}

/** The queue of issues, as the address asks for it. */
export function IssuesPanel({ role, own, mayWork }: IssuesPanelProps) {
  const address = useIssueQuery();
  const { query, faults, view, narrow, turnTo } = address;
  const shown = view === 'board' ? { ...query, page: 1, pageSize: MOST_ON_BOARD } : query;
  const { data, error, isPlaceholderData, refetch } = useQuery(issuesOptions(shown));
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [opened, setOpened] = useState<Opened | null>(null);
  const bulk = useBulk();
  const move = useMove();
  const queue = useRef<HTMLDivElement>(null);
  const select = (number: number, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(number);
    else next.delete(number);
    setSelected(next);
  };
  useQueueKeys(queue, {
    select: (number) => mayWork && view === 'list' && select(number, !selected.has(number)),
    acknowledge: (number) => mayWork && bulk.mutate({ numbers: [number], change: { acknowledge: true } }),
    resolve: (number) => setOpened({ kind: 'move', number, name: 'declareFix' }),
    showKeys: () => setOpened({ kind: 'keys' }),
  });
  const close = () => setOpened(null);
  const rows = data?.issues ?? [];
  return (
    <div className={classes['panel']} ref={queue}>
      <header className={classes['head']}>
        <h1 className={classes['title']}>Issues</h1>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened({ kind: 'raise' })}>
          Raise an issue
        </Button>
      </header>
      {data !== undefined && (
        <DepartmentTabs
          departments={data.departments}
          chosen={query.department}
          own={own}
          onChoose={(department) => narrow({ ...query, department })}
        />
      )}
      <QueueFilters query={query} onChange={narrow} />
      <AddressFaults faults={faults} />
      <QueueToolbar address={address} total={data?.total} onKeys={() => setOpened({ kind: 'keys' })} />
      <BulkBar
        selected={[...selected]}
        busy={bulk.isPending}
        onChange={(change) =>
          bulk.mutate({ numbers: [...selected], change }, { onSuccess: () => setSelected(new Set()) })
        }
        onClear={() => setSelected(new Set())}
      />
      <BulkResult outcome={bulk.data} />
      <Problem error={bulk.error ?? move.error} />
      {error !== null && (
        <LoadFailed
          error={error}
          onRetry={() => void refetch()}
          onClear={() => narrow(withNothingChosen(query))}
        />
      )}
      {data === undefined && error === null && <ListSkeleton />}
      {data !== undefined && (
        <section aria-label="Queue" aria-busy={isPlaceholderData} className={classes['list']}>
          {data.total === 0 ? (
            <NoIssues query={query} onClear={() => narrow(withNothingChosen(query))} />
          ) : view === 'board' ? (
            <>
              <IssueBoard
                rows={rows}
                states={query.state}
                reader={{ role, own }}
                onMove={(row, name) => {
                  if (isAsking(name)) setOpened({ kind: 'move', number: row.number, name });
                  else move.mutate({ row, name });
                }}
              />
              {data.total > rows.length && (
                <p className={classes['note']}>
                  The first {rows.length} of {data.total} issues. Narrow the queue, or see all as a list.
                </p>
              )}
            </>
          ) : (
            <>
              <QueueTable
                rows={rows}
                order={query.sort}
                onOrder={(sort) => narrow({ ...query, sort })}
                selected={selected}
                onSelect={select}
                selectable={mayWork}
              />
              <Pages page={data.page} pageSize={data.pageSize} total={data.total} onChange={turnTo} />
            </>
          )}
        </section>
      )}
      {opened?.kind === 'raise' && <RaiseIssue onClose={close} />}
      {opened?.kind === 'keys' && <KeysDialog onClose={close} />}
      {opened?.kind === 'move' && (
        <LoadedTransition number={opened.number} name={opened.name} onClose={close} />
      )}
    </div>
  );
}

/** The moves that ask for nothing. */
function useMove() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ row, name }: { row: IssueRow; name: TransitionName }) =>
      (name === 'start' ? startIssue : acknowledgeIssue)(row.number, { version: row.version }),
    onSettled: () => client.invalidateQueries({ queryKey: ISSUES_KEY }),
  });
}
