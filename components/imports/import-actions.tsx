'use client';

import { Button } from '@mantine/core';
import { IconArrowBackUp, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { importOptions, retryImport, undoImport } from '@/lib/imports/client';
import type { ImportView } from '@/lib/imports/schema';
import classes from './import-actions.module.css';
import { ProblemNotice } from './problem-notice';
import { TextLink } from './text-link';
import { UndoDialog } from './undo-dialog';

interface ImportActionsProps {
  view: ImportView;
  mayRun: boolean;
  mayUndo: boolean;
  /** The button that led to it is gone by then. */
  onUndone: () => void;
}

/** Running it again, and taking it back. */
export function ImportActions({ view, mayRun, mayUndo, onUndone }: ImportActionsProps) {
  const [asking, setAsking] = useState(false);
  const retry = useAction(view.id, retryImport);
  const undo = useAction(view.id, undoImport);
  const isUndone = undo.isSuccess && !asking;
  useEffect(() => {
    if (isUndone) onUndone();
  }, [isUndone, onUndone]);
  const mayRetry = view.status === 'failed' && mayRun;
  const mayTakeBack = mayUndo && view.canUndo;
  if (!mayRetry && !mayTakeBack && !asking) return null;
  return (
    <div className={classes['actions']}>
      {retry.error !== null && <ProblemNotice title="It could not be run again" problem={retry.error} />}
      {undo.error !== null && (
        <ProblemNotice title="The import was not undone" problem={undo.error}>
          <p className={classes['note']}>
            Nothing has changed. <TextLink href="/imports">See all imports</TextLink>
          </p>
        </ProblemNotice>
      )}
      <div className={classes['buttons']}>
        {mayRetry && view.canRetry && (
          <Button
            leftSection={<IconRefresh size={18} aria-hidden />}
            loading={retry.isPending}
            onClick={() => retry.mutate()}
          >
            Run it again
          </Button>
        )}
        {mayRetry && !view.canRetry && (
          <Button component={Link} href={`/imports/new?from=${view.id}`}>
            Send the file again
          </Button>
        )}
        {mayTakeBack && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            onClick={() => {
              undo.reset();
              setAsking(true);
            }}
          >
            Undo this import
          </Button>
        )}
      </div>
      {asking && (
        <UndoDialog
          view={view}
          busy={undo.isPending}
          onClose={() => setAsking(false)}
          onConfirm={() => undo.mutate(undefined, { onSettled: () => setAsking(false) })}
        />
      )}
    </div>
  );
}

function useAction(id: number, act: (id: number) => Promise<ImportView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => act(id),
    onSuccess: (view) => {
      client.setQueryData(importOptions(id).queryKey, view);
      // Figures everywhere rest on what was imported.
      void client.invalidateQueries();
    },
  });
}
