'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { Problem } from '@/components/shell/problem';
import { useDeed } from '@/components/admin/use-deed';
import { changePassword } from '@/lib/profile/client';

/** Another password; the current one is asked for. */
export function PasswordForm({ forced, onDone }: { forced: boolean; onDone: (said: string) => void }) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { busy, problem, run } = useDeed();
  const save = () =>
    run(async () => {
      await changePassword(current, password);
      setCurrent('');
      setPassword('');
      onDone('The password was changed. Every other session of yours has ended.');
      // A whole load: what was shut opens now.
      if (forced) location.assign('/');
    });
  return (
    <section className={classes['section']} aria-labelledby="password">
      <h2 className={classes['heading']} id="password">
        Password
      </h2>
      {forced && (
        <p className={classes['text']} role="alert">
          Your password was made up by somebody else. Choose one of your own, and everything else opens.
        </p>
      )}
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Problem words={problem} />
        <label className={classes['field']}>
          Current password
          <input
            type="password"
            value={current}
            required
            autoComplete="current-password"
            onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
          />
        </label>
        <label className={classes['field']}>
          New password
          <input
            type="password"
            value={password}
            required
            minLength={10}
            maxLength={256}
            autoComplete="new-password"
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
          <small>At least 10 characters; a sentence is easiest to keep.</small>
        </label>
        <div className={classes['actions']}>
          <Button type="submit" loading={busy}>
            Change the password
          </Button>
        </div>
      </form>
    </section>
  );
}
