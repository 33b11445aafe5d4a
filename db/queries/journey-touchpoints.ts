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

/** Those of one journey that are in use, in designed order. */
export async function listJourneyTouchpoints(db: Db, journeyId: number): Promise<OwnedTouchpoint[]> {
  return await db.execute<OwnedTouchpoint & Record<string, unknown>>(sql`
    select t.id, t.slug, t.name, d.slug as department, d.name as "departmentName"
    from touchpoints t join stages s on s.id = t.stage_id join departments d on d.id = t.department_id
    where s.journey_id = ${journeyId} and t.retired_at is null order by s.position, s.slug, t.position, t.slug`);
}
