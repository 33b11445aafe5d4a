import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';

export interface MonthPartition {
  /** First day, UTC. */
  month: Day;
  table: string;
}

/** The month tables of `interactions`, the earliest first. */
export async function listMonthPartitions(db: Db): Promise<MonthPartition[]> {
  return db.execute<MonthPartition & Record<string, unknown>>(sql`
    select replace(substring(relname from '\\d{4}_\\d{2}$'), '_', '-') || '-01' as month, relname as table
    from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'interactions'::regclass and relname ~ '^interactions_\\d{4}_\\d{2}$' order by 1`);
}

export async function countPartition(
  db: Db,
  { table }: MonthPartition,
): Promise<{ interactions: number; comments: number }> {
  const [counts] = await db.execute<{ interactions: number; comments: number }>(sql`
    select count(*)::float8 as interactions, (count(*) filter (where btrim(comment) <> ''))::float8 as comments
    from ${sql.identifier(table)}`);
  return counts ?? { interactions: 0, comments: 0 };
}
