'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { formatBytes } from '@/lib/format/bytes';
import { importOptions } from '@/lib/imports/client';
import type { ImportView } from '@/lib/imports/schema';
import { ImportActions } from './import-actions';
import classes from './import-detail.module.css';
import { ImportProgress } from './import-progress';
import { ImportResult } from './import-result';
import { LocalTime } from './local-time';
import { MappingShown } from './mapping-shown';
import { ProblemNotice } from './problem-notice';
import { RejectedRows } from './rejected-rows';
import { StateMark } from './state-mark';
import { TextLink } from './text-link';
import { SHAPE_WORDS } from './words';

interface ImportDetailProps {
  id: number;
  mayRun: boolean;
  mayUndo: boolean;
}

/** One import: how it goes, what it did, what it could not use, and the ways back. */
export function ImportDetail({ id, mayRun, mayUndo }: ImportDetailProps) {
  const { data, error, refetch } = useQuery(importOptions(id));
  const title = useRef<HTMLHeadingElement>(null);
  const readFromTop = useCallback(() => title.current?.focus(), []);
  if (data === undefined) {
    return error === null ? (
      <output>Reading the import …</output>
    ) : (
      <ProblemNotice title="The import could not be read" problem={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <article className={classes['detail']} aria-labelledby="import">
      <header>
        <TextLink href="/imports">All imports</TextLink>
        <h1 ref={title} className={classes['title']} id="import" tabIndex={-1}>
          {data.fileName}
        </h1>
        <Sent view={data} />
      </header>
      {error !== null && (
        <ProblemNotice
          title="This is as of a moment ago: the server does not answer"
          problem={error}
          onRetry={() => void refetch()}
        />
      )}
      <ImportProgress view={data} />
      <ImportResult view={data} />
      <ImportActions view={data} mayRun={mayRun} mayUndo={mayUndo} onUndone={readFromTop} />
      {data.rejected > 0 && <RejectedRows view={data} mayRun={mayRun} />}
      <MappingShown id={id} mayRun={mayRun} />
    </article>
  );
}

function Sent({ view }: { view: ImportView }) {
  const { id, source, shape, fileBytes, createdAt, by } = view;
  return (
    <p className={classes['sent']}>
      <StateMark {...view} />
      <span>Import {id}</span>
      <span>{source.name}</span>
      <span>{SHAPE_WORDS[shape]}</span>
      <span>{formatBytes(fileBytes)}</span>
      <span>
        Sent <LocalTime instant={createdAt} /> by {by ?? 'an operator'}
      </span>
    </p>
  );
}
