import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './admin.module.css';
import { Dialog } from './dialog';
import { Problem } from './problem';

interface FormDialogProps {
  title: string;
  /** What sending it does. */
  verb: string;
  /** What closing it does. */
  leave?: string;
  /** Nothing undoes it. */
  grave?: boolean;
  busy: boolean;
  /** Why it did not work. */
  problem?: string | null;
  /** Not to be sent as it is. */
  disabled?: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that asks for something and sends it. */
export function FormDialog({
  title,
  verb,
  leave = 'Cancel',
  grave = false,
  busy,
  problem = null,
  disabled = false,
  onSend,
  onClose,
  children,
}: FormDialogProps) {
  return (
    <Dialog title={title} busy={busy} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <Problem words={problem} />
        {children}
        <div className={classes['buttons']}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {leave}
          </Button>
          <Button
            type="submit"
            {...(grave && { className: classes['verb'] })}
            loading={busy}
            disabled={disabled}
          >
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
