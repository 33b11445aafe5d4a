import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client';

export interface Moved {
  touchpoints: number;
  issues: number;
  people: number;
}

/** Gives all that leans on one department to another; what is over and done keeps its name. */
export async function moveDepartment(
  tx: Db,
  {
    from,
    into,
    userId,
    now,
    words,
  }: { from: number; into: number; userId: number | null; now: Date; words: string },
): Promise<Moved> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const count = async (change: SQL) => (await tx.execute(change)).count;
  const touchpoints = await count(
    sql`update touchpoints set department_id = ${into} where department_id = ${from}`,
  );
  const people = await count(sql`update users set department_id = ${into} where department_id = ${from}`);
  await tx.execute(sql`
    update invitations set department_id = ${into}
    where department_id = ${from} and accepted_at is null and withdrawn_at is null`);
  // An offer from one to the other has reached its end.
  await tx.execute(sql`
    update hand_overs set accepted = true, answered_by = ${userId}, answered_at = ${at}
    where accepted is null and from_department_id in (${from}, ${into}) and to_department_id in (${from}, ${into})`);
  await tx.execute(sql`
    update hand_overs set from_department_id = case from_department_id when ${from} then ${into} else from_department_id end,
      to_department_id = case to_department_id when ${from} then ${into} else to_department_id end
    where accepted is null and ${from} in (from_department_id, to_department_id)`);
  const issues = await count(sql`
    with moved as (
      update issues set version = version + 1, updated_at = ${at},
        department_id = case department_id when ${from} then ${into} else department_id end,
        other_department_id = case
          when (department_id = ${from} and other_department_id = ${into}) or (department_id = ${into} and other_department_id = ${from}) then null
          when other_department_id = ${from} then ${into} else other_department_id end
      where ${from} in (department_id, other_department_id) returning number
    )
    insert into issue_events (issue, at, user_id, kind, words, facts, told)
    select number, ${at}, ${userId}::int, 'handed_over', ${words}, json_build_object('department',
      (select json_build_object('slug', slug, 'name', name) from departments where id = ${into})), true from moved`);
  return { touchpoints, issues, people };
}
