import { sql } from 'drizzle-orm';
import type { DocumentTouchpoint, JourneyDocument } from '@/lib/domain/journeys/document';
import type { Db } from '../client';

const touchpointJson =
  sql.raw(`json_build_object('slug', t.slug, 'name', t.name, 'channel', t.channel, 'contact', t.contact,
  'control', t.control, 'partner', (select slug from partners where id = t.partner_id),
  'department', (select slug from departments where id = t.department_id), 'primaryMetric', t.primary_metric,
  'importance', t.importance, 'target', t.target, 'ideal', t.ideal)`);

export interface StandingJourney {
  id: number;
  document: JourneyDocument;
  /** ISO 8601; null: in use. */
  retiredAt: string | null;
}

/** A journey as it stands, without what is retired of it, or as it stood when all of it was retired; null where there is none. */
export async function readJourneyDocument(db: Db, slug: string): Promise<StandingJourney | null> {
  const [found] = await db.execute<StandingJourney & Record<string, unknown>>(sql`
    select j.id, to_char(j.retired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "retiredAt", json_build_object('slug', j.slug, 'name', j.name, 'description', j.description, 'owner', j.owner,
      'reviewedOn', j.reviewed_on, 'gapDays', j.gap_days, 'goal', (select slug from touchpoints where id = j.goal_touchpoint_id),
      'stages', (select coalesce(json_agg(json_build_object('slug', s.slug, 'name', s.name, 'ideal', s.ideal,
          'touchpoints', (select coalesce(json_agg(${touchpointJson} order by t.position, t.slug), '[]')
            from touchpoints t where t.stage_id = s.id and t.retired_at is not distinct from j.retired_at)) order by s.position, s.slug), '[]')
        from stages s where s.journey_id = j.id and s.retired_at is not distinct from j.retired_at)) as document
    from journeys j where j.slug = ${slug}`);
  return found ?? null;
}

export interface RetiredTouchpoint {
  touchpoint: DocumentTouchpoint;
  stageName: string;
  /** ISO 8601. */
  retiredAt: string;
  /** The touchpoint that it was merged into. */
  mergedInto: { slug: string; name: string } | null;
  interactions: number;
  /** Day of the latest one. */
  lastDay: string | null;
}

/** Those of a journey that went by themselves, the last to go first. */
export async function listRetiredTouchpoints(db: Db, journeyId: number): Promise<RetiredTouchpoint[]> {
  const rows = await db.execute<RetiredTouchpoint & Record<string, unknown>>(sql`
    select ${touchpointJson} as touchpoint, s.name as "stageName",
      to_char(t.retired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "retiredAt",
      (select json_build_object('slug', home.slug, 'name', home.name) from touchpoints home where home.id = t.merged_into_id) as "mergedInto",
      coalesce(r.interactions, 0)::float8 as interactions, r.last_day as "lastDay"
    from touchpoints t join stages s on s.id = t.stage_id join journeys j on j.id = s.journey_id
      left join lateral (select sum(interactions) as interactions, max(start)::text as last_day
        from tally_rollups where grain = 'day' and touchpoint_id = t.id) r on true
    where s.journey_id = ${journeyId} and t.retired_at <> coalesce(j.retired_at, 'infinity') order by t.retired_at desc, t.name`);
  return [...rows];
}
