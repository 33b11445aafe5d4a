'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { anonymise } from '@/lib/customer-data/client';
import type { CustomerRow } from '@/lib/customer-data/schema';
import { formatNumber } from '@/lib/format/number';
import classes from './admin.module.css';
import { Dialog } from './dialog';
import { Problem } from './problem';
import { useDeed } from './use-deed';

interface AnonymiseDialogProps {
  customer: CustomerRow;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** Says what goes and what stays, and asks for the number, since nothing undoes it. */
export function AnonymiseDialog({ customer, onDone, onClose }: AnonymiseDialogProps) {
  const { id, externalId, name, contacts, comments } = customer;
  const [typed, setTyped] = useState('');
  const { busy, problem, run } = useDeed();
  const save = () =>
    run(async () => {
      await anonymise(id, typed);
      onDone('The customer was anonymised.');
      onClose();
    });
  return (
    <Dialog title={`Anonymise ${name ?? externalId}`} busy={busy} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Problem words={problem} />
        <p className={classes['text']}>
          Name, e-mail, attributes, the words of {formatNumber(comments)}{' '}
          {comments === 1 ? 'comment' : 'comments'} and every number that another system knows this customer
          by are erased. {formatNumber(contacts)} {contacts === 1 ? 'contact' : 'contacts'} with{' '}
          {contacts === 1 ? 'its' : 'their'} scores and dates stay counted, of nobody in particular. Nothing
          undoes this.
        </p>
        <p className={classes['text']}>
          A file that names this customer again makes a new one: take them out of it first.
        </p>
        <label className={classes['field']}>
          To confirm, type {externalId}
          <input
            value={typed}
            autoComplete="off"
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <div className={classes['buttons']}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            Leave it as it is
          </Button>
          <Button
            type="submit"
            className={classes['verb']}
            loading={busy}
            disabled={typed.trim() !== externalId.trim()}
          >
            Anonymise the customer
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
