import { sql } from 'drizzle-orm';
import type { BandLimits } from '@/lib/domain/metrics/band';
import type { Day } from '@/lib/domain/day';
import type { Channel, Contact, Control, MetricKey } from '@/lib/domain/vocabulary';
import type { Db } from '../client';

/** A touchpoint with its place in the journey and its owner. */
export interface TouchpointPlace {
  id: number;
  slug: string;
  name: string;
  channel: Channel;
  contact: Contact;
  control: Control;
  primaryMetric: MetricKey;
  importance: number;
  target: number;
  /** How far below its target which band reaches; the organisation's. */
  bands: BandLimits;
  stage: string;
  stageName: string;
  journey: string;
  journeyName: string;
  department: string;
  departmentName: string;
}

export interface RetiredPlace extends TouchpointPlace {
  /** Whether its whole journey was retired, and it with that. */
  withJourney: boolean;
}

interface Named {
  id: number;
  slug: string;
  name: string;
}

/** The organisation and all that figures can be narrowed to, by name. */
export interface Directory {
  organisation: { name: string; timezone: string; currency: string; today: Day };
  /** Those in use, by name. */
  journeys: Named[];
  /** Those that are on no list any longer: figures of the past can still be narrowed to them. */
  retiredJourneys: Named[];
  personas: Named[];
  departments: Named[];
  partners: Named[];
  /** Those in use, by journey, stage and position. */
  touchpoints: TouchpointPlace[];
  /** Those that are on no list any longer, in the same order: figures of the past still name them. */
  retired: RetiredPlace[];
}

/** For figures of the past, and for whatever names a touchpoint: those in use, and those that were. */
export function everyTouchpoint({
  touchpoints,
  retired,
}: Pick<Directory, 'touchpoints' | 'retired'>): TouchpointPlace[] {
  return [...touchpoints, ...retired];
}

const listOf = (table: string, order: string, where = 'true') =>
  sql.raw(
    `(select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'name', name) order by ${order}), '[]') from ${table} where ${where})`,
  );

const placesThat = (retired: 'is null' | 'is not null') =>
  sql.raw(`(select coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'channel', t.channel,
        'contact', t.contact, 'control', t.control, 'primaryMetric', t.primary_metric, 'importance', t.importance,
        'target', t.target, 'bands', json_build_object('watch', band_watch, 'atRisk', band_at_risk), 'stage', s.slug, 'stageName', s.name, 'journey', j.slug, 'journeyName', j.name,
        'department', d.slug, 'departmentName', d.name,
        'withJourney', t.retired_at is not null and t.retired_at = j.retired_at)
        order by j.name, j.slug, s.position, s.slug, t.position, t.slug), '[]')
      from touchpoints t join stages s on s.id = t.stage_id join journeys j on j.id = s.journey_id
        join departments d on d.id = t.department_id where t.retired_at ${retired})`);

/** One round trip, since every figure begins with it. `today` is the day of `now` in the organisation's timezone. */
export async function readDirectory(db: Db, now: Date): Promise<Directory> {
  const [directory] = await db.execute<Directory & Record<string, unknown>>(sql`
    select
      json_build_object('name', name, 'timezone', timezone, 'currency', currency,
        'today', (${now.toISOString()}::timestamptz at time zone timezone)::date) as organisation,
      ${listOf('journeys', 'name, slug', 'retired_at is null')} as journeys,
      ${listOf('journeys', 'name, slug', 'retired_at is not null')} as "retiredJourneys",
      ${listOf('personas', 'priority, name, slug', 'retired_at is null')} as personas,
      ${listOf('departments', 'name, slug', 'retired_at is null')} as departments,
      ${listOf('partners', 'name, slug')} as partners,
      ${placesThat('is null')} as touchpoints,
      ${placesThat('is not null')} as retired
    from settings where id = 1`);
  if (!directory) throw new Error('The settings have no row');
  return directory;
}
