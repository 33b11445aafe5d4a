import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export interface FoundJourney {
  id: number;
  slug: string;
  name: string;
  /** Days of silence after which the journey begins anew; null: never. */
  gapDays: number | null;
  /** Slug of the touchpoint that ends it. */
  goal: string | null;
}

export async function findJourney(db: Db, slug: string): Promise<FoundJourney | null> {
  const [journey] = await db.execute<FoundJourney & Record<string, unknown>>(sql`
    select j.id, j.slug, j.name, j.gap_days as "gapDays", t.slug as goal
    from journeys j left join touchpoints t on t.id = j.goal_touchpoint_id where j.slug = ${slug}`);
  return journey ?? null;
}
