import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';

/** Contacts of a touchpoint whose repeats are known, by month in which the journey began. */
export interface MonthContacts {
  touchpointId: number;
  month: Day;
  watched: number;
  repeats: number;
}

/** Waits of a step from one touchpoint to one of another department, in seconds, by month. */
export interface MonthFlow {
  from: number;
  to: number;
  month: Day;
  count: number;
  waits: number[];
}

/** Months over by `until`, of all journeys. */
export async function listMonthContacts(db: Db, from: Day, until: Day): Promise<MonthContacts[]> {
  return await db.execute<MonthContacts & Record<string, unknown>>(sql`
    select touchpoint_id as "touchpointId", month::text, sum(watched_contacts)::float8 as watched, sum(repeat_contacts)::float8 as repeats
    from journey_visits join touchpoints t on t.id = touchpoint_id where everyone and t.retired_at is null and month >= ${from}::date and month < ${until}::date
    group by 1, 2 having sum(watched_contacts) > 0 order by 1, 2`);
}

export async function listMonthFlows(db: Db, from: Day, until: Day): Promise<MonthFlow[]> {
  return await db.execute<MonthFlow & Record<string, unknown>>(sql`
    select f.from_touchpoint_id as "from", f.to_touchpoint_id as "to", f.month::text, f.transitions::float8 as count, f.waits
    from journey_flows f join touchpoints one on one.id = f.from_touchpoint_id join touchpoints other on other.id = f.to_touchpoint_id
    where f.everyone and one.retired_at is null and other.retired_at is null and one.department_id <> other.department_id and f.month >= ${from}::date and f.month < ${until}::date
    order by f.journey_id, 1, 2, 3`);
}
