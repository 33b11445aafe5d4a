import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** The latest issue that a flag opened on a touchpoint’s own figures, whoever is concerned; null where there is none. */
export async function findFlagOf(db: Db, touchpoint: string): Promise<number | null> {
  const [found] = await db.execute<{ number: number }>(sql`
    select issues.number from issues join touchpoints on touchpoints.id = issues.touchpoint_id
    where touchpoints.slug = ${touchpoint} and issues.origin = 'flag' and issues.persona_id is null and issues.partner_id is null
      and issues.measure = touchpoints.primary_metric
    order by issues.number desc limit 1`);
  return found?.number ?? null;
}
