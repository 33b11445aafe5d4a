import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import type { IssueStanding, OpenIssues } from '@/lib/domain/issues/tally';
import { definitionOf, KPIS } from '@/lib/domain/metrics/catalogue';
import { addDays } from '@/lib/domain/day';
import { countIssues, formatDays } from '@/lib/format/issues';
import { formatNumber } from '@/lib/format/number';
import { formatAnswered, formatChange, formatReading } from '@/lib/format/reading';
import { BAND_WORDS } from '@/lib/format/words';
import type { AppliedFilter } from '@/lib/filters/schema';
import type { Overview } from '@/lib/overview/schema';
import { alignColumns } from './align-columns';

/** The overview in words for a terminal. */
export function describeOverview(overview: Overview): string {
  const sections = [
    describeFilter(overview.filters),
    alignColumns(kpiRows(overview)),
    ['Stages and touchpoints', alignColumns(stageRows(overview))].join('\n'),
    ['What changed', movers(overview)].join('\n'),
    ['Departments', alignColumns(departmentRows(overview))].join('\n'),
    ['Churn by month', alignColumns(churnRows(overview))].join('\n'),
  ];
  return sections.join('\n\n');
}

function describeFilter({ from, to, previous, timezone, ...chosen }: AppliedFilter): string {
  const narrowed = (['journey', 'persona', 'channel', 'department'] as const)
    .filter((field) => chosen[field].length > 0)
    .map((field) => `${field}: ${chosen[field].join(', ')}`);
  return [
    `${from} to ${lastDay(to)} (${timezone}), compared with ${previous.from} to ${lastDay(previous.to)}`,
    ...narrowed,
  ].join('\n');
}

function lastDay(dayAfter: string): string {
  return addDays(dayAfter, -1);
}

function kpiRows({ kpis, volume, issues }: Overview): string[][] {
  const measured = KPIS.map((key) => {
    const { label, unit } = definitionOf(key);
    const reading = kpis[key];
    if (reading === null) return [label, 'not counted yet'];
    const change = reading.change === null ? '' : formatChange(reading.change, unit);
    return [label, formatReading(reading, unit), formatAnswered(reading.answered), change];
  });
  return [
    ...measured,
    ['Interactions', count(volume.interactions.value), '', `before: ${count(volume.interactions.previous)}`],
    ['Customers', count(volume.customers.value), '', `before: ${count(volume.customers.previous)}`],
    [ISSUE_FIGURES.open.label, formatNumber(issues.open), '', 'now'],
    [ISSUE_FIGURES.overdue.label, formatNumber(issues.overdue), '', 'now'],
  ];
}

function count(value: number | null): string {
  return value === null ? 'not counted yet' : formatNumber(value);
}

function stageRows({ stages }: Overview): string[][] {
  return stages.flatMap(({ name, score, band, issues, touchpoints }) => [
    [
      name,
      formatReading(score, 'index'),
      formatAnswered(score.answered),
      BAND_WORDS[band],
      '',
      openWords(issues),
    ],
    ...touchpoints.map((touchpoint) => {
      const { label, unit } = definitionOf(touchpoint.primaryMetric);
      const reading = touchpoint.metrics[touchpoint.primaryMetric];
      return [
        `  ${touchpoint.name}`,
        formatReading(touchpoint.score, 'index'),
        formatAnswered(touchpoint.score.answered),
        BAND_WORDS[touchpoint.band],
        reading === undefined ? '' : `${label} ${formatReading(reading, unit)}`,
        openWords(touchpoint.issues),
      ];
    }),
  ]);
}

function movers({ movers: found }: Overview): string {
  if (found.length === 0) return 'Nothing that can be told from chance.';
  return alignColumns(
    found.map(({ name, metric, change }) => {
      const { label, unit } = definitionOf(metric);
      return [name, label, formatChange(change, unit)];
    }),
  );
}

function departmentRows({ departments }: Overview): string[][] {
  return departments.map(({ name, owned, measured, belowTarget, worst, issues }) => [
    name,
    `${owned} owned`,
    `${measured} measured`,
    `${belowTarget} below target`,
    worst === null ? '' : `worst: ${worst.name}`,
    ...issueWords(issues),
  ]);
}

function issueWords({ open, overdue, verifying, verified, fixed, medianDaysToFix, reopened }: IssueStanding) {
  return [
    `${formatNumber(open)} open`,
    `${formatNumber(overdue)} overdue`,
    `${formatNumber(verifying)} verifying`,
    `${formatNumber(verified)} verified`,
    medianDaysToFix === null
      ? 'no fix went live'
      : `median ${formatDays(medianDaysToFix)} to fix (n = ${formatNumber(fixed)})`,
    `${formatNumber(reopened)} reopened`,
  ];
}

/** Nothing where nothing is open: most places have none. */
function openWords({ open }: OpenIssues): string {
  return open === 0 ? '' : countIssues(open);
}

/** The months in which anybody was a customer. */
function churnRows({ churn }: Overview): string[][] {
  const known = (churn ?? []).filter(({ active }) => active > 0);
  if (known.length === 0) return [['Nobody is known to have been a customer in these months.']];
  return known.map(({ month, active, churned, rate, low, high, mrrLost, complete }) => [
    month,
    `${formatNumber(churned)} of ${formatNumber(active)}`,
    formatReading({ value: rate, low, high, answered: active }, 'percent'),
    `MRR lost ${formatNumber(mrrLost)}`,
    complete ? '' : 'so far',
  ]);
}
