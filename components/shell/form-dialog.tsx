import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog';
import classes from './dialog.module.css';
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
  wide?: boolean;
  onSend: () => void;
  onClose: () => void;
  /** What else can be done from here, below the form. */
  after?: ReactNode;
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
  wide = false,
  onSend,
  onClose,
  after,
  children,
}: FormDialogProps) {
  return (
    <Dialog title={title} busy={busy} wide={wide} onClose={onClose}>
      <form
        className={classes['body']}
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
            {...(grave && { className: classes['grave'] })}
            loading={busy}
            disabled={disabled}
          >
            {verb}
          </Button>
        </div>
      </form>
      {after !== undefined && <div className={classes['after']}>{after}</div>}
    </Dialog>
  );
}
