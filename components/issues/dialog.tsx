'use client';

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog as Modal } from '@/components/shell/dialog';
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

/** Asks for what a change needs. */
export function Dialog({ title, verb, busy = false, ready = true, onSend, onClose, children }: DialogProps) {
  return (
    <Modal title={title} busy={busy} onClose={onClose}>
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) onSend?.();
        }}
      >
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
    </Modal>
  );
}
