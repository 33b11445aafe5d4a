'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { clearBegun, layFile, stopWork, useDesk, type Desk } from './desk';
import { FileField } from './file-field';
import { MappingStep } from './mapping-step';
import classes from './new-import.module.css';
import { Outcome } from './outcome';
import { SendingProgress } from './sending-progress';
import { StartButtons } from './start-buttons';
import { Step } from './step';

/** From a file to an import: the file, what its columns mean, a look at what would happen. */
export function NewImport({ timezone }: { timezone: string }) {
  const { file, mapping, work } = useDesk();
  const goesOn = useGoOn();
  const result = useResultInView(work);
  const sending = work.kind === 'sending' ? work : null;
  const current = work.kind === 'checked' && work.file === file && work.mapping === mapping;
  return (
    <form className={classes['form']} noValidate onSubmit={(event) => event.preventDefault()}>
      <fieldset className={classes['steps']} disabled={sending !== null || goesOn}>
        <legend className={classes['legend']}>The file and what to do with it</legend>
        <Step number={1} title="The file">
          <FileField
            label="CSV file"
            hint="With a head line. Comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252: all of it is found out. It may be large."
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            file={file}
            onFile={layFile}
          />
        </Step>
        <Step number={2} title="The mapping">
          <MappingStep />
        </Step>
        <Step number={3} title="Dry run and import">
          {sending === null && !goesOn && <StartButtons checked={current} />}
        </Step>
      </fieldset>
      <div ref={result} className={classes['result']} tabIndex={-1}>
        {sending === null ? (
          <Outcome work={work} current={current} timezone={timezone} />
        ) : (
          <>
            <SendingProgress {...sending} />
            <p className={classes['note']}>
              {sending.purpose === 'import'
                ? 'You may go to other pages meanwhile; closing this window would stop the sending.'
                : 'You may go to other pages meanwhile, and come back to what it found.'}
            </p>
            <Button variant="default" size="xs" onClick={stopWork}>
              Stop
            </Button>
          </>
        )}
        {goesOn && <output>The import has begun.</output>}
      </div>
    </form>
  );
}

/** Once the server has the file, its own page shows how it goes on. Whether that is about to happen. */
function useGoOn(): boolean {
  const { work } = useDesk();
  const router = useRouter();
  const sawSending = useRef(false);
  useEffect(() => {
    if (work.kind === 'sending') sawSending.current = true;
    if (work.kind !== 'begun') return undefined;
    // Whoever comes back after it was sent wants to send another one.
    if (!sawSending.current) return clearBegun();
    router.push(`/imports/${work.begun.id}`);
    return clearBegun;
  }, [work, router]);
  return work.kind === 'begun';
}

/** What goes on and what came of it is brought into view; the buttons that led there are gone meanwhile. */
function useResultInView(work: Desk['work']) {
  const result = useRef<HTMLDivElement>(null);
  const before = useRef(work.kind);
  useEffect(() => {
    const { kind } = work;
    const changed = kind !== before.current && (kind === 'sending' || before.current === 'sending');
    before.current = kind;
    // Faults are shown where they are.
    if (!changed || (kind === 'refused' && work.problem.fields.length > 0)) return;
    result.current?.focus({ preventScroll: true });
    result.current?.scrollIntoView({ block: kind === 'sending' ? 'nearest' : 'start' });
  }, [work]);
  return result;
}
