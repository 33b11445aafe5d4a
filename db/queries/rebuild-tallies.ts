import { sql } from 'drizzle-orm';
import { TALLY_FIELDS } from '@/lib/domain/tally';
import type { Db } from '../client';
import { readKeptDays, type KeptDays } from './kept-days';
import { markAllVerbatims } from './mark-verbatims';
import { added } from './move-tallies';
import { readTimezone } from './read-timezone';
import { columnOf, tallyColumnList, tallySums } from './tally-sums';

/**
 * Counts all tallies anew from the interactions and marks every set of customers and month of comments as stale; those of days whose interactions were
 * dropped stay. `counted` says which those are where the timezone has just become another. The caller keeps writers out.
 */
export async function rebuildTallies(tx: Db, counted?: KeptDays): Promise<void> {
  const timezone = await readTimezone(tx);
  const { keptFrom, since } = counted ?? (await readKeptDays(tx));
  const summed = sql.raw(TALLY_FIELDS.map((field) => `sum(${columnOf(field)})`).join(', '));
  const days = sql`day >= coalesce(${keptFrom}::date, '-infinity')`;
  const spans = sql`start >= coalesce(case grain when 'day' then ${keptFrom}::date else date_trunc('month', ${keptFrom}::timestamp)::date end, '-infinity')`;
  await tx.execute(sql`delete from daily_tallies where ${days}`);
  await tx.execute(sql`delete from tally_rollups`);
  await tx.execute(sql`delete from partner_rollups`);
  await tx.execute(sql`delete from customer_sets where ${spans}`);
  await tx.execute(sql`delete from answer_tallies where ${spans}`);
  // Another timezone may put the first of the interactions on the last of the days that stay.
  await tx.execute(sql`
    insert into daily_tallies (day, touchpoint_id, persona_id, partner_id, ${tallyColumnList})
    select (occurred_at at time zone ${timezone})::date, touchpoint_id, persona_id, partner_id, ${tallySums()}
    from interactions where occurred_at >= coalesce(${since}::timestamptz, '-infinity') group by 1, 2, 3, 4
    on conflict (day, touchpoint_id, persona_id, partner_id) do update set ${added('daily_tallies')}`);
  await tx.execute(sql`
    insert into tally_rollups (grain, start, touchpoint_id, ${tallyColumnList})
    select 'day', day, touchpoint_id, ${summed} from daily_tallies group by 2, 3
    union all
    select 'month', date_trunc('month', day)::date, touchpoint_id, ${summed} from daily_tallies group by 2, 3`);
  await tx.execute(sql`
    insert into partner_rollups (grain, start, touchpoint_id, partner_id, ${tallyColumnList})
    select 'day', day, touchpoint_id, partner_id, ${summed} from daily_tallies where partner_id is not null group by 2, 3, 4
    union all
    select 'month', date_trunc('month', day)::date, touchpoint_id, partner_id, ${summed} from daily_tallies
    where partner_id is not null group by 2, 3, 4`);
  await tx.execute(sql`
    insert into customer_sets (grain, start, touchpoint_id) select grain, start, touchpoint_id from tally_rollups where ${spans}
    on conflict do nothing`);
  await tx.execute(sql`
    insert into detection_marks (touchpoint_id) select id from touchpoints order by 1
    on conflict (touchpoint_id) do update set moved = detection_marks.moved + 1`);
  await markAllVerbatims(tx);
}
