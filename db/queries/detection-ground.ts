import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { MetricKey } from '@/lib/domain/vocabulary';
import type { Db } from '../client';

/** A touchpoint as detection needs it. */
export interface JudgedTouchpoint {
  id: number;
  slug: string;
  name: string;
  stageId: number;
  stageName: string;
  departmentId: number;
  departmentName: string;
  primaryMetric: MetricKey;
  importance: number;
  target: number;
  /** `detection_marks.moved`; 0 where nothing was ever ingested. */
  moved: number;
  /** What the last run left; null before the first. */
  standing: { asOf: Day; moved: number; design: string; pValues: number[] } | null;
}

export interface StoredRule {
  touchpointId: number | null;
  enabled: boolean;
  floor: number;
  minimumAnswers: number;
  minimumRecommendations: number;
  falseDiscovery: number;
  pendingPeriods: number;
  weights: Record<string, number>;
}

interface NamedId {
  id: number;
  name: string;
}

/** What a run begins with, in one round trip. */
export interface DetectionGround {
  today: Day;
  /** ISO; the early morning of the day that is asked for, when nothing of it has happened. */
  morning: string;
  timezone: string;
  currency: string;
  personas: NamedId[];
  partners: NamedId[];
  /** Those in use. */
  touchpoints: JudgedTouchpoint[];
  rules: StoredRule[];
}

export async function readDetectionGround(
  db: Db,
  now: Date,
  asOf: Day | null = null,
): Promise<DetectionGround> {
  const [ground] = await db.execute<DetectionGround & Record<string, unknown>>(sql`
    select (${now.toISOString()}::timestamptz at time zone timezone)::date::text as today, timezone, currency,
      ((coalesce(${asOf}::date, (${now.toISOString()}::timestamptz at time zone timezone)::date)::timestamp + interval '6 hours') at time zone timezone) as morning,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]') from personas) as personas,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]') from partners) as partners,
      (select coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'stageId', s.id, 'stageName', s.name,
          'departmentId', d.id, 'departmentName', d.name, 'primaryMetric', t.primary_metric, 'importance', t.importance, 'target', t.target,
          'moved', coalesce(m.moved, 0),
          'standing', case when k.touchpoint_id is not null then
            json_build_object('asOf', k.as_of, 'moved', k.moved, 'design', k.design, 'pValues', k.p_values) end) order by t.id), '[]')
        from touchpoints t join stages s on s.id = t.stage_id join departments d on d.id = t.department_id
          left join detection_marks m on m.touchpoint_id = t.id left join detection_standings k on k.touchpoint_id = t.id
        where t.retired_at is null) as touchpoints,
      (select coalesce(json_agg(json_build_object('touchpointId', touchpoint_id, 'enabled', enabled, 'floor', floor,
          'minimumAnswers', minimum_answers, 'minimumRecommendations', minimum_recommendations, 'falseDiscovery', false_discovery,
          'pendingPeriods', pending_periods, 'weights', weights) order by id), '[]') from detection_rules) as rules
    from settings where id = 1`);
  if (!ground) throw new Error('The settings have no row');
  return ground;
}
