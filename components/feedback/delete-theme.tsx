'use client';

import { useState } from 'react';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import { deleteTheme } from '@/lib/feedback/client';
import type { ThemeView } from '@/lib/feedback/theme-schema';
import { ApiProblem } from '@/lib/http/client';

interface DeleteThemeProps {
  theme: ThemeView;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** Asks before a theme and its counts go. */
export function DeleteTheme({ theme, onDone, onClose }: DeleteThemeProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
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
    <ConfirmDialog
      title={`Delete ${theme.name}?`}
      verb="Delete the theme"
      leave="Keep it"
      busy={busy}
      problem={problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      The theme, its {theme.phrases.length === 1 ? 'word' : `${theme.phrases.length} words and phrases`} and
      its counts go. The comments stay.
    </ConfirmDialog>
  );
}
