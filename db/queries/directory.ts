import { sql } from 'drizzle-orm';
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
  stage: string;
  stageName: string;
  journey: string;
  journeyName: string;
  department: string;
  departmentName: string;
}

interface Named {
  id: number;
  slug: string;
  name: string;
}

/** The organisation and all that figures can be narrowed to, by name. */
export interface Directory {
  organisation: { name: string; timezone: string; currency: string; today: Day };
  journeys: Named[];
  personas: Named[];
  departments: Named[];
  partners: Named[];
  /** By journey, stage and position. */
  touchpoints: TouchpointPlace[];
}

const listOf = (table: string, order: string, where = 'true') =>
  sql.raw(
    `(select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'name', name) order by ${order}), '[]') from ${table} where ${where})`,
  );

/** One round trip, since every figure begins with it. `today` is the day of `now` in the organisation's timezone. */
export async function readDirectory(db: Db, now: Date): Promise<Directory> {
  const [directory] = await db.execute<Directory & Record<string, unknown>>(sql`
    select
      json_build_object('name', name, 'timezone', timezone, 'currency', currency,
        'today', (${now.toISOString()}::timestamptz at time zone timezone)::date) as organisation,
      ${listOf('journeys', 'name, slug')} as journeys,
      ${listOf('personas', 'priority, name, slug', 'retired_at is null')} as personas,
      ${listOf('departments', 'name, slug', 'retired_at is null')} as departments,
      ${listOf('partners', 'name, slug')} as partners,
      (select coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'channel', t.channel,
        'contact', t.contact, 'control', t.control, 'primaryMetric', t.primary_metric, 'importance', t.importance,
        'target', t.target, 'stage', s.slug, 'stageName', s.name, 'journey', j.slug, 'journeyName', j.name,
        'department', d.slug, 'departmentName', d.name)
        order by j.name, j.slug, s.position, s.slug, t.position, t.slug), '[]')
      from touchpoints t join stages s on s.id = t.stage_id join journeys j on j.id = s.journey_id
        join departments d on d.id = t.department_id) as touchpoints
    from settings where id = 1`);
  if (!directory) throw new Error('The settings have no row');
  return directory;
}
