import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/** Tables in whose rows any of the words is. */
export async function findWords(db: Db, words: readonly string[]): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relispartition
    order by 1`);
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.execute<{ held: boolean }>(sql`
      select exists (select 1 from ${sql.identifier(name)} held where ${sql.join(
        words.map((word) => sql`held::text ilike ${`%${word}%`}`),
        sql` or `,
      )}) as held`);
    if (row?.held) found.push(name);
  }
  return found;
}
