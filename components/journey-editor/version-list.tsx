import { Button } from '@mantine/core';
import { useState } from 'react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { RowActions } from '@/components/charts/row-actions';
import { LocalTime } from '@/components/imports/local-time';
import { UNKNOWN } from '@/lib/format/locale';
import type { VersionHead } from '@/lib/journeys/edit-schema';
import classes from './editor.module.css';
import { useDesk } from './editor-context';
import { VersionDialog } from './version-dialog';

type Columns = readonly [Column<VersionHead>, ...Column<VersionHead>[]];

const columns = (onOpen: (number: number) => void): Columns => [
  { key: 'number', label: 'Version', short: true, cell: ({ number }) => number },
  {
    key: 'when',
    label: 'Published',
    short: true,
    cell: ({ publishedAt }) => <LocalTime instant={publishedAt} />,
  },
  { key: 'who', label: 'By', short: true, cell: ({ publishedBy }) => publishedBy ?? UNKNOWN },
  { key: 'note', label: 'Note', cell: ({ note }) => note || UNKNOWN },
  {
    key: 'look',
    label: 'Actions',
    cell: ({ number }) => (
      <RowActions>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Look at version ${number}`}
          onClick={() => onOpen(number)}
        >
          Look at it
        </Button>
      </RowActions>
    ),
  },
];

/** Every version of the journey, the latest first. */
export function VersionList() {
  const { base } = useDesk();
  const [open, setOpen] = useState<number | null>(null);
  return (
    <section className={classes['card']} aria-labelledby="versions">
      <h2 className={classes['heading']} id="versions">
        Versions
      </h2>
      {base.versions.length === 0 ? (
        <p className={classes['text']}>The first version is kept when somebody first edits the journey.</p>
      ) : (
        <FiguresTable
          caption="Versions of the journey"
          columns={columns(setOpen)}
          rows={base.versions}
          rowKey={({ number }) => String(number)}
        />
      )}
      {open !== null && <VersionDialog number={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
