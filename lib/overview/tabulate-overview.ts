import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import { definitionOf, KPIS } from '@/lib/domain/metrics/catalogue';
import { METRICS, type MetricKey } from '@/lib/domain/vocabulary';
import { openIssueColumns } from '@/lib/ownership/issue-columns';
import { tabulate, type Column, type Table } from '@/lib/tables/table';
import {
  changeColumns,
  comparedColumns,
  partColumns,
  readingColumns,
  snake,
} from '@/lib/touchpoints/reading-columns';
import type { ComparedMetric, DepartmentStanding, WatchedTouchpoint } from '@/lib/touchpoints/schema';
import { departmentColumns, worstColumns } from '@/lib/touchpoints/tabulate-departments';
import { standingColumns } from '@/lib/touchpoints/tabulate-touchpoints';
import type { ChurnMonth, Mover, Overview, OverviewTable, StageStanding, TrendPoint } from './schema';

/** One part of the overview as a table: the figures of the document, as they are. */
export function tabulateOverview(overview: Overview, part: OverviewTable): Table {
  return TABLES[part](overview);
}

const TABLES: Record<OverviewTable, (overview: Overview) => Table> = {
  kpis: (overview) => tabulate(kpiColumns(), kpiRows(overview)),
  stages: ({ stages }) => tabulate(stageColumns, stages),
  touchpoints: ({ stages }) =>
    tabulate(
      touchpointColumns,
      stages.flatMap(({ journey, slug: stage, touchpoints }) =>
        touchpoints.map((touchpoint) => Object.assign({ journey, stage }, touchpoint)),
      ),
    ),
  movers: ({ movers }) => tabulate(moverColumns, movers),
  churn: ({ churn }) => tabulate(churnColumns, churn ?? []),
  departments: ({ departments }) => tabulate(departmentColumns<DepartmentStanding>(), departments),
  trend: ({ trend }) => tabulate(trendColumns, trend.points),
};

interface KpiRow {
  kpi: string;
  label: string;
  unit: string;
  reading: ComparedMetric | null;
}

function kpiRows({ kpis, volume, issues }: Overview): KpiRow[] {
  const measured = KPIS.map((key) => {
    const { label, unit } = definitionOf(key);
    return { kpi: key, label, unit, reading: kpis[key] };
  });
  const counted = (['interactions', 'customers'] as const).map((kpi) => ({
    kpi,
    label: kpi === 'interactions' ? 'Interactions' : 'Customers',
    unit: 'count',
    reading: count(volume[kpi]),
  }));
  const owned = (['open', 'overdue'] as const).map((figure) => ({
    kpi: `${figure}_issues`,
    label: ISSUE_FIGURES[figure].label,
    unit: 'count',
    reading: count({ value: issues[figure], previous: null }),
  }));
  return [...measured, ...counted, ...owned];
}

/** A plain count has no interval and no answers. */
function count({ value, previous }: Overview['volume']['customers']): ComparedMetric {
  const plain = { low: null, high: null, answered: 0 };
  return { ...plain, value, previous: { ...plain, value: previous }, change: null };
}

function kpiColumns(): Column<KpiRow>[] {
  const parts = METRICS.flatMap((metric) =>
    partColumns<KpiRow>(metric, ({ kpi, reading }) => (kpi === metric ? reading : null), ''),
  );
  return [
    ['kpi', ({ kpi }) => kpi],
    ['label', ({ label }) => label],
    ['unit', ({ unit }) => unit],
    ...comparedColumns<KpiRow>(({ reading }) => reading),
    ...mergeColumns(parts),
  ];
}

/** Columns of the same name as one, since a row has only one of them filled. */
function mergeColumns<Subject>(columns: readonly Column<Subject>[]): Column<Subject>[] {
  return [...new Set(columns.map(([name]) => name))].map((name) => [
    name,
    (subject) => {
      const cells = columns.filter(([other]) => other === name).map(([, cell]) => cell(subject));
      return cells.find((cell) => cell !== null) ?? null;
    },
  ]);
}

const stageColumns: Column<StageStanding>[] = [
  ['journey', ({ journey }) => journey],
  ['stage', ({ slug }) => slug],
  ['name', ({ name }) => name],
  ['band', ({ band }) => band],
  ['consistency', ({ consistency }) => consistency],
  ['interactions', ({ interactions }) => interactions],
  ['previous_interactions', ({ previousInteractions }) => previousInteractions],
  ...comparedColumns<StageStanding>(({ score }) => score, 'score_'),
  ...worstColumns<StageStanding>(),
  ...openIssueColumns<StageStanding>(),
];

type PlacedTouchpoint = WatchedTouchpoint & { journey: string; stage: string };

const touchpointColumns: Column<PlacedTouchpoint>[] = [
  ['journey', ({ journey }) => journey],
  ['stage', ({ stage }) => stage],
  ...standingColumns<PlacedTouchpoint>(),
];

const moverColumns: Column<Mover>[] = [
  ['journey', ({ journey }) => journey],
  ['stage', ({ stage }) => stage],
  ['touchpoint', ({ slug }) => slug],
  ['name', ({ name }) => name],
  ['department', ({ department }) => department],
  ['metric', ({ metric }) => metric],
  ...readingColumns<Mover>(({ current }) => current),
  ...readingColumns<Mover>(({ previous }) => previous, 'previous_'),
  ...changeColumns<Mover>(({ change }) => change),
  ['q', ({ q }) => q],
];

const churnColumns: Column<ChurnMonth>[] = [
  ['month', ({ month }) => month],
  ['complete', ({ complete }) => complete],
  ['active', ({ active }) => active],
  ['churned', ({ churned }) => churned],
  ['rate', ({ rate }) => rate],
  ['low', ({ low }) => low],
  ['high', ({ high }) => high],
  ['mrr_active', ({ mrrActive }) => mrrActive],
  ['mrr_lost', ({ mrrLost }) => mrrLost],
  ['revenue_rate', ({ revenueRate }) => revenueRate],
];

const trendColumns: Column<TrendPoint>[] = [
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['interactions', ({ interactions }) => interactions],
  ...METRICS.flatMap((metric: MetricKey) =>
    readingColumns<TrendPoint>(({ readings }) => readings[metric], `${snake(metric)}_`),
  ),
];
