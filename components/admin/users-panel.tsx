'use client';

import { Button } from '@mantine/core';
import { IconEye, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PageHead } from '@/components/imports/page-head';
import { LoadFailed } from '@/components/metrics/load-failed';
import { usersOptions } from '@/lib/people/client';
import type { UserView } from '@/lib/people/schema';
import { AddPerson } from './add-person';
import classes from './admin.module.css';
import { ChangePerson } from './change-person';
import { ImportPeople } from './import-people';
import { LookAs } from './look-as';
import { SightOf } from './sight-of';
import { InvitationTable } from './invitation-table';
import { UserTable } from './user-table';

type Open =
  | { kind: 'add' }
  | { kind: 'look' }
  | { kind: 'sight'; user: UserView }
  | { kind: 'import' }
  | { kind: 'change'; user: UserView };

/** Who may sign in, and as what. */
export function UsersPanel() {
  const { data, error, refetch } = useQuery(usersOptions());
  const client = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState('');
  const close = () => setOpen(null);
  const done = (words = '') => {
    setSaid(words);
    void client.invalidateQueries({ queryKey: ['users'] });
  };
  return (
    <div className={classes['panel']}>
      <PageHead title="Users">
        <Button
          variant="default"
          leftSection={<IconEye size={16} aria-hidden />}
          onClick={() => setOpen({ kind: 'look' })}
        >
          Look as a role
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
          onClick={() => setOpen({ kind: 'import' })}
        >
          Invite from a file
        </Button>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ kind: 'add' })}>
          Add a person
        </Button>
      </PageHead>
      <p className={classes['note']}>
        Everybody here sees what the role allows. A change holds from the person’s next click on, and is
        written to the audit log.
      </p>
      <output className={classes['said']}>{said}</output>
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Reading the users …</output>}
      {data !== undefined && (
        <>
          <UserTable
            users={data.users}
            onChange={(user) => setOpen({ kind: 'change', user })}
            onAsk={(user) => setOpen({ kind: 'sight', user })}
          />
          {data.invitations.length > 0 && <InvitationTable invitations={data.invitations} onDone={done} />}
          {open?.kind === 'add' && <AddPerson list={data} onDone={done} onClose={close} />}
          {open?.kind === 'look' && <LookAs departments={data.departments} onClose={close} />}
          {open?.kind === 'sight' && <SightOf user={open.user} onClose={close} />}
          {open?.kind === 'import' && <ImportPeople onDone={done} onClose={close} />}
          {open?.kind === 'change' && (
            <ChangePerson user={open.user} departments={data.departments} onDone={done} onClose={close} />
          )}
        </>
      )}
    </div>
  );
}
