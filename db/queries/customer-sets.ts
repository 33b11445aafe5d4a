import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';
import type { Grain } from '../schema/tallies';
import { arrayOf } from './array-literal';
import type { SetKey } from './customer-stale-sets';

/** Portable Roaring bitmaps of customer ids; null where the row was marked but never made. */
export interface SetBytes extends SetKey {
  stale: boolean;
  seen: Buffer | null;
  answered: Buffer | null;
  bad: Buffer | null;
}

/** The same as hexadecimal text. */
export interface MadeSet extends SetKey {
  seen: string;
  answered: string;
  bad: string;
}

const COLUMNS = sql.raw('grain, start::text, touchpoint_id as "touchpointId", seen, answered, bad, stale');

/** The sets that start within the period, in the order of their starts; of all touchpoints where none are named. */
export async function listCustomerSets(
  db: Db,
  { grain, from, to }: { grain: Grain; from: Day; to: Day },
  touchpointIds: readonly number[] | null,
): Promise<SetBytes[]> {
  const among = touchpointIds && sql`and touchpoint_id = any(${arrayOf('int4', touchpointIds)})`;
  return await db.execute<SetBytes & Record<string, unknown>>(sql`
    select ${COLUMNS} from customer_sets
    where grain = ${grain} and start >= ${from}::date and start < ${to}::date ${among ?? sql.raw('')}
    order by start`);
}

/** The days of a month that are not stale, of these touchpoints. */
export async function listFreshDaySets(
  db: Db,
  month: Day,
  touchpointIds: readonly number[],
): Promise<SetBytes[]> {
  if (touchpointIds.length === 0) return [];
  return await db.execute<SetBytes & Record<string, unknown>>(sql`
    select ${COLUMNS} from customer_sets
    where grain = 'day' and not stale and start >= ${month}::date and start < ${month}::date + interval '1 month'
      and touchpoint_id = any(${arrayOf('int4', touchpointIds)})`);
}

/** Writes sets that the transaction has claimed. */
export async function writeCustomerSets(tx: Db, sets: readonly MadeSet[]): Promise<void> {
  if (sets.length === 0) return;
  const hex = (key: 'seen' | 'answered' | 'bad') =>
    arrayOf(
      'text',
      sets.map((set) => set[key]),
    );
  await tx.execute(sql`
    update customer_sets kept
    set seen = decode(made.seen, 'hex'), answered = decode(made.answered, 'hex'), bad = decode(made.bad, 'hex'), stale = false
    from unnest(${keyColumns(sets)}, ${hex('seen')}, ${hex('answered')}, ${hex('bad')})
      as made (grain, start, touchpoint_id, seen, answered, bad)
    where kept.grain = made.grain and kept.start = made.start and kept.touchpoint_id = made.touchpoint_id`);
}

/** Deletes sets that the transaction has claimed and found empty. */
export async function deleteCustomerSets(tx: Db, sets: readonly SetKey[]): Promise<void> {
  if (sets.length === 0) return;
  await tx.execute(sql`
    delete from customer_sets kept using unnest(${keyColumns(sets)}) as gone (grain, start, touchpoint_id)
    where kept.grain = gone.grain and kept.start = gone.start and kept.touchpoint_id = gone.touchpoint_id`);
}

function keyColumns(keys: readonly SetKey[]): SQL {
  const grains = arrayOf(
    'text',
    keys.map(({ grain }) => grain),
  );
  const starts = arrayOf(
    'date',
    keys.map(({ start }) => start),
  );
  const touchpoints = arrayOf(
    'int4',
    keys.map(({ touchpointId }) => touchpointId),
  );
  return sql`${grains}, ${starts}, ${touchpoints}`;
}
