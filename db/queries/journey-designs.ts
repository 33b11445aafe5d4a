import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';

/** A journey as it was designed: who owns it, and its stages in order, also those without touchpoints. */
export interface JourneyDesign {
  id: number;
  slug: string;
  name: string;
  description: string;
  owner: string | null;
  reviewedOn: Day | null;
  /** Since when it is on no list; null: in use. */
  retiredOn: Day | null;
  /** Of one that is retired: those that it had last. */
  stages: { slug: string; name: string; ideal: string }[];
}

/** What is told of a touchpoint beside its place in the journey. */
export interface TouchpointDesign {
  id: number;
  /** The experience as it should be; empty where nobody has written it down. */
  ideal: string;
  /** The partner that runs it, where there is only one. */
  partnerName: string | null;
}

/** By name, the retired ones among them. */
export async function listJourneyDesigns(db: Db): Promise<JourneyDesign[]> {
  const rows = await db.execute<JourneyDesign & Record<string, unknown>>(sql`
    select j.id, j.slug, j.name, j.description, j.owner, j.reviewed_on::text as "reviewedOn",
      (j.retired_at at time zone (select timezone from settings where id = 1))::date::text as "retiredOn",
      (select coalesce(json_agg(json_build_object('slug', s.slug, 'name', s.name, 'ideal', s.ideal) order by s.position, s.slug), '[]')
       from stages s where s.journey_id = j.id and s.retired_at is not distinct from j.retired_at) as stages
    from journeys j order by j.name, j.slug`);
  return [...rows];
}

export async function listTouchpointDesigns(db: Db, journey: string): Promise<TouchpointDesign[]> {
  const rows = await db.execute<TouchpointDesign & Record<string, unknown>>(sql`
    select t.id, t.ideal, p.name as "partnerName"
    from touchpoints t join stages s on s.id = t.stage_id join journeys j on j.id = s.journey_id
      left join partners p on p.id = t.partner_id
    where j.slug = ${journey}`);
  return [...rows];
}
