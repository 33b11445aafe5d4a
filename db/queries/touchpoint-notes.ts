import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';

export interface AnnotationRow {
  id: number;
  day: Day;
  text: string;
  author: string;
}

export interface AssessmentRow {
  quarter: Day;
  estimate: number;
  note: string;
  author: string;
  /** ISO. */
  updatedAt: string;
}

/** What people have written down about a touchpoint, and what its card says beyond the directory. */
export interface TouchpointNotes {
  departmentId: number;
  ideal: string;
  /** The one that runs it, where there is only one. */
  partnerName: string | null;
  /** Null: in use. */
  retired: { on: Day; mergedInto: { slug: string; name: string } | null } | null;
  partners: { id: number; slug: string; name: string }[];
  /** By day; the latest where there are very many. */
  annotations: AnnotationRow[];
  /** The latest quarter first. */
  assessments: AssessmentRow[];
}

/** More than a chart has room for. */
const MOST_ANNOTATIONS = 200;
const MOST_QUARTERS = 40;

/** One round trip. */
export async function readTouchpointNotes(db: Db, touchpointId: number): Promise<TouchpointNotes> {
  const [notes] = await db.execute<TouchpointNotes & Record<string, unknown>>(sql`
    select t.department_id as "departmentId", t.ideal,
      (select name from partners where id = t.partner_id) as "partnerName",
      case when t.retired_at is not null then json_build_object(
        'on', (t.retired_at at time zone (select timezone from settings where id = 1))::date,
        'mergedInto', (select json_build_object('slug', home.slug, 'name', home.name) from touchpoints home where home.id = t.merged_into_id)
      ) end as retired,
      (select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'name', name) order by name, slug), '[]') from partners) as partners,
      (select coalesce(json_agg(json_build_object('id', a.id, 'day', a.day, 'text', a.text, 'author', u.name) order by a.day, a.id), '[]')
        from (select * from annotations where touchpoint_id = t.id order by day desc, id desc limit ${MOST_ANNOTATIONS}) a
        join users u on u.id = a.author_id) as annotations,
      (select coalesce(json_agg(json_build_object('quarter', s.quarter, 'estimate', s.estimate, 'note', s.note, 'author', u.name,
          'updatedAt', s.updated_at) order by s.quarter desc), '[]')
        from (select * from self_assessments where touchpoint_id = t.id order by quarter desc limit ${MOST_QUARTERS}) s
        join users u on u.id = s.author_id) as assessments
    from touchpoints t where t.id = ${touchpointId}`);
  if (!notes) throw new Error(`The touchpoint ${touchpointId} is gone`);
  return notes;
}
