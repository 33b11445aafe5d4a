import { sql, type SQL } from 'drizzle-orm';
import { TALLY_FIELDS } from '@/lib/domain/tally';
import type { Db } from '../client';
import { added, summedColumns } from './move-tallies';
import { columnOf, tallyColumnList, tallySums } from './tally-sums';

const takenAway: SQL = sql.raw(TALLY_FIELDS.map((field) => `-${columnOf(field)}`).join(', '));

/**
 * Contacts follow their customer. Only one that a source put under a persona without a rule, which is in use, stays there, unless a rule decides for its customer.
 * Of the row `i` and its decision `d`.
 */
const isMoved = sql.raw(`i.persona_id is distinct from d.persona_id
  and (d.by_rule or i.persona_id is null or i.persona_id in (select id from personas where rule is not null or retired_at is not null))`);

/** Whether a contact is counted for another persona than decided. */
export async function isAnyContactAstray(tx: Db): Promise<boolean> {
  const [found] = await tx.execute<{ astray: boolean }>(sql`
    select exists (select 1 from interactions i join persona_decisions d on d.customer_id = i.customer_id where ${isMoved}) as astray`);
  return found?.astray ?? false;
}

/** The month tables of `interactions`, in order. */
export async function listPartitions(db: Db): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(
    sql`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'interactions'::regclass order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Begins the list of what is moved between tallies; it lives until the transaction ends. */
export async function beginMoves(tx: Db): Promise<void> {
  await tx.execute(sql`
    create temp table persona_moves on commit drop as
    select day, touchpoint_id, persona_id as before, persona_id as after, partner_id, ${tallyColumnList} from daily_tallies limit 0`);
}

/** Moves the contacts of one month table and notes what that takes from one tally and adds to another; returns how many moved. */
export async function moveContacts(tx: Db, partition: string, timezone: string): Promise<number> {
  const table = sql.raw(partition);
  const from = sql`${table} i join persona_decisions d on d.customer_id = i.customer_id where ${isMoved}`;
  const noted = await tx.execute(sql`
    insert into persona_moves (day, touchpoint_id, before, after, partner_id, ${tallyColumnList})
    select (i.occurred_at at time zone ${timezone})::date, i.touchpoint_id, i.persona_id, d.persona_id, i.partner_id, ${tallySums()}
    from ${from} group by 1, 2, 3, 4, 5`);
  if (noted.count === 0) return 0;
  const moved = await tx.execute(sql`
    update ${table} i set persona_id = d.persona_id from persona_decisions d where d.customer_id = i.customer_id and ${isMoved}`);
  return moved.count;
}

/** The same of the comments laid out to be searched. */
export async function moveVerbatims(tx: Db): Promise<void> {
  await tx.execute(sql`
    update verbatims i set persona_id = d.persona_id from persona_decisions d where d.customer_id = i.customer_id and ${isMoved}`);
}

/** Moves the daily tallies by what was noted, in key order as ingest does. Sums over all personas stay as they are. */
export async function movePersonaTallies(tx: Db): Promise<void> {
  await tx.execute(sql`
    insert into daily_tallies (day, touchpoint_id, persona_id, partner_id, ${tallyColumnList})
    select day, touchpoint_id, persona_id, partner_id, ${summedColumns}
    from (
      select day, touchpoint_id, before as persona_id, partner_id, ${takenAway} from persona_moves
      union all
      select day, touchpoint_id, after, partner_id, ${tallyColumnList} from persona_moves
    ) as side (day, touchpoint_id, persona_id, partner_id, ${tallyColumnList})
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (day, touchpoint_id, persona_id, partner_id) do update set ${added('daily_tallies')}`);
  await tx.execute(sql`
    insert into detection_marks (touchpoint_id) select distinct touchpoint_id from persona_moves order by 1
    on conflict (touchpoint_id) do update set moved = detection_marks.moved + 1`);
  await tx.execute(sql`delete from daily_tallies where interactions = 0`);
}
