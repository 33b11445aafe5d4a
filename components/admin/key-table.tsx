import { Button } from '@mantine/core';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { RowActions } from '@/components/charts/row-actions';
import { LocalTime } from '@/components/imports/local-time';
import type { KeyState, KeyView } from '@/lib/sources/schema';
import classes from './admin.module.css';

const STATE_WORDS: Readonly<Record<KeyState, string>> = {
  active: 'In use',
  expired: 'Expired',
  revoked: 'Revoked',
};

interface KeyTableProps {
  keys: readonly KeyView[];
  busy: boolean;
  onRevoke: (key: KeyView) => void;
}

/** Keys that hold, then those that were revoked. */
export function KeyTable({ keys, busy, onRevoke }: KeyTableProps) {
  return (
    <FiguresTable
      caption="API keys"
      columns={[...COLUMNS, revocation(busy, onRevoke)]}
      rows={keys}
      rowKey={({ id }) => `${id}`}
    />
  );
}

const COLUMNS: readonly [Column<KeyView>, ...Column<KeyView>[]] = [
  {
    key: 'name',
    label: 'Key',
    cell: ({ name, prefix }) => (
      <span className={classes['who']}>
        {name}
        <span className={classes['quiet']}>{prefix}…</span>
      </span>
    ),
  },
  { key: 'scopes', label: 'May', cell: ({ scopes }) => scopes.join(', ') },
  {
    key: 'made',
    label: 'Made',
    cell: ({ by, createdAt }) => (
      <span className={classes['who']}>
        <LocalTime instant={createdAt} />
        <span className={classes['quiet']}>{by ?? 'The command line'}</span>
      </span>
    ),
  },
  {
    key: 'used',
    label: 'Last used',
    cell: ({ lastUsedAt }) => (lastUsedAt === null ? 'Never' : <LocalTime instant={lastUsedAt} />),
  },
  {
    key: 'ends',
    label: 'Ends',
    cell: ({ expiresAt }) => (expiresAt === null ? 'When revoked' : <LocalTime instant={expiresAt} />),
  },
  { key: 'state', label: 'State', short: true, cell: ({ state }) => STATE_WORDS[state] },
];

function revocation(busy: boolean, onRevoke: KeyTableProps['onRevoke']): Column<KeyView> {
  return {
    key: 'revoke',
    label: 'Actions',
    cell: (key) =>
      key.state !== 'revoked' && (
        <RowActions>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={busy}
            aria-label={`Revoke ${key.name}`}
            onClick={() => onRevoke(key)}
          >
            Revoke
          </Button>
        </RowActions>
      ),
  };
}
