import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { arrayOf } from '@/db/queries/array-literal';
import { columnOf, tallyColumnList } from '@/db/queries/tally-sums';
import { TALLY_FIELDS, type Tally } from '@/lib/domain/tally';

/** The tally of one day at one touchpoint. */
export interface DayTally {
  day: string;
  touchpointId: number;
  personaId?: number | null;
  partnerId?: number | null;
  tally: Tally;
}

/** Writes tallies as ingest leaves them: by day, persona and partner, and summed up by day and by month. */
export async function writeTallies(db: Db, tallies: readonly DayTally[]): Promise<void> {
  const column = (type: 'int4' | 'date', of: (one: DayTally) => string | number | null | undefined) =>
    arrayOf(type, tallies.map(of));
  const fields = TALLY_FIELDS.map((field) =>
    arrayOf(
      'float8',
      tallies.map(({ tally }) => tally[field]),
    ),
  );
  await db.execute(sql`
    insert into daily_tallies (day, touchpoint_id, persona_id, partner_id, ${tallyColumnList})
    select * from unnest(${column('date', ({ day }) => day)}, ${column('int4', ({ touchpointId }) => touchpointId)},
      ${column('int4', ({ personaId }) => personaId)}, ${column('int4', ({ partnerId }) => partnerId)}, ${sql.join(fields, sql`, `)})`);
  const sums = sql.raw(TALLY_FIELDS.map((field) => `sum(${columnOf(field)})`).join(', '));
  for (const grain of ['day', 'month']) {
    await db.execute(sql`
      insert into tally_rollups (grain, start, touchpoint_id, ${tallyColumnList})
      select ${grain}, date_trunc(${grain}, day)::date, touchpoint_id, ${sums} from daily_tallies group by 2, 3`);
    await db.execute(sql`
      insert into partner_rollups (grain, start, touchpoint_id, partner_id, ${tallyColumnList})
      select ${grain}, date_trunc(${grain}, day)::date, touchpoint_id, partner_id, ${sums} from daily_tallies
      where partner_id is not null group by 2, 3, 4`);
  }
}
