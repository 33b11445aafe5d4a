import type { DepartmentScorecard } from '@/lib/departments/schema';
import type { IssueStanding } from '@/lib/domain/issues/tally';
import { definitionOf, KPIS } from '@/lib/domain/metrics/catalogue';
import type { Definition } from '@/lib/domain/metrics/metric';
import { scoreDefinition } from '@/lib/domain/metrics/score';
import type { Period } from '@/lib/domain/period';
import { formatPeriod } from '@/lib/format/day';
import { counted } from '@/lib/format/counted';
import { formatNumber } from '@/lib/format/number';
import { describeReading, formatChange } from '@/lib/format/reading';
import type { Overview } from '@/lib/overview/schema';
import type { ComparedMetric } from '@/lib/touchpoints/schema';
import type { Letter } from './compose-mail';

type Row = readonly [label: string, figure: string];

interface Addressed {
  name: string;
  week: Period;
  /** The address of the app. */
  site: string;
}

/** The week of the whole company, with the figures of the overview, and a line for each department. */
export function composeCompanyDigest(overview: Overview, { name, week, site }: Addressed): Letter {
  const kpis = KPIS.flatMap((key): Row[] => {
    const metric = overview.kpis[key];
    const definition = definitionOf(key);
    return metric === null ? [] : [[definition.label, figureOf(metric, definition)]];
  });
  const departments = overview.departments.map(({ name: department, belowTarget, measured, issues }): Row => [
    department,
    `${counted(belowTarget, 'touchpoint')} of ${formatNumber(measured)} below target; issues: ${issuesInWords(issues)}`,
  ]);
  return {
    subject: `Your week: ${formatPeriod(week)}`,
    says: [
      `Hello ${name},`,
      `this is how customers fared from ${formatPeriod(week)}, against the week before.`,
    ],
    tables: [
      {
        title: 'Customer experience',
        rows: [...kpis, ['Interactions', formatNumber(overview.kpis.interactions)]],
      },
      { title: 'Issues', rows: issueRows(overview.issues) },
      ...(departments.length > 0 ? [{ title: 'Departments', rows: departments }] : []),
    ],
    way: { label: 'Open the overview of this week', url: `${site}/?from=${week.from}&to=${week.to}` },
    settings: `${site}/notices/settings`,
  };
}

/** The week of a department, with the figures of its scorecard. */
export function composeDepartmentDigest(
  scorecard: DepartmentScorecard,
  { name, week, site }: Addressed,
): Letter {
  const { slug, name: department, index, belowTarget, measured, worst, interactions, issues } = scorecard;
  return {
    subject: `${department}, your week: ${formatPeriod(week)}`,
    says: [
      `Hello ${name},`,
      `this is how customers fared with ${department} from ${formatPeriod(week)}, against the week before.`,
    ],
    tables: [
      {
        title: 'Customer experience',
        rows: [
          ['Score of your touchpoints', figureOf(index, scoreDefinition)],
          ['Below target', `${counted(belowTarget, 'touchpoint')} of ${formatNumber(measured)}`],
          ...(worst === null ? [] : [['Furthest behind', worst.name] as const]),
          ['Interactions', formatNumber(interactions)],
        ],
      },
      { title: 'Issues', rows: issueRows(issues) },
    ],
    way: {
      label: 'Open the scorecard of this week',
      url: `${site}/departments/${slug}?from=${week.from}&to=${week.to}`,
    },
    settings: `${site}/notices/settings`,
  };
}

function figureOf(metric: ComparedMetric, definition: Definition): string {
  const reading = describeReading(metric, definition);
  if (metric.value === null || metric.change === null) return reading;
  return `${reading}; change ${formatChange(metric.change, definition.unit)}`;
}

function issueRows({ open, overdue, verifying, verified, reopened }: IssueStanding): Row[] {
  return [
    ['Open now', formatNumber(open)],
    ['Overdue now', formatNumber(overdue)],
    ['Verifying now', formatNumber(verifying)],
    ['Verified in the week', formatNumber(verified)],
    ['Reopened in the week', formatNumber(reopened)],
  ];
}

function issuesInWords({ open, overdue, verified }: IssueStanding): string {
  return `${formatNumber(open)} open, ${formatNumber(overdue)} overdue, ${formatNumber(verified)} verified`;
}
