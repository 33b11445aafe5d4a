import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { openStates } from './open-states';

export interface DepartmentHoldings {
  id: number;
  slug: string;
  name: string;
  /** ISO 8601; null: in use. */
  retiredAt: string | null;
  touchpoints: { slug: string; name: string }[];
  openIssues: number[];
  issues: number;
  heads: { id: number; name: string }[];
  people: number;
}

/** Departments with all that leans on them: those in use first. Null: every one. */
export async function readHoldings(db: Db, slug: string | null = null): Promise<DepartmentHoldings[]> {
  const rows = await db.execute<DepartmentHoldings & Record<string, unknown>>(sql`
    select d.id, d.slug, d.name, to_char(d.retired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "retiredAt",
      (select coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.name), '[]')
        from touchpoints t where t.department_id = d.id and t.retired_at is null) as touchpoints,
      (select coalesce(json_agg(i.number order by i.number), '[]') from issues i
        where d.id in (i.department_id, i.other_department_id) and i.state in ${openStates}) as "openIssues",
      (select count(*)::int from issues i where d.id in (i.department_id, i.other_department_id)) as issues,
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name, u.id), '[]')
        from users u where u.department_id = d.id and u.role = 'department_head' and u.active) as heads,
      (select count(*)::int from users u where u.department_id = d.id and u.active) as people
    from departments d where ${slug === null ? sql`true` : sql`d.slug = ${slug}`}
    order by d.retired_at is not null, d.name, d.slug`);
  return [...rows];
}
