'use client';

import { Button } from '@mantine/core';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import classes from './dialog.module.css';

interface DialogProps {
  title: string;
  /** What the button does; null where there is nothing to send. */
  verb: string | null;
  busy?: boolean;
  /** Whether what is needed is there. */
  ready?: boolean;
  onSend?: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks for what a change needs. Shown as long as it is rendered; the browser keeps the focus within. */
export function Dialog({ title, verb, busy = false, ready = true, onSend, onClose, children }: DialogProps) {
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
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onClose();
      }}
    >
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) onSend?.();
        }}
      >
        <h2 className={classes['title']} id={id}>
          {title}
        </h2>
        {children}
        <div className={classes['buttons']}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {verb === null ? 'Close' : 'Cancel'}
          </Button>
          {verb !== null && (
            <Button type="submit" loading={busy} disabled={!ready}>
              {verb}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  );
}
