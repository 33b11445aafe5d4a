'use client';

import { Button } from '@mantine/core';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { deleteTheme } from '@/lib/feedback/client';
import type { ThemeView } from '@/lib/feedback/theme-schema';
import { ApiProblem } from '@/lib/http/client';
import classes from './theme-form.module.css';

interface DeleteThemeProps {
  theme: ThemeView;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** Asks before a theme and its counts go. */
export function DeleteTheme({ theme, onDone, onClose }: DeleteThemeProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const confirm = async () => {
    setBusy(true);
    try {
      await deleteTheme(theme.slug);
      onDone(`${theme.name} was deleted.`);
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error.message : 'The server cannot be reached.');
      setBusy(false);
    }
  };
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
      <div className={classes['form']}>
        <h2 className={classes['title']} id={`${id}-title`}>
          Delete {theme.name}?
        </h2>
        <p className={classes['text']} id={`${id}-text`}>
          The theme, its {theme.phrases.length === 1 ? 'word' : `${theme.phrases.length} words and phrases`}{' '}
          and its counts go. The comments stay.
        </p>
        {problem !== null && <p role="alert">{problem}</p>}
        <div className={classes['buttons']}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            Keep it
          </Button>
          <Button className={classes['verb']} loading={busy} onClick={() => void confirm()}>
            Delete the theme
          </Button>
        </div>
      </div>
    </dialog>
  );
}
