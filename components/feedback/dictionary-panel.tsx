'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { LoadFailed } from '@/components/metrics/load-failed';
import state from '@/components/metrics/state.module.css';
import { dictionaryOptions } from '@/lib/feedback/client';
import type { ThemeView } from '@/lib/feedback/theme-schema';
import { DeleteTheme } from './delete-theme';
import { DictionaryTable } from './dictionary-table';
import classes from './feedback-panel.module.css';
import { FeedbackSkeleton } from './feedback-skeleton';
import { ThemeForm } from './theme-form';

type Open = { kind: 'none' } | { kind: 'add' } | { kind: 'change' | 'delete'; theme: ThemeView };

const NONE: Open = { kind: 'none' };

/** The organisation's themes and their words; whoever may changes them. */
export function DictionaryPanel({ mayManage }: { mayManage: boolean }) {
  const { data, error, refetch } = useQuery(dictionaryOptions());
  const client = useQueryClient();
  const [open, setOpen] = useState<Open>(NONE);
  const [said, setSaid] = useState('');
  const done = (words: string) => {
    setOpen(NONE);
    setSaid(`${words} Comments are being sorted anew.`);
    void client.invalidateQueries({ queryKey: ['feedback'] });
  };
  const close = () => setOpen(NONE);
  return (
    <div className={classes['panel']}>
      <header className={classes['head']}>
        <div>
          <h1 className={classes['title']}>Themes</h1>
          <Link className={classes['back']} href="/feedback?view=themes">
            Back to feedback
          </Link>
        </div>
        {mayManage && (
          <Button
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setOpen({ kind: 'add' })}
          >
            Add a theme
          </Button>
        )}
      </header>
      <p className={classes['note']}>
        A comment speaks of a theme when it holds one of its words or phrases, in capitals or not. An asterisk
        at the end of a word stands for any ending: “deliver*” finds “delivered” and “delivery”.
      </p>
      <output className={classes['said']}>{said}</output>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <FeedbackSkeleton />}
      {data?.length === 0 && (
        <div className={state['state']}>
          <h2 className={state['title']}>No themes</h2>
          <p className={state['text']}>
            {mayManage
              ? 'Add the first one, and comments are sorted by it.'
              : 'An admin of your organisation can add some.'}
          </p>
        </div>
      )}
      {data !== undefined && data.length > 0 && (
        <DictionaryTable
          themes={data}
          mayManage={mayManage}
          onChange={(theme) => setOpen({ kind: 'change', theme })}
          onDelete={(theme) => setOpen({ kind: 'delete', theme })}
        />
      )}
      {open.kind === 'add' && <ThemeForm theme={null} onDone={done} onClose={close} />}
      {open.kind === 'change' && <ThemeForm theme={open.theme} onDone={done} onClose={close} />}
      {open.kind === 'delete' && <DeleteTheme theme={open.theme} onDone={done} onClose={close} />}
    </div>
  );
}
