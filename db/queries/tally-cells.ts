import { sql } from 'drizzle-orm';
import { addDays } from '@/lib/domain/day';
import { lengthInDays, type Period } from '@/lib/domain/period';
import { TALLY_FIELDS, type Tally } from '@/lib/domain/tally';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { columnOf } from './tally-sums';

/** The tally of a persona or a partner at one touchpoint; id null: of none. */
export interface CellTally {
  id: number | null;
  tally: Tally;
}

/** Up to here the days are looked up one by one, which leaves other touchpoints unread. */
const MOST_SINGLE_DAYS = 1000;

const SUMS = sql.raw(TALLY_FIELDS.map((field) => `sum(${columnOf(field)})::float8 as "${field}"`).join(', '));

/** What each persona or partner adds to a touchpoint's tally of a period; of some personas only where they are named, null among them: no persona. */
export async function tallyCells(
  db: Db,
  by: 'persona' | 'partner',
  {
    touchpointId,
    period,
    personas,
  }: {
    touchpointId: number;
    period: Period;
    personas: readonly (number | null)[] | null;
  },
): Promise<CellTally[]> {
  const column = sql.raw(`${by}_id`);
  const named = personas?.filter((persona) => persona !== null) ?? [];
  const rows = await db.execute<{ id: number | null } & { [Field in keyof Tally]: number }>(sql`
    select ${column} as id, ${SUMS} from daily_tallies
    where touchpoint_id = ${touchpointId} and ${daysOf(period)}
      ${personas === null ? sql`` : sql`and (persona_id = any(${arrayOf('int4', named)}) ${personas.includes(null) ? sql`or persona_id is null` : sql``})`}
    group by 1 having sum(interactions) > 0`);
  return Array.from(rows, ({ id, ...tally }) => ({ id, tally }));
}

function daysOf(period: Period) {
  const length = lengthInDays(period);
  if (length > MOST_SINGLE_DAYS) return sql`day >= ${period.from} and day < ${period.to}`;
  const days = Array.from({ length }, (_, index) => addDays(period.from, index));
  return sql`day = any(${arrayOf('date', days)})`;
}
