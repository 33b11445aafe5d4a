import { sql } from 'drizzle-orm';
import { addDays, type Day } from '@/lib/domain/day';
import { lengthInDays, type Period } from '@/lib/domain/period';
import { emptyTally, TALLY_FIELDS, type Tally } from '@/lib/domain/tally';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { columnOf } from './tally-sums';

/** A week of a touchpoint, of everybody or of one persona or partner. */
export interface WeekTally {
  touchpointId: number;
  /** Id; null: everybody. */
  segment: number | null;
  /** Weeks since the period began. */
  week: number;
  tally: Tally;
}

const SUMS = sql.raw(TALLY_FIELDS.map((field) => `sum(${columnOf(field)})::float8`).join(', '));

const TABLES = {
  all: { rows: sql`tally_rollups where grain = 'day' and`, day: sql`start`, segment: sql`null::int4` },
  persona: {
    rows: sql`daily_tallies where persona_id is not null and`,
    day: sql`day`,
    segment: sql`persona_id`,
  },
  partner: { rows: sql`partner_rollups where grain = 'day' and`, day: sql`start`, segment: sql`partner_id` },
} as const;

/** Up to so many touchpoints are looked up day by day, which leaves the others unread. */
const MOST_LOOKED_UP = 8;

/** The weeks of a period that begins on a Monday; of all touchpoints where none are named. */
export async function tallyWeeks(
  db: Db,
  of: keyof typeof TABLES,
  period: Period,
  touchpointIds: readonly number[],
): Promise<WeekTally[]> {
  const { rows, day, segment } = TABLES[of];
  const few = touchpointIds.length <= MOST_LOOKED_UP;
  const days = few
    ? sql`${day} = any((select ${arrayOf('date', daysOf(period))})::date[])`
    : sql`${day} >= ${period.from}::date and ${day} < ${period.to}::date`;
  // As subqueries the texts are read once, not once a row; the sums as one array, which is read some three times as fast as thirty columns.
  const found = await db.execute<{
    touchpointId: number;
    segment: number | null;
    week: number;
    sums: number[];
  }>(sql`
    select touchpoint_id as "touchpointId", ${segment} as segment, (${day} - ${period.from}::date) / 7 as week, array[${SUMS}] as sums
    from ${rows} ${days} and touchpoint_id = any((select ${arrayOf('int4', touchpointIds)})::int4[])
    group by 1, 2, 3`);
  return Array.from(found, ({ sums, ...key }) => ({ ...key, tally: tallyOf(sums) }));
}

function tallyOf(sums: readonly number[]): Tally {
  const tally = { ...emptyTally };
  for (const [index, field] of TALLY_FIELDS.entries()) tally[field] = sums[index] ?? 0;
  return tally;
}

function daysOf(period: Period): Day[] {
  return Array.from({ length: lengthInDays(period) }, (_, index) => addDays(period.from, index));
}

/** Interactions of the whole company in a period. */
export async function countInteractions(db: Db, { from, to }: Period): Promise<number> {
  const [row] = await db.execute<{ interactions: number }>(sql`
    select coalesce(sum(interactions), 0)::float8 as interactions from tally_rollups
    where grain = 'day' and start >= ${from}::date and start < ${to}::date`);
  return row?.interactions ?? 0;
}
