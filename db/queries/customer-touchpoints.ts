import { eq } from 'drizzle-orm';
import type { Db } from '../client';
import { departments } from '../schema/departments';
import { journeys, stages } from '../schema/journeys';
import { touchpoints } from '../schema/touchpoints';
import type { Channel } from '@/lib/domain/vocabulary';

/** Where a touchpoint belongs; slugs. */
export interface TouchpointPlace {
  id: number;
  journey: string;
  channel: Channel;
  department: string;
}

export async function listTouchpointPlaces(db: Db): Promise<TouchpointPlace[]> {
  return await db
    .select({
      id: touchpoints.id,
      journey: journeys.slug,
      channel: touchpoints.channel,
      department: departments.slug,
    })
    .from(touchpoints)
    .innerJoin(stages, eq(stages.id, touchpoints.stageId))
    .innerJoin(journeys, eq(journeys.id, stages.journeyId))
    .innerJoin(departments, eq(departments.id, touchpoints.departmentId))
    .orderBy(touchpoints.id);
}
