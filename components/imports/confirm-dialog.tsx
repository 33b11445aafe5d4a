'use client';

import { Button } from '@mantine/core';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import classes from './confirm-dialog.module.css';

interface ConfirmDialogProps {
  title: string;
  /** What the button does: "Undo the import". */
  verb: string;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
  /** What will happen. */
  children: ReactNode;
}

/** Asks before something that is not done with a light heart. Shown as long as it is rendered; the browser keeps the focus within. */
export function ConfirmDialog({ title, verb, busy, onConfirm, onClose, children }: ConfirmDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it is still there: only then does the focus go back to where it came from.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes['dialog']}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onClose();
      }}
    >
      <h2 className={classes['title']} id={`${id}-title`}>
        {title}
      </h2>
      <div className={classes['text']} id={`${id}-text`}>
        {children}
      </div>
      <output className={classes['busy']}>
        {busy && 'This is being done. A large import takes a while.'}
      </output>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onClose} disabled={busy}>
          Leave it as it is
        </Button>
        <Button className={classes['verb']} onClick={onConfirm} loading={busy}>
          {verb}
        </Button>
      </div>
    </dialog>
  );
}
