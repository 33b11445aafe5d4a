import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';
import { arrayOf } from './array-literal';

/** The row that says when every interaction was last in the customer sets. */
export const REFRESH_KEY = 'refresh';

export interface StoredReading {
  key: string;
  value: unknown;
}

export interface FoundReadings {
  /** Of the customers and their sets; a reading computed from here on is of this revision or a later one. */
  revision: number;
  /** The day of `now` in the organisation's timezone. */
  today: Day;
  timezone: string;
  /** ISO; null before the first refresh. */
  refreshedAt: string | null;
  /** By key, those of this revision only. */
  values: ReadonlyMap<string, unknown>;
}

interface FoundRow extends Record<string, unknown> {
  revision: string;
  today: Day;
  timezone: string;
  refreshedAt: string | null;
  values: Record<string, unknown> | null;
}

export async function findStoredReadings(db: Db, keys: readonly string[], now: Date): Promise<FoundReadings> {
  const [row] = await db.execute<FoundRow>(sql`
    select s.revision, s.timezone, (${now.toISOString()}::timestamptz at time zone s.timezone)::date ::text as today,
      (select computed_at from stored_readings where key = ${REFRESH_KEY}) as "refreshedAt",
      (select jsonb_object_agg(r.key, r.value) from stored_readings r
        where r.key = any(${arrayOf('text', keys)}) and r.revision = s.revision) as values
    from settings s where s.id = 1`);
  if (!row) throw new Error('The settings have no row');
  return {
    revision: Number(row.revision),
    today: row.today,
    timezone: row.timezone,
    refreshedAt: row.refreshedAt === null ? null : new Date(row.refreshedAt).toISOString(),
    values: new Map(Object.entries(row.values ?? {})),
  };
}

/** Keeps the readings until the revision moves on; one of a later revision is never overwritten by an earlier one. */
export async function storeReadings(
  db: Db,
  { revision, now }: { revision: number; now: Date },
  readings: readonly StoredReading[],
): Promise<void> {
  if (readings.length === 0) return;
  await db.execute(sql`
    insert into stored_readings (key, revision, value, computed_at)
    select key, ${revision}::bigint, value::jsonb, ${now.toISOString()}::timestamptz
    from unnest(${arrayOf(
      'text',
      readings.map(({ key }) => key),
    )},
      ${arrayOf(
        'text',
        readings.map(({ value }) => JSON.stringify(value)),
      )}) as reading(key, value)
    order by key
    on conflict (key) do update
      set revision = excluded.revision, value = excluded.value, computed_at = excluded.computed_at
      where stored_readings.revision <= excluded.revision`);
}

/** Removes what no question will be answered from again. */
export async function deleteOldReadings(db: Db): Promise<void> {
  await db.execute(sql`
    delete from stored_readings
    where revision < (select revision from settings where id = 1) and key <> ${REFRESH_KEY}`);
}
