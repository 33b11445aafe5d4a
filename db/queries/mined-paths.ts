import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { within, type MinedScope } from './mined-tallies';

export interface PathSums {
  path: number[];
  instances: number;
  durationSum: number;
  /** Ids of some who went it, with repetitions. */
  customers: number[];
  /** Instances over all paths that hold the step. */
  total: number;
}

/** The most frequent paths that hold a step: `from` null asks for those that begin with `to`, `to` null for those that end with `from`. */
export async function sumPathsWith(
  db: Db,
  scope: MinedScope,
  step: { from: number | null; to: number | null },
  most: number,
): Promise<PathSums[]> {
  return await db.execute<PathSums & Record<string, unknown>>(sql`
    select path, instances, "durationSum", sum(instances) over ()::float8 as total, customers
    from (
      select path, sum(instances)::float8 as instances, sum(duration_sum)::float8 as "durationSum",
        array_remove(array_agg(distinct customers[1]) || array_agg(distinct customers[2]) || array_agg(distinct customers[3]), null) as customers
      from journey_variants where ${within(scope)} and ${holds(step)}
      group by path
    ) as paths
    order by instances desc, path limit ${most}`);
}

function holds({ from, to }: { from: number | null; to: number | null }): SQL {
  if (from === null) return sql`path[1] = ${to}`;
  if (to === null) return sql`path[cardinality(path)] = ${from}`;
  return sql`path @> array[${from}::int4, ${to}::int4]
    and exists (select from generate_subscripts(path, 1) as at where path[at] = ${from} and path[at + 1] = ${to})`;
}

export interface CustomerName {
  id: number;
  externalId: string;
  name: string | null;
}

export async function nameCustomers(db: Db, ids: readonly number[]): Promise<CustomerName[]> {
  if (ids.length === 0) return [];
  return await db.execute<CustomerName & Record<string, unknown>>(sql`
    select id, external_id as "externalId", name from customers where id = any(${sql.param([...ids])}::int4[])`);
}
