import { listIssueRows } from '@/db/queries/issues';
import type { Viewer } from '@/lib/auth/viewer';
import { tabulate, type Column, type Table } from '@/lib/tables/table';
import { presentIssue } from './present-issue';
import { resolveQueue } from './resolve-queue';
import type { IssueExportQuery, IssueRow } from './schema';

/** More than a spreadsheet is any use for. */
const MOST_ROWS = 50_000;

/** The queue as a table, all pages of it. */
export async function exportIssues(
  viewer: Viewer,
  query: IssueExportQuery,
): Promise<{ table: Table; name: string }> {
  const { filter, order } = await resolveQueue(viewer, query);
  const { db, now } = viewer;
  const rows = await listIssueRows(db, filter, { ...order, limit: MOST_ROWS, offset: 0 }, now);
  return {
    table: tabulate(
      COLUMNS,
      rows.map((row) => presentIssue(row, now)),
    ),
    name: `issues-${now.toISOString().slice(0, 10)}`,
  };
}

const COLUMNS: readonly Column<IssueRow>[] = [
  ['number', ({ number }) => number],
  ['title', ({ title }) => title],
  ['state', ({ state }) => state],
  ['severity level', ({ severityLevel }) => severityLevel],
  ['severity', ({ severity }) => severity],
  ['origin', ({ origin }) => origin],
  ['measure', ({ measure }) => measure],
  ['touchpoint', ({ touchpoint }) => touchpoint.slug],
  ['touchpoint name', ({ touchpoint }) => touchpoint.name],
  ['from touchpoint', ({ fromTouchpoint }) => fromTouchpoint?.slug ?? null],
  ['stage', ({ stage }) => stage.slug],
  ['persona', ({ persona }) => persona?.slug ?? null],
  ['partner', ({ partner }) => partner?.slug ?? null],
  ['department', ({ department }) => department.slug],
  ['other department', ({ otherDepartment }) => otherDepartment?.slug ?? null],
  ['offered to', ({ offeredTo }) => offeredTo?.slug ?? null],
  ['assignee', ({ assignee }) => assignee?.name ?? null],
  ['raised at', ({ raisedAt }) => raisedAt],
  ['due at', ({ dueAt }) => dueAt],
  ['overdue', ({ overdue }) => overdue],
  ['fix live on', ({ fixLiveOn }) => fixLiveOn],
  ['verdict', ({ fixVerdict }) => fixVerdict],
  ['reopened', ({ reopened }) => reopened],
  ['updated at', ({ updatedAt }) => updatedAt],
];
