import type { ReactNode } from 'react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { formatBytes } from '@/lib/format/bytes';
import { formatDuration } from '@/lib/format/duration';
import { formatNumber } from '@/lib/format/number';
import type { ImportPreview, ProblemCount } from '@/lib/imports/schema';
import classes from './preview-report.module.css';
import { SampleTable } from './sample-table';
import { UnreadColumns } from './unread-columns';
import { delimiterWord, encodingWord, nounOf } from './words';

const PROBLEMS: readonly [Column<ProblemCount>, ...Column<ProblemCount>[]] = [
  { key: 'text', label: 'Problem', cell: ({ text }) => <span className={classes['problem']}>{text}</span> },
  { key: 'count', label: 'Rows', figures: true, cell: ({ count }) => formatNumber(count) },
  {
    key: 'firstLine',
    label: 'First on line',
    figures: true,
    cell: ({ firstLine }) => formatNumber(firstLine),
  },
];

interface PreviewReportProps {
  preview: ImportPreview;
  timezone: string;
  /** What to do about it; stands below the verdict. */
  children?: ReactNode;
}

/** What a dry run found: how the file was read, what does not fit, and what the first rows would become. */
export function PreviewReport({ preview, timezone, children }: PreviewReportProps) {
  const { sample, problems, otherProblems, shape, unusedColumns, columns } = preview;
  return (
    <div className={classes['report']}>
      <p className={classes['verdict']}>{verdictOn(preview)}</p>
      {children}
      <dl className={classes['facts']}>
        <Fact term="Read as">
          {encodingWord(preview.encoding)}, cells parted by {delimiterWord(preview.delimiter)}
        </Fact>
        <Fact term="Checked">
          {formatNumber(preview.rowsChecked)} rows, {formatBytes(preview.fileBytes)}, in{' '}
          {formatDuration(preview.milliseconds)}
        </Fact>
        {preview.rowsLeftOut > 0 && (
          <Fact term="Left out by “where”">{formatNumber(preview.rowsLeftOut)} rows</Fact>
        )}
        {unusedColumns.length > 0 && (
          <Fact term="Columns not read">
            <UnreadColumns unused={unusedColumns} total={columns.length} />
          </Fact>
        )}
      </dl>
      {problems.length > 0 && (
        <section aria-labelledby="problems">
          <h3 className={classes['title']} id="problems">
            What does not fit
          </h3>
          <FiguresTable
            caption="Problems, the most frequent first"
            columns={PROBLEMS}
            rows={problems}
            rowKey={({ text, firstLine }) => `${firstLine} ${text}`}
          />
          {otherProblems > 0 && (
            <p className={classes['note']}>And {formatNumber(otherProblems)} problems of further kinds.</p>
          )}
        </section>
      )}
      {sample.length > 0 && (
        <section aria-labelledby="sample">
          <h3 className={classes['title']} id="sample">
            {sample.length === 1
              ? `The first ${nounOf(shape, 1)}, as it would be written`
              : `The first ${sample.length} ${nounOf(shape, 2)}, as they would be written`}
          </h3>
          <SampleTable sample={sample} timezone={timezone} />
        </section>
      )}
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function verdictOn({ accepted, shape, rowsRejected, complete, rowsChecked }: ImportPreview): string {
  const span = complete ? '' : `Of the first ${formatNumber(rowsChecked)} rows, which the time allowed for, `;
  const would = `${accepted === 0 ? 'nothing' : `${formatNumber(accepted)} ${nounOf(shape, accepted)}`} would be written`;
  const rejected =
    rowsRejected === 0
      ? 'every row fits'
      : `${formatNumber(rowsRejected)} ${rowsRejected === 1 ? 'row does' : 'rows do'} not fit`;
  const verdict = `${span}${would}; ${rejected}. Nothing has been written yet.`;
  return verdict.charAt(0).toUpperCase() + verdict.slice(1);
}
