'use client';

import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { Dialog } from './dialog';
import classes from './dialog.module.css';
import { Problem } from './problem';

interface ConfirmDialogProps {
  title: string;
  /** What the button does: "Undo the import". */
  verb: string;
  /** What closing it does. */
  leave?: string;
  busy: boolean;
  /** Said while it is under way, where that may take long. */
  patience?: string;
  /** Why it did not work. */
  problem?: string | null;
  onConfirm: () => void;
  onClose: () => void;
  /** What will happen. */
  children: ReactNode;
}

/** Asks before something that is not done with a light heart. */
export function ConfirmDialog({
  title,
  verb,
  leave = 'Leave it as it is',
  busy,
  patience,
  problem = null,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  const id = useId();
  return (
    <Dialog title={title} busy={busy} describedBy={id} onClose={onClose}>
      <div className={classes['text']} id={id}>
        {children}
      </div>
      <Problem words={problem} />
      <output className={classes['patience']}>{busy && patience}</output>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {leave}
        </Button>
        <Button className={classes['grave']} onClick={onConfirm} loading={busy}>
          {verb}
        </Button>
      </div>
    </Dialog>
  );
}
