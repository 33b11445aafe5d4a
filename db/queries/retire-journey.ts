import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { openStates } from './open-states';

const stagesOf = (journeyId: number) => sql`(select id from stages where journey_id = ${journeyId})`;

/** Takes a journey off every list, and all that is in use of it. Returns how many touchpoints went with it. */
export async function retireJourneyRows(tx: Db, journeyId: number, now: Date): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const gone = await tx.execute(sql`
    update touchpoints set retired_at = ${at}
    where stage_id in ${stagesOf(journeyId)} and retired_at is null returning id`);
  await tx.execute(
    sql`update stages set retired_at = ${at} where journey_id = ${journeyId} and retired_at is null`,
  );
  await tx.execute(sql`update journeys set retired_at = ${at} where id = ${journeyId}`);
  return gone.length;
}

/** Puts a journey in use again, with what was retired together with it and nothing else. */
export async function reviveJourneyRows(tx: Db, journeyId: number): Promise<void> {
  const at = sql`(select retired_at from journeys where id = ${journeyId})`;
  await tx.execute(sql`
    update touchpoints set retired_at = null where stage_id in ${stagesOf(journeyId)} and retired_at = ${at}`);
  await tx.execute(
    sql`update stages set retired_at = null where journey_id = ${journeyId} and retired_at = ${at}`,
  );
  await tx.execute(sql`update journeys set retired_at = null where id = ${journeyId}`);
}

/** Open issues at its touchpoints, those on a hand-off to or from one among them. */
export async function countOpenIssues(db: Db, journeyId: number): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from issues where state in ${openStates} and exists (
      select from touchpoints t join stages s on s.id = t.stage_id
      where s.journey_id = ${journeyId} and t.id in (issues.touchpoint_id, issues.from_touchpoint_id))`);
  return row?.count ?? 0;
}

/** Touchpoints of other journeys that were merged into one of this one, by name. */
export async function listForeignMergers(
  tx: Db,
  journeyId: number,
): Promise<{ name: string; into: string; journeyName: string }[]> {
  const rows = await tx.execute<{ name: string; into: string; journeyName: string }>(sql`
    select t.name, home.name as into, j.name as "journeyName"
    from touchpoints t join stages s on s.id = t.stage_id join journeys j on j.id = s.journey_id
      join touchpoints home on home.id = t.merged_into_id join stages place on place.id = home.stage_id
    where place.journey_id = ${journeyId} and j.id <> ${journeyId} order by 1, 2`);
  return [...rows];
}

/** Departments that are retired by now, of touchpoints that went with the journey, by name. */
export async function listGoneOwners(tx: Db, journeyId: number): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    select distinct d.name
    from touchpoints t join stages s on s.id = t.stage_id join journeys j on j.id = s.journey_id
      join departments d on d.id = t.department_id
    where j.id = ${journeyId} and t.retired_at = j.retired_at and d.retired_at is not null order by 1`);
  return Array.from(rows, ({ name }) => name);
}
