import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import { FIXED_STATES, type IssueTally } from '@/lib/domain/issues/tally';
import { UNFIXED_STATES } from '@/lib/domain/issues/vocabulary';
import { OPEN_STATES, SEVERITY_LEVELS } from '@/lib/domain/issues/vocabulary';
import type { Period } from '@/lib/domain/period';
import type { Db } from '../client';
import { arrayOf } from './array-literal';

/** Which issues count: null keeps all. */
export interface IssueScope {
  /** At which they show; of a hand-off, at either end. */
  touchpoints: readonly number[] | null;
  /** For which alone they were found. */
  personas: readonly number[] | null;
}

/** When is asked, by the organisation's calendar, and about which days. */
export interface IssueSpan {
  period: Period;
  now: Date;
  today: Day;
  timezone: string;
}

/** The issues of one place, segment and ownership. */
export interface IssueCell extends IssueTally {
  touchpointId: number;
  /** Of a hand-off. */
  fromTouchpointId: number | null;
  /** Acts next. */
  departmentId: number;
  otherDepartmentId: number | null;
  personaId: number | null;
  partnerId: number | null;
}

/** Issues that are open, or of which something came in the period. */
export async function tallyIssueCells(
  db: Db,
  { period, now, today, timezone }: IssueSpan,
  scope: IssueScope,
): Promise<IssueCell[]> {
  const [start, end] = [startOf(period.from, timezone), startOf(period.to, timezone)];
  const cells = await db.execute<IssueCell & Record<string, unknown>>(sql`
    with moved as (
      select e.issue, bool_or(e.kind = 'verified') as verified, bool_or(e.kind = 'reopened') as reopened
      from issues i join issue_events e on e.issue = i.number
      where (i.state = 'verified' or i.reopened > 0) and e.kind in ('verified', 'reopened') and e.at >= ${start} and e.at < ${end}
      group by 1
    ), found as (
      select i.touchpoint_id, i.from_touchpoint_id, i.department_id, i.other_department_id, i.persona_id, i.partner_id, i.severity_level,
        i.state in (${words(OPEN_STATES)}) as open,
        i.state in (${words(UNFIXED_STATES)}) and coalesce(i.due_at < ${now.toISOString()}::timestamptz, false) as overdue,
        i.state = 'verifying' as verifying, coalesce(m.verified, false) as verified, coalesce(m.reopened, false) as reopened,
        case when i.state in (${words(FIXED_STATES)}) and i.fix_live_on >= ${period.from} and i.fix_live_on < ${period.to} and i.fix_live_on <= ${today}
          then greatest(0, i.fix_live_on - (i.raised_at at time zone ${timezone})::date) end as days
      from issues i left join moved m on m.issue = i.number
      where ${inScope(scope)}
    )
    select touchpoint_id as "touchpointId", from_touchpoint_id as "fromTouchpointId", department_id as "departmentId",
      other_department_id as "otherDepartmentId", persona_id as "personaId", partner_id as "partnerId",
      count(*) filter (where open)::int as open, count(*) filter (where overdue)::int as overdue,
      count(*) filter (where verifying)::int as verifying, count(*) filter (where verified)::int as verified,
      count(*) filter (where reopened)::int as reopened,
      (${arrayOf('text', SEVERITY_LEVELS)})[min(array_position(${arrayOf('text', SEVERITY_LEVELS)}, severity_level)) filter (where open)] as worst,
      coalesce(json_agg(days) filter (where days is not null), '[]') as "daysToFix"
    from found where open or verified or reopened or days is not null
    group by 1, 2, 3, 4, 5, 6`);
  return Array.from(cells);
}

/** The instant at which a day begins. */
export function startOf(day: Day, timezone: string): SQL {
  return sql`(${day}::date::timestamp at time zone ${timezone})`;
}

/** Issues, as `i`, that count. */
export function inScope({ touchpoints, personas }: IssueScope): SQL {
  const places = touchpoints === null ? null : arrayOf('int4', touchpoints);
  return sql`${places === null ? sql`true` : sql`(i.touchpoint_id = any(${places}) or i.from_touchpoint_id = any(${places}))`}
    and ${personas === null ? sql`true` : sql`i.persona_id = any(${arrayOf('int4', personas)})`}`;
}

export function words(list: readonly string[]): SQL {
  return sql.join(
    list.map((word) => sql`${word}`),
    sql`, `,
  );
}
