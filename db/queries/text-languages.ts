import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** Names of the text-search configurations that PostgreSQL has. */
export async function listLanguages(db: Db): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(
    sql`select distinct cfgname as name from pg_ts_config order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Whether PostgreSQL knows a timezone by this name. */
export async function knowsTimezone(db: Db, timezone: string): Promise<boolean> {
  const [found] = await db.execute<{ known: boolean }>(
    sql`select exists (select 1 from pg_timezone_names where name = ${timezone}) as known`,
  );
  return found?.known ?? false;
}
