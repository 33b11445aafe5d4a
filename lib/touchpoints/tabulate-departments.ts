import { issueColumns } from '@/lib/ownership/issue-columns';
import type { Column } from '@/lib/tables/table';
import { readingColumns } from './reading-columns';
import type { DepartmentStanding, WorstTouchpoint } from './schema';

/** The touchpoint furthest below its target. */
export function worstColumns<Subject extends { worst: WorstTouchpoint | null }>(): Column<Subject>[] {
  return [
    ['worst', ({ worst }) => worst?.slug ?? null],
    ['worst_name', ({ worst }) => worst?.name ?? null],
    ['worst_band', ({ worst }) => worst?.band ?? null],
    ['worst_target', ({ worst }) => worst?.target ?? null],
    ...readingColumns<Subject>(({ worst }) => worst?.score, 'worst_score_'),
  ];
}

/** What is known of a department wherever it is shown. */
export function departmentColumns<Subject extends DepartmentStanding>(): Column<Subject>[] {
  return [
    ['department', ({ slug }) => slug],
    ['name', ({ name }) => name],
    ['owned', ({ owned }) => owned],
    ['measured', ({ measured }) => measured],
    ['below_target', ({ belowTarget }) => belowTarget],
    ...worstColumns<Subject>(),
    ...issueColumns<Subject>(),
  ];
}
