import { Button } from '@mantine/core';
import { IconEye, IconPencil } from '@tabler/icons-react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { RowActions } from '@/components/charts/row-actions';
import { LocalTime } from '@/components/imports/local-time';
import { ROLE_WORDS } from '@/lib/domain/permissions';
import { UNKNOWN } from '@/lib/format/locale';
import type { UserView } from '@/lib/people/schema';
import classes from './admin.module.css';

interface UserTableProps {
  users: readonly UserView[];
  onChange: (user: UserView) => void;
  /** Why somebody sees what they see. */
  onAsk: (user: UserView) => void;
}

type Columns = readonly [Column<UserView>, ...Column<UserView>[]];

const columns = ({ onChange, onAsk }: Pick<UserTableProps, 'onChange' | 'onAsk'>): Columns => [
  {
    key: 'name',
    label: 'Person',
    cell: ({ name, email }) => (
      <span className={classes['who']}>
        {name}
        <span className={classes['quiet']}>{email}</span>
      </span>
    ),
  },
  { key: 'role', label: 'Role', cell: ({ role }) => ROLE_WORDS[role] },
  { key: 'department', label: 'Department', cell: ({ departmentName }) => departmentName ?? UNKNOWN },
  { key: 'state', label: 'State', cell: stateOf },
  {
    key: 'seen',
    label: 'Last sign-in',
    cell: ({ lastSeenAt }) => (lastSeenAt === null ? 'Never' : <LocalTime instant={lastSeenAt} />),
  },
  {
    key: 'actions',
    label: 'Actions',
    cell: (user) => (
      <RowActions>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Why ${user.name} sees what`}
          leftSection={<IconEye size={15} aria-hidden />}
          onClick={() => onAsk(user)}
        >
          Why
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Change ${user.name}`}
          leftSection={<IconPencil size={15} aria-hidden />}
          onClick={() => onChange(user)}
        >
          Change
        </Button>
      </RowActions>
    ),
  },
];

/** Everybody who may sign in, those who are shut out last. */
export function UserTable({ users, ...deeds }: UserTableProps) {
  return (
    <FiguresTable
      caption="People who may sign in"
      columns={columns(deeds)}
      rows={users}
      rowKey={({ id }) => `${id}`}
    />
  );
}

function stateOf({ active, oneTime, twoStep }: UserView): string {
  if (!active) return 'Deactivated';
  return ['Active', ...(oneTime ? ['one-time password'] : []), ...(twoStep ? ['two-step sign-in'] : [])].join(
    ', ',
  );
}
