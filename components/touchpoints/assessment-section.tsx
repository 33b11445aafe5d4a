import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { formatReading, formatValue } from '@/lib/format/reading';
import { touchpointDetailExportHref } from '@/lib/touchpoints/detail-client';
import type { Assessment, TouchpointDetail, TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import { AssessmentForm } from './assessment-form';
import { describeGap, quarterName } from './assessment-words';
import classes from './touchpoint-form.module.css';

const COLUMNS: readonly [Column<Assessment>, ...Column<Assessment>[]] = [
  {
    key: 'quarter',
    label: 'Quarter',
    cell: ({ quarter, running }) => `${quarterName(quarter)}${running ? ' (running)' : ''}`,
  },
  {
    key: 'estimate',
    label: 'Department’s estimate',
    cell: ({ estimate, author, note }) =>
      estimate === null ? (
        'None'
      ) : (
        <>
          {formatValue(estimate, 'percent')}
          <span className={classes['quiet']}>
            {author}
            {note !== '' && `: ${note}`}
          </span>
        </>
      ),
  },
  {
    key: 'csat',
    label: 'Customers',
    cell: ({ csat }) => (
      <>
        {formatReading(csat, 'percent')}
        {csat.value !== null && <span className={classes['quiet']}>n = {csat.answered}</span>}
      </>
    ),
  },
  { key: 'gap', label: 'Gap', cell: ({ gap }) => describeGap(gap) },
];

/** What the owning department believes its customers say, beside what they say. */
export function AssessmentSection({
  detail,
  query,
}: {
  detail: TouchpointDetail;
  query: TouchpointDetailQuery;
}) {
  const { assessments, touchpoint, may } = detail;
  return (
    <Frame
      title="Perception gap"
      anchor="self-assessment"
      about={`${touchpoint.departmentName} estimates each quarter which share of customers is satisfied here (${definitionOf('csat').label}); the gap is the estimate less what customers said, with the interval of their answers. Whole quarters and all personas, whatever the page is narrowed to.`}
      exportHref={touchpointDetailExportHref(touchpoint.slug, query, 'assessments')}
    >
      <FiguresTable
        caption="Self-assessment by quarter"
        rows={assessments}
        rowKey={({ quarter }) => quarter}
        columns={COLUMNS}
      />
      {may.assess && <AssessmentForm slug={touchpoint.slug} assessments={assessments} />}
    </Frame>
  );
}
