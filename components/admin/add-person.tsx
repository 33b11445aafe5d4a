'use client';

import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { addUser, inviteUser } from '@/lib/people/client';
import type { UserChange, UserList } from '@/lib/people/schema';
import classes from './admin.module.css';
import { Dialog } from '@/components/shell/dialog';
import { FormDialog } from '@/components/shell/form-dialog';
import { PersonFields } from './person-fields';
import { Secret } from './secret';
import { useDeed } from './use-deed';

interface AddPersonProps {
  list: Pick<UserList, 'departments' | 'mails'>;
  onDone: () => void;
  onClose: () => void;
}

const NOBODY: UserChange = { name: '', role: 'executive', department: null };

/** Invites somebody by link, or makes an account with a password that is shown once. */
export function AddPerson({ list, onDone, onClose }: AddPersonProps) {
  const id = useId();
  const [email, setEmail] = useState('');
  const [person, setPerson] = useState(NOBODY);
  const [byLink, setByLink] = useState(true);
  const [secret, setSecret] = useState<{ text: string; note: string } | null>(null);
  const { busy, problem, run } = useDeed();
  const save = () =>
    run(async () => {
      if (byLink) {
        const { link, mailed } = await inviteUser({ ...person, email });
        const sent = mailed
          ? `A mail with this link is on its way to ${email}.`
          : `Hand this link to ${email}.`;
        setSecret({ text: link, note: `${sent} It works once, for 7 days, and is not shown again.` });
      } else {
        const { password } = await addUser({ ...person, email });
        const note = `Hand this password to ${email}. It is not shown again, and has to be changed at the first sign-in.`;
        setSecret({ text: password ?? '', note });
      }
      onDone();
    });
  if (secret !== null) {
    return (
      <Dialog title={byLink ? `${person.name} is invited` : `${person.name} can sign in`} onClose={onClose}>
        <p className={classes['text']}>{secret.note}</p>
        <Secret label={byLink ? 'Link' : 'Password'} text={secret.text} />
        <div className={classes['buttons']}>
          <Button onClick={onClose}>Done</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title="Add a person"
      verb={byLink ? 'Invite' : 'Add'}
      busy={busy}
      problem={problem}
      onSend={save}
      onClose={onClose}
    >
      <label className={classes['field']}>
        E-mail
        <input
          type="email"
          value={email}
          maxLength={254}
          required
          autoComplete="off"
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
      </label>
      <PersonFields person={person} departments={list.departments} onChange={setPerson} />
      <fieldset className={classes['choice']}>
        <legend>How they get in</legend>
        <label>
          <input type="radio" name={id} checked={byLink} onChange={() => setByLink(true)} />
          {list.mails ? 'An invitation link, by mail' : 'An invitation link, which you hand over'}
        </label>
        <label>
          <input type="radio" name={id} checked={!byLink} onChange={() => setByLink(false)} />A one-time
          password, which you hand over
        </label>
      </fieldset>
    </FormDialog>
  );
}
