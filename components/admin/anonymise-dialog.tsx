'use client';

import { useState } from 'react';
import { anonymise } from '@/lib/customer-data/client';
import type { CustomerRow } from '@/lib/customer-data/schema';
import { formatNumber } from '@/lib/format/number';
import classes from './admin.module.css';
import { FormDialog } from '@/components/shell/form-dialog';
import { ConfirmationField } from './confirmation-field';
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
    <FormDialog
      title={`Anonymise ${name ?? externalId}`}
      verb="Anonymise the customer"
      leave="Leave it as it is"
      grave
      busy={busy}
      problem={problem}
      disabled={typed.trim() !== externalId.trim()}
      onSend={save}
      onClose={onClose}
    >
      <p className={classes['text']}>
        Name, e-mail, attributes, the words of {formatNumber(comments)}{' '}
        {comments === 1 ? 'comment' : 'comments'} and every number that another system knows this customer by
        are erased. {formatNumber(contacts)} {contacts === 1 ? 'contact' : 'contacts'} with{' '}
        {contacts === 1 ? 'its' : 'their'} scores and dates stay counted, of nobody in particular. Nothing
        undoes this.
      </p>
      <p className={classes['text']}>
        A file that names this customer again makes a new one: take them out of it first.
      </p>
      <ConfirmationField word={externalId} typed={typed} onType={setTyped} />
    </FormDialog>
  );
}
