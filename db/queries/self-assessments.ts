import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';
import { arrayOf } from './array-literal';

/** What the owner of a touchpoint believed of a quarter. */
export interface SelfAssessment {
  touchpointId: number;
  /** Its first day. */
  quarter: Day;
  /** CSAT, 0–100. */
  estimate: number;
  note: string;
}

/** The estimates of these touchpoints for quarters that began in the period, the latest first. */
export async function listSelfAssessments(
  db: Db,
  touchpoints: readonly number[],
  { from, to }: { from: Day; to: Day },
): Promise<SelfAssessment[]> {
  const found = await db.execute<SelfAssessment & Record<string, unknown>>(sql`
    select touchpoint_id as "touchpointId", quarter::text, estimate, note from self_assessments
    where touchpoint_id = any(${arrayOf('int4', touchpoints)}) and quarter >= ${from} and quarter < ${to}
    order by quarter desc, touchpoint_id`);
  return Array.from(found, ({ touchpointId, quarter, estimate, note }) => ({
    touchpointId,
    quarter,
    estimate,
    note,
  }));
}
