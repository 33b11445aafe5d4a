import { sql, type SQL } from 'drizzle-orm';
import { TALLY_FIELDS } from '@/lib/domain/tally';
import type { Db } from '../client';
import { firstKeptDay, firstKeptInstant } from './kept-days';
import { readTimezone } from './read-timezone';
import { columnOf, tallyColumnList, tallySums } from './tally-sums';

/** Sums of floating-point numbers depend on their order: this much, relative to the sum itself, is no disagreement. */
const ROUNDING = 1e-9;

/** The row of a tally whose two sides, one counted with sign 1 and the other with −1, do not cancel out. */
const disagrees: SQL = sql.raw(
  TALLY_FIELDS.map(columnOf)
    .map((column) => `abs(sum(side * ${column})) > ${ROUNDING} * greatest(1, sum(abs(${column})))`)
    .join(' or '),
);

/** How many rows of `daily_tallies` differ from a recount of the interactions, as far as these are kept, and one of their days. */
export async function compareDailyTallies(db: Db): Promise<{ rows: number; day: string | null }> {
  const timezone = await readTimezone(db);
  const [found] = await db.execute<{ rows: number; day: string | null }>(sql`
    with sides as (
      select -1 as side, day, touchpoint_id, persona_id, partner_id, ${tallyColumnList} from daily_tallies
      where day >= ${firstKeptDay}
      union all
      select 1, (occurred_at at time zone ${timezone})::date, touchpoint_id, persona_id, partner_id, ${tallySums()}
      from interactions where occurred_at >= ${firstKeptInstant} group by 2, 3, 4, 5
    ), differing as (
      select day from sides group by day, touchpoint_id, persona_id, partner_id having ${disagrees}
    )
    select count(*)::int as rows, min(day)::text as day from differing`);
  return found ?? { rows: 0, day: null };
}

/** How many rows of `tally_rollups` and of `partner_rollups` differ from the daily tallies that they sum up. */
export async function compareRollups(db: Db): Promise<{ rows: number }> {
  const summed = sql.raw(
    TALLY_FIELDS.map(columnOf)
      .map((column) => `sum(${column})`)
      .join(', '),
  );
  const [found] = await db.execute<{ rows: number }>(sql`
    with sides as (
      select -1 as side, grain, start, touchpoint_id, null::int4 as partner_id, ${tallyColumnList} from tally_rollups
      union all
      select -1, grain, start, touchpoint_id, partner_id, ${tallyColumnList} from partner_rollups
      union all
      select 1, 'day', day, touchpoint_id, null, ${summed} from daily_tallies group by day, touchpoint_id
      union all
      select 1, 'month', date_trunc('month', day)::date, touchpoint_id, null, ${summed} from daily_tallies group by 3, touchpoint_id
      union all
      select 1, 'day', day, touchpoint_id, partner_id, ${summed} from daily_tallies
      where partner_id is not null group by day, touchpoint_id, partner_id
      union all
      select 1, 'month', date_trunc('month', day)::date, touchpoint_id, partner_id, ${summed} from daily_tallies
      where partner_id is not null group by 3, touchpoint_id, partner_id
    ), differing as (
      select 1 from sides group by grain, start, touchpoint_id, partner_id having ${disagrees}
    )
    select count(*)::int as rows from differing`);
  return found ?? { rows: 0 };
}
