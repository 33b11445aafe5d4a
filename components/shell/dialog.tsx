'use client';

import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import classes from './dialog.module.css';

interface DialogProps {
  title: string;
  /** What was asked for is under way: it cannot be closed. */
  busy?: boolean;
  wide?: boolean;
  /** Id of the text that is read out with the title. */
  describedBy?: string;
  onClose: () => void;
  children: ReactNode;
}

/** Shown as long as it is rendered; the browser keeps the focus within. */
export function Dialog({ title, busy = false, wide = false, describedBy, onClose, children }: DialogProps) {
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
      className={`${classes['dialog']} ${wide ? classes['wide'] : ''}`}
      aria-labelledby={id}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onClose();
      }}
    >
      <div className={classes['body']}>
        <h2 className={classes['title']} id={id}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
