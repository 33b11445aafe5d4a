import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { MetricKey } from '@/lib/domain/vocabulary';
import type { Db } from '../client';

/** A journey as it is designed, with what it was last mined by. */
export interface GroundJourney {
  id: number;
  gapDays: number | null;
  goal: number | null;
  /** Its touchpoints in designed order. */
  touchpoints: { id: number; primaryMetric: MetricKey }[];
  /** Null: never mined. `daysAgo` counts whole days. */
  mined: { revision: number; design: string; daysAgo: number } | null;
}

/** What mining begins with. */
export interface MiningGround {
  revision: number;
  timezone: string;
  journeys: GroundJourney[];
  /** Interactions, as far as they are tallied. */
  interactions: number;
  /** The months that hold interactions, and the one before and after, with the second at which each begins. */
  months: { month: Day; at: number }[];
  /** Second of the last interaction; null where there is none. */
  lastAt: number | null;
}

const MINING_LOCK = 7_210_004;

/** Lets one miner work at a time; held until the transaction ends. */
export async function lockForMining(tx: Db): Promise<void> {
  await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
  await tx.execute(sql`select pg_advisory_xact_lock(${MINING_LOCK})`);
}

export async function readMiningGround(db: Db, now: Date): Promise<MiningGround> {
  const [ground] = await db.execute<MiningGround & Record<string, unknown>>(sql`
    with span as (
      select min(start) as first, max(start) as last, coalesce(sum(interactions), 0)::float8 as interactions
      from tally_rollups where grain = 'month'
    )
    select settings.revision::float8 as revision, timezone, span.interactions,
      (select coalesce(json_agg(json_build_object('id', j.id, 'gapDays', j.gap_days, 'goal', j.goal_touchpoint_id,
        'touchpoints', (select coalesce(json_agg(json_build_object('id', t.id, 'primaryMetric', t.primary_metric)
            order by s.position, s.slug, t.position, t.slug), '[]')
          from touchpoints t join stages s on s.id = t.stage_id where s.journey_id = j.id and t.merged_into_id is null),
        'mined', (select json_build_object('revision', m.revision, 'design', m.design,
            'daysAgo', floor(extract(epoch from ${now.toISOString()}::timestamptz - m.mined_at) / 86400))
          from journey_minings m where m.journey_id = j.id)) order by j.id), '[]') from journeys j) as journeys,
      (select coalesce(json_agg(json_build_object('month', month::date, 'at', extract(epoch from month at time zone timezone)) order by month), '[]')
        from generate_series(span.first::timestamp - interval '1 month', span.last::timestamp + interval '1 month', interval '1 month') as month) as months,
      (select extract(epoch from max(occurred_at))::float8 from interactions
        where occurred_at >= (select (max(start)::timestamp - interval '1 day') at time zone timezone from tally_rollups where grain = 'day')) as "lastAt"
    from settings, span where settings.id = 1`);
  if (!ground) throw new Error('The settings have no row');
  return ground;
}
