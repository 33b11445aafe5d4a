import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Visit } from '@/lib/domain/mining/page';
import type { Db } from '../client';
import { arrayOf } from './array-literal';

/** Which mined tallies are added up: whole months, `to` exclusive; null personas: everyone, null among them: those without one. */
export interface MinedScope {
  journeyId: number;
  from: Day;
  to: Day;
  personas: readonly (number | null)[] | null;
}

export interface InstanceSums {
  instances: number;
  ended: number;
  reachedGoal: number;
  steps: number;
  fitnessSum: number;
  inOrder: number;
  durationSum: number;
  /** Of each cell `count:value,value…`, joined by semicolons. */
  samples: string | null;
}

export interface FlowSums {
  from: number | null;
  to: number | null;
  transitions: number;
  waitSum: number;
  scoreCount: number;
  scoreSum: number;
  scoreSquares: number;
  bad: number;
  samples: string | null;
}

export interface VariantSums {
  path: number[];
  instances: number;
  durationSum: number;
}

export async function sumInstances(db: Db, scope: MinedScope): Promise<InstanceSums> {
  const [row] = await db.execute<InstanceSums & Record<string, unknown>>(sql`
    select ${sums('instances', 'ended', 'reached_goal', 'steps', 'fitness_sum', 'in_order', 'duration_sum')},
      ${samples('ended', 'durations')} as samples
    from journey_tallies where ${within(scope)}`);
  if (!row) throw new Error('A sum without a group has one row');
  return row;
}

export async function sumFlows(db: Db, scope: MinedScope): Promise<FlowSums[]> {
  return await db.execute<FlowSums & Record<string, unknown>>(sql`
    select from_touchpoint_id as "from", to_touchpoint_id as "to",
      ${sums('transitions', 'wait_sum', 'score_count', 'score_sum', 'score_squares', 'bad')}, ${samples('transitions', 'waits')} as samples
    from journey_flows where ${within(scope)}
    group by 1, 2 order by transitions desc, 1, 2`);
}

export async function sumVisits(db: Db, scope: MinedScope): Promise<Visit[]> {
  return await db.execute<Visit & Record<string, unknown>>(sql`
    select touchpoint_id as "touchpointId",
      ${sums('visits', 'instances', 'repeats', 'reworks', 'exits', 'watched_contacts', 'repeat_contacts')}
    from journey_visits where ${within(scope)} group by 1 order by 1`);
}

/** The most frequent paths, and by which they are found. */
export async function sumVariants(db: Db, scope: MinedScope, most: number): Promise<VariantSums[]> {
  return await db.execute<VariantSums & Record<string, unknown>>(sql`
    select path, ${sums('instances', 'duration_sum')}
    from journey_variants where ${within(scope)}
    group by path order by instances desc, path limit ${most}`);
}

/** The rows of a scope. */
export function within({ journeyId, from, to, personas }: MinedScope): SQL {
  const whose = personas === null ? sql`everyone` : sql`not everyone and ${personasAmong(personas)}`;
  return sql`journey_id = ${journeyId} and ${whose} and month >= ${from}::date and month < ${to}::date`;
}

function personasAmong(personas: readonly (number | null)[]): SQL {
  const ids = personas.filter((persona) => persona !== null);
  const named = sql`persona_id = any((select ${arrayOf('int4', ids)})::int4[])`;
  return personas.includes(null) ? sql`(${named} or persona_id is null)` : named;
}

/** `reached_goal` as "reachedGoal". */
function sums(...columns: readonly string[]): SQL {
  return sql.raw(
    columns.map((column) => `coalesce(sum(${column}), 0)::float8 as "${camel(column)}"`).join(', '),
  );
}

const camel = (column: string) => column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** As text, which is read four times as fast as nested arrays. */
function samples(count: string, column: string): SQL {
  return sql.raw(
    `string_agg(${count} || ':' || array_to_string(${column}, ','), ';') filter (where cardinality(${column}) > 0)`,
  );
}
