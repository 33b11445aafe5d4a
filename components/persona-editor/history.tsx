'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { RowActions } from '@/components/charts/row-actions';
import { LocalTime } from '@/components/imports/local-time';
import { LoadFailed } from '@/components/metrics/load-failed';
import { versionsOptions } from '@/lib/persona-editor/client';
import type { Saved, VersionView } from '@/lib/persona-editor/schema';
import classes from './editor.module.css';
import { VersionDialog } from './version-dialog';

interface HistoryProps {
  revision: string;
  /** Whether something is typed that a restoration would put aside. */
  dirty: boolean;
  onRestored: (saved: Saved, version: number) => void;
}

type Columns = readonly [Column<VersionView>, ...Column<VersionView>[]];

const columns = (onLook: (id: number) => void): Columns => [
  { key: 'version', label: 'Version', cell: ({ id }) => `Version ${id}` },
  { key: 'at', label: 'Saved', cell: ({ at }) => <LocalTime instant={at} /> },
  { key: 'person', label: 'By', cell: ({ person }) => person ?? 'Not by the editor' },
  { key: 'changes', label: 'What changed', cell: changeWords },
  {
    key: 'look',
    label: 'Actions',
    cell: ({ id }) => (
      <RowActions>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Look at version ${id}`}
          onClick={() => onLook(id)}
        >
          Look
        </Button>
      </RowActions>
    ),
  },
];

/** Every set that was saved: who, when, what changed. */
export function History({ revision, dirty, onRestored }: HistoryProps) {
  const { data, error, refetch } = useQuery(versionsOptions());
  const [shown, setShown] = useState<number | null>(null);
  return (
    <Frame title="History" about="Every save is kept. One of them can be looked at and restored.">
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={classes['quiet']}>Nothing has been saved here yet.</p>}
      {data !== undefined && data.length > 0 && (
        <FiguresTable
          caption="Versions of the personas, the newest first"
          columns={columns(setShown)}
          rows={data}
          rowKey={({ id }) => String(id)}
        />
      )}
      {shown !== null && (
        <VersionDialog
          id={shown}
          revision={revision}
          dirty={dirty}
          onClose={() => setShown(null)}
          onRestored={(saved) => {
            setShown(null);
            onRestored(saved, shown);
          }}
        />
      )}
    </Frame>
  );
}

function changeWords({ changes, person }: VersionView): string {
  if (changes === null) return person === null ? 'As they were found' : 'The oldest that is shown';
  return changes.length === 0 ? 'Nothing' : `${changes.join('. ')}.`;
}
