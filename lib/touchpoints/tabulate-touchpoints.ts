import { openIssueColumns } from '@/lib/ownership/issue-columns';
import { tabulate, type Column, type Table } from '@/lib/tables/table';
import { changeColumns, comparedColumns, metricColumns } from './reading-columns';
import type { TouchpointRow, WatchedTouchpoint } from './schema';

/** What is known of a touchpoint wherever it is shown. */
export function standingColumns<Subject extends WatchedTouchpoint>(): Column<Subject>[] {
  return [
    ['touchpoint', ({ slug }) => slug],
    ['name', ({ name }) => name],
    ['department', ({ department }) => department],
    ['primary_metric', ({ primaryMetric }) => primaryMetric],
    ['importance', ({ importance }) => importance],
    ['target', ({ target }) => target],
    ['interactions', ({ interactions }) => interactions],
    ['band', ({ band }) => band],
    ...comparedColumns<Subject>(({ score }) => score, 'score_'),
    ...changeColumns<Subject>(({ change }) => change, 'primary_'),
    ...metricColumns<Subject>(({ metrics }) => metrics),
    ...openIssueColumns<Subject>(),
  ];
}

export function tabulateTouchpoints(rows: readonly TouchpointRow[]): Table {
  const place: Column<TouchpointRow>[] = [
    ['journey', ({ journey }) => journey],
    ['stage', ({ stage }) => stage],
    ['channel', ({ channel }) => channel],
    ['contact', ({ contact }) => contact],
    ['control', ({ control }) => control],
  ];
  return tabulate([...place, ...standingColumns<TouchpointRow>()], rows);
}
