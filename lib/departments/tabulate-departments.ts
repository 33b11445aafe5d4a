import type { TopIssue } from '@/lib/domain/issues/top-issue';
import type { UtilisationStep } from '@/lib/domain/metrics/feedback-utilisation';
import { tabulate, type Column, type Table } from '@/lib/tables/table';
import { comparedColumns, readingColumns } from '@/lib/touchpoints/reading-columns';
import { departmentColumns } from '@/lib/touchpoints/tabulate-departments';
import { standingColumns } from '@/lib/touchpoints/tabulate-touchpoints';
import type {
  DepartmentDetail,
  DepartmentScorecard,
  DepartmentTable,
  HandOffRow,
  OwnedTouchpoint,
  PerceptionRow,
  ScorePoint,
} from './schema';

export function tabulateScorecards(departments: readonly DepartmentScorecard[]): Table {
  return tabulate(scorecardColumns, departments);
}

/** One table of a department: the figures of the document, as they are. */
export function tabulateDepartment(detail: DepartmentDetail, part: DepartmentTable): Table {
  return TABLES[part](detail);
}

const TABLES: Record<DepartmentTable, (detail: DepartmentDetail) => Table> = {
  touchpoints: ({ touchpoints }) => tabulate(touchpointColumns, touchpoints),
  perception: ({ perception }) => tabulate(perceptionColumns, perception),
  'hand-offs': ({ handOffs }) => tabulate(handOffColumns, handOffs ?? []),
  trend: ({ department }) => tabulate(trendColumns, department.trend),
  issues: ({ queue }) => tabulate(queueColumns, queue),
  utilisation: ({ utilisation }) => tabulate(utilisationColumns, utilisation),
};

const scorecardColumns: Column<DepartmentScorecard>[] = [
  ...departmentColumns<DepartmentScorecard>(),
  ...comparedColumns<DepartmentScorecard>(({ index }) => index, 'index_'),
  ['band', ({ band }) => band],
  ['target', ({ target }) => target],
  ['interactions', ({ interactions }) => interactions],
  ['previous_interactions', ({ previousInteractions }) => previousInteractions],
  ['hand_offs_in', ({ handOffs }) => handOffs?.in ?? null],
  ['hand_offs_out', ({ handOffs }) => handOffs?.out ?? null],
  ['perception_quarter', ({ perception }) => perception?.quarter ?? null],
  ['perception_estimated', ({ perception }) => perception?.estimated ?? null],
  ['perception_too_high', ({ perception }) => perception?.tooHigh ?? null],
  ['perception_too_low', ({ perception }) => perception?.tooLow ?? null],
  ['perception_mean_gap', ({ perception }) => perception?.meanGap ?? null],
];

const touchpointColumns: Column<OwnedTouchpoint>[] = [
  ['journey', ({ journey }) => journey],
  ['stage', ({ stage }) => stage],
  ['to_target', ({ toTarget }) => toTarget],
  ...standingColumns<OwnedTouchpoint>(),
];

const perceptionColumns: Column<PerceptionRow>[] = [
  ['quarter', ({ quarter }) => quarter],
  ['touchpoint', ({ touchpoint }) => touchpoint],
  ['name', ({ name }) => name],
  ['estimate', ({ estimate }) => estimate],
  ...readingColumns<PerceptionRow>(({ csat }) => csat, 'csat_'),
  ['gap', ({ gap }) => gap.by],
  ['gap_low', ({ gap }) => gap.low],
  ['gap_high', ({ gap }) => gap.high],
  ['verdict', ({ gap }) => gap.verdict],
  ['note', ({ note }) => note],
];

const handOffColumns: Column<HandOffRow>[] = [
  ['direction', ({ direction }) => direction],
  ['from_department', ({ from }) => from.department],
  ['from_touchpoint', ({ from }) => from.slug],
  ['to_department', ({ to }) => to.department],
  ['to_touchpoint', ({ to }) => to.slug],
  ['customers', ({ count }) => count],
  ['median_wait_seconds', ({ medianWait }) => medianWait],
  ...readingColumns<HandOffRow>(({ scoreAfter }) => scoreAfter, 'score_after_'),
];

const trendColumns: Column<ScorePoint>[] = [
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ...readingColumns<ScorePoint>(({ score }) => score, 'index_'),
];

const queueColumns: Column<TopIssue>[] = [
  ['number', ({ number }) => number],
  ['title', ({ title }) => title],
  ['severity', ({ severityLevel }) => severityLevel],
  ['state', ({ state }) => state],
  ['due_at', ({ dueAt }) => dueAt],
  ['overdue', ({ overdue }) => overdue],
  ['touchpoint', ({ touchpoint }) => touchpoint],
  ['acts_next', ({ actsNext }) => actsNext],
  ['assignee', ({ assigneeName }) => assigneeName],
];

const utilisationColumns: Column<UtilisationStep>[] = [
  ['step', ({ key }) => key],
  ['answers', ({ count }) => count],
  ['share_of_step_before', ({ share }) => share],
];
