'use client';

import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { Problem } from '@/components/shell/problem';
import { useDeed } from '@/components/admin/use-deed';
import { PageHead } from '@/components/imports/page-head';
import { LoadFailed } from '@/components/metrics/load-failed';
import { ROLE_WORDS } from '@/lib/domain/permissions';
import { changeName, profileOptions } from '@/lib/profile/client';
import { PasswordForm } from './password-form';
import own from './profile.module.css';
import { SessionsSection } from './sessions-section';
import { TwoStepSection } from './two-step-section';

/** One's own account. */
export function ProfilePanel() {
  const { data, error, refetch } = useQuery(profileOptions());
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const done = (words: string) => {
    setSaid(words);
    void client.invalidateQueries({ queryKey: ['profile'] });
  };
  return (
    <div className={classes['panel']}>
      <PageHead title="Profile" />
      <output className={classes['said']}>{said}</output>
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Reading your profile …</output>}
      {data !== undefined && (
        <div className={own['cards']}>
          <section className={classes['section']} aria-labelledby="you">
            <h2 className={classes['heading']} id="you">
              You
            </h2>
            <p className={classes['note']}>
              {data.email}, {ROLE_WORDS[data.role]}
              {data.departmentName !== null && `, ${data.departmentName}`}. An admin can change these.
            </p>
            <NameForm key={data.name} name={data.name} onDone={done} />
          </section>
          {data.passwords && (
            <>
              <PasswordForm forced={data.mustChoosePassword} onDone={done} />
              <TwoStepSection profile={data} onDone={done} />
            </>
          )}
          <SessionsSection onDone={done} />
        </div>
      )}
    </div>
  );
}

function NameForm({ name, onDone }: { name: string; onDone: (said: string) => void }) {
  const [typed, setTyped] = useState(name);
  const { busy, problem, run } = useDeed();
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => {
          await changeName(typed);
          onDone('Your name was changed.');
        });
      }}
    >
      <Problem words={problem} />
      <label className={classes['field']}>
        Name
        <input
          value={typed}
          required
          maxLength={200}
          autoComplete="name"
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <div className={classes['actions']}>
        <Button type="submit" loading={busy}>
          Save the name
        </Button>
      </div>
    </form>
  );
}
