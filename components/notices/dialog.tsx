'use client';

import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import classes from '@/components/feedback/theme-form.module.css';

/** Shown as long as it is rendered; the browser keeps the focus within. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
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
        onClose();
      }}
    >
      <div className={classes['form']}>
        <h2 className={classes['title']} id={id}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
