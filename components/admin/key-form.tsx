'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Permission } from '@/lib/domain/permissions';
import { makeKey } from '@/lib/sources/client';
import type { SourcesView } from '@/lib/sources/schema';
import classes from './admin.module.css';
import { Dialog } from '@/components/shell/dialog';
import { FormDialog } from '@/components/shell/form-dialog';
import { Secret } from './secret';
import { useDeed } from './use-deed';

interface KeyFormProps {
  scopes: SourcesView['scopes'];
  onDone: (said: string) => void;
  onClose: () => void;
}

/** Says what a program may do, and shows its key this once. */
export function KeyForm({ scopes, onDone, onClose }: KeyFormProps) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Permission[]>([]);
  const [lastDay, setLastDay] = useState('');
  const [key, setKey] = useState<string | null>(null);
  const { busy, problem, run } = useDeed();
  const save = () =>
    run(async () => {
      const made = await makeKey({ name, scopes: [...chosen], lastDay: lastDay === '' ? null : lastDay });
      setKey(made.key);
      onDone(`${name} was made.`);
    });
  if (key !== null) {
    return (
      <Dialog title={`The key of ${name}`} onClose={onClose}>
        <p className={classes['text']}>
          Keep it now: it is not shown again, and nobody can look it up. Programs send it in the head of each
          request, as <code>Authorization: Bearer</code> and the key.
        </p>
        <Secret label="API key" text={key} />
        <div className={classes['buttons']}>
          <Button onClick={onClose}>I have kept it</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title="Make an API key"
      verb="Make the key"
      busy={busy}
      problem={problem}
      disabled={chosen.length === 0}
      onSend={save}
      onClose={onClose}
    >
      <label className={classes['field']}>
        Name
        <input
          value={name}
          maxLength={200}
          required
          autoComplete="off"
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <small>The program that will use it, such as “Warehouse, nightly import”.</small>
      </label>
      <fieldset className={classes['choice']}>
        <legend>What it may do</legend>
        {scopes.map((scope) => (
          <label key={scope.name}>
            <input
              type="checkbox"
              checked={chosen.includes(scope.name)}
              onChange={({ currentTarget: { checked } }) =>
                setChosen(
                  scopes
                    .map((one) => one.name)
                    .filter((one) => (one === scope.name ? checked : chosen.includes(one))),
                )
              }
            />
            <span>
              <code>{scope.name}</code>: {scope.allows}
            </span>
          </label>
        ))}
      </fieldset>
      <label className={classes['field']}>
        Last day
        <input
          type="date"
          value={lastDay}
          onChange={({ currentTarget }) => setLastDay(currentTarget.value)}
        />
        <small>Leave it empty for a key that holds until it is revoked.</small>
      </label>
    </FormDialog>
  );
}
