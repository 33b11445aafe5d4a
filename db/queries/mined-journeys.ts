import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** The ids of the journeys that were mined. */
export async function listMinedJourneys(db: Db): Promise<number[]> {
  const found = await db.execute<{ id: number }>(
    sql`select journey_id as id from journey_minings order by 1`,
  );
  return Array.from(found, ({ id }) => id);
}
