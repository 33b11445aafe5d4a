import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** A touchpoint and the department that owns it, by slug and name. */
export interface OwnedTouchpoint {
  id: number;
  slug: string;
  name: string;
  department: string;
  departmentName: string;
}

/** Those of one journey that are in use, or were when all of it was retired, in designed order. */
export async function listJourneyTouchpoints(db: Db, journeyId: number): Promise<OwnedTouchpoint[]> {
  return await db.execute<OwnedTouchpoint & Record<string, unknown>>(sql`
    select t.id, t.slug, t.name, d.slug as department, d.name as "departmentName"
    from touchpoints t join stages s on s.id = t.stage_id
      join journeys j on j.id = s.journey_id join departments d on d.id = t.department_id
    where j.id = ${journeyId} and t.retired_at is not distinct from j.retired_at order by s.position, s.slug, t.position, t.slug`);
}
