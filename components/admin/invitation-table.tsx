'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { RowActions } from '@/components/charts/row-actions';
import { LocalTime } from '@/components/imports/local-time';
import { ROLE_WORDS } from '@/lib/domain/permissions';
import { UNKNOWN } from '@/lib/format/locale';
import { inviteUser, withdrawInvitation } from '@/lib/people/client';
import type { InvitationView } from '@/lib/people/schema';
import classes from './admin.module.css';
import { Dialog } from '@/components/shell/dialog';
import { Problem } from '@/components/shell/problem';
import { Secret } from './secret';
import { useDeed } from './use-deed';

interface InvitationTableProps {
  invitations: readonly InvitationView[];
  onDone: (said: string) => void;
}

type Columns = readonly [Column<InvitationView>, ...Column<InvitationView>[]];

interface Actions {
  busy: boolean;
  renew: (invitation: InvitationView) => void;
  withdraw: (invitation: InvitationView) => void;
}

const columnsFor = ({ busy, renew, withdraw }: Actions): Columns => [
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
  {
    key: 'expires',
    label: 'Link',
    cell: ({ expired, expiresAt }) => (
      <>
        {expired ? 'Expired ' : 'Works until '}
        <LocalTime instant={expiresAt} />
      </>
    ),
  },
  {
    key: 'change',
    label: 'Actions',
    cell: (invitation) => (
      <RowActions>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={busy}
          aria-label={`New link for ${invitation.name}`}
          onClick={() => renew(invitation)}
        >
          New link
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={busy}
          aria-label={`Withdraw the invitation of ${invitation.name}`}
          onClick={() => withdraw(invitation)}
        >
          Withdraw
        </Button>
      </RowActions>
    ),
  },
];

/** Who has been invited and has not come yet. */
export function InvitationTable({ invitations, onDone }: InvitationTableProps) {
  const [link, setLink] = useState<{ email: string; text: string } | null>(null);
  const { busy, problem, run } = useDeed();
  const renew = ({ email, name, role, department }: InvitationView) =>
    run(async () => {
      const invited = await inviteUser({ email, name, role, department });
      setLink({ email, text: invited.link });
      onDone(`${email} has a new link; the old one opens nothing any more.`);
    });
  const withdraw = ({ id, email }: InvitationView) =>
    run(async () => {
      await withdrawInvitation(id);
      onDone(`The invitation of ${email} was withdrawn.`);
    });
  return (
    <section className={classes['section']} aria-labelledby="invitations">
      <h2 className={classes['heading']} id="invitations">
        Invited
      </h2>
      <Problem words={problem} />
      <FiguresTable
        caption="Invitations that wait to be accepted"
        columns={columnsFor({ busy, renew, withdraw })}
        rows={invitations}
        rowKey={({ id }) => `${id}`}
      />
      {link !== null && (
        <Dialog title={`A new link for ${link.email}`} onClose={() => setLink(null)}>
          <p className={classes['text']}>It works once, for 7 days, and is not shown again.</p>
          <Secret label="Link" text={link.text} />
          <div className={classes['buttons']}>
            <Button onClick={() => setLink(null)}>Done</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
