import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';

/** The first and the last day with an interaction; null in an empty store. */
export async function findTalliedDays(db: Db): Promise<{ first: Day | null; last: Day | null }> {
  const [days] = await db.execute<{ first: Day | null; last: Day | null }>(
    sql`select min(start)::text as first, max(start)::text as last from tally_rollups where grain = 'day' and interactions > 0`,
  );
  return days ?? { first: null, last: null };
}
