import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDuration } from '@/lib/format/duration';
import { formatNumber } from '@/lib/format/number';
import { isUnderWay } from '@/lib/imports/client';
import type { ImportView } from '@/lib/imports/schema';
import { durationOf } from './duration-of';
import classes from './import-result.module.css';
import { LocalTime } from './local-time';
import { nounOf } from './words';

/** What the import did, in figures; while it runs, so far. */
export function ImportResult({ view }: { view: ImportView }) {
  const { shape, status, error } = view;
  const milliseconds = durationOf(view);
  return (
    <section aria-labelledby="result" className={classes['result']}>
      <h2 className={classes['title']} id="result">
        {isUnderWay(view) ? 'So far' : 'Result'}
      </h2>
      <div aria-live="polite">
        {status === 'failed' && (
          <Alert
            color="red"
            variant="light"
            title="The import did not come to its end"
            icon={<IconAlertTriangle aria-hidden />}
            mb="md"
          >
            {error}
          </Alert>
        )}
        {!isUnderWay(view) && status !== 'failed' && <p className={classes['verdict']}>{verdictOn(view)}</p>}
        {view.undoneAt !== null && (
          <p className={classes['verdict']}>
            Undone <LocalTime instant={view.undoneAt} /> by {view.undoneBy ?? 'an operator'}: what it wrote is
            gone, what it replaced is back. The figures below say what it had done.
          </p>
        )}
      </div>
      <dl className={classes['figures']}>
        <Figure term="Rows read">{formatNumber(view.rowsRead)}</Figure>
        <Figure term="Inserted">{formatNumber(view.inserted)}</Figure>
        <Figure term="Corrected">{formatNumber(view.corrected)}</Figure>
        <Figure term="Unchanged">{formatNumber(view.unchanged)}</Figure>
        <Figure term="Rows rejected">{formatNumber(view.rejected)}</Figure>
        {shape !== 'customers' && shape !== 'purchases' && (
          <>
            <Figure term="New customers">{formatNumber(view.customersCreated)}</Figure>
            <Figure term="Customers changed">{formatNumber(view.customersChanged)}</Figure>
          </>
        )}
        {milliseconds !== null && <Figure term="Took">{formatDuration(milliseconds)}</Figure>}
        {milliseconds !== null && view.rowsPerSecond !== null && (
          <Figure term="Rows a second">{formatNumber(view.rowsPerSecond)}</Figure>
        )}
      </dl>
    </section>
  );
}

function Figure({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={classes['figure']}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function verdictOn({ status, shape, inserted, corrected, rejected }: ImportView): string {
  if (status === 'undone') return '';
  const written = inserted + corrected;
  const first =
    written === 0
      ? 'Nothing new: all that could be used was there already.'
      : `${formatNumber(written)} ${nounOf(shape, written)} written.`;
  if (rejected === 0) return `${first} Every row fitted.`;
  return `${first} ${formatNumber(rejected)} ${rejected === 1 ? 'row' : 'rows'} could not be used.`;
}
