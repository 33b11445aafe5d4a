'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  changeUser,
  deactivateUser,
  endSessions,
  reactivateUser,
  resetPassword,
  resetTwoStep,
} from '@/lib/people/client';
import type { UserChange, UserList, UserView } from '@/lib/people/schema';
import classes from './admin.module.css';
import { Dialog } from '@/components/shell/dialog';
import { FormDialog } from '@/components/shell/form-dialog';
import { PersonFields } from './person-fields';
import { Secret } from './secret';
import { useDeed } from './use-deed';

interface ChangePersonProps {
  user: UserView;
  departments: UserList['departments'];
  onDone: (said: string) => void;
  onClose: () => void;
}

/** Name, role, department, and all that an admin can do for or against somebody's account. */
export function ChangePerson({ user, departments, onDone, onClose }: ChangePersonProps) {
  const { id, name, role, department, active, twoStep } = user;
  const [person, setPerson] = useState<UserChange>({ name, role, department });
  const [password, setPassword] = useState<string | null>(null);
  const { busy, problem, run } = useDeed();
  const end = (deed: () => Promise<void>, said: string) =>
    run(async () => {
      await deed();
      onDone(said);
      onClose();
    });
  if (password !== null) {
    return (
      <Dialog title={`A new password for ${name}`} onClose={onClose}>
        <p className={classes['text']}>
          Hand it over. It is not shown again, and has to be changed at the next sign-in. All sessions of{' '}
          {name} have ended.
        </p>
        <Secret label="Password" text={password} />
        <div className={classes['buttons']}>
          <Button onClick={onClose}>Done</Button>
        </div>
      </Dialog>
    );
  }
  const showPassword = () =>
    run(async () => {
      setPassword((await resetPassword(id)).password);
      onDone(`The password of ${name} was reset.`);
    });
  return (
    <FormDialog
      title={`Change ${name}`}
      verb="Save"
      busy={busy}
      problem={problem}
      onSend={() => end(() => changeUser(id, person), `${person.name} was changed.`)}
      onClose={onClose}
      after={
        <section className={classes['more']} aria-label="The account">
          <Button variant="default" size="xs" disabled={busy} onClick={showPassword}>
            Reset the password
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={busy}
            onClick={() => end(() => endSessions(id), `${name} is signed out everywhere.`)}
          >
            Sign out everywhere
          </Button>
          {twoStep && (
            <Button
              variant="default"
              size="xs"
              disabled={busy}
              onClick={() => end(() => resetTwoStep(id), `Two-step sign-in of ${name} was reset.`)}
            >
              Reset two-step sign-in
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            disabled={busy}
            onClick={() =>
              active
                ? end(() => deactivateUser(id), `${name} was deactivated.`)
                : end(() => reactivateUser(id), `${name} can sign in again.`)
            }
          >
            {active ? 'Deactivate' : 'Reactivate'}
          </Button>
        </section>
      }
    >
      <PersonFields person={person} departments={departments} onChange={setPerson} />
    </FormDialog>
  );
}
