import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { FunnelSteps } from '@/components/charts/funnel-steps';
import { DefinitionPopover } from '@/components/metrics/definition-popover';
import { departmentExportHref } from '@/lib/departments/client';
import type { DepartmentDetail } from '@/lib/departments/schema';
import {
  feedbackUtilisation,
  STEP_WORDS,
  type UtilisationStep,
} from '@/lib/domain/metrics/feedback-utilisation';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import classes from './departments.module.css';

/** What became of the answers that customers gave at the department's touchpoints. */
export function UtilisationSection({ detail, filter }: { detail: DepartmentDetail; filter: Filter }) {
  const { department, utilisation } = detail;
  const [answers] = utilisation;
  return (
    <Frame
      title="Feedback utilisation"
      about={
        <>
          {feedbackUtilisation.definition} <DefinitionPopover definition={feedbackUtilisation} />
        </>
      }
      {...(answers !== undefined &&
        answers.count > 0 && {
          exportHref: departmentExportHref(department.slug, filter, 'utilisation'),
          table: <StepTable steps={utilisation} />,
        })}
    >
      {answers === undefined || answers.count === 0 ? (
        <p className={classes['empty']}>
          Nobody answered at a touchpoint of {department.name} in this period, so there was nothing to use.
        </p>
      ) : (
        <FunnelSteps
          label="What became of the answers, step by step"
          steps={utilisation.map((step) => ({
            name: STEP_WORDS[step.key].label,
            about: STEP_WORDS[step.key].definition,
            count: step.count,
            words: shareWords(step),
          }))}
        />
      )}
    </Frame>
  );
}

function shareWords({ key, share }: UtilisationStep): string {
  if (key === 'answers') return 'all of them';
  return share === null ? 'nothing came so far' : `${formatValue(share, 'percent')} of the step before`;
}

const COLUMNS: readonly [Column<UtilisationStep>, ...Column<UtilisationStep>[]] = [
  { key: 'step', label: 'Step', cell: ({ key }) => STEP_WORDS[key].label },
  { key: 'count', label: 'Answers', figures: true, short: true, cell: ({ count }) => formatNumber(count) },
  {
    key: 'share',
    label: 'Of the step before',
    figures: true,
    short: true,
    cell: ({ share }) => formatValue(share, 'percent'),
  },
  { key: 'definition', label: 'What is counted', cell: ({ key }) => STEP_WORDS[key].definition },
];

function StepTable({ steps }: { steps: readonly UtilisationStep[] }) {
  return (
    <FiguresTable caption="Feedback utilisation" columns={COLUMNS} rows={steps} rowKey={({ key }) => key} />
  );
}
