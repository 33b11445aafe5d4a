import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { LocalTime } from '@/components/imports/local-time';
import { ROLE_WORDS } from '@/lib/domain/permissions';
import { UNKNOWN } from '@/lib/format/locale';
import type { UserView } from '@/lib/people/schema';
import classes from './admin.module.css';

type Columns = readonly [Column<UserView>, ...Column<UserView>[]];

const columns = (onChange: (user: UserView) => void): Columns => [
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
    key: 'change',
    label: 'Change',
    cell: (user) => (
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Change ${user.name}`}
        leftSection={<IconPencil size={15} aria-hidden />}
        onClick={() => onChange(user)}
      >
        Change
      </Button>
    ),
  },
];

/** Everybody who may sign in, those who are shut out last. */
export function UserTable({
  users,
  onChange,
}: {
  users: readonly UserView[];
  onChange: (user: UserView) => void;
}) {
  return (
    <FiguresTable
      caption="People who may sign in"
      columns={columns(onChange)}
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
