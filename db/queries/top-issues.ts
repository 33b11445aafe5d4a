import { sql } from 'drizzle-orm';
import type { TopIssue } from '@/lib/domain/issues/top-issue';
import { OPEN_STATES, SEVERITY_LEVELS, UNFIXED_STATES } from '@/lib/domain/issues/vocabulary';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { inScope, words, type IssueScope } from './issue-tallies';

/** The open issues that a department owns, alone or with another, the most severe first. */
export async function findTopIssues(
  db: Db,
  { departmentId, now, most }: { departmentId: number; now: Date; most: number },
  scope: IssueScope,
): Promise<TopIssue[]> {
  const found = await db.execute<TopIssue & Record<string, unknown>>(sql`
    select i.number, i.title, i.state, i.severity_level as "severityLevel", t.slug as touchpoint, t.name as "touchpointName",
      f.name as "fromTouchpointName", d.name as "actsNext", u.name as "assigneeName",
      to_char(i.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "dueAt",
      i.state in (${words(UNFIXED_STATES)}) and coalesce(i.due_at < ${now.toISOString()}::timestamptz, false) as overdue
    from issues i join touchpoints t on t.id = i.touchpoint_id left join touchpoints f on f.id = i.from_touchpoint_id
      join departments d on d.id = i.department_id left join users u on u.id = i.assignee_id
    where (i.department_id = ${departmentId} or i.other_department_id = ${departmentId}) and i.state in (${words(OPEN_STATES)})
      and ${inScope(scope)}
    order by array_position(${arrayOf('text', SEVERITY_LEVELS)}, i.severity_level), i.severity desc, i.number desc limit ${most}`);
  return Array.from(found);
}
