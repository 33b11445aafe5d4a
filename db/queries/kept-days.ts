import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';

/** The first day whose interactions are all there; before everything where none were dropped. Earlier tallies stand as they are. */
export const firstKeptDay: SQL = sql.raw(`coalesce((select kept_from from settings), '-infinity'::date)`);

/** The instant at which it begins. */
export const firstKeptInstant: SQL = sql.raw(
  `coalesce((select kept_from::timestamp at time zone timezone from settings), '-infinity'::timestamptz)`,
);

export interface KeptDays {
  timezone: string;
  /** Null: none were dropped. */
  keptFrom: Day | null;
  /** The instant at which that day begins, ISO 8601. */
  since: string | null;
}

export async function readKeptDays(db: Db): Promise<KeptDays> {
  const [kept] = await db.execute<KeptDays & Record<string, unknown>>(sql`
    select timezone, kept_from::text as "keptFrom",
      to_char(kept_from::timestamp at time zone timezone at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
    from settings`);
  return kept ?? { timezone: 'UTC', keptFrom: null, since: null };
}

/** The first day of a timezone that begins at an instant or after it. */
export async function firstDayFrom(db: Db, instant: string, timezone: string): Promise<Day> {
  const [found] = await db.execute<{ day: Day }>(sql`
    select (case when day::timestamp at time zone ${timezone} < ${instant}::timestamptz then day + 1 else day end)::text as day
    from (select (${instant}::timestamptz at time zone ${timezone})::date as day) as begun`);
  if (!found) throw new Error('There is no such day');
  return found.day;
}
