'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import adminClasses from '@/components/admin/admin.module.css';
import { PageHead } from '@/components/imports/page-head';
import { LoadFailed } from '@/components/metrics/load-failed';
import { editorOptions, fieldsOptions } from '@/lib/persona-editor/client';
import { Editor } from './editor';

/** Who belongs to which persona, and what is told of them. */
export function EditorPanel() {
  const editor = useQuery(editorOptions());
  const fields = useQuery(fieldsOptions());
  const error = editor.error ?? fields.error;
  const retry = () => void Promise.all([editor.refetch(), fields.refetch()]);
  return (
    <div className={adminClasses['panel']}>
      <PageHead title="Manage personas">
        <Button component="a" href="/personas" variant="default">
          See how they are served
        </Button>
      </PageHead>
      <p className={adminClasses['note']}>
        Personas are tried in this order: a customer is in the first that fits, or in none. Drag them, or use
        the arrows.
      </p>
      {error !== null && (editor.data === undefined || fields.data === undefined) && (
        <LoadFailed error={error} onRetry={retry} />
      )}
      {error === null && (editor.data === undefined || fields.data === undefined) && (
        <output>Reading the personas …</output>
      )}
      {editor.data !== undefined && fields.data !== undefined && (
        <Editor state={editor.data} offered={fields.data} />
      )}
    </div>
  );
}
